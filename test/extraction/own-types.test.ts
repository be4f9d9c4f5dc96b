import { describe, expect, test } from "vitest";
import { indexGazetteers } from "../../src/extraction/mentions/lexicon.js";
import { indexOwnTypes, ownHeads } from "../../src/extraction/mentions/own-types.js";
import { readGazetteers } from "../../src/files/data-files.js";
import { EntityTypeDefinitionSchema } from "../../src/model/index.js";

function entityType(id: string, fields: Record<string, unknown>) {
  const words = { label: id, plural: id, definition: id, subtypes: [], colour: "#123456" };
  return EntityTypeDefinitionSchema.parse({ id, ...words, ...fields });
}

const entityTypes = [
  entityType("company", {
    kindOf: "organization",
    nouns: ["bank", "firm"],
    endings: ["GmbH", "AS", "S.p.A."],
  }),
  entityType("investor", { kindOf: "person", nouns: ["financier"], endings: ["Esq"] }),
  // A built-in type that a user gave more words.
  entityType("place", { nouns: ["shipyard"] }),
  entityType("event", {}),
];
const ownTypes = indexOwnTypes(entityTypes);

test.each([
  ["Bolt GmbH", "company"],
  ["Nordic Foods AS.", "company"],
  ["Rossi SpA", "company"],
  ["Harbour Bank", "company"],
  ["Gdansk Shipyard", "place"],
  ["GmbH", undefined],
  ["Known as", undefined],
  ["Bank of Harbour", undefined],
])("takes %s for %s", (name, type) => {
  expect(ownTypes.ofName(name)).toBe(type);
});

test("knows what a noun is said of", () => {
  expect(ownTypes.ofNoun("firm")).toBe("company");
  expect(ownTypes.ofNoun("financier")).toBe("investor");
  expect(ownTypes.ofNoun("summit")).toBeUndefined();
});

describe("what own types are read as", () => {
  test("is what they are a kind of, or are", () => {
    expect(["company", "investor", "place", "event"].map(ownTypes.baseOf)).toEqual([
      "organization",
      "person",
      "place",
      undefined,
    ]);
  });

  test("tells the ends of names, people's excepted", () => {
    expect(ownTypes.classOfEnding("GmbH")).toEqual({ entityType: "organization" });
    expect(ownTypes.classOfEnding("gmbh")).toBeUndefined();
    expect(ownTypes.classOfEnding("Esq")).toBeUndefined();
  });

  test("makes head nouns of their nouns, people's excepted", () => {
    expect(ownHeads(entityTypes)).toEqual([
      { entityType: "organization", words: ["bank", "firm"] },
      { entityType: "place", words: ["shipyard"] },
      { entityType: "event", words: [] },
    ]);
  });
});

test("a user's nouns outdo built-in ones, but where they say the same", async () => {
  const own = [
    entityType("harbour", { kindOf: "place", nouns: ["port", "quay"] }),
    entityType("deal", { kindOf: "event", nouns: ["deal"] }),
  ];
  const { headClass } = indexGazetteers(await readGazetteers(), own);
  expect(headClass("port")).toEqual({ entityType: "place", subtype: "facility" });
  expect(headClass("quay")).toMatchObject({ entityType: "place" });
  expect(headClass("deal")).toEqual({ entityType: "event" });
});
