import { describe, expect, test } from "vitest";
import type { Claim, ExtractedDocument, LocalEntity } from "../../src/model/index.js";
import { PredicateDefinitionSchema } from "../../src/model/index.js";
import { checkExample, type Example } from "../../src/ontology/index.js";

const span = { start: 0, end: 1 };

function entity(id: string, label: string, aliases: readonly string[] = []): LocalEntity {
  const fields = { documentId: "d", entityType: "organization", named: true, mentions: [] };
  return { id, label, aliases, ...fields };
}

function claim(predicate: string, modality: Claim["modality"] = "asserted"): Claim {
  return {
    id: `c_${predicate}`,
    documentId: "d",
    subject: "a",
    predicate,
    object: { kind: "entity", id: "b" },
    modality,
    confidence: 1,
    qualifiers: {},
    provenance: { step: "frames", rule: "test" },
    evidence: {
      documentId: "d",
      sentence: span,
      span,
      quote: "A",
      cue: span,
      subject: span,
      object: span,
    },
  };
}

const extracted: ExtractedDocument = {
  document: { id: "d", location: "d", text: "A", boilerplate: [] },
  sentences: [],
  localEntities: [entity("a", "Åkers Group", ["Akers"]), entity("b", "Bolt GmbH")],
  claims: [claim("owns", "planned"), claim("merged_with")],
  dropped: {},
};

const predicates = new Map(
  [false, true].map((symmetric) => {
    const id = symmetric ? "merged_with" : "owns";
    const ends = { domain: ["organization"], range: ["organization"] };
    const fields = { id, label: id, definition: id, symmetric, stateLevel: false };
    return [id, PredicateDefinitionSchema.parse({ ...fields, ...ends })];
  }),
);

function check(example: Omit<Example, "text">) {
  return checkExample({ text: "A", ...example }, extracted, predicates);
}

describe("a claim that an example demands", () => {
  test.each([
    "Åkers Group | owns | Bolt GmbH",
    "the akers|owns|bolt gmbh",
    "Akers | owns | *",
    "Akers | owns | Bolt GmbH [planned]",
    "Bolt GmbH | merged_with | Akers",
  ])("is there as %s", (line) => {
    expect(check({ claims: [line] })).toMatchObject({ holds: true, missing: [] });
    expect(check({ not: [line] })).toMatchObject({ holds: false, unwanted: [line] });
  });

  test.each([
    "Bolt GmbH | owns | Akers",
    "Akers | owns | Bolt",
    "Akers | owns | Bolt GmbH [asserted]",
    "Akers | sold | Bolt GmbH",
  ])("is missing as %s", (line) => {
    expect(check({ claims: [line] })).toMatchObject({ holds: false, missing: [line] });
    expect(check({ not: [line] })).toMatchObject({ holds: true, unwanted: [] });
  });
});

test("what was read is given in the form of an example", () => {
  expect(check({ claims: [] })).toMatchObject({
    read: [
      "Åkers Group | owns | Bolt GmbH [planned]",
      "Åkers Group | merged_with | Bolt GmbH [asserted]",
    ],
    entities: ["Åkers Group (organization)", "Bolt GmbH (organization)"],
  });
});
