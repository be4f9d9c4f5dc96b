import { expect, test } from "vitest";
import { PredictionSchema, toPrediction, toVocabulary } from "../../src/evaluation/index.js";
import type { ExtractedDocument } from "../../src/model/index.js";

const text = "Arland said it sent 500 troops to Borland in May.";
const span = (surface: string) => {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length };
};
const mention = (surface: string, kind: "name" | "pronoun") => ({
  documentId: "d_1",
  span: span(surface),
  surface,
  kind,
  sentence: 0,
});
const country = (id: string, label: string, iso: string) => ({
  id,
  documentId: "d_1",
  entityType: "country",
  label,
  aliases: [],
  iso,
  named: true,
});

const vocabulary = toVocabulary([
  { id: "sent_troops_to", symmetric: false },
  { id: "met_with", symmetric: true },
]);

const extracted: ExtractedDocument = {
  document: { id: "d_1", location: "a.txt", text, boilerplate: [] },
  sentences: [{ start: 0, end: text.length }],
  localEntities: [
    {
      ...country("l_a", "Arland", "AA"),
      mentions: [mention("Arland", "name"), mention("it", "pronoun")],
    },
    { ...country("l_b", "Borland", "BB"), mentions: [mention("Borland", "name")] },
  ],
  claims: [
    {
      id: "c_1",
      documentId: "d_1",
      subject: "l_a",
      predicate: "sent_troops_to",
      object: { kind: "entity", id: "l_b" },
      modality: "asserted",
      attribution: { text: "Arland", span: span("Arland"), cue: span("said") },
      qualifiers: {
        time: { span: span("in May"), text: "in May", iso: "2024-05", role: "at" },
        quantity: {
          span: span("500 troops"),
          text: "500 troops",
          value: 500,
          unit: "troops",
          approximation: "exact",
        },
      },
      evidence: {
        documentId: "d_1",
        sentence: { start: 0, end: text.length },
        span: span("it sent 500 troops to Borland"),
        quote: "it sent 500 troops to Borland",
        cue: span("sent"),
        subject: span("it"),
        object: span("Borland"),
      },
      confidence: 0.9,
      provenance: { step: "extraction", rule: "send-troops" },
    },
  ],
  dropped: {},
};

test("a prediction says all that scorers read, and nothing undefined", () => {
  const prediction = toPrediction(extracted, vocabulary);
  expect(PredictionSchema.parse(prediction)).toStrictEqual(prediction);
  expect(prediction.entities[0]).toStrictEqual({
    id: "l_a",
    type: "country",
    name: "Arland",
    iso: "AA",
    aliases: [],
    mentions: [{ text: "Arland", start: 0, end: 6 }],
  });
  expect(prediction.claims).toStrictEqual([
    {
      subject: "l_a",
      predicate: "sent_troops_to",
      object: "l_b",
      qualifiers: {
        modality: "asserted",
        attributed_to: { literal: "Arland" },
        time: { text: "in May", iso: "2024-05" },
        quantity: { text: "500 troops", value: 500, unit: "troops" },
      },
      evidence: { ...span("it sent 500 troops to Borland"), text: "it sent 500 troops to Borland" },
      confidence: 0.9,
      step: "extraction",
    },
  ]);
});

test("a prediction bears the id that the file gave", () => {
  expect(toPrediction(extracted, vocabulary).id).toBe("d_1");
  const { document } = extracted;
  expect(
    toPrediction({ ...extracted, document: { ...document, externalId: "a-1" } }, vocabulary).id,
  ).toBe("a-1");
});

test("says once what a document says twice, in the fullest form and whatever the direction", () => {
  const [claim] = extracted.claims;
  if (claim === undefined) throw new Error("no claim");
  const bare = { ...claim, id: "c_2", predicate: "met_with", qualifiers: {} };
  const full = {
    ...bare,
    id: "c_3",
    subject: "l_b",
    object: { kind: "entity", id: "l_a" } as const,
  };
  const dated = { ...full, qualifiers: claim.qualifiers };
  const oneWay = { ...claim, subject: "l_b", object: { kind: "entity", id: "l_a" } as const };
  const { claims } = toPrediction({ ...extracted, claims: [bare, full, dated] }, vocabulary);
  expect(claims).toHaveLength(2);
  expect(claims.map(({ subject }) => subject)).toEqual(["l_a", "l_b"]);
  const directed = toPrediction({ ...extracted, claims: [claim, oneWay] }, vocabulary).claims;
  expect(directed).toHaveLength(2);
});
