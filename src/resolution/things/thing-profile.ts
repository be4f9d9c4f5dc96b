import type { Claim, LocalEntity } from "../../model/index.js";
import type { NameLexicon } from "../names/name-lexicon.js";
import { type Referent, sentencesOf } from "../referent.js";
import { unite } from "../sets.js";
import { readWording, type Wording } from "./read-wording.js";

/** What is known of a thing that has no name of its own, such as "the new bridge". */
export interface ThingProfile {
  readonly entityType: string;
  readonly kinds: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  /** Values by row of modifiers that exclude one another. */
  readonly exclusive: ReadonlyMap<string, ReadonlySet<string>>;
  /** Named things it is tied to by claims, wording or nearness, with the weight of the tie. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Anchors by the part they play, which must not be at odds. */
  readonly roles: ReadonlyMap<Role, ReadonlySet<string>>;
  /** ISO dates at which it takes place. */
  readonly dates: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** Earliest and latest publication date of its documents; "" if not known. */
  readonly published: readonly [string, string];
}

type Role = "crossed" | "endCountry" | "endPlace" | "siteCountry" | "sitePlace" | "party";

/** Identity of a named entity of a document: a country's code or the number of a thing. */
export type AnchorOf = (entity: LocalEntity) => string;

/** A country or long river says less about which bridge is meant than a town does. */
const WIDE_PLACES = new Set(["river", "sea", "region", "border"]);

/** Prefix of the anchors that are countries. */
export const COUNTRY = "c:";

/** Describes a referent by its words and by what its document claims of it. */
export function profileThing(
  referent: Referent,
  lexicon: NameLexicon,
  anchorOf: AnchorOf,
): ThingProfile {
  const { entity, document } = referent;
  const wordings = wordingsOf(referent, lexicon);
  const claims = document.claimsById.get(entity.id) ?? [];
  const ties = claims.flatMap((claim) => tiesOf(claim, referent));
  const named = [
    ...wordings.flatMap((wording) => namedIn(wording, referent)),
    ...ties.map((tie) => tie.entity),
  ].filter((other) => other.named && other.id !== entity.id);
  const countries = wordings.flatMap((wording) => wording.countries);
  return {
    entityType: entity.entityType,
    kinds: new Set(wordings.flatMap(({ kind }) => (kind === undefined ? [] : [kind]))),
    modifiers: new Set(wordings.flatMap((wording) => wording.modifiers)),
    exclusive: toSets(wordings.flatMap((wording) => wording.exclusive)),
    anchors: new Map([
      ...neighboursOf(referent).map(
        (other) => [anchorOf(other), weightOfNeighbour(other)] as const,
      ),
      ...countries.map((country) => [`${COUNTRY}${country}`, 1] as const),
      ...named.map((other) => [anchorOf(other), weightOf(other)] as const),
    ]),
    roles: toSets(
      ties.flatMap(({ role, entity: other }) =>
        role === undefined || !other.named ? [] : [[role, anchorOf(other)] as const],
      ),
    ),
    dates: new Set(claims.flatMap(dateOf)),
    documents: new Set([document.id]),
    published: [document.published, document.published],
  };
}

/** What is named in the sentences on a place; sentences on agreements and events name too much. */
function neighboursOf({ entity, document }: Referent): LocalEntity[] {
  if (entity.entityType !== "place") return [];
  const sentences = [...sentencesOf(entity)].sort((a, b) => a - b);
  return sentences
    .flatMap((sentence) => document.namedBySentence.get(sentence) ?? [])
    .filter((other) => other.id !== entity.id);
}

function toSets<K>(entries: readonly (readonly [K, string])[]): Map<K, Set<string>> {
  const sets = new Map<K, Set<string>>();
  for (const [key, value] of entries) sets.set(key, (sets.get(key) ?? new Set()).add(value));
  return sets;
}

function dateOf({ predicate, object, modality }: Claim): string[] {
  if (predicate !== "scheduled_at" || modality === "denied" || object.kind !== "literal") return [];
  return object.literal.iso === undefined ? [] : [object.literal.iso];
}

