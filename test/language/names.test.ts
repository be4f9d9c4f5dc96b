import { describe, expect, it } from "vitest";
import { readLanguageModels } from "../../src/files/language-models.js";
import {
  fromNameLabels,
  mayEnd,
  mayFollow,
  mayStart,
  NAME_LABELS,
  type NameRange,
  toNameLabels,
} from "../../src/language/names/name-labels.js";
import {
  bestLabels,
  createNameFeatures,
  createNameFinder,
  findNames,
} from "../../src/language/names/name-recogniser.js";
import { settleNameTypes } from "../../src/language/names/name-votes.js";
import { tagWords } from "../../src/language/syntax/tagger.js";
import { createWordForms } from "../../src/language/words/word-forms.js";
import { createRandom } from "../../src/training/random.js";

describe("name labels", () => {
  it("come back as the names they were written from", () => {
    const names: NameRange[] = [
      { from: 0, to: 1, type: "LOC" },
      { from: 1, to: 4, type: "PER" },
      { from: 6, to: 8, type: "MISC" },
    ];
    expect(fromNameLabels(toNameLabels(9, names))).toEqual(names);
  });

  it("are decoded to allowed sequences only, whatever the scores", () => {
    const random = createRandom(5);
    const noise = (size: number): Float32Array =>
      Float32Array.from({ length: size }, () => random() * 200 - 100);
    for (let round = 0; round < 50; round += 1) {
      const labels = bestLabels(noise(12 * NAME_LABELS), noise(NAME_LABELS * NAME_LABELS));
      expect(mayStart(labels[0] ?? -1)).toBe(true);
      expect(mayEnd(labels.at(-1) ?? -1)).toBe(true);
      labels.slice(1).forEach((label, index) => {
        expect(mayFollow(labels[index] ?? -1, label)).toBe(true);
      });
    }
  });

  it("are decoded to the best sequence", () => {
    const scores = new Float32Array(3 * NAME_LABELS);
    const gold = toNameLabels(3, [{ from: 1, to: 3, type: "ORG" }]);
    gold.forEach((label, index) => {
      scores[index * NAME_LABELS + label] = 1;
    });
    expect(bestLabels(scores, new Float32Array(NAME_LABELS * NAME_LABELS))).toEqual(gold);
  });
});

describe("settleNameTypes", () => {
  const name = (surface: string, type: NameRange["type"]) => ({ from: 0, to: 1, type, surface });

  it("gives a name the type it has most often in the document", () => {
    const settled = settleNameTypes([
      [name("Oslo", "LOC")],
      [name("Oslo", "ORG")],
      [name("Oslo", "LOC")],
    ]);
    expect(settled.flat().map(({ type }) => type)).toEqual(["LOC", "LOC", "LOC"]);
  });

  it("lets full names of persons decide on the surname alone", () => {
    const settled = settleNameTypes([
      [name("Kari Berge", "PER"), name("Per Berge", "PER")],
      [name("Berge", "LOC")],
    ]);
    expect(settled[1]?.map(({ type }) => type)).toEqual(["PER"]);
  });

  it("changes nothing on a tie", () => {
    const settled = settleNameTypes([[name("Oslo", "LOC")], [name("Oslo", "ORG")]]);
    expect(settled.flat().map(({ type }) => type)).toEqual(["LOC", "ORG"]);
  });
});

describe("the finder for several styles", () => {
  it("finds in each what is found in that style alone, remembered words included", () => {
    const models = readLanguageModels();
    const finder = createNameFinder(models.names, [1, 2]);
    const wordForms = createWordForms(models.clusters);
    const sentences = [
      "President Kari Berge of Norway met the Bank of England in Oslo .",
      "Kari Berge told the Oslo Times that Norway would not join OPEC .",
      "Oslo",
    ];
    for (const sentence of [...sentences, ...sentences]) {
      const forms = sentence.split(" ").map(wordForms);
      const words = {
        forms,
        tags: tagWords(models.tagger, forms),
        links: new Uint8Array(forms.length),
      };
      const apart = [1, 2].map((style) =>
        findNames(models.names, words, { style, buffer: createNameFeatures() }),
      );
      expect(apart.flat().length).toBeGreaterThan(0);
      expect(finder(words)).toEqual(apart);
    }
  });
});
