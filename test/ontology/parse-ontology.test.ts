import { describe, expect, test } from "vitest";
import { readLexicon, readOntology } from "../../src/files/data-files.js";
import { type Frame, LexiconSchema, OntologyError, OntologySchema } from "../../src/model/index.js";
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

const vessel = { id: "vessel", kindOf: "organization", nouns: "ship vessel" };

function predicate(id: string, fields: Record<string, unknown>): Record<string, unknown> {
  return { id, label: id, definition: "…", symmetric: false, stateLevel: false, ...fields };
}

/** A predicate of a user's own, in the short form. */
function own(id: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, domain: ["place"], range: ["place"], verbs: ["ford"], ...fields };
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
      entityTypes: [vessel],
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
    expect(index.entityTypeById.get("vessel")?.plural).toBe("Vessels");
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
      { entityTypes: [vessel] },
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
  ["reserved-name", "constructor", { entityTypes: [{ ...vessel, id: "constructor" }] }],
  ["reserved-name", "constructor", { predicates: [own("constructor")] }],
  ["reserved-name", "__proto__", JSON.parse('{ "classes": { "__proto__": { "heads": "x" } } }')],
  ["reserved-name", "__proto__", JSON.parse('{ "predicates": [{ "__proto__": { "id": "x" } }] }')],
  ["malformed-id", "__proto__", { entityTypes: [{ ...vessel, id: "__proto__" }] }],
  ["malformed-id", "__proto__", { predicates: [own("__proto__")] }],
  ["malformed-id", "sailed-to", { predicates: [own("sailed-to")] }],
  ["incomplete-definition", "vessel", { entityTypes: [{ id: "vessel", label: "Vessel" }] }],
  ["incomplete-definition", "sailed_to", { predicates: [{ id: "sailed_to", verbs: "sail" }] }],
  ["entity-type-without-words", "vessel", { entityTypes: [{ id: "vessel", kindOf: "place" }] }],
  [
    "predicate-without-words",
    "sailed_to",
    { predicates: [predicate("sailed_to", { domain: ["place"], range: ["place"] })] },
  ],
  ["kind-of-built-in-type", "place", { entityTypes: [{ id: "place", kindOf: "event" }] }],
  ["words-of-country", "country", { entityTypes: [{ id: "country", nouns: "realm" }] }],
  ["word-of-two-types", "vessel", { entityTypes: [vessel, { ...vessel, id: "boat" }] }],
  ["literal-of-own-predicate", "weighs", { predicates: [own("weighs", { range: ["literal"] })] }],
  [
    "malformed-slot",
    "crosses",
    { frames: [{ predicate: "crosses", frames: [{ verbs: "ford", object: "In, of" }] }] },
  ],
  [
    "unknown-predicate",
    "sailed_to",
    { examples: [{ text: "It sails.", claims: ["A | sailed_to | B"] }] },
  ],
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
  ["an unknown part", { predicate: [] }, "predicate"],
  ["a wrong colour", { entityTypes: [{ id: "place", colour: "green" }] }, "entityTypes[0].colour"],
  ["a value that is no object", "predicates", "top level"],
  ["nothing in it", null, "top level"],
  ["an unknown field", { predicates: [own("fords", { verb: "ford" })] }, "predicates[0].verb"],
  [
    "an unknown field of a frame",
    { frames: [{ predicate: "crosses", frames: [{ verb: "ford" }] }] },
    "frames[0].frames[0].verb",
  ],
  [
    "a verb in capitals",
    { predicates: [own("fords", { verbs: ["Ford"] })] },
    "predicates[0].verbs[0]",
  ],
  [
    "a noun of two words",
    { entityTypes: [{ ...vessel, nouns: ["steam ship"] }] },
    "entityTypes[0].nouns[0]",
  ],
  [
    "an ending of two words",
    { entityTypes: [{ ...vessel, endings: ["of London"] }] },
    "entityTypes[0].endings[0]",
  ],
  ["no words at all", { predicates: [own("fords", { verbs: [] })] }, "predicates[0].verbs"],
  ["an unknown kind", { entityTypes: [{ ...vessel, kindOf: "country" }] }, "entityTypes[0].kindOf"],
])("rejects a file with %s and says where", (_, content, place) => {
  expect(errorOf(content)).toMatchObject({
    code: "malformed-ontology-file",
    details: { file: "own-1.json", place },
  });
});