/** Entities of the document that a wording names. */
function namedIn({ padded }: Wording, { document }: Referent): LocalEntity[] {
  return document.names.flatMap(({ id, name }) => {
    const other = padded.includes(` ${name} `) ? document.entityById.get(id) : undefined;
    return other === undefined ? [] : [other];
  });
}

/** Its label and aliases, read with the names of other things in them known. */
function wordingsOf({ entity, document }: Referent, lexicon: NameLexicon): Wording[] {
  const texts = new Set([entity.label, ...entity.aliases]);
  const names = document.names
    .filter(({ id }) => id !== entity.id)
    .map(({ name }) => name)
    .filter((name) => name.length > 1);
  return [...texts].map((text) => readWording(text, names, lexicon));
}

interface Tie {
  readonly entity: LocalEntity;
  readonly role: Role | undefined;
}

/** The other ends of a claim, and the countries that people and bodies among them act for. */
function tiesOf(claim: Claim, { entity, document }: Referent): Tie[] {
  const ids = [claim.subject, claim.qualifiers.place];
  if (claim.object.kind === "entity") ids.push(claim.object.id);
  const ends = ids.flatMap((id) => {
    const other = id === undefined || id === entity.id ? undefined : document.entityById.get(id);
    const country = document.entityById.get(other?.represents ?? "");
    return [other, country].filter((each) => each !== undefined);
  });
  return ends.map((other) => ({ entity: other, role: roleOf(claim, entity, other) }));
}

/** Predicates whose other end is a party to the agreement. */
const PARTY_PREDICATES = new Set(["signed", "agreed_with", "joined", "member_of", "left"]);

function roleOf(claim: Claim, entity: LocalEntity, other: LocalEntity): Role | undefined {
  if (claim.modality === "denied") return undefined;
  if (PARTY_PREDICATES.has(claim.predicate)) {
    return other.entityType === "country" ? "party" : undefined;
  }
  const isObject = claim.object.kind === "entity" && claim.object.id === other.id;
  return claim.subject === entity.id && isObject ? roleAsObject(claim.predicate, other) : undefined;
}

function roleAsObject(predicate: string, { entityType, subtype }: LocalEntity): Role | undefined {
  const isCountry = entityType === "country";
  if (predicate === "crosses") return isCountry ? undefined : "crossed";
  if (predicate === "connects") return isCountry ? "endCountry" : "endPlace";
  if (predicate !== "located_in") return undefined;
  if (isCountry) return "siteCountry";
  return subtype === "city" ? "sitePlace" : undefined;
}

function weightOf(entity: LocalEntity): number {
  return entity.entityType === "place" && !WIDE_PLACES.has(entity.subtype ?? "") ? 2 : 1;
}

/**
 * What is named in the same sentence as a place is weaker evidence than a claim; but a town or river
 * named beside it says more about where it is than a country, person or body.
 */
function weightOfNeighbour({ entityType }: LocalEntity): number {
  return entityType === "place" ? 1 : 0.5;
}

/** Joins what is known of two things found to be one. */
export function joinThings(a: ThingProfile, b: ThingProfile): ThingProfile {
  const dates = [...a.published, ...b.published].filter((date) => date !== "").sort();
  return {
    entityType: a.entityType,
    kinds: unite(a.kinds, b.kinds),
    modifiers: unite(a.modifiers, b.modifiers),
    exclusive: joinSets(a.exclusive, b.exclusive),
    anchors: joinWeights(a.anchors, b.anchors),
    roles: joinSets(a.roles, b.roles),
    dates: unite(a.dates, b.dates),
    documents: unite(a.documents, b.documents),
    published: [dates[0] ?? "", dates.at(-1) ?? ""],
  };
}

function joinWeights(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const joined = new Map(a);
  for (const [anchor, weight] of b) joined.set(anchor, Math.max(joined.get(anchor) ?? 0, weight));
  return joined;
}

function joinSets<K>(
  a: ReadonlyMap<K, ReadonlySet<string>>,
  b: ReadonlyMap<K, ReadonlySet<string>>,
): ReadonlyMap<K, ReadonlySet<string>> {
  const joined = new Map(a);
  for (const [key, values] of b) joined.set(key, unite(joined.get(key) ?? new Set(), values));
  return joined;
}
