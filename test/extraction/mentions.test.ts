import { describe, expect, test } from "vitest";
import { readDateline } from "../../src/extraction/mentions/datelines.js";
import { sliceSpan } from "../../src/model/index.js";
import { type Line, referencesOf, resolveText } from "./resolved-text.js";

function read(...lines: readonly Line[]): string[] {
  const { references, document } = resolveText(...lines);
  return referencesOf(references, document, lines.length - 1);
}

describe("a capital is its government or a place by its syntax", () => {
  test.each([
    ["as a speaker", "Moscow/PROPN/1/nsubj agreed/VERB/-1/root", "Moscow [metonym] = Russia"],
    [
      "with a locative",
      "He/PRON/1/nsubj spoke/VERB/-1/root in/ADP/3/case Moscow/PROPN/1/obl",
      "Moscow [name] = Moscow",
    ],
    [
      "as what is visited",
      "He/PRON/1/nsubj visited/VERB/-1/root/visit Moscow/PROPN/1/obj",
      "Moscow [name] = Moscow",
    ],
    [
      "as what is blamed",
      "He/PRON/1/nsubj blamed/VERB/-1/root/blame Moscow/PROPN/1/obj",
      "Moscow [metonym] = Russia",
    ],
    [
      "as a partner",
      "ties/NOUN.NNS/-1/root with/ADP/2/case Moscow/PROPN/0/nmod",
      "Moscow [metonym] = Russia",
    ],
    [
      "before a noun of towns",
      "the/DET/2/det Moscow/PROPN/2/compound mayor/NOUN/-1/root",
      "Moscow [name] = Moscow",
    ],
    [
      "as the owner of an act",
      "Moscow/PROPN/2/nmod:poss 's/PART/0/case decision/NOUN/-1/root",
      "Moscow [metonym] = Russia",
    ],
    [
      "as the owner of a street",
      "Moscow/PROPN/2/nmod:poss 's/PART/0/case airport/NOUN/-1/root",
      "Moscow [name] = Moscow",
    ],
    [
      "as the goal of a journey",
      "flew/VERB/-1/root/fly to/ADP/2/case Moscow/PROPN/0/obl",
      "Moscow [name] = Moscow",
    ],
    [
      "as the seat of a government",
      "the/DET/1/det government/NOUN/4/nsubj in/ADP/3/case Moscow/PROPN/1/nmod fell/VERB/-1/root/fall",
      "Moscow [metonym] = Russia",
    ],
    [
      "next to a country",
      "between/ADP/1/case Moscow/PROPN/-1/root and/CCONJ/3/cc Norway/PROPN/1/conj",
      "Moscow [metonym] = Russia",
    ],
    [
      "in a dateline",
      "MOSCOW/PROPN/2/nsubj -/PUNCT/2/punct Talks/NOUN.NNS/-1/root/talk",
      "MOSCOW [name] = MOSCOW",
    ],
  ])("%s", (_, line, expected) => {
    expect(read(line).join("; ")).toContain(expected);
  });
});

test("names and demonyms of one country are one entity with its code", () => {
  const { references } = resolveText(
    "Norway/PROPN/1/nsubj paid/VERB/-1/root Norwegian/ADJ/3/amod crews/NOUN.NNS/1/obj/crew",
  );
  expect(references.localEntities).toMatchObject([
    {
      entityType: "country",
      iso: "NO",
      label: "Norway",
      mentions: [{ kind: "name" }, { kind: "demonym" }],
    },
  ]);
});

test("a language is no mention of a country", () => {
  expect(read("He/PRON/1/nsubj spoke/VERB/-1/root/speak French/PROPN/1/obj")).toEqual([]);
});

test("of two countries of one name the one spoken of otherwise is meant", () => {
  expect(
    read("Brazzaville/PROPN/1/nsubj agreed/VERB/-1/root", "Congo/PROPN/1/nsubj paid/VERB/-1/root"),
  ).toEqual(["Congo [name] = Republic of the Congo"]);
});

