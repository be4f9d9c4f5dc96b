/**
 * Compares our scores with those of the annotators' own scorer on disturbed copies of the gold
 * answers. Reads the folder `shared` beside the repository: gold passages and scorer.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  CLAIM_LEVELS,
  type GoldPassage,
  GoldPassageSchema,
  keepActs,
  type PassageScore,
  type Prediction,
  PredictionSchema,
  QUALIFIER_CHECKS,
  scorePassage,
  toVocabulary,
} from "../../src/evaluation/index.js";
import { OntologySchema } from "../../src/model/index.js";
import { disturb, goldAsPrediction } from "../evaluation/disturbed-gold.js";

interface TheirCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly ignored?: number;
}
interface TheirScore {
  readonly entities: TheirCounts & { readonly byType: Record<string, TheirCounts> };
  readonly claims: Record<string, TheirCounts & { readonly core: number; readonly coreTp: number }>;
  readonly qualifiers: Record<string, { readonly ok: number; readonly n: number }>;
  readonly byPredicate: Record<string, { readonly gold: number; readonly relation: number }>;
  readonly spuriousTime: number;
}
type TheirScorePassage = (
  gold: GoldPassage,
  prediction: Prediction,
  ontology: unknown,
  options: { readonly strict: boolean },
) => TheirScore;

const shared = new URL("../../../shared/", import.meta.url);
const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, "utf8"));
const ontology = readJson(new URL("gold/ontology.json", shared));
// Our own predicates, which thereby are shown to agree with those of the annotators.
const { predicates } = OntologySchema.unwrap().shape;
const vocabulary = toVocabulary(
  predicates.parse(readJson(new URL("../../data/ontology/predicates.json", import.meta.url))),
);
const theirs = (await import(new URL("gold/score.mjs", shared).href)) as {
  readonly scorePassage: TheirScorePassage;
};
const passages = ["gold", "learning"].flatMap((name) => {
  const folder = new URL(`${name}/passages/`, shared);
  const files = readdirSync(folder).sort();
  return files.map((file) => GoldPassageSchema.parse(readJson(new URL(file, folder))));
});

/** Puts our score into the words of their scorer. */
function inTheirWords(score: PassageScore) {
  const { entities, claims, qualifiers, byPredicate } = score;
  const types = [...entities.byType].filter(
    ([, { right, wrong, missed }]) => right + wrong + missed,
  );
  return {
    entities: {
      ...toTheirCounts(entities.counts),
      byType: Object.fromEntries(
        types.map(([type, { right, wrong, missed }]) => [
          type,
          { tp: right, fp: wrong, fn: missed },
        ]),
      ),
    },
    claims: Object.fromEntries(
      CLAIM_LEVELS.map((level) => {
        const { core, coreFound, ...counts } = claims[level];
        return [level, { ...toTheirCounts(counts), core, coreTp: coreFound }];
      }),
    ),
    qualifiers: Object.fromEntries(
      QUALIFIER_CHECKS.filter((check) => qualifiers[check].of > 0).map((check) => {
        const { right, of } = qualifiers[check];
        return [
          check.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
          { ok: right, n: of },
        ];
      }),
    ),
    byPredicate: Object.fromEntries(
      [...byPredicate].map(([id, { right, of }]) => [id, { gold: of, relation: right }]),
    ),
    spuriousTime: score.superfluousTimes,
  };
}

function toTheirCounts(counts: PassageScore["entities"]["counts"]): TheirCounts {
  const { right, wrong, missed, ignored } = counts;
  return { tp: right, fp: wrong, fn: missed, ignored };
}

/**
 * Their scorer leaves a speaker that stands for no gold entity out of `attribution` where gold names
 * none; ours counts it as wrong there, as both do at full level. So the two differ in that figure.
 */
function withoutAttribution<T extends { readonly qualifiers: Record<string, unknown> }>(score: T) {
  const { attribution: _, ...qualifiers } = score.qualifiers;
  return { ...score, qualifiers };
}

describe.each([0, 0.2, 0.6])("with a share of %s of the answers disturbed", (share) => {
  const predictions = passages.map((passage, index) =>
    PredictionSchema.parse(disturb(goldAsPrediction(passage), share, index)),
  );

  test.each([false, true])("counts are those of the annotators' scorer (strict: %s)", (strict) => {
    for (const [index, passage] of passages.entries()) {
      const prediction = predictions[index] ?? expect.unreachable();
      const expected = theirs.scorePassage(passage, prediction, ontology, { strict });
      const ours = inTheirWords(scorePassage(passage, prediction, { vocabulary, strict }));
      expect(withoutAttribution(expected), passage.id).toMatchObject(withoutAttribution(ours));
      expect(ours.qualifiers["attribution"]?.ok).toBe(expected.qualifiers["attribution"]?.ok);
    }
  });

  test("scoring acts only is making facts optional", () => {
    for (const [index, passage] of passages.entries()) {
      const acts = keepActs(passage, predictions[index] ?? expect.unreachable(), vocabulary);
      const options = { vocabulary, strict: false };
      const ours = inTheirWords(scorePassage(acts.passage, acts.prediction, options));
      const expected = theirs.scorePassage(acts.passage, acts.prediction, ontology, options);
      expect(expected.claims, passage.id).toMatchObject(ours.claims);
    }
  });
});
