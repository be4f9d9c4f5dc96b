import { describe, expect, test } from "vitest";
import { buildStatements } from "../../src/graph/index.js";
import { type Claim, StatementSchema, UsageError } from "../../src/model/index.js";
import {
  assembleSnapshot,
  generateDocuments,
  resolveDocuments,
  TEST_ONTOLOGY,
} from "../support/generate-graph.js";
import { createRandom } from "../support/random.js";

const DOCUMENTS = generateDocuments({ seed: 7, documents: 12, claimsPerDocument: 25, things: 6 });
const IDS = new Map([
  ["l_a", "e_1"],
  ["l_b", "e_2"],
  ["l_c", "e_1"],
]);

function claim(changes: Partial<Claim>): Claim {
  const span = { start: 0, end: 5 };
  return {
    id: "c_1",
    documentId: "d_1",
    subject: "l_a",
    predicate: "visited",
    object: { kind: "entity", id: "l_b" },
    modality: "asserted",
    qualifiers: {},
    evidence: {
      documentId: "d_1",
      sentence: span,
      span,
      quote: "words",
      cue: span,
      subject: { start: 0, end: 1 },
      object: { start: 3, end: 4 },
    },
    confidence: 0.5,
    provenance: { step: "test", rule: "hand" },
    ...changes,
  };
}

function build(claims: readonly Claim[]) {
  const [document] = DOCUMENTS;
  if (document === undefined) throw new Error("no document");
  return buildStatements([{ ...document, claims }], { entityIdByLocalId: IDS }, TEST_ONTOLOGY);
}

function quantity(value: number, unit: string, text: string): Claim["object"] {
  const literal = { span: { start: 0, end: 5 }, text, datatype: "quantity" as const, value, unit };
  return { kind: "literal", literal };
}

describe("buildStatements", () => {
  test("bundles claims that say the same of the same things", () => {
    const { statements } = build([
      claim({ id: "c_1", confidence: 0.4 }),
      claim({ id: "c_2", subject: "l_c", confidence: 0.9 }),
      claim({ id: "c_3", modality: "denied" }),
    ]);
    expect(statements.map((s) => [s.modality, s.confidence, s.claims.length]).sort()).toEqual([
      ["asserted", 0.9, 2],
      ["denied", 0.5, 1],
    ]);
  });

  test("puts canonical ids wherever a claim names an entity", () => {
    const place = { start: 0, end: 1 };
    const { statements } = build([
      claim({
        qualifiers: { place: "l_b", agreement: "l_c", topic: "l_a" },
        attribution: { speaker: "l_b", text: "officials", span: place, cue: place },
      }),
    ]);
    expect(statements[0]?.claims[0]).toMatchObject({
      subject: "e_1",
      object: { kind: "entity", id: "e_2" },
      qualifiers: { place: "e_2", agreement: "e_1", topic: "l_a" },
      attribution: { speaker: "e_2", text: "officials" },
    });
  });

  test("puts a symmetric predicate in order of ids and turns its evidence with it", () => {
    const { statements } = build([
      claim({ id: "c_1", predicate: "agreed_with" }),
      claim({
        id: "c_2",
        predicate: "agreed_with",
        subject: "l_b",
        object: { kind: "entity", id: "l_a" },
      }),
    ]);
    expect(statements).toHaveLength(1);
    expect(statements[0]?.claims.map((c) => [c.subject, c.evidence.subject.start])).toEqual([
      ["e_1", 0],
      ["e_1", 3],
    ]);
  });

  test("keeps the direction of other predicates", () => {
    const { statements } = build([
      claim({ id: "c_1" }),
      claim({ id: "c_2", subject: "l_b", object: { kind: "entity", id: "l_a" } }),
    ]);
    expect(statements).toHaveLength(2);
  });

  test("leaves out and counts what a thing would do to itself, and claims met twice", () => {
    const { statements, dropped } = build([
      claim({ id: "c_1", object: { kind: "entity", id: "l_c" } }),
      claim({ id: "c_2" }),
      claim({ id: "c_2" }),
    ]);
    expect(statements).toHaveLength(1);
    expect(dropped).toEqual({ "self-statement": 1, "repeated-claim": 1 });
  });

  test.each([
    ["the same value in other words", quantity(850, "km", "850 km"), {}, 1],
    ["another value", quantity(851, "km", "851 km"), {}, 2],
    ["another unit", quantity(850, "m", "850 m"), {}, 2],
    ["another measure", quantity(850, "km", "850 km"), { measure: "height" }, 2],
  ])("tells literals apart: %s", (_, object, qualifiers, expected) => {
    const first = claim({ predicate: "measures", object: quantity(850, "KM", "850 kilometres") });
    const { statements } = build([
      first,
      claim({ id: "c_2", predicate: "measures", object, qualifiers }),
    ]);
    expect(statements).toHaveLength(expected);
  });

  test("refuses a local entity that was not resolved, and a predicate without definition", () => {
    expect(() => build([claim({ subject: "l_x" })])).toThrow(UsageError);
    expect(() => build([claim({ predicate: "unheard_of" })])).toThrow(UsageError);
  });

  test("gives well-formed statements, sorted, with claims by document and place", () => {
    const { statements } = buildStatements(DOCUMENTS, resolveDocuments(DOCUMENTS), TEST_ONTOLOGY);
    for (const statement of statements) StatementSchema.parse(statement);
    expect(statements.map((s) => s.id)).toEqual(statements.map((s) => s.id).sort());
    for (const { claims } of statements) {
      const places = claims.map((c) => `${c.documentId} ${100_000 + c.evidence.span.start}`);
      expect(places).toEqual(places.toSorted());
    }
  });

  test("loses no claim but those it counts", () => {
    const { statements, dropped } = buildStatements(
      DOCUMENTS,
      resolveDocuments(DOCUMENTS),
      TEST_ONTOLOGY,
    );
    const kept = statements.flatMap((statement) => statement.claims).length;
    expect(kept + dropped["self-statement"]).toBe(12 * 25);
    expect(dropped["self-statement"]).toBeGreaterThan(0);
  });

  test.each([1, 2, 3])("does not depend on the order of documents and claims (%i)", (seed) => {
    const random = createRandom(seed);
    const shuffled = random
      .shuffle(DOCUMENTS)
      .map((document) => ({ ...document, claims: random.shuffle(document.claims) }));
    const one = buildStatements(DOCUMENTS, resolveDocuments(DOCUMENTS), TEST_ONTOLOGY);
    expect(buildStatements(shuffled, resolveDocuments(shuffled), TEST_ONTOLOGY)).toEqual(one);
  });

  test.each([0, 5, 11])("forgets a removed document (%i) but nothing else", (removed) => {
    const rest = DOCUMENTS.filter((_, index) => index !== removed);
    const gone = DOCUMENTS[removed]?.document.id;
    const whole = assembleSnapshot(DOCUMENTS);
    const expected = whole.statements
      .map((s) => ({ ...s, claims: s.claims.filter((c) => c.documentId !== gone) }))
      .filter((s) => s.claims.length > 0);
    const found = assembleSnapshot(rest).statements;
    expect(found.map((s) => [s.id, s.claims])).toEqual(expected.map((s) => [s.id, s.claims]));
  });
});
