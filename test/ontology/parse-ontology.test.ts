import { describe, expect, test } from "vitest";
import { readLexicon, readOntology } from "../../src/files/data-files.js";
import { LexiconSchema, OntologyError, OntologySchema } from "../../src/model/index.js";
import { createOntologyIndex, parseOntology, type Vocabulary } from "../../src/ontology/index.js";

const small: Vocabulary = {
  ontology: OntologySchema.parse({
    entityTypes: [entityType("country"), { ...entityType("place"), subtypes: ["river"] }],
    predicates: [
      predicate("crosses", { domain: ["place"], range: ["place", "country"] }),
      predicate("borders", { domain: ["country"], range: ["country"], symmetric: true }),
    ],
  }),
  lexicon: LexiconSchema.parse({
    classes: { water: { heads: "river lake" } },
    frames: [
      { predicate: "crosses", frames: [{ verbs: "cross span", where: { object: "water" } }] },
      { predicate: "crosses", frames: [{ verbs: "enter", objectTypes: "country" }] },
    ],
  }),
};

function entityType(id: string): Record<string, unknown> {
  return { id, label: id, plural: `${id}s`, definition: "…", subtypes: [], colour: "#123456" };
}

function predicate(id: string, fields: Record<string, unknown>): Record<string, unknown> {
  return { id, label: id, definition: "…", symmetric: false, stateLevel: false, ...fields };
}

function parseWith(...contents: unknown[]): Vocabulary {
  const files = contents.map((content, i) => ({ name: `own-${i + 1}.json`, content }));
  return parseOntology(small, files);
}

function errorOf(...contents: unknown[]): OntologyError {
  try {
    parseWith(...contents);
  } catch (error) {
    if (error instanceof OntologyError) return error;
    throw error;
  }
  throw new Error("No error was thrown");
}

test("accepts the vocabulary that comes with Tumen and keeps all of it", async () => {
  const builtIn = { ontology: await readOntology(), lexicon: await readLexicon() };
  const { ontology, lexicon } = parseOntology(builtIn, []);
  expect(ontology).toEqual(builtIn.ontology);
  expect(lexicon.classes).toEqual(builtIn.lexicon.classes);
  const count = (frames: Vocabulary["lexicon"]["frames"]): number =>
    frames.reduce((sum, each) => sum + each.frames.length, 0);
  expect(count(lexicon.frames)).toBe(count(builtIn.lexicon.frames));
});

describe("a user's file", () => {
  test("adds an entity type, a predicate about it and its words", () => {
    const { ontology, lexicon } = parseWith({
      entityTypes: [entityType("vessel")],
      predicates: [
        {
          id: "sailed_to",
          label: "sailed to",
          definition: "…",
          domain: ["vessel"],
          range: ["place"],
        },
      ],
      classes: { water: { heads: "strait river" }, deck: { heads: "deck" } },
      frames: [
        {
          predicate: "sailed_to",
          frames: [{ verbs: "sail", object: "to", where: { to: "water|any" } }],
        },
      ],
    });
    const index = createOntologyIndex(ontology);
    expect(index.entityTypeById.get("vessel")?.plural).toBe("vessels");
    expect(index.predicateById.get("sailed_to")).toMatchObject({
      symmetric: false,
      stateLevel: false,
    });
    expect(index.allows("vessel", "sailed_to", "place")).toBe(true);
    expect(lexicon.classes["water"]?.heads).toEqual(["river", "lake", "strait"]);
    expect(lexicon.frames.at(-1)?.predicate).toBe("sailed_to");
  });

  test("refines what it names and leaves the rest as it was", () => {
    const { ontology } = parseWith({
      entityTypes: [{ id: "place", colour: "#abcdef" }],
      predicates: [{ id: "crosses", label: "runs across" }],
    });
    const index = createOntologyIndex(ontology);
    expect(index.entityTypeById.get("place")).toMatchObject({
      colour: "#abcdef",
      subtypes: ["river"],
    });
    expect(index.predicateById.get("crosses")).toMatchObject({
      label: "runs across",
      domain: ["place"],
    });
    expect(index.predicateById.size).toBe(2);
  });

  test("narrows the frames together with their predicate", () => {
    const { lexicon } = parseWith({ predicates: [{ id: "crosses", range: ["place"] }] });
    const frames = lexicon.frames.find((each) => each.predicate === "crosses")?.frames ?? [];
    expect(frames.map((frame) => frame.verbs)).toEqual([["cross", "span"]]);
  });

  test("builds on the file before it", () => {
    const { ontology } = parseWith(
      { entityTypes: [entityType("vessel")] },
      { predicates: [{ id: "crosses", domain: ["place", "vessel"] }] },
    );
    expect(createOntologyIndex(ontology).allows("vessel", "crosses", "country")).toBe(true);
  });
});

