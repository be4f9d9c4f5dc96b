import { expect, test } from "vitest";
import {
  type GoldPassage,
  GoldPassageSchema,
  type Prediction,
  scorePassage,
  sumScores,
  toRates,
  toVocabulary,
} from "../../src/evaluation/index.js";
import { goldAsPrediction } from "./disturbed-gold.js";

const text = "Arland praised Borland. Minister Jan Novak of Arland visited Borland in 2020.";
const passage: GoldPassage = GoldPassageSchema.parse({
  id: "made-up",
  title: "Two states",
  source: "written for this test",
  published: "2021-01-01",
  style: "news",
  text_origin: "written",
  license: null,
  text,
  sentences: [
    { start: 0, end: 23 },
    { start: 24, end: 77 },
  ],
  entities: [
    { id: "a", type: "place", name: "Arland", mentions: [{ text: "Arland", spans: [[0, 6]] }] },
    { id: "b", type: "place", name: "Borland", mentions: [{ text: "Borland", spans: [[15, 22]] }] },
    {
      id: "n",
      type: "person",
      name: "Jan Novak",
      represents: "a",
      mentions: [{ text: "Jan Novak", spans: [[33, 42]] }],
    },
  ],
  claims: [
    {
      id: "c1",
      subject: "a",
      predicate: "praised",
      object: "b",
      importance: "core",
      qualifiers: { modality: "asserted" },
      evidence: { sentence: 0, start: 0, end: 22, text: text.slice(0, 22) },
    },
    {
      id: "c2",
      subject: "n",
      predicate: "visited",
      object: "b",
      importance: "minor",
      subject_alt: ["a"],
      qualifiers: { modality: "asserted", time: { text: "in 2020", iso: "2020" } },
      evidence: { sentence: 1, start: 33, end: 76, text: text.slice(33, 76) },
    },
  ],
});

const vocabulary = toVocabulary([
  { id: "praised", symmetric: false, family: "approval", plover: "SUPPORT" },
  { id: "supported", symmetric: false, family: "approval", plover: "SUPPORT" },
  { id: "visited", symmetric: false, plover: "CONSULT" },
]);

const perfect = goldAsPrediction(passage);
const withFirst = (change: Partial<Prediction["claims"][number]>): Prediction => ({
  ...perfect,
  claims: perfect.claims.map((claim, index) => (index === 0 ? { ...claim, ...change } : claim)),
});
const score = (prediction: Prediction, strict = false) =>
  scorePassage(passage, prediction, { vocabulary, strict });
const levels = (prediction: Prediction, strict = false) => {
  const { claims } = score(prediction, strict);
  return [claims.pair.right, claims.relation.right, claims.full.right];
};

test("a perfect prediction is all right, also when strict", () => {
  for (const strict of [false, true]) {
    const { entities, claims } = score(perfect, strict);
    expect(toRates(entities.counts)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(toRates(claims.full)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(claims.full.coreFound).toBe(1);
  }
});

test("an empty prediction finds nothing and errs in nothing", () => {
  const { entities, claims, missedClaims } = score({ ...perfect, entities: [], claims: [] });
  expect(entities.counts).toEqual({ right: 0, wrong: 0, missed: 3, ignored: 0 });
  expect(claims.relation).toMatchObject({ right: 0, wrong: 0, missed: 2, core: 1, coreFound: 0 });
  expect(missedClaims).toEqual([
    'core: Arland praised Borland [asserted] "Arland praised Borland"',
    'minor: Jan Novak visited Borland [asserted] "Jan Novak of Arland visited Borland in 2020"',
  ]);
});

test("a reversed claim is right as a pair only", () => {
  expect(levels(withFirst({ subject: "b", object: "a" }))).toEqual([2, 1, 1]);
});

test("a predicate of the same family is right as a relation unless strict", () => {
  const prediction = withFirst({ predicate: "supported" });
  expect(levels(prediction)).toEqual([2, 2, 2]);
  expect(levels(prediction, true)).toEqual([2, 1, 1]);
});

test("a wrong modality or speaker spoils the full level only", () => {
  expect(levels(withFirst({ qualifiers: { modality: "denied" } }))).toEqual([2, 2, 1]);
  const qualifiers = {
    modality: "asserted",
    attributed_to: { literal: "a weather bureau" },
  } as const;
  expect(levels(withFirst({ qualifiers }))).toEqual([2, 2, 1]);
});

test("a wrong type spoils the entity and not the claim", () => {
  const entities = perfect.entities.map((entity) =>
    entity.id === "n" ? { ...entity, type: "organization" } : entity,
  );
  const result = score({ ...perfect, entities });
  expect(result.entities.byType.get("person")).toMatchObject({ right: 0, missed: 1 });
  expect(result.entities.wrong).toEqual(["organization: Jan Novak"]);
  expect(result.claims.relation.right).toBe(2);
});

test("saying a claim again costs precision, saying it of the country too does not", () => {
  const [first, second] = perfect.claims;
  if (!first || !second) return expect.unreachable();
  const twice = score({ ...perfect, claims: [first, first, second] });
  expect(twice.claims.relation).toMatchObject({ right: 2, wrong: 1, ignored: 0 });
  const also = score({ ...perfect, claims: [first, second, { ...second, subject: "a" }] });
  expect(also.claims.relation).toMatchObject({ right: 2, wrong: 0, ignored: 1 });
});

test("claims that say how sure they are and who made them are judged by both", () => {
  const [first, second] = perfect.claims;
  if (!first || !second) return expect.unreachable();
  const claims = [
    { ...first, confidence: 0.95, step: "frames" },
    { ...second, predicate: "praised", confidence: 0.41, step: "model" },
    { ...second, confidence: 0.49, step: "model" },
    // Right as well, but nobody asked for it: not judged.
    { ...second, subject: "a", confidence: 0.49, step: "model" },
  ];
  const { byStep, byConfidence } = score({ ...perfect, claims });
  expect([...byStep]).toEqual([
    ["frames", { right: 1, of: 1 }],
    ["model", { right: 1, of: 2 }],
  ]);
  expect([...byConfidence]).toEqual([
    ["0.4", { right: 1, of: 2 }],
    ["0.9", { right: 1, of: 1 }],
  ]);
  expect(score(perfect).byConfidence.size).toBe(0);
});

test("a total adds up counts of all passages", () => {
  const total = sumScores([score(perfect), score({ ...perfect, claims: [] })]);
  expect(total.passages).toBe(2);
  expect(total.claims.relation).toMatchObject({ right: 2, wrong: 0, missed: 2, core: 2 });
  expect(total.byPredicate.get("visited")).toEqual({ right: 1, of: 2 });
  expect(total.qualifiers.time).toEqual({ right: 1, of: 1 });
  expect([...total.entitiesByType.keys()]).toEqual(["person", "place"]);
});
