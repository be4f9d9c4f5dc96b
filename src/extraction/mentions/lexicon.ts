import type {
  EntityTypeDefinition,
  Gazetteers,
  HeadNouns,
  Token,
  TokenRange,
} from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import { remember } from "../../support/remember.js";
import { wordSet } from "../../support/word-set.js";
import type { GroupClass } from "../references.js";
import { foldName } from "./fold.js";
import type { EntityType } from "./name-mention.js";
import { indexOwnTypes, type OwnTypes, ownHeads } from "./own-types.js";

/** What a gazetteer says of a name. `ambiguous` ones are also other things: Georgia, Jordan. */
export type GazetteerEntry = { readonly ambiguous: boolean; readonly label: string } & (
  | {
      readonly kind: "country";
      readonly iso: string;
      /** `capital`: a capital or seat, which may stand for the government or be the place. */
      readonly use: "name" | "demonym" | "capital";
    }
  | {
      readonly kind: "organization";
      /** What kind of body the list says it is. */
      readonly body?: Gazetteers["organisations"][number]["kind"];
      readonly represents?: string;
      /** The name is that of a town where the body sits: "Brussels". */
      readonly seat?: true;
    }
  | { readonly kind: "place"; readonly subtype: string }
);

/** A gazetteer entry found in a sentence; `others` are further countries of the same name: the Congos. */
export interface GazetteerMatch {
  readonly range: TokenRange;
  readonly entry: GazetteerEntry;
  readonly others: readonly GazetteerEntry[];
}

/** What a head noun tells of the thing: "treaty", "bridge", "ministry". */
export interface HeadClass {
  readonly entityType: Exclude<EntityType, "country" | "person">;
  readonly subtype?: string;
}

/** A title found in a sentence; `office` is one of a state: "president", "foreign minister". */
export interface TitleMatch {
  readonly range: TokenRange;
  readonly office: boolean;
  readonly gender?: "female" | "male";
}

/** Look-ups in the gazetteers, made for matching against tokens. */
export interface MentionLexicon {
  /** Longest matches from left to right, none overlapping. */
  gazetteerMatches(tokens: readonly Token[]): GazetteerMatch[];
  /** Longest titles from left to right, as long as they can be put together: "former Deputy Prime Minister". */
  titles(tokens: readonly Token[]): TitleMatch[];
  /** Class of a head noun in lower case; `before` is the word before it, for "air base". */
  headClass(word: string, before?: string): HeadClass | undefined;
  /** Class of a noun for groups, by lemma: "troop", "lawmaker". */
  groupClass(lemma: string): GroupClass | undefined;
  /** Nouns, by lemma, whose plural is a body: "rebel", "donor". */
  readonly collectives: ReadonlySet<string>;
  readonly countryNouns: ReadonlySet<string>;
  readonly sideNouns: ReadonlySet<string>;
  readonly personNouns: ReadonlySet<string>;
  /** Label of a country by ISO code. */
  countryLabel(iso: string): string;
  readonly ownTypes: OwnTypes;
}

/** Words before or inside titles that are part of them. */
const TITLE_MODIFIERS = wordSet(
  "former acting interim deputy vice first assistant outgoing incoming ex then late caretaker permanent special chief senior state",
);

const FEMALE_TITLES =
  /^(?:mrs|ms|miss|madam|queen|princess|lady|dame|baroness|empress|sister|duchess|countess|.*woman)\b/;
const MALE_TITLES =
  /^(?:mr|sir|king|prince|lord|emperor|sultan|emir|baron|duke|count|father|brother|pope|.*[^o]man)\b/;

/**
 * Builds the look-ups. The gazetteers must have been checked against their schema.
 *
 * @param entityTypes the ontology's; those of a user come with words of their own. Default: none.
 */