test("a country's name is a person's if the document has the full name", () => {
  expect(
    read(
      ["Ann/PROPN/2/nsubj Jordan/PROPN/0/flat left/VERB/-1/root", [0, 2, "PER"]],
      ["Jordan/PROPN/1/nsubj returned/VERB/-1/root", [0, 1, "PER"]],
    ),
  ).toEqual(["Jordan [name] = Ann Jordan"]);
});

test("the North is North Korea where that is spoken of, and nothing elsewhere", () => {
  const line = "the/DET/1/det North/PROPN/2/nsubj fired/VERB/-1/root";
  expect(read("North/PROPN/1/compound Korea/PROPN/2/nsubj fired/VERB/-1/root", line)).toEqual([
    "North [name] = North Korea",
  ]);
  expect(read([line, [1, 2, "LOC"]])).toEqual([]);
});

test("a title is cut off a name and gives its country", () => {
  const { references } = resolveText([
    "Russian/ADJ/3/amod President/PROPN/3/nmod:desc Ivan/PROPN/4/nsubj Petrov/PROPN/2/flat left/VERB/-1/root",
    [1, 4, "PER"],
  ]);
  const [russia, petrov] = references.localEntities;
  expect(petrov).toMatchObject({
    entityType: "person",
    label: "Ivan Petrov",
    represents: russia?.id,
  });
});

test("an apposition gives the office, and its noun refers to the person", () => {
  const { references, document } = resolveText([
    "Nam/PROPN/8/nsubj Tran/PROPN/0/flat ,/PUNCT/6/punct Vietnam/PROPN/6/nmod:poss 's/PART/3/case foreign/ADJ/6/amod minister/NOUN/0/appos ,/PUNCT/6/punct left/VERB/-1/root",
    [0, 2, "PER"],
  ]);
  expect(referencesOf(references, document)).toEqual([
    "Nam Tran [name] = Nam Tran",
    "Vietnam [name] = Vietnam",
    "foreign minister [title] = Nam Tran",
  ]);
  expect(references.localEntities[0]?.represents).toBe(references.localEntities[1]?.id);
});

test("a head noun tells the type of a name, whatever the recogniser says", () => {
  const { references } = resolveText([
    "The/DET/3/det Svinesund/PROPN/2/compound Bridge/PROPN/3/nsubj opened/VERB/-1/root",
    [1, 3, "ORG"],
  ]);
  expect(references.localEntities).toMatchObject([
    { entityType: "place", subtype: "facility", label: "Svinesund Bridge" },
  ]);
});

test("an abbreviation in brackets is another name", () => {
  const { references } = resolveText(
    [
      "Nordic/PROPN/2/compound Fisheries/PROPN/2/compound Council/PROPN/6/nsubj (/PUNCT/4/punct NOFCO/PROPN/2/appos )/PUNCT/4/punct met/VERB/-1/root",
      [0, 3, "ORG"],
      [4, 5, "ORG"],
    ],
    ["NOFCO/PROPN/1/nsubj agreed/VERB/-1/root", [0, 1, "ORG"]],
  );
  expect(references.localEntities).toMatchObject([
    { entityType: "organization", label: "Nordic Fisheries Council", aliases: ["NOFCO"] },
  ]);
  expect(references.localEntities[0]?.mentions).toHaveLength(3);
});

test("a body of a state named with its state represents it and takes up its name again", () => {
  const { references, document } = resolveText(
    "Sweden/PROPN/3/nmod:poss 's/PART/0/case foreign/ADJ/3/amod ministry/NOUN/4/nsubj replied/VERB/-1/root",
    "The/DET/1/det ministry/NOUN/2/nsubj agreed/VERB/-1/root",
  );
  expect(referencesOf(references, document, 1)).toEqual([
    "ministry [nominal] = Sweden 's foreign ministry",
  ]);
  expect(references.localEntities[1]).toMatchObject({
    entityType: "organization",
    aliases: ["foreign ministry"],
  });
});

test("in a headline of capitals only listed names and those of the prose count", () => {
  const words = "Norway/PROPN/1/nsubj Marks/VERB/-1/root Proud/ADJ/3/amod Moment/PROPN/1/obj";
  expect(read([`# ${words}`, [2, 4, "ORG"]])).toEqual(["Norway [name] = Norway"]);
  expect(read([words, [2, 4, "ORG"]])).toEqual([
    "Norway [name] = Norway",
    "Proud Moment [name] = Proud Moment",
  ]);
});

