import type { Gazetteers, LocalEntity } from "../model/index.js";
import { COMMON_WORDS, LEGAL_FORMS, PLACE_NOUNS } from "./common-words.js";
import { contentWords, foldName, isAbbreviation } from "./normalise-name.js";

/** Look-ups over the gazetteers. */
export interface NameLexicon {
  /** Code of the country that a folded name or demonym means. */
  readonly countryByName: ReadonlyMap<string, string>;
  /** Folded names of bodies and places that are known to mean one thing. */
  readonly knownNames: ReadonlySet<string>;
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
  for (const { iso, label, names, demonyms } of gazetteers.countries) {
    for (const name of [label, ...names, ...demonyms]) {
      const folded = foldName(name);
      if (!countryByName.has(folded)) countryByName.set(folded, iso);
    }
  }
  const known = [...gazetteers.organisations, ...gazetteers.places];
  return {
    countryByName,
    knownNames: new Set(known.flatMap((each) => [each.label, ...each.names]).map(foldName)),
    labelByCountry: new Map(gazetteers.countries.map((each) => [each.iso, each.label])),
  };
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
    let taken = 0;
    for (let length = Math.min(MAX_COUNTRY_WORDS, words.length - from); length > 0; length--) {
      const iso = lexicon.countryByName.get(words.slice(from, from + length).join(" "));
      if (iso === undefined) continue;
      countries.push(iso);
      taken = length;
      break;
    }
    if (taken === 0) rest.push(words[from] ?? "");
    from += Math.max(taken, 1);
  }
  return { rest: contentWords(rest.join(" ")), countries };
}

/** Tells whether a folded name can mean only one thing: it has a word that is not common. */
export function isDistinctive(folded: string, lexicon: NameLexicon): boolean {
  if (lexicon.knownNames.has(folded)) return true;
  return splitCountries(folded, lexicon).rest.some((word) => !COMMON_WORDS.has(word));
}

/** Brings a name into the form in which names of its type are compared. */
export function normaliseName(name: string, entityType: string): string {
  const folded = foldName(name);
  if (entityType === "person") return folded.replace(/ (?:jr|sr)$/, "");
  if (entityType === "organization") return withoutWords(folded, LEGAL_FORMS);
  if (entityType === "place") return withoutWords(capitalisedPart(name), PLACE_NOUNS);
  return folded.replace(/(\w{3}[^s])s$/, "$1");
}

/** All distinctive names of an entity. */
export function nameForms(entity: LocalEntity, lexicon: NameLexicon): NameForms {
  const fulls = new Set<string>();
  const shorts = new Set<string>();
  for (const name of [entity.label, ...entity.aliases]) {
    const form = normaliseName(name, entity.entityType);
    if (form === "" || !(isDistinctive(form, lexicon) || isNameOfPerson(entity))) continue;
    const isLabel = name === entity.label && entity.entityType !== "person";
    const isFull = form.includes(" ") || (isLabel && !isAbbreviation(name));
    (isFull ? fulls : shorts).add(form);
  }
  return { fulls: [...fulls].sort(), shorts: [...shorts].sort() };
}

function isNameOfPerson(entity: LocalEntity): boolean {
  return entity.entityType === "person";
}

/** "Kursk border region" and "Kursk region" share the part that is a name. */
function capitalisedPart(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^\p{Ll}/u.test(word));
  return foldName(words.length === 0 ? name : words.join(" "));
}

function withoutWords(folded: string, words: ReadonlySet<string>): string {
  const kept = folded.split(" ").filter((word) => !words.has(word));
  return kept.length === 0 ? folded : kept.join(" ");
}