export function indexGazetteers(
  gazetteers: Gazetteers,
  entityTypes: readonly EntityTypeDefinition[] = [],
): MentionLexicon {
  const names = indexNames(gazetteers);
  const titles = indexTitles(gazetteers);
  const classes = indexHeads(gazetteers.heads.classes, ownHeads(entityTypes));
  const labels = new Map(gazetteers.countries.map((country) => [country.iso, country.label]));
  const groups = new Map<string, GroupClass>();
  for (const group of ["people", "media", "forces", "government"] as const) {
    for (const word of gazetteers.heads.groups[group]) groups.set(word, group);
  }
  const toKey = remember(keyOf);
  const toTitleKey = remember(titleKey);
  return {
    gazetteerMatches: (tokens) =>
      matchNames(
        tokens.map((token) => toKey(token.surface)),
        names,
      ),
    titles: (tokens) =>
      matchTitles(
        tokens.map((token) => toTitleKey(token.surface)),
        titles,
      ),
    headClass: (word, before) =>
      (before === undefined ? undefined : classes.get(`${before} ${word}`)) ?? classes.get(word),
    groupClass: (lemma) => groups.get(lemma),
    collectives: new Set(gazetteers.heads.collectives),
    countryNouns: new Set(gazetteers.heads.countryNouns),
    sideNouns: new Set(gazetteers.heads.sideNouns),
    personNouns: new Set(gazetteers.heads.personNouns),
    countryLabel: (iso) => labels.get(iso) ?? iso,
    ownTypes: indexOwnTypes(entityTypes),
  };
}

/** A word may have become several: "vice-president" is "vice president" when folded. */
function firstWord(key: string): string {
  const end = key.indexOf(" ");
  return end < 0 ? key : key.slice(0, end);
}

interface TitleIndex {
  /** Whether each title is an office of a state. */
  readonly offices: ReadonlyMap<string, boolean>;
  /** First words of all titles. */
  readonly starts: ReadonlySet<string>;
}

function indexTitles(gazetteers: Gazetteers): TitleIndex {
  const offices = new Map(gazetteers.titles.map((title) => [titleKey(title.words), title.office]));
  const starts = new Set([...offices.keys()].map(firstWord));
  return { offices, starts };
}

interface NameIndex {
  readonly entries: ReadonlyMap<string, readonly GazetteerEntry[]>;
  readonly longest: number;
  /** First words of all keys. */
  readonly starts: ReadonlySet<string>;
}

/**
 * Names by their folded, capital-keeping key. Names of countries come first, then demonyms, capitals,
 * organisations and places: the first to claim a key keeps it.
 */
function indexNames(gazetteers: Gazetteers): NameIndex {
  const entries = new Map<string, GazetteerEntry[]>();
  let longest = 1;
  const add = (name: string, entry: GazetteerEntry): void => {
    const key = keyOf(name);
    if (key === "") return;
    const claimed = entries.get(key);
    if (claimed === undefined) entries.set(key, [entry]);
    else if (areNamesakes(claimed, entry)) claimed.push(entry);
    longest = Math.max(longest, key.split(" ").length);
  };
  const uses = [
    {
      use: "name",
      namesOf: (country: Gazetteers["countries"][number]) => [country.label, ...country.names],
    },
    { use: "demonym", namesOf: (country: Gazetteers["countries"][number]) => country.demonyms },
    {
      use: "capital",
      namesOf: (country: Gazetteers["countries"][number]) => country.capital ?? [],
    },
  ] as const;
  for (const { use, namesOf } of uses) {
    for (const country of gazetteers.countries) {
      const ambiguous = new Set(country.ambiguous ?? []);
      for (const name of namesOf(country)) {
        add(name, {
          kind: "country",
          iso: country.iso,
          label: country.label,
          use,
          ambiguous: ambiguous.has(name),
        });
      }
    }
  }
  for (const body of gazetteers.organisations) {
    const entry: GazetteerEntry = {
      kind: "organization",
      label: body.label,
      body: body.kind,
      ambiguous: false,
      ...(body.represents !== undefined && { represents: body.represents }),
    };
    for (const name of [body.label, ...body.names]) add(name, entry);
  }
  for (const place of gazetteers.places) {
    const entry: GazetteerEntry = {
      kind: "place",
      label: place.label,
      subtype: place.subtype,
      ambiguous: false,
    };
    for (const name of [place.label, ...place.names]) add(name, entry);
  }
  const starts = new Set([...entries.keys()].map(firstWord));
  return { entries, longest, starts };
}