test("groups refer to their country with their class", () => {
  expect(
    read(
      "Russian/ADJ/1/amod troops/NOUN.NNS/5/nsubj/troop and/CCONJ/4/cc Vietnamese/ADJ/4/amod lawmakers/NOUN.NNS/1/conj/lawmaker met/VERB/-1/root",
    ),
  ).toEqual([
    "Russian [demonym] = Russia",
    "Russian troops [nominal, forces] = Russia",
    "Vietnamese [demonym] = Vietnam",
    "Vietnamese lawmakers [nominal, government] = Vietnam",
  ]);
});

test("every mention is cut from the text, and ids come from content", () => {
  const lines = [
    "Norway/PROPN/1/nsubj built/VERB/-1/root a/DET/3/det bridge/NOUN/1/obj",
    "It/PRON/1/nsubj praised/VERB/-1/root the/DET/3/det bridge/NOUN/1/obj",
  ] as const;
  const { references, document } = resolveText(...lines);
  for (const entity of references.localEntities) {
    expect(entity.id).toMatch(/^l_[0-9a-f]{16}$/);
    for (const mention of entity.mentions) {
      expect(sliceSpan(document.document.text, mention.span)).toBe(mention.surface);
    }
  }
  expect(resolveText(...lines).references.localEntities).toEqual(references.localEntities);
});

describe("the towns of a dateline", () => {
  test.each([
    ["SEOUL (Reuters) — Talks", ["Seoul"]],
    ["Muscat, 24 Feb (GNA) - Talks", ["Muscat"]],
    ["ISTANBUL/PORT OF SPAIN, Turkey, June 4 — Talks", ["Istanbul", "Port of Spain"]],
    ["PORT-AU-PRINCE — Talks", ["Port-au-Prince"]],
    ["(Reuters) — Talks", []],
  ])("%s", (text, names) => {
    const end = text.indexOf("Talks");
    expect(readDateline(text, { start: 0, end }).map(({ name }) => name)).toEqual(names);
  });
});

describe("the boundaries of bodies", () => {
  test.each<[string, Line, string]>([
    [
      "end before where a firm is at home",
      [
        "Norrland/PROPN/1/compound Mining/PROPN/4/nsubj of/ADP/3/case Sweden/PROPN/1/nmod paid/VERB/-1/root",
        [0, 1, "LOC"],
        [3, 4, "LOC"],
      ],
      "Norrland Mining [name] = Norrland Mining",
    ],
    [
      "reach over what the recogniser knows of them",
      [
        "the/DET/4/det Economic/PROPN/4/amod and/CCONJ/3/cc Social/PROPN/1/conj Council/PROPN/5/nsubj met/VERB/-1/root",
        [1, 5, "ORG"],
      ],
      "Economic and Social Council [name] = Economic and Social Council",
    ],
    [
      "hold a word that looks like a title",
      "the/DET/2/det General/PROPN/2/amod Council/PROPN/3/nsubj met/VERB/-1/root",
      "General Council [name] = General Council",
    ],
  ])("%s", (_, line, expected) => {
    expect(read(line)).toContain(expected);
  });
});

describe("a name that nothing else explains is a firm", () => {
  test.each<[string, Line]>([
    [
      "if a country owns it",
      [
        "Norway/PROPN/2/nmod:poss 's/PART/0/case Nammo/PROPN/3/nsubj paid/VERB/-1/root",
        [2, 3, "MISC"],
      ],
    ],
    [
      "if it is at home in one",
      "Nammo/PROPN/3/nsubj of/ADP/2/case Norway/PROPN/0/nmod paid/VERB/-1/root",
    ],
    [
      "if somebody has a stake in it",
      [
        "bought/VERB/-1/root a/DET/2/det stake/NOUN/0/obj in/ADP/4/case Nammo/PROPN/2/nmod",
        [4, 5, "LOC"],
      ],
    ],
  ])("%s", (_, line) => {
    const { references } = resolveText(line);
    expect(references.localEntities).toContainEqual(
      expect.objectContaining({ label: "Nammo", entityType: "organization" }),
    );
  });
});
