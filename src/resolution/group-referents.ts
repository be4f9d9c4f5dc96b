import { append } from "../support/lists.js";
import { compareBy, compareText } from "../support/order.js";
import { isCommonWord } from "./common-words.js";
import { foldName } from "./names/fold-name.js";
import {
  isDistinctive,
  type NameLexicon,
  normaliseName,
  splitCountries,
} from "./names/name-lexicon.js";
import { countryKey, type Referent } from "./referent.js";

/** Referents that are the same thing beyond doubt, because they bear the same name. */
export interface Group {
  readonly entityType: string;
  /** false: known by common words only, so its name alone proves nothing. */
  readonly hasName: boolean;
  /** Country that its referents agree on. */
  readonly home: string | undefined;
  /** Sorted as the referents were. */
  readonly referents: readonly [Referent, ...Referent[]];
  /** What identifies it: its type, its name, and further parts; undefined if no name does. */
  readonly key: readonly string[] | undefined;
  /** Why the referents are one thing. */
  readonly reason: string;
}

interface Identity {
  readonly key: readonly string[];
  readonly reason: string;
  /** The name alone may belong to several; then their countries tell them apart. */
  readonly byHome: boolean;
}

/**
 * Groups referents that bear the same distinctive name.
 *
 * @param single ids of local entities to leave alone, because a person has judged about them.
 */
export function groupReferents(
  referents: readonly Referent[],
  lexicon: NameLexicon,
  single: ReadonlySet<string>,
): Group[] {
  const buckets = new Map<string, { readonly identity: Identity; readonly members: Referent[] }>();
  const groups: Group[] = [];
  for (const referent of referents) {
    const identity = identify(referent, lexicon);
    if (identity === undefined || single.has(referent.entity.id)) {
      groups.push(aloneGroup(referent, identity !== undefined || isLoneSurname(referent)));
      continue;
    }
    const key = identity.key.join("\u001f");
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, { identity, members: [referent] });
    else bucket.members.push(referent);
  }
  for (const { identity, members } of buckets.values()) groups.push(...divide(identity, members));
  return groups.sort(
    compareBy(
      (group) => group.referents[0].document.id,
      (group) => group.referents[0].entity.id,
    ),
  );
}

function identify(referent: Referent, lexicon: NameLexicon): Identity | undefined {
  const { entity } = referent;
  switch (entity.entityType) {
    case "country": {
      const key = countryKey(entity);
      return { key: ["country", key], reason: `the same country, ${key}`, byHome: false };
    }
    case "person":
      return identifyPerson(referent, lexicon);
    case "organization":
      return identifyBody(referent, lexicon) ?? identifyByName(referent, lexicon);
    default:
      return identifyByName(referent, lexicon);
  }
}

function identifyPerson({ entity, home }: Referent, lexicon: NameLexicon): Identity | undefined {
  if (!entity.named) return undefined;
  const name = normaliseName(entity.label, "person", lexicon);
  const reason = `the same name, "${entity.label}"`;
  if (name.includes(" ")) return { key: ["person", name], reason, byHome: true };
  if (home === undefined) return undefined;
  return { key: ["person", name, home], reason: `${reason}, for ${home}`, byHome: false };
}

function identifyByName(referent: Referent, lexicon: NameLexicon): Identity | undefined {
  const { entity } = referent;
  const { entityType, subtype } = entity;
  const name = normaliseName(entity.label, entityType, lexicon);
  const isUnique = subtype === "sea" || isDistinctive(name, entityType, lexicon);
  if (!entity.named || !isUnique) return undefined;
  return {
    key: [entityType, name, subtypeOf(referent, lexicon)],
    reason: `the same name, "${entity.label}"`,
    byHome: entityType === "organization" || subtype === "city",
  };
}

/** What kind of place a name means; "" if that is not known. */
export function subtypeOf({ entity }: Referent, lexicon: NameLexicon): string {
  if (entity.entityType !== "place") return "";
  const subtype = lexicon.subtypeByPlace.get(foldName(entity.label)) ?? entity.subtype;
  return subtype === undefined || subtype === "other" ? "" : subtype;
}

/** Bodies of which a state has one, so that a description suffices: "the Tajik parliament". */
const SINGLE_BODIES =
  /(?:^| )(?:ministry|parliament|army|navy|air force|senate|cabinet|presidency)$/;

/** "Russian Defence Ministry", "Ministry of Defence of Russia": what is left without the country. */
function identifyBody({ entity, home }: Referent, lexicon: NameLexicon): Identity | undefined {
  const folded = foldName(entity.label);
  if (lexicon.knownNames.has(folded)) return undefined;
  const { rest, countries } = splitCountries(folded, lexicon);
  const words = rest.filter((word) => word !== "affairs").sort(compareText);
  if (words.length === 0 || words.some((word) => !isCommonWord(word, "organization")))
    return undefined;
  if (!entity.named && !SINGLE_BODIES.test(rest.join(" "))) return undefined;
  const country = home ?? (countries.length === 1 ? countries[0] : undefined);
  if (country === undefined) return undefined;
  const reason = `the same body of ${country}, "${words.join(" ")}"`;
  return { key: ["organization", "body", country, ...words], reason, byHome: false };
}

function isLoneSurname({ entity }: Referent): boolean {
  return entity.entityType === "person" && entity.named;
}

function aloneGroup(referent: Referent, hasName: boolean): Group {
  const { entityType } = referent.entity;
  const { home } = referent;
  return { entityType, hasName, home, key: undefined, referents: [referent], reason: "" };
}

/** A country named for less than this share of a name's bearers is taken for a slip of extraction. */
const DOMINANT_SHARE = 0.8;

/** Divides bearers of one name by country, if more than one country is clearly meant. */
function divide({ key, reason, byHome }: Identity, members: readonly Referent[]): Group[] {
  const byCountry = new Map<string, Referent[]>();
  for (const member of members) append(byCountry, member.home ?? "", member);
  const known = [...byCountry].filter(([country]) => country !== "");
  const total = known.reduce((sum, [, list]) => sum + list.length, 0);
  const [dominant] =
    known.find(([, list]) => known.length === 1 || list.length >= DOMINANT_SHARE * total) ?? [];
  const parts: (readonly [string | undefined, readonly Referent[]])[] =
    !byHome || known.length === 0 || dominant !== undefined
      ? [[dominant, members]]
      : [...byCountry].map(([country, list]) => [country === "" ? undefined : country, list]);
  return parts.flatMap(([home, [first, ...others]]) => {
    if (first === undefined) return [];
    const { entityType } = first.entity;
    return [{ entityType, hasName: true, home, key, referents: [first, ...others], reason }];
  });
}