test("a word class may bear the name of an attribute, as it stays inside the lexicon", () => {
  const { lexicon } = parseWith({ classes: { target: { heads: "depot base" } } });
  expect(lexicon.classes).toHaveProperty("target");
});

test.each<[string, string, unknown]>([
  ["duplicate-id", "crosses", { predicates: [{ id: "crosses" }, { id: "crosses" }] }],
  ["duplicate-id", "place", { entityTypes: [{ id: "place" }, { id: "place" }] }],
  [
    "reserved-name",
    "hidden",
    { predicates: [predicate("hidden", { domain: ["place"], range: ["place"] })] },
  ],
  ["reserved-name", "literal", { entityTypes: [entityType("literal")] }],
  ["reserved-name", "constructor", { classes: { constructor: { heads: "builder" } } }],
  ["malformed-id", "Big Ship", { entityTypes: [entityType("Big Ship")] }],
  ["incomplete-definition", "vessel", { entityTypes: [{ id: "vessel", label: "Vessel" }] }],
  ["unknown-entity-type", "crosses", { predicates: [{ id: "crosses", domain: ["vessel"] }] }],
  [
    "unknown-entity-type",
    "crosses",
    { predicates: [{ id: "crosses", range: ["vessel", "literal"] }] },
  ],
  ["uneven-symmetric-predicate", "crosses", { predicates: [{ id: "crosses", symmetric: true }] }],
  [
    "unknown-predicate",
    "sailed_to",
    { frames: [{ predicate: "sailed_to", frames: [{ verbs: "sail" }] }] },
  ],
  [
    "unknown-word-class",
    "crosses",
    {
      frames: [
        { predicate: "crosses", frames: [{ verbs: "ford", unless: { object: "water|mud" } }] },
      ],
    },
  ],
  [
    "type-outside-predicate",
    "borders",
    { frames: [{ predicate: "borders", frames: [{ verbs: "adjoin", subjectTypes: "place" }] }] },
  ],
  [
    "frame-without-words",
    "borders",
    { frames: [{ predicate: "borders", frames: [{ object: "on" }] }] },
  ],
])("rejects a file with the fault %s in %s and names both", (code, id, content) => {
  const error = errorOf(content);
  expect(error).toMatchObject({ code, details: { file: "own-1.json", id } });
  expect(error.message).toContain("own-1.json");
  expect(error.message).toContain(`"${id}"`);
});

test.each<[string, unknown, string]>([
  ["an unknown part", { predicate: [] }, "top level"],
  ["a wrong colour", { entityTypes: [{ id: "place", colour: "green" }] }, "entityTypes.0.colour"],
  ["a value that is no object", "predicates", "top level"],
])("rejects a file with %s and says where", (_, content, place) => {
  expect(errorOf(content)).toMatchObject({
    code: "malformed-ontology-file",
    details: { file: "own-1.json", place },
  });
});

test("allows only what domain and range hold", async () => {
  const index = createOntologyIndex(await readOntology());
  expect(index.allows("country", "signed", "agreement")).toBe(true);
  expect(index.allows("agreement", "signed", "country")).toBe(false);
  expect(index.allows("place", "has_measure", "literal")).toBe(true);
  expect(index.allows("place", "crosses", "literal")).toBe(false);
  expect(index.allows("place", "no_such_predicate", "place")).toBe(false);
});
