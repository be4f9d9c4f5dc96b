import { describe, expect, test } from "vitest";
import {
  areOne,
  CHAD,
  entityOf,
  FRANCE,
  KOREA,
  type LocalParts,
  resolveAll,
  SPAIN,
} from "./world.js";

const person = (label: string, more: Partial<LocalParts> = {}): LocalParts => ({
  type: "person",
  label,
  ...more,
});
const organisation = (label: string, more: Partial<LocalParts> = {}): LocalParts => ({
  type: "organization",
  label,
  ...more,
});
const place = (label: string, subtype?: string): LocalParts => ({
  type: "place",
  label,
  ...(subtype !== undefined && { subtype }),
});

/** Puts one thing into each of two documents that also name France and Spain. */
function inTwoDocuments(a: LocalParts, b: LocalParts): boolean {
  const countries = { fr: FRANCE, es: SPAIN, kr: KOREA };
  const resolution = resolveAll([
    { entities: { ...countries, it: a } },
    { entities: { ...countries, it: b } },
  ]);
  return areOne(resolution, "a.it", "b.it");
}

test("unites countries by code, whatever they are called", () => {
  const resolution = resolveAll([
    { entities: { it: KOREA } },
    { entities: { it: { type: "country", label: "Republic of Korea", iso: "KR" } } },
  ]);
  expect(entityOf(resolution, "a.it")).toMatchObject({
    label: "South Korea",
    aliases: ["Republic of Korea"],
    iso: "KR",
    referents: ["l_a_it", "l_b_it"],
  });
  expect(resolution.entities).toHaveLength(1);
});

describe("people", () => {
  test.each<[string, LocalParts, LocalParts]>([
    ["one full name", person("Ana Ruiz", { represents: "es" }), person("Ana Ruiz")],
    ["hyphens and capitals", person("Park Dae-jung"), person("Park Dae Jung")],
    ["diacritics", person("José Núñez"), person("Jose Nunez")],
    ["a middle initial", person("Ana M. Ruiz"), person("Ana Ruiz")],
    ["an initial for the first name", person("A. Ruiz"), person("Ana Ruiz")],
    [
      "a second surname, for one country",
      person("Ana Ruiz Soto", { represents: "es" }),
      person("Ana Ruiz", { represents: "es" }),
    ],
    [
      "a surname and its country",
      person("Ruiz", { represents: "es" }),
      person("Ana Ruiz", { represents: "es" }),
    ],
    [
      "a family name that comes first",
      person("Park", { represents: "kr" }),
      person("Park Dae-jung", { represents: "kr" }),
    ],
    [
      "a surname in a document about the country",
      person("Ruiz"),
      person("Ana Ruiz", { represents: "es" }),
    ],
  ])("are one with %s", (_, a, b) => {
    expect(inTwoDocuments(a, b)).toBe(true);
  });

  test.each<[string, LocalParts, LocalParts]>([
    ["different first names", person("Ana Ruiz"), person("Eva Ruiz")],
    ["different middle initials", person("John B. Hill"), person("John C. B. Hill")],
    ["a double surname", person("Ana Ruiz"), person("Ana Ruiz-Soto")],
    [
      "a second surname and no country",
      person("Ana Ruiz Soto", { represents: "es" }),
      person("Ana Ruiz"),
    ],
    [
      "one name in two countries",
      person("Ana Ruiz", { represents: "es" }),
      person("Ana Ruiz", { represents: "fr" }),
    ],
    [
      "a surname of another country",
      person("Ruiz", { represents: "fr" }),
      person("Ana Ruiz", { represents: "es" }),
    ],
    ["two surnames without a country", person("Ruiz"), person("Ruiz")],
    ["a surname and a name without a country", person("Ruiz"), person("Ana Ruiz")],
    [
      "a given name that comes last",
      person("Jung", { represents: "kr" }),
      person("Park Dae Jung", { represents: "kr" }),
    ],
    [
      "descriptions only",
      person("ambassador", { represents: "es", described: true }),
      person("ambassador", { represents: "es", described: true }),
    ],
  ])("stay apart with %s", (_, a, b) => {
    expect(inTwoDocuments(a, b)).toBe(false);
  });

  test("leave a surname alone in a document that does not name the country", () => {
    const resolution = resolveAll([
      { entities: { es: SPAIN, it: person("Ana Ruiz", { represents: "es" }) } },
      { entities: { fr: FRANCE, it: person("Ruiz") } },
    ]);
    expect(areOne(resolution, "a.it", "b.it")).toBe(false);
  });

  test("leave a surname alone that two of them may bear, and say so", () => {
    const es = { es: SPAIN };
    const resolution = resolveAll([
      { entities: { ...es, it: person("Ana Ruiz", { represents: "es" }) } },
      { entities: { ...es, it: person("Eva Ruiz", { represents: "es" }) } },
      { entities: { ...es, it: person("Ruiz", { represents: "es" }) } },
    ]);
    expect(
      new Set(["a.it", "b.it", "c.it"].map((each) => entityOf(resolution, each).id)).size,
    ).toBe(3);
    const doubts = resolution.explanations.filter((each) => each.judgement === "unsure");
    expect(doubts.map(({ left, right }) => [left, right].sort())).toEqual([
      ["l_a_it", "l_c_it"],
      ["l_b_it", "l_c_it"],
    ]);
  });

  test("keep their country if a single document is at odds with many", () => {
    const many = Array.from({ length: 5 }, () => ({
      entities: { es: SPAIN, it: person("Ana Ruiz", { represents: "es" }) },
    }));
    const slip = { entities: { fr: FRANCE, it: person("Ana Ruiz", { represents: "fr" }) } };
    const resolution = resolveAll([...many, slip]);
    expect(entityOf(resolution, "f.it")).toMatchObject({
      represents: entityOf(resolution, "a.es").id,
      referents: expect.arrayContaining(["l_a_it", "l_f_it"]),
    });
  });

  test("are called by their full name though most documents give the surname", () => {
    const short = { entities: { es: SPAIN, it: person("Ruiz", { represents: "es" }) } };
    const full = { entities: { es: SPAIN, it: person("Ana Ruiz", { represents: "es" }) } };
    expect(entityOf(resolveAll([short, short, full]), "a.it")).toMatchObject({
      label: "Ana Ruiz",
      aliases: ["Ruiz"],
    });
  });
});

