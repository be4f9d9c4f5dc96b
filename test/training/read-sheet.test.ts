import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { GoldPassageSchema } from "../../src/evaluation/index.js";
import { readOntology } from "../../src/files/data-files.js";
import { readSheet } from "../../src/training/relations/sheets/read-sheet.js";

const annotations = new URL("../../data/annotations/", import.meta.url);
const ontology = await readOntology();

const HEAD = "=== t-1 | agency wire | 2024-03-11 | Poland to send troops";
const ENTITIES = [
  "@ pl country:PL = Poland",
  "@ lv country:LV = Latvia",
  "@ nov person<pl = Radek Novak; Novak",
];
const SENTENCE = "S Poland sent 200 soldiers to Latvia in May, Radek Novak said. Novak smiled.";

/** Reads one passage; the lines begin with number 2. */
function readLines(...lines: string[]) {
  const { passages, faults } = readSheet([HEAD, ...lines].join("\n"), ontology);
  return { passage: passages[0], faults };
}

/** Reads a claim, on line 6, of a sentence on Poland, Latvia and Radek Novak. */
function readClaim(line: string) {
  const { passage, faults } = readLines(...ENTITIES, SENTENCE, line);
  return { claim: passage?.claims[0], faults };
}

/** The places of the mentions of every entity, as "words@start". */
function placesOf(text: string, ...entities: string[]) {
  const { passage, faults } = readLines(...entities, `S ${text}`);
  const places = passage?.entities.map(({ mentions }) =>
    mentions.flatMap((mention) => mention.spans.map(([start]) => `${mention.text}@${start}`)),
  );
  return { places, faults };
}

test("a sheet becomes passages with places of mentions and evidence of claims", () => {
  const sheet = `What stands before the first passage is no part of it.

=== w1-001 | agency wire | 2024-03-11 | Poland to send troops to Latvia
# a note
@ pl country:PL = Poland; Polish{d}; Warsaw{m}
@ nov person<pl = Radek Novak
@ base place/facility = the base{n}

S Warsaw will send 200 men to the base, Radek Novak said.
C* pl sent_troops_to base planned by=nov qty="200 men"
C? nov holds_office_in pl
P\r
S Polish TV of Poland saw it.\r
=== w1-002 | essay | - | Nothing
S Rain fell.`;
  const first = "Warsaw will send 200 men to the base, Radek Novak said.";
  const evidence = { sentence: 0, start: 0, end: 55, text: first };
  const written = { source: "written for Tumen", text_origin: "written", license: "MIT" };
  expect(readSheet(sheet, ontology)).toEqual({
    faults: [],
    passages: [
      {
        ...written,
        id: "w1-001",
        title: "Poland to send troops to Latvia",
        published: "2024-03-11",
        style: "agency wire",
        text: `${first}\n\nPolish TV of Poland saw it.`,
        sentences: [
          { start: 0, end: 55 },
          { start: 57, end: 84 },
        ],
        entities: [
          {
            id: "pl",
            type: "country",
            name: "Poland",
            iso: "PL",
            mentions: [
              { text: "Poland", spans: [[70, 76]] },
              { text: "Polish", spans: [[57, 63]], demonym: true },
              { text: "Warsaw", spans: [[0, 6]], metonym: true },
            ],
          },
          {
            id: "nov",
            type: "person",
            name: "Radek Novak",
            represents: "pl",
            mentions: [{ text: "Radek Novak", spans: [[38, 49]] }],
          },
          {
            id: "base",
            type: "place",
            name: "the base",
            subtype: "facility",
            mentions: [{ text: "the base", spans: [[28, 36]], nominal: true }],
          },
        ],
        claims: [
          {
            id: "c1",
            subject: "pl",
            predicate: "sent_troops_to",
            object: "base",
            importance: "core",
            qualifiers: {
              modality: "planned",
              attributed_to: "nov",
              quantity: { text: "200 men" },
            },
            evidence,
          },
          {
            id: "c2",
            subject: "nov",
            predicate: "holds_office_in",
            object: "pl",
            importance: "minor",
            optional: true,
            qualifiers: { modality: "asserted" },
            evidence,
          },
        ],
      },
      {
        ...written,
        id: "w1-002",
        title: "Nothing",
        published: null,
        style: "essay",
        text: "Rain fell.",
        sentences: [{ start: 0, end: 10 }],
        entities: [],
        claims: [],
      },
    ],
  });
});

