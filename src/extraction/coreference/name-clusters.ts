import { foldName, isAbbreviation } from "../mentions/fold.js";
import type { NameMention } from "../mentions/name-mention.js";
import { draftEntity, type EntityDraft } from "./entity-draft.js";
import { comparePersonNames } from "./person-names.js";

/** Which entity each name stands for. Nested names that no other place names have none. */
export type NameClusters = ReadonlyMap<NameMention, EntityDraft>;

/**
 * Brings the names of one document together that name one thing.
 *
 * Full names first, then shorter forms: each of those goes to the fuller name it fits best, of equal
 * ones to that mentioned last before it. So "Kim" is whoever of that name was spoken of last.
 *
 * @param names all names of the document in text order.
 * @param abbreviations folded full name by folded abbreviation, as introduced in brackets.
 */
export function clusterNames(
  names: readonly NameMention[],
  abbreviations: ReadonlyMap<string, string>,
): NameClusters {
  const clusters = new Map<NameMention, EntityDraft>();
  const byKey = new Map<string, EntityDraft>();
  const founding = names.filter((name) => !name.nested);
  const full = fullNames(founding);
  for (const name of founding) {
    if (full.has(keyOf(name, abbreviations)))
      clusters.set(name, foundEntity(name, byKey, abbreviations));
  }
  for (const name of founding) {
    if (clusters.has(name)) continue;
    const entity = nearestFit(name, clusters) ?? foundEntity(name, byKey, abbreviations);
    clusters.set(name, entity);
  }
  for (const name of names) {
    const known = name.nested ? byKey.get(keyOf(name, abbreviations)) : undefined;
    if (known !== undefined) clusters.set(name, known);
  }
  for (const [name, entity] of clusters) describe(entity, name);
  return clusters;

  /** Keys of names that are no shorter form of another name. */
  function fullNames(all: readonly NameMention[]): ReadonlySet<string> {
    const keys = new Map<string, NameMention>();
    for (const name of all) {
      const key = keyOf(name, abbreviations);
      if (!keys.has(key)) keys.set(key, name);
    }
    const entries = [...keys];
    return new Set(
      entries
        .filter(
          ([key, name]) =>
            !entries.some(([other, longer]) => other !== key && fits(name, longer) > 0),
        )
        .map(([key]) => key),
    );
  }
}

function foundEntity(
  name: NameMention,
  byKey: Map<string, EntityDraft>,
  abbreviations: ReadonlyMap<string, string>,
): EntityDraft {
  const key = keyOf(name, abbreviations);
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const entity = draftEntity(name.entityType, name.label ?? withoutArticle(name.surface), {
    named: true,
    subtype: name.subtype,
    iso: name.iso,
  });
  byKey.set(key, entity);
  return entity;
}

/** Same key, same thing: the ISO code, the gazetteer's label or the folded name, abbreviations written out. */
function keyOf(name: NameMention, abbreviations: ReadonlyMap<string, string>): string {
  const folded = foldName(withoutArticle(name.label ?? name.surface));
  const written = name.iso ?? abbreviations.get(folded) ?? folded;
  return `${name.entityType}\u001f${written}`;
}

/** How well a name fits as a shorter form of another: 0 means not at all. */
function fits(short: NameMention, long: NameMention): number {
  if (short.entityType !== long.entityType || short.entityType === "country") return 0;
  if (short.entityType === "person") return fitsPerson(short.surface, long.surface);
  if (short.label !== undefined && long.label !== undefined) return 0;
  if (
    short.represents !== undefined &&
    long.represents !== undefined &&
    short.represents !== long.represents
  )
    return 0;
  return fitsThing(short, long);
}

function fitsPerson(short: string, long: string): number {
  const score = comparePersonNames(short, long);
  if (score === 3 || tokensOf(short).length < tokensOf(long).length) return score;
  return 0;
}

function fitsThing(short: NameMention, long: NameMention): number {
  const a = tokensOf(short.surface);
  const b = tokensOf(long.surface);
  if (a.length >= b.length) return 0;
  if (isAbbreviation(short.surface))
    return initialsOf(long.surface) === foldName(short.surface) ? 2 : 0;
  const isPrefix = a.every((token, index) => b[index] === token);
  const isSuffix = a.every((token, index) => b[b.length - a.length + index] === token);
  if (short.entityType === "place") {
    // "Tumen" and "Tumen River" are one, "Kyiv" and "Kyiv region" are not.
    return isPrefix &&
      /^(?:river|sea|ocean|lake|strait|gulf|island|islands|mountains|airport|bridge)$/.test(
        b.slice(a.length).join(" "),
      )
      ? 2
      : 0;
  }
  if (isPrefix) return 2;
  return isSuffix && a.length > 1 ? 1 : 0;
}

/** The entity of the best fitting longer name; of equal ones that mentioned last before, else first after. */
function nearestFit(
  name: NameMention,
  clusters: ReadonlyMap<NameMention, EntityDraft>,
): EntityDraft | undefined {
  let best: { entity: EntityDraft; score: number; distance: number } | undefined;
  for (const [other, entity] of clusters) {
    const score = fits(name, other);
    if (score === 0) continue;
    const distance = distanceBack(name, other);
    if (
      best === undefined ||
      score > best.score ||
      (score === best.score && distance < best.distance)
    ) {
      best = { entity, score, distance };
    }
  }
  return best?.entity;
}

/** In tokens, roughly; what comes later counts as farther than anything before. */
function distanceBack(name: NameMention, other: NameMention): number {
  const distance = (name.sentence - other.sentence) * 1000 + name.range.from - other.range.from;
  return distance >= 0 ? distance : 1e9 - distance;
}

/** Adds what a mention tells of its entity. */
function describe(entity: EntityDraft, name: NameMention): void {
  if (name.role !== undefined) entity.roles.add(name.role.toLowerCase());
  if (entity.subtype === undefined && name.subtype !== undefined) entity.subtype = name.subtype;
  const isLonger = tokensOf(name.surface).length > tokensOf(entity.label).length;
  const isWritten = isAbbreviation(entity.label) && !isAbbreviation(name.surface);
  if (
    name.label === undefined &&
    name.kind !== "abbreviation" &&
    !name.nested &&
    (isLonger || isWritten)
  ) {
    entity.label = withoutArticle(name.surface);
  }
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => foldName(word.slice(0, 1)))
    .join("");
}

function tokensOf(name: string): string[] {
  return foldName(withoutArticle(name)).split(" ");
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+/i, "");
}
