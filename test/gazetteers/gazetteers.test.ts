import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readGazetteers } from "../../src/files/index.js";
import { InvalidInputError, NotFoundError } from "../../src/model/index.js";

const gazetteers = await readGazetteers();
const { countries, organisations, places, titles, heads } = gazetteers;

/** ISO 3166-1 alpha-2 codes assigned in 2026, by first letter; the user-assigned XK is added below. */
const ISO_CODES = Object.entries({
  A: "DEFGILMOQRSTUWXZ",
  B: "ABDEFGHIJLMNOQRSTVWYZ",
  C: "ACDFGHIKLMNORUVWXYZ",
  D: "EJKMOZ",
  E: "CEGHRST",
  F: "IJKMOR",
  G: "ABDEFGHILMNPQRSTUWY",
  H: "KMNRTU",
  I: "DELMNOQRST",
  J: "EMOP",
  K: "EGHIMNPRWYZ",
  L: "ABCIKRSTUVY",
  M: "ACDEFGHKLMNOPQRSTUVWXYZ",
  N: "ACEFGILOPRUZ",
  O: "M",
  P: "AEFGHKLMNRSTWY",
  Q: "A",
  R: "EOSUW",
  S: "ABCDEGHIJKLMNORSTVXYZ",
  T: "CDFGHJKLMNORTVWZ",
  U: "AGMSYZ",
  V: "ACEGINU",
  W: "FS",
  Y: "ET",
  Z: "AMW",
}).flatMap(([first, seconds]) => [...seconds].map((second) => first + second));

test("lists every country code exactly once, and four former states", () => {
  const current = countries.filter((country) => country.former !== true).map(({ iso }) => iso);
  expect(ISO_CODES).toHaveLength(249);
  expect(current.toSorted()).toEqual([...ISO_CODES, "XK"].toSorted());
  const former = countries.filter((country) => country.former === true).map(({ iso }) => iso);
  expect(former.toSorted()).toEqual(["CS", "DD", "SU", "YU"]);
});

test("gives no name to two countries unless both mark it as ambiguous", () => {
  const owners = new Map<string, typeof countries>();
  for (const country of countries) {
    for (const name of namesOf(country)) owners.set(name, [...(owners.get(name) ?? []), country]);
  }
  const clashes = [...owners]
    .filter(([, shared]) => shared.length > 1)
    .filter(([name, shared]) => !shared.every(({ ambiguous }) => ambiguous?.includes(name)));
  expect(clashes.map(([name]) => name)).toEqual([]);
});

test("marks only a country's own names as ambiguous", () => {
  const strangers = countries.flatMap((country) => {
    const names = new Set(namesOf(country));
    return (country.ambiguous ?? []).filter((name) => !names.has(name));
  });
  expect(strangers).toEqual([]);
});

test("repeats no name within a country's record", () => {
  const repeated = countries.flatMap((country) => duplicates(namesOf(country)));
  expect(repeated).toEqual([]);
});

test("repeats no name within or between organisations, places and countries", () => {
  const bodies = [...organisations, ...places].map(({ label, names }) => [label, ...names]);
  expect(bodies.flatMap(duplicates)).toEqual([]);
  const ofBodies = bodies.flatMap((names) => [...new Set(names.map(fold))]);
  const ofCountries = new Set(countries.flatMap(namesOf).map(fold));
  expect(duplicates(ofBodies)).toEqual([]);
  expect(ofBodies.filter((name) => ofCountries.has(name))).toEqual([]);
});

test("lets organisations and places point to listed countries only", () => {
  const codes = new Set(countries.map(({ iso }) => iso));
  const pointers = [
    ...organisations.map(({ represents }) => represents),
    ...places.map(({ country }) => country),
  ].filter((iso) => iso !== undefined);
  expect(pointers.filter((iso) => !codes.has(iso))).toEqual([]);
});

test("has no international body or company act for a state", () => {
  const wrong = organisations.filter(
    ({ kind, represents }) =>
      represents !== undefined && (kind === "international" || kind === "company"),
  );
  expect(wrong.map(({ label }) => label)).toEqual([]);
});

test("repeats no title and gives each head noun one class", () => {
  expect(duplicates(titles.map(({ words }) => words))).toEqual([]);
  expect(titles.filter(({ words }) => words !== words.toLowerCase())).toEqual([]);
  expect(duplicates(heads.classes.flatMap(({ words }) => words))).toEqual([]);
  expect(duplicates(Object.values(heads.groups).flat())).toEqual([]);
});

test.each([
  ["countries.json", "it is not JSON", "{", InvalidInputError, /countries\.json.*JSON/s],
  [
    "countries.json",
    "a name has a space around it",
    badCountry(),
    InvalidInputError,
    /\[0\]\.label/,
  ],
  ["countries.json", "it is missing", undefined, NotFoundError, /countries\.json/],
])("names the file and the place when in %s %s", async (file, _, content, error, message) => {
  const folder = mkdtempSync(join(tmpdir(), "tumen-"));
  try {
    if (content !== undefined) writeFileSync(join(folder, file), content);
    const failure: unknown = await readGazetteers(folder).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(error);
    expect(String(failure)).toMatch(message);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function namesOf(country: (typeof countries)[number]): string[] {
  const { label, names, demonyms, capital = [] } = country;
  return [label, ...names, ...demonyms, ...capital];
}

/** Names that differ only in article, case, accents or hyphens are taken for the same by readers. */
function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/^the\s+/i, "")
    .replace(/-/g, " ")
    .toLowerCase();
}

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function badCountry(): string {
  return JSON.stringify([{ iso: "AA", label: " Atlantis", names: [], demonyms: [] }]);
}