/** Folded but with its capitals: "US" is a country, "us" is not; "EGYPT" in a dateline is. */
function keyOf(name: string): string {
  const words = name.replace(/^[Tt]he\s+/, "").split(/[\s,'’\-‐‑–]+/u);
  return words
    .filter((word) => word !== "")
    .map((word) => {
      const capital = isCapitalised(word) ? "^" : "";
      return `${capital}${foldName(word)}${isShout(word) ? "!" : ""}`;
    })
    .join(" ");
}

/** Short words in capitals are abbreviations ("US"), longer ones may be names in capitals ("LAGOS"). */
function isShout(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters.length <= 3 && letters === letters.toUpperCase();
}

/** @param keys keys of the sentence's tokens; marks between words have the empty key. */
function matchNames(keys: readonly string[], index: NameIndex): GazetteerMatch[] {
  const matches: GazetteerMatch[] = [];
  let from = 0;
  while (from < keys.length) {
    const match = longestName(keys, from, index);
    if (match !== undefined) matches.push(match);
    from = match?.range.to ?? from + 1;
  }
  return matches;
}

function longestName(
  keys: readonly string[],
  from: number,
  index: NameIndex,
): GazetteerMatch | undefined {
  const first = keys[from] ?? "";
  if (!index.starts.has(firstWord(first))) return undefined;
  let key = "";
  let words = 0;
  let found: GazetteerMatch | undefined;
  for (let to = from + 1; to <= keys.length && words < index.longest; to += 1) {
    const part = keys[to - 1];
    if (part === undefined || !/^(?:[\^\p{L}\d]|$)/u.test(part)) break;
    if (part === "") continue;
    key = key === "" ? part : `${key} ${part}`;
    words += 1;
    const [entry, ...others] = index.entries.get(key) ?? [];
    if (entry !== undefined) found = { range: { from, to }, entry, others };
  }
  return found;
}

/** Countries that share a name in the same use, such as the Congos. */
function areNamesakes(claimed: readonly GazetteerEntry[], entry: GazetteerEntry): boolean {
  const [first] = claimed;
  return (
    entry.kind === "country" &&
    first?.kind === "country" &&
    first.use === entry.use &&
    !claimed.some((other) => other.kind === "country" && other.iso === entry.iso)
  );
}

/** @param words title keys of the sentence's tokens. */
function matchTitles(words: readonly string[], titles: TitleIndex): TitleMatch[] {
  const matches: TitleMatch[] = [];
  let from = 0;
  while (from < words.length) {
    const match = longestTitle(words, from, titles);
    if (match !== undefined) matches.push(match);
    from = match?.range.to ?? from + 1;
  }
  return matches;
}

/** "Lt. Gen." and "Lt Gen" are one. */
function titleKey(words: string): string {
  return foldName(words).replaceAll(".", "");
}

/** Longest title, with what stands before it ("former") and a second title after it ("Lt. Gen."). */
function longestTitle(
  words: readonly string[],
  from: number,
  titles: TitleIndex,
): TitleMatch | undefined {
  let start = from;
  while (TITLE_MODIFIERS.has(words[start] ?? "") && !titles.offices.has(words[start] ?? ""))
    start += 1;
  let to = start;
  let office = false;
  for (
    let next = titleAt(words, to, titles);
    next !== undefined;
    next = titleAt(words, to, titles)
  ) {
    to = next.to;
    office ||= next.office;
    if (words[to] === "-" && titleAt(words, to + 1, titles) !== undefined) to += 1;
  }
  if (to === start) return undefined;
  const text = words.slice(from, to).join(" ");
  const gender = FEMALE_TITLES.test(text) ? "female" : MALE_TITLES.test(text) ? "male" : undefined;
  return { range: { from, to }, office, ...(gender !== undefined && { gender }) };
}

/** Most words in one title: "permanent representative to the united nations". */
const LONGEST_TITLE = 6;

function titleAt(
  words: readonly string[],
  from: number,
  titles: TitleIndex,
): { to: number; office: boolean } | undefined {
  let key = "";
  let found: { to: number; office: boolean } | undefined;
  for (let to = from + 1; to <= Math.min(from + LONGEST_TITLE, words.length); to += 1) {
    const word = words[to - 1] ?? "";
    if (word === "-" || word === "") continue;
    if (!/^\p{L}/u.test(word)) break;
    if (key === "" && !titles.starts.has(firstWord(word))) break;
    key = key === "" ? word : `${key} ${word}`;
    const office = titles.offices.get(key);
    if (office !== undefined) found = { to, office };
  }
  return found;
}

/** A user's word changes what a built-in one tells only if it tells of another type. */
function indexHeads(
  builtIn: HeadNouns["classes"],
  own: HeadNouns["classes"],
): ReadonlyMap<string, HeadClass> {
  const classes = new Map<string, HeadClass>();
  for (const { entityType, subtype, words } of builtIn) {
    for (const word of words) {
      if (!classes.has(word))
        classes.set(word, { entityType, ...(subtype !== undefined && { subtype }) });
    }
  }
  for (const { entityType, words } of own) {
    for (const word of words) {
      if (classes.get(word)?.entityType !== entityType) classes.set(word, { entityType });
    }
  }
  return classes;
}