test("paragraphs part sentences with an empty line, claims belong to the sentence above", () => {
  const { passage } = readLines(
    ...ENTITIES.slice(0, 2),
    "P",
    "S Poland left.",
    "S Then Latvia left.",
    "C lv met_with pl",
    "P",
    "S All left.",
    "S It was late.",
    "C pl met_with lv",
  );
  expect(passage?.text).toBe("Poland left. Then Latvia left.\n\nAll left. It was late.");
  expect(passage?.sentences.map(({ start }) => start)).toEqual([0, 13, 32, 42]);
  expect(passage?.claims.map(({ evidence }) => evidence)).toEqual([
    { sentence: 1, start: 13, end: 30, text: "Then Latvia left." },
    { sentence: 3, start: 42, end: 54, text: "It was late." },
  ]);
});

test("of overlapping mentions the longer stands, whoever is named first", () => {
  expect(
    placesOf(
      "The Bank of China is in China.",
      "@ cn country:CN = China",
      "@ boc organization = Bank of China",
    ),
  ).toEqual({ places: [["China@24"], ["Bank of China@4"]], faults: [] });
});

test("mentions are whole words in letters of any script", () => {
  expect(placesOf("Omani éOman Oman2 Oman's non-Oman.", "@ om country:OM = Oman").places).toEqual([
    ["Oman@18", "Oman@29"],
  ]);
});

test("the mark of a number chooses one place among those with the same words", () => {
  expect(
    placesOf(
      "The group met the other: the group left the group.",
      "@ a organization = the group{n}{1}",
      "@ b organization = the group{2}{n}",
    ),
  ).toEqual({ places: [["the group@25"], ["the group@40"]], faults: [] });
});

test.each([
  ["{d}", { demonym: true }],
  ["{m}", { metonym: true }],
  ["{n}", { nominal: true }],
  [" {n}{1} ", { nominal: true }],
  ["", {}],
])("the mark %j of a mention becomes %j", (mark, expected) => {
  const { passage } = readLines(`@ x place = Gaza${mark}`, "S Gaza.");
  expect(passage?.entities[0]?.mentions).toEqual([{ text: "Gaza", spans: [[0, 4]], ...expected }]);
});

test.each([
  ["C* pl sent_troops_to lv", { importance: "core" }],
  ["C pl sent_troops_to lv", { importance: "minor" }],
  ["C? pl sent_troops_to lv", { importance: "minor", optional: true }],
  ["C pl/nov sent_troops_to lv", { importance: "minor", subject_alt: ["nov"] }],
  ["C pl sent_troops_to lv/pl", { importance: "minor", object_alt: ["pl"] }],
  [
    "C pl sent_troops_to/stations_forces_in/met_with lv",
    { importance: "minor", predicate_alt: ["stations_forces_in", "met_with"] },
  ],
])("%j is read with its weight and its other readings", (line, expected) => {
  const { claim, faults } = readClaim(line);
  const { id, subject, predicate, object, qualifiers, evidence, ...rest } = claim ?? {};
  expect(faults).toEqual([]);
  expect([id, subject, predicate, object]).toEqual(["c1", "pl", "sent_troops_to", "lv"]);
  expect(qualifiers).toEqual({ modality: "asserted" });
  expect(evidence?.sentence).toBe(0);
  expect(rest).toEqual(expected);
});

