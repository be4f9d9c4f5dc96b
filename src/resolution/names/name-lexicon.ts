import type { Gazetteers, LocalEntity } from "../../model/index.js";
import { isAbbreviation } from "../../support/names.js";
import { isCommonWord, LEGAL_FORMS, PLACE_NOUNS } from "../common-words.js";
import { contentWords, foldName, foldWords } from "./fold-name.js";

/** Look-ups over the gazetteers. */
export interface NameLexicon {
  /** Code of the country that a folded name or demonym means. */
  readonly countryByName: ReadonlyMap<string, string>;
  /** By folded name of a body or place that is known to mean one thing: its folded label. */
  readonly knownNames: ReadonlyMap<string, string>;
  /** Kind of place by folded name, for places that are known. */
  readonly subtypeByPlace: ReadonlyMap<string, string>;
  readonly labelByCountry: ReadonlyMap<string, string>;
}

/** The names of a thing, folded: those that can stand alone, and short forms. */
export interface NameForms {
  readonly fulls: readonly string[];
  readonly shorts: readonly string[];
}

/** Prepares the gazetteers for look-ups by folded name. */
export function createNameLexicon(gazetteers: Gazetteers): NameLexicon {
  const countryByName = new Map<string, string>();
  for (const { iso, label, names, demonyms } of gazetteers.countries.toReversed()) {
    for (const name of [label, ...names, ...demonyms]) countryByName.set(foldName(name), iso);
  }
  return {
    countryByName,
    knownNames: indexNames([...gazetteers.organisations, ...gazetteers.places]),
    subtypeByPlace: new Map(
      gazetteers.places.flatMap(({ label, names, subtype }) =>
        [label, ...names].map((name) => [foldName(name), subtype] as const),
      ),
    ),
    labelByCountry: new Map(gazetteers.countries.map((each) => [each.iso, each.label])),
  };
}

function indexNames(
  known: readonly { readonly label: string; readonly names: readonly string[] }[],
): Map<string, string> {
  const labels = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { label, names } of known) {
    for (const name of new Set([label, ...names].map(foldName))) {
      if (labels.has(name)) ambiguous.add(name);
      else labels.set(name, foldName(label));
    }
  }
  for (const name of ambiguous) labels.delete(name);
  return labels;
}

/** Longest name of a country, in words: "democratic people s republic of korea". */
const MAX_COUNTRY_WORDS = 6;

/** Takes names and demonyms of countries out of a folded name, longest first. */
export function splitCountries(
  folded: string,
  lexicon: NameLexicon,
): { readonly rest: readonly string[]; readonly countries: readonly string[] } {
  const words = folded.split(" ");
  const rest: string[] = [];
  const countries: string[] = [];
  for (let from = 0; from < words.length; ) {
    const found = countryAt(words, from, lexicon);
    if (found === undefined) rest.push(words[from] ?? "");
    else countries.push(found.iso);
    from += found?.length ?? 1;
  }
  return { rest: contentWords(rest.join(" ")), countries };
}

/** The longest name of a country that begins at a word. */
function countryAt(
  words: readonly string[],
  from: number,
  { countryByName }: NameLexicon,
): { readonly iso: string; readonly length: number } | undefined {
  for (let length = Math.min(MAX_COUNTRY_WORDS, words.length - from); length > 0; length--) {
    const iso = countryByName.get(words.slice(from, from + length).join(" "));
    if (iso !== undefined) return { iso, length };
  }
  return undefined;
}

/** Tells whether a folded name can mean only one thing: it has a word that is not common. */
export function isDistinctive(folded: string, entityType: string, lexicon: NameLexicon): boolean {
  if (entityType === "person" || lexicon.knownNames.has(folded)) return true;
  const isPlace = entityType === "place";
  const words = isPlace ? contentWords(folded) : splitCountries(folded, lexicon).rest;
  return words.some((word) => !isCommonWord(word, entityType));
}

/** Brings a name into the form in which names of its type are compared. */
export function normaliseName(name: string, entityType: string, lexicon: NameLexicon): string {
  if (entityType === "person") return foldPersonName(name);
  const folded = foldName(name);
  const known = lexicon.knownNames.get(folded) ?? folded;
  if (entityType === "organization") return withoutWords(known, LEGAL_FORMS);
  if (entityType === "place") return withoutWords(known, PLACE_NOUNS);
  return known.replace(/(\w{3}[^s])s$/, "$1");
}

/** A double surname stays one word, "smith-jones"; a hyphen in "Jong-un" is as good as a space. */
function foldPersonName(name: string): string {
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? "";
  const folded = foldWords(name).replace(/ (?:jr|sr)$/, "");
  if (!/\p{L}[-‐‑]\p{Lu}/u.test(last)) return folded;
  const parts = foldWords(last);
  return folded.endsWith(parts)
    ? folded.slice(0, folded.length - parts.length) + parts.replaceAll(" ", "-")
    : folded;
}

/** All distinctive names of an entity. */
export function nameForms(entity: LocalEntity, lexicon: NameLexicon): NameForms {
  const fulls = new Set<string>();
  const shorts = new Set<string>();
  for (const name of [entity.label, ...entity.aliases]) {
    const form = normaliseName(name, entity.entityType, lexicon);
    if (form === "" || !isDistinctive(form, entity.entityType, lexicon)) continue;
    const isLabel = name === entity.label && entity.entityType !== "person";
    const isFull = form.includes(" ") || (isLabel && !isAbbreviation(name));
    (isFull ? fulls : shorts).add(form);
  }
  return { fulls: [...fulls].sort(), shorts: [...shorts].sort() };
}

function withoutWords(folded: string, words: ReadonlySet<string>): string {
  const kept = folded.split(" ").filter((word) => !words.has(word));
  return kept.length === 0 ? folded : kept.join(" ");
}
