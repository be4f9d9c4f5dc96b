import { expect, it, vi } from "vitest";
import {
  createAnalyser,
  LANGUAGE_MODEL_PARTS,
  parseLanguageModels,
} from "../../src/language/index.js";
import { TRAINING_SETTINGS, trainLanguageModels } from "../../src/training/train.js";
import { toDocument } from "./documents.js";
import { WRITTEN_EMBEDDINGS, WRITTEN_NAMES, WRITTEN_TREEBANK } from "./written-treebank.js";

const train = (report: (line: string) => void = () => {}) =>
  trainLanguageModels(
    { treebank: WRITTEN_TREEBANK, names: WRITTEN_NAMES, embeddings: WRITTEN_EMBEDDINGS },
    {
      ...TRAINING_SETTINGS,
      clusters: { fine: 3, coarse: 2, rounds: 3 },
      drop: { boundaries: 0, tagger: 0, transitions: 0, labels: 0, names: 0 },
    },
    report,
  );

it("gives the same bytes for the same corpora", () => {
  const [first, second] = [train(), train()];
  for (const part of LANGUAGE_MODEL_PARTS) {
    expect(first[part].length).toBeGreaterThan(0);
    expect(first[part]).toEqual(second[part]);
  }
});

it("tells what it is doing", () => {
  const report = vi.fn();
  train(report);
  expect(report.mock.calls.length).toBeGreaterThan(4);
});

it("learns the few sentences it has seen", () => {
  const analyser = createAnalyser(parseLanguageModels(train()));
  const { sentences } = analyser.analyse(toDocument("Norway ratified the accords."));
  expect(
    sentences.map(({ tokens }) =>
      tokens.map(({ lemma, upos, head, deprel }) => [lemma, upos, head, deprel]),
    ),
  ).toEqual([
    [
      ["Norway", "PROPN", 1, "nsubj"],
      ["ratify", "VERB", -1, "root"],
      ["the", "DET", 3, "det"],
      ["accord", "NOUN", 1, "obj"],
      [".", "PUNCT", 1, "punct"],
    ],
  ]);
});