test.each([
  ["denied", { modality: "denied" }],
  ["planned/alleged", { modality: "planned", modality_alt: ["alleged"] }],
  ["by=nov", { modality: "asserted", attributed_to: "nov" }],
  ["by?=nov", { modality: "asserted", attributed_to: "nov", attribution_optional: true }],
  ['by="Novak smiled"', { modality: "asserted", attributed_to: { literal: "Novak smiled" } }],
  ['time="in May"', { modality: "asserted", time: { text: "in May" } }],
  ['qty="200 soldiers"', { modality: "asserted", quantity: { text: "200 soldiers" } }],
  ["role=soldiers", { modality: "asserted", role: "soldiers" }],
  [
    'place=lv alleged time="in May"',
    { modality: "alleged", place: "lv", time: { text: "in May" } },
  ],
])("%j qualifies a claim", (words, expected) => {
  const { claim, faults } = readClaim(`C pl sent_troops_to lv ${words}`);
  expect(faults).toEqual([]);
  expect(claim?.qualifiers).toEqual(expected);
});

test("an object in quotation marks is a literal, with blanks and strokes", () => {
  const { passage, faults } = readLines(
    "@ pl country:PL = Poland",
    "S Poland lost 3 and/or 4 tanks (n=4).",
    'C pl suffered_losses "3 and/or 4 tanks" alleged qty="n=4"',
  );
  expect(faults).toEqual([]);
  expect(passage?.claims[0]).toMatchObject({
    object: { literal: "3 and/or 4 tanks" },
    qualifiers: { modality: "alleged", quantity: { text: "n=4" } },
  });
  expect(passage?.claims[0]).not.toHaveProperty("object_alt");
});

const HEAD_FAULT =
  "line 1: the head lacks its title or its date: write === id | style | YYYY-MM-DD or - | title";

test.each([
  ["=== t | wire | 2024-03-11", [HEAD_FAULT]],
  ["=== t | wire | March 2024 | Title", [HEAD_FAULT]],
  ["=== ", [HEAD_FAULT]],
  ["=== t | wire | - | Title", []],
])("the head %j has faults as it should", (head, expected) => {
  expect(readSheet(`${head}\nS Rain.`, ontology).faults).toEqual(expected);
});

test.each([
  [
    "X Rain.",
    'line 2: a line cannot start with "X": start it with @, S, P, C, C* or C? and a blank',
  ],
  [
    "C! pl met_with lv",
    'line 2: a line cannot start with "C!": start it with @, S, P, C, C* or C? and a blank',
  ],
  [
    "@ a planet = Rain",
    'line 2: unknown entity type "planet": write one of country, person, place, organization, agreement, event',
  ],
  [
    "@ a country = Rain",
    'line 2: the country "a" has no code: write it after the type, as in country:PL',
  ],
  ["@ a place =", 'line 2: "a" has no mention: write @ id type = words; words'],
  [
    "@ a place = Sun",
    'line 2: "Sun" is not in the text: write the mention as there, in whole words, or remove it',
  ],
  ["@ a place = Rain{2}", 'line 2: "Rain" has no place {2}: choose one of {1} to {1}'],
  ["@ a place = Rain{0}", 'line 2: "Rain" has no place {0}: choose one of {1} to {1}'],
  [
    "@ a place = Rain fell; Rain",
    'line 2: "Rain" stands only inside longer mentions or those of another entity: remove it',
  ],
  [
    "@ a person<zz = Rain",
    'line 2: no entity "zz": name it in a line "@ zz type = words" or correct the id',
  ],
  ["C a met_with b", "line 2: the claim has no sentence: move it below the S line that states it"],
])("the line %j has a fault with reason and remedy", (line, fault) => {
  expect(readLines(line, "S Rain fell.")).toEqual({ passage: undefined, faults: [fault] });
});

test("an id may be named once", () => {
  expect(readLines("@ a place = Rain", "@ a place = Sun", "S Rain, Sun.").faults).toEqual([
    'line 3: "a" is named twice: join the two lines or choose another id',
  ]);
});

const noEntity = (id: string) =>
  `line 6: no entity "${id}": name it in a line "@ ${id} type = words" or correct the id`;
