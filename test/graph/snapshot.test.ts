import { describe, expect, test } from "vitest";
import { createSnapshot, readSnapshot, writeSnapshot } from "../../src/graph/index.js";
import {
  type GraphSnapshot,
  GraphSnapshotSchema,
  InvalidInputError,
  UsageError,
} from "../../src/model/index.js";
import {
  assembleSnapshot,
  generateDocuments,
  generateSnapshot,
  TEST_ONTOLOGY,
} from "../support/generate-graph.js";
import { HOSTILE_NAMES } from "../support/hostile-names.js";
import { createRandom } from "../support/random.js";

const DOCUMENTS = generateDocuments({ seed: 9, documents: 8, claimsPerDocument: 15, things: 7 });
const SNAPSHOT = assembleSnapshot(DOCUMENTS);

function write(snapshot: GraphSnapshot): string {
  return [...writeSnapshot(snapshot)].join("");
}

describe("createSnapshot", () => {
  test("gives a well-formed snapshot", () => {
    expect(GraphSnapshotSchema.parse(SNAPSHOT)).toEqual(SNAPSHOT);
  });

  test("keeps one of two copies of a document", () => {
    const [first] = DOCUMENTS;
    if (first === undefined) throw new Error("no document");
    const copy = { ...first, document: { ...first.document, location: "0 (copy).txt" } };
    const snapshot = assembleSnapshot([copy, ...DOCUMENTS]);
    expect(snapshot.documents).toHaveLength(8);
    expect(snapshot.statements).toEqual(SNAPSHOT.statements);
  });

  test("refuses an entity without a place or with an endless one", () => {
    const { entities } = SNAPSHOT;
    const parts = { ontology: TEST_ONTOLOGY, documents: [], entities, statements: [] };
    const endless = new Map(entities.map(({ id }) => [id, { x: Number.NaN, y: 0, size: 1 }]));
    expect(() => createSnapshot({ ...parts, places: new Map() })).toThrow(UsageError);
    expect(() => createSnapshot({ ...parts, places: endless })).toThrow(UsageError);
  });
});

describe("writeSnapshot", () => {
  test("gives the same bytes whatever the order of documents and of keys", () => {
    const random = createRandom(4);
    const shuffled = random.shuffle(DOCUMENTS).map((document) => ({
      ...document,
      claims: random
        .shuffle(document.claims)
        .map((claim) => Object.fromEntries(Object.entries(claim).reverse()) as typeof claim),
    }));
    expect(write(assembleSnapshot(shuffled))).toBe(write(SNAPSHOT));
  });

  test("puts each document, entity and statement on a line of its own", () => {
    const lines = write(SNAPSHOT).split("\n");
    const ids = [...SNAPSHOT.documents, ...SNAPSHOT.entities, ...SNAPSHOT.statements];
    for (const { id } of ids) {
      expect(lines.filter((line) => line.startsWith(`{"id":"${id}"`))).toHaveLength(1);
    }
  });

  test("equals the file kept as a sample", async () => {
    const small = generateSnapshot({ seed: 1, documents: 2, claimsPerDocument: 4, things: 4 });
    await expect(write(small)).toMatchFileSnapshot("../golden/small-graph.json.txt");
  });
});

describe("readSnapshot", () => {
  test("gives back what was written", () => {
    expect(readSnapshot(write(SNAPSHOT))).toEqual(SNAPSHOT);
  });

  test("gives back hostile names unchanged", () => {
    const things = HOSTILE_NAMES.length;
    const recipe = { seed: 5, documents: 4, claimsPerDocument: 20, things, names: HOSTILE_NAMES };
    const hostile = generateSnapshot(recipe);
    expect(readSnapshot(write(hostile))).toEqual(hostile);
  });

  test("gives back an empty graph", () => {
    const empty = assembleSnapshot([]);
    expect(readSnapshot(write(empty))).toEqual(empty);
  });

  const broken: [string, string, (value: GraphSnapshot) => unknown][] = [
    ["another format", "snapshot-format", (value) => ({ ...value, format: "gexf" })],
    ["another version", "snapshot-version", (value) => ({ ...value, version: 2 })],
    ["nothing", "snapshot-format", () => null],
    ["an unknown key", "snapshot-form", (value) => ({ ...value, extra: 1 })],
    ["a missing part", "snapshot-form", ({ entities: _, ...rest }) => rest],
    ["a lost entity", "snapshot-reference", (value) => ({ ...value, entities: [] })],
    ["a lost document", "snapshot-reference", (value) => ({ ...value, documents: [] })],
    [
      "a lost predicate",
      "snapshot-reference",
      (value) => ({ ...value, ontology: { ...value.ontology, predicates: [] } }),
    ],
    [
      "a text that does not hold the quote",
      "snapshot-reference",
      (value) => ({ ...value, documents: value.documents.map((d) => ({ ...d, text: "" })) }),
    ],
  ];
  test.each(broken)("refuses %s and says where", (_, code, breakIt) => {
    const text = JSON.stringify(breakIt(SNAPSHOT));
    const attempt = () => readSnapshot(text, "out/graph.json");
    expect(attempt).toThrow(InvalidInputError);
    expect(attempt).toThrow(expect.objectContaining({ code }));
    expect(attempt).toThrow(/out\/graph\.json.* Build the graph again/s);
  });

  test("refuses what is not JSON", () => {
    const attempt = () => readSnapshot(write(SNAPSHOT).slice(0, -10));
    expect(attempt).toThrow(expect.objectContaining({ code: "snapshot-not-json" }));
  });

  test("refuses a key that would change the prototype", () => {
    const text = write(SNAPSHOT).replace('{"format"', '{"__proto__":{"polluted":true},"format"');
    expect(() => readSnapshot(text)).toThrow(InvalidInputError);
  });
});