describe("organisations", () => {
  test.each<[string, LocalParts, LocalParts]>([
    ["legal forms", organisation("Acme Ltd"), organisation("Acme")],
    [
      "spelling and article",
      organisation("The Harbour Organisation of Acme"),
      organisation("Harbor Organization of Acme"),
    ],
    [
      "an abbreviation given in full elsewhere",
      organisation("Northern Heron League", { aliases: ["NHL"] }),
      organisation("NHL"),
    ],
    [
      "the same body of a state in other words",
      organisation("Spanish Foreign Ministry"),
      organisation("Ministry of Foreign Affairs", { represents: "es" }),
    ],
    [
      "a description of a body that a state has once",
      organisation("parliament", { represents: "es", described: true }),
      organisation("Spanish Parliament"),
    ],
    [
      "a name that the gazetteer knows",
      organisation("UN Security Council"),
      organisation("Security Council"),
    ],
  ])("are one with %s", (_, a, b) => {
    expect(inTwoDocuments(a, b)).toBe(true);
  });

  test.each<[string, LocalParts, LocalParts]>([
    [
      "the same body of two states",
      organisation("Foreign Ministry", { represents: "fr" }),
      organisation("Foreign Ministry", { represents: "es" }),
    ],
    [
      "common words and no country",
      organisation("Foreign Ministry"),
      organisation("Foreign Ministry"),
    ],
    [
      "one abbreviation of two names",
      organisation("Northern Heron League", { aliases: ["NHL"] }),
      organisation("National Hockey Lobby", { aliases: ["NHL"] }),
    ],
    [
      "a description that fits many",
      organisation("company", { represents: "es", described: true }),
      organisation("company", { represents: "es", described: true }),
    ],
    [
      "an abbreviation that the gazetteer gives to two",
      organisation("HW"),
      organisation("Hague Watch"),
    ],
    ["a longer name", organisation("Acme Oil"), organisation("Acme")],
  ])("stay apart with %s", (_, a, b) => {
    expect(inTwoDocuments(a, b)).toBe(false);
  });

  test("leave an abbreviation alone that two of them bear", () => {
    const resolution = resolveAll([
      { entities: { it: organisation("Northern Heron League", { aliases: ["NHL"] }) } },
      { entities: { it: organisation("National Hockey Lobby", { aliases: ["NHL"] }) } },
      { entities: { it: organisation("NHL") } },
    ]);
    expect(resolution.entities).toHaveLength(3);
  });
});

describe("places", () => {
  test.each<[string, LocalParts, LocalParts]>([
    ["and without the word for their kind", place("Oder River", "river"), place("Oder", "river")],
    ["a kind left open", place("Vesoul", "city"), place("Vesoul")],
    [
      "words between name and kind",
      place("Tambov border region", "region"),
      place("Tambov region", "region"),
    ],
    ["a country in their name", place("Lake Chad", "other"), place("Lake Chad")],
  ])("are one with %s", (_, a, b) => {
    expect(inTwoDocuments(a, b)).toBe(true);
  });

  test.each<[string, LocalParts, LocalParts]>([
    ["different kinds", place("Tambov", "city"), place("Tambov region", "region")],
    ["kinds known from the gazetteer", place("Lyon"), place("Lyon region")],
    [
      "a name of common words",
      place("Friendship Bridge", "facility"),
      place("Friendship Bridge", "facility"),
    ],
  ])("stay apart with %s", (_, a, b) => {
    expect(inTwoDocuments(a, b)).toBe(false);
  });

  test("tell towns of one name apart by the country that they are said to lie in", () => {
    const town = place("Santa Vera", "city");
    const resolution = resolveAll([
      { entities: { es: SPAIN, it: town }, claims: [["it", "located_in", "es"]] },
      { entities: { td: CHAD, it: town }, claims: [["it", "located_in", "td"]] },
    ]);
    expect(resolution.entities).toHaveLength(4);
  });
});

test("unites agreements by distinctive names only", () => {
  const pact = (label: string): LocalParts => ({ type: "agreement", label });
  expect(inTwoDocuments(pact("Vesoul Accords"), pact("Vesoul Accord"))).toBe(true);
  expect(inTwoDocuments(pact("Strategic Partnership"), pact("Strategic Partnership"))).toBe(false);
});

test("gives an entity an id that no other document changes", () => {
  const first = { entities: { es: SPAIN, it: person("Ana Ruiz", { represents: "es" }) } };
  const others = [
    { entities: { es: SPAIN, it: person("Ana Maria Ruiz", { represents: "es" }) } },
    { entities: { es: SPAIN, it: person("Ruiz", { represents: "es" }) } },
  ];
  const id = entityOf(resolveAll([first]), "a.it").id;
  expect(id).toMatch(/^e_[0-9a-f]{16}$/);
  expect(entityOf(resolveAll([first, ...others]), "a.it").id).toBe(id);
});