const notInSentence = (words: string) =>
  `"${words}" is not in the sentence: copy the words as they stand there`;
const TROOPS = "C pl sent_troops_to lv";

test.each([
  ["C pl/ru sent_troops_to lv", [noEntity("ru")]],
  ["C pl sent_troops_to lv/ru", [noEntity("ru")]],
  [
    "C ru met_with lv",
    [
      noEntity("ru"),
      "line 6: the subject of met_with is an unknown entity: it may be country, organization, person",
    ],
  ],
  [
    "C pl sent_troops_to/sang_to lv",
    ['line 6: no predicate "sang_to" in the ontology: choose one of data/ontology/predicates.json'],
  ],
  [
    "C pl holds_office_in lv",
    ["line 6: the subject of holds_office_in is of type country: it may be person"],
  ],
  [
    "C pl sent_troops_to nov",
    [
      "line 6: the object of sent_troops_to is of type person: it may be country, organization, place",
    ],
  ],
  [
    'C pl sent_troops_to "200 soldiers"',
    [
      "line 6: the object of sent_troops_to is of type literal: it may be country, organization, place",
    ],
  ],
  ['C pl suffered_losses "300"', [`line 6: ${notInSentence("300")}`]],
  [
    `${TROOPS} denied/perhaps`,
    [
      'line 6: "perhaps" is neither modality nor field: write asserted, planned, denied, alleged or key=value',
    ],
  ],
  [
    `${TROOPS} with=nov`,
    ['line 6: unknown field "with": write one of by, by?, time, qty, role, place'],
  ],
  [`${TROOPS} time="in June"`, [`line 6: time: ${notInSentence("in June")}`]],
  [`${TROOPS} qty=300`, [`line 6: qty: ${notInSentence("300")}`]],
  [`${TROOPS} role="Mayor"`, [`line 6: role: ${notInSentence("Mayor")}`]],
  [
    `${TROOPS} by="the mayor"`,
    ['line 6: by: "the mayor" is neither an entity nor in the text: write an id or its words'],
  ],
  [`${TROOPS} place=riga`, [noEntity("riga")]],
])("the claim %j has faults with reason and remedy", (line, faults) => {
  expect(readClaim(line)).toEqual({ claim: undefined, faults });
});

test("a passage with a fault is left out, those beside it stay", () => {
  const sheet = ["a", "b", "c"].map((id) => `=== ${id} | wire | - | Title\nS Rain.\n`);
  sheet.splice(2, 0, "oops\n");
  const { passages, faults } = readSheet(sheet.join(""), ontology);
  expect(passages.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^line 5: /);
});

test.each(["__proto__", "constructor", "toString"])("%s is an id like others", (id) => {
  const entity = `@ ${id} person<${id} = Rain`;
  const { passage, faults } = readLines(entity, "S Rain.", `C ${id} met_with ${id} by=${id}`);
  expect(faults).toEqual([]);
  expect(passage?.entities[0]).toMatchObject({ id, represents: id });
  expect(passage?.claims[0]).toMatchObject({
    subject: id,
    object: id,
    qualifiers: { attributed_to: id },
  });
  expect(readLines("S Rain.", `C ${id} ${id} ${id} ${id} ${id}=${id}`).faults).toHaveLength(5);
  expect({}).not.toHaveProperty("met_with");
});

const sheets = readdirSync(annotations).filter((name) => name.endsWith(".txt"));

test("the sheets of data/annotations are without fault and their ids differ", () => {
  const read = sheets.map((name) => ({
    name,
    ...readSheet(readFileSync(new URL(name, annotations), "utf8"), ontology),
  }));
  const passages = read.flatMap((sheet) => sheet.passages);
  expect(read.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual(
    [],
  );
  expect(sheets.length).toBeGreaterThan(100);
  expect(passages.length).toBeGreaterThan(1000);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  expect(() => GoldPassageSchema.array().parse(passages)).not.toThrow();
});
