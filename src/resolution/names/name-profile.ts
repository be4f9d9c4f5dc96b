import type { Group } from "../group-referents.js";
import { subtypeOf } from "../group-referents.js";
import { areApart, intersect, overlap, unite } from "../sets.js";
import { type NameLexicon, nameForms } from "./name-lexicon.js";
import { compareFullNames, surnameOf } from "./person-names.js";

/** What is known of a thing with a name, for comparison by name. */
export interface NameProfile {
  readonly entityType: string;
  readonly fulls: ReadonlySet<string>;
  readonly shorts: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
  readonly subtypes: ReadonlySet<string>;
  /** Countries that the documents name; kept only where a lone surname needs them. */
  readonly countries: ReadonlySet<string>;
}

/** How well two names agree. */
export interface NameMatch {
  readonly score: number;
  readonly reason: string;
}

const NONE: ReadonlySet<string> = new Set();

/** Describes a group by its names. */
export function profileNames(group: Group, lexicon: NameLexicon): NameProfile {
  // Countries are never compared by name.
  const referents = group.entityType === "country" ? [] : group.referents;
  const forms = referents.map(({ entity }) => nameForms(entity, lexicon));
  const fulls = new Set(forms.flatMap((each) => each.fulls));
  const isLoneSurname = group.entityType === "person" && fulls.size === 0;
  return {
    entityType: group.entityType,
    fulls,
    shorts: new Set(forms.flatMap((each) => each.shorts)),
    homes: group.home === undefined ? NONE : new Set([group.home]),
    subtypes: new Set(
      referents.map((each) => subtypeOf(each, lexicon)).filter((subtype) => subtype !== ""),
    ),
    countries: isLoneSurname ? group.referents[0].document.countries : NONE,
  };
}

/** Joins what is known of two things found to be one. */
export function joinNames(a: NameProfile, b: NameProfile): NameProfile {
  return {
    entityType: a.entityType,
    fulls: unite(a.fulls, b.fulls),
    shorts: unite(a.shorts, b.shorts),
    homes: unite(a.homes, b.homes),
    subtypes: unite(a.subtypes, b.subtypes),
    countries: unite(a.countries, b.countries),
  };
}

/** Why two names cannot mean the same thing; undefined if they can. */
export function conflictOfNames(a: NameProfile, b: NameProfile): string | undefined {
  if (a.entityType !== b.entityType) return "things of different types";
  if (areApart(a.homes, b.homes)) return "of different countries";
  if (a.entityType === "place" && areApart(a.subtypes, b.subtypes))
    return "different kinds of place";
  if (!areApart(a.fulls, b.fulls)) return undefined;
  for (const left of a.fulls) {
    for (const right of b.fulls) {
      const isSame =
        a.entityType === "person"
          ? compareFullNames(left, right) !== "none"
          : hasWordsOf(left, right) || hasWordsOf(right, left);
      if (!isSame) return `different names, "${left}" and "${right}"`;
    }
  }
  return undefined;
}

/** How well the names of two groups agree; undefined if not at all. */
export function matchNames(a: NameProfile, b: NameProfile): NameMatch | undefined {
  if (a.entityType === "person") return matchPeople(a, b);
  const [full] = intersect(a.fulls, b.fulls);
  if (full !== undefined) return { score: 0.9, reason: `share the name "${full}"` };
  const [short] = intersect(unite(a.fulls, a.shorts), unite(b.fulls, b.shorts));
  if (short === undefined) return undefined;
  return { score: 0.75, reason: `share the short name "${short}"` };
}

function matchPeople(a: NameProfile, b: NameProfile): NameMatch | undefined {
  if (a.fulls.size === 0 || b.fulls.size === 0) return matchSurname(a, b);
  const agreements = [...a.fulls].flatMap((left) =>
    [...b.fulls].map((right) => compareFullNames(left, right)),
  );
  if (agreements.includes("same")) return { score: 0.95, reason: "share a full name" };
  if (agreements.includes("fuller")) {
    return { score: 0.85, reason: "the same name with and without middle names or initials" };
  }
  const sameHome = overlap(a.homes, b.homes);
  if (!agreements.includes("part") || !sameHome) return undefined;
  return { score: 0.75, reason: "one name is part of the other, and both are of one country" };
}

/** A surname alone and a full name, of which countries must tell that they belong together. */
function matchSurname(a: NameProfile, b: NameProfile): NameMatch | undefined {
  const [lone, full] = a.fulls.size === 0 ? [a, b] : [b, a];
  if (full.fulls.size === 0) return undefined;
  const [home] = full.homes;
  if (home === undefined) return undefined;
  const surnames = new Set([...full.fulls].map((name) => surnameOf(name, home)));
  const [word] = intersect(lone.shorts, unite(surnames, full.shorts));
  if (word === undefined) return undefined;
  if (lone.homes.has(home)) {
    return { score: 0.8, reason: `the surname "${word}", and both are of ${home}` };
  }
  if (lone.homes.size > 0 || !lone.countries.has(home)) return undefined;
  return { score: 0.6, reason: `the surname "${word}" in a document about ${home}` };
}

function hasWordsOf(long: string, short: string): boolean {
  const words = new Set(long.split(" "));
  return short.split(" ").every((word) => words.has(word));
}