test.each<[string, unknown, string]>([
  ["example-without-claims", { text: "It sails." }, "examples[0]"],
  ["malformed-example", { text: "It sails.", claims: ["A crosses B"] }, "examples[0].claims[0]"],
  [
    "malformed-example",
    { text: "It sails.", not: ["A | crosses | B [maybe] |"] },
    "examples[0].not[0]",
  ],
])("rejects an example with the fault %s", (code, example, place) => {
  expect(errorOf({ examples: [example] })).toMatchObject({ code, details: { place } });
});

test("a message names the fields that there are", () => {
  expect(errorOf({ classes: { water: { head: "pond" } } }).message).toBe(
    'own-1.json, at classes.water.head: there is no field "head". Known are heads, modifiers, source.',
  );
});

describe("the short form", () => {
  const framesOf = (predicate: Record<string, unknown>): readonly Frame[] => {
    const { frames } = parseWith({ predicates: [predicate] }).lexicon;
    return frames.find((each) => each.predicate === predicate["id"])?.frames ?? [];
  };

  test("of an entity type gives it a name, a plural and a colour of its own", () => {
    const { ontology } = parseWith({
      entityTypes: [
        { id: "shipping_company", kindOf: "organization", endings: ["Line"] },
        { id: "ferry", kindOf: "place", nouns: ["ferry"] },
      ],
    });
    const [first, second] = ontology.entityTypes.slice(-2);
    expect(first).toMatchObject({ label: "Shipping company", plural: "Shipping companies" });
    expect(second).toMatchObject({ label: "Ferry", plural: "Ferries", nouns: ["ferry"] });
    expect(new Set(ontology.entityTypes.map(({ colour }) => colour)).size).toBe(3);
  });

  test("of a predicate needs no slots", () => {
    expect(framesOf(own("fords", { verbs: "ford wade", nouns: ["fording"] }))).toEqual([
      { verbs: ["ford"] },
      { verbs: ["wade"] },
      { nouns: ["fording"] },
    ]);
  });

  test("takes a second word for a preposition or a part of the verb", () => {
    expect(framesOf(own("fords", { verbs: ["wade through"] }))).toEqual([
      { verbs: ["wade_through"] },
      { verbs: ["wade"], object: "through" },
    ]);
  });

  test("of a symmetric predicate also reads what its ends do to each other", () => {
    expect(framesOf(own("joins", { verbs: "join", symmetric: true }))).toEqual([
      { verbs: ["join"] },
      { verbs: ["join"], reciprocal: true },
    ]);
  });

  test("adds words to a predicate that is known before, and says that it was", () => {
    const content = { predicates: [{ id: "crosses", label: "leads over", verbs: ["bridge"] }] };
    const { lexicon, ontology, files } = parseOntology(small, [{ name: "own.yaml", content }]);
    expect(files).toEqual([{ name: "own.yaml", adds: [], changes: ["crosses"], examples: [] }]);
    expect(ontology.predicates[0]).toMatchObject({ label: "leads over", domain: ["place"] });
    const verbs = lexicon.frames[0]?.frames.flatMap((frame) => frame.verbs ?? []);
    expect(verbs).toEqual(["cross", "span", "enter", "bridge"]);
  });
});

test("frames about a type are kept for the kinds of it that a predicate is narrowed to", () => {
  const { lexicon } = parseWith({
    entityTypes: [{ id: "ferry", kindOf: "place", nouns: ["ferry"] }],
    predicates: [own("serves", { domain: ["place"], range: ["ferry"] })],
    frames: [{ predicate: "serves", frames: [{ verbs: "serve", subjectTypes: "ferry" }] }],
  });
  const frames = lexicon.frames.find((each) => each.predicate === "serves")?.frames;
  expect(frames?.[0]).toMatchObject({ subjectTypes: ["ferry"] });
});

test("allows only what domain and range hold", async () => {
  const index = createOntologyIndex(await readOntology());
  expect(index.allows("country", "signed", "agreement")).toBe(true);
  expect(index.allows("agreement", "signed", "country")).toBe(false);
  expect(index.allows("place", "has_measure", "literal")).toBe(true);
  expect(index.allows("place", "crosses", "literal")).toBe(false);
  expect(index.allows("place", "no_such_predicate", "place")).toBe(false);
});
