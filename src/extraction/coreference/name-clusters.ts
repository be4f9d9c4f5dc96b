import { append } from "../../support/lists.js";
import { isAbbreviation, isCapitalised } from "../../support/names.js";
import { FIRM_ENDINGS } from "../mentions/firm-words.js";
import { foldName } from "../mentions/fold.js";
import type { NameMention } from "../mentions/name-mention.js";
import { draftEntity, type EntityDraft } from "./entity-draft.js";
import { comparePersonNames, personTokens } from "./person-names.js";

/** Which entity each name stands for. Nested names that no other place names have none. */
export type NameClusters = ReadonlyMap<NameMention, EntityDraft>;

/** A name with what comparisons need of it. */
interface KeyedName {
  readonly name: NameMention;
  /** Same key, same thing. */
  readonly key: string;
  readonly tokens: readonly string[];
}

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
  const keyed = names.map((name) => toKeyed(name, abbreviations));
  const founding = keyed.filter(({ name }) => !name.nested);
  const full = fullNames(founding);
  const byKey = new Map<string, EntityDraft>();
  const clusters = new Map<NameMention, EntityDraft>();
  for (const each of founding)
    if (full.has(each.key)) clusters.set(each.name, foundEntity(each, byKey));
  const findAnchors = indexNames(founding.filter(({ name }) => clusters.has(name)));
  for (const each of founding) {
    if (clusters.has(each.name)) continue;
    const nearest = nearestFit(each, findAnchors(each));
    const entity = nearest === undefined ? undefined : clusters.get(nearest.name);
    clusters.set(each.name, entity ?? foundEntity(each, byKey));
  }
  for (const { name, key } of keyed) {
    const known = name.nested ? byKey.get(key) : undefined;
    if (known !== undefined) clusters.set(name, known);
  }
  for (const [name, entity] of clusters) describe(entity, name);
  labelPeople(clusters);
  return clusters;
}

/** Keys: the ISO code, the gazetteer's label or the folded name, abbreviations written out. */
function toKeyed(name: NameMention, abbreviations: ReadonlyMap<string, string>): KeyedName {
  const folded = foldName(withoutArticle(name.label ?? name.surface));
  const written = name.iso ?? abbreviations.get(folded) ?? folded;
  const tokens = name.entityType === "person" ? personTokens(name.surface) : tokensOf(name.surface);
  return { name, key: `${name.entityType}\u001f${written}`, tokens };
}

/** Keys of names that are no shorter form of another name. */
function fullNames(all: readonly KeyedName[]): ReadonlySet<string> {
  const byKey = new Map<string, KeyedName>();
  for (const each of all) if (!byKey.has(each.key)) byKey.set(each.key, each);
  const distinct = [...byKey.values()];
  const findLonger = indexNames(distinct);
  const isShort = (each: KeyedName): boolean =>
    findLonger(each).some((other) => other.key !== each.key && fits(each, other) > 0);
  return new Set(distinct.filter((each) => !isShort(each)).map((each) => each.key));
}

/**
 * Finds the names that another may be a shorter form of, in their order, so that not every pair has to
 * be compared: those with the rarest of its words or that word's initial, and those it is the initials of.
 */
function indexNames(names: readonly KeyedName[]): (short: KeyedName) => readonly KeyedName[] {
  const byPart = new Map<string, number[]>();
  for (const [index, { name, tokens }] of names.entries()) {
    const starts = tokens.map((token) => `${token.slice(0, 1)}-`);
    const initials = `=${initialsOf(name.surface)}`;
    for (const part of new Set([...tokens, ...starts, initials])) append(byPart, part, index);
  }
  const withParts = (parts: readonly string[]): number[] =>
    parts.flatMap((part) => byPart.get(part) ?? []);
  return ({ name, tokens }) => {
    const [rarest = []] = tokens
      .map((token) => withParts(token.length === 1 ? [`${token}-`] : [token, token.slice(0, 1)]))
      .sort((a, b) => a.length - b.length);
    const found = new Set([...rarest, ...withParts([`=${foldName(name.surface)}`])]);
    return [...found].sort((a, b) => a - b).flatMap((index) => names[index] ?? []);
  };
}

function foundEntity({ name, key }: KeyedName, byKey: Map<string, EntityDraft>): EntityDraft {
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

/** How well a name fits as a shorter form of another: 0 means not at all. */
function fits(short: KeyedName, long: KeyedName): number {
  const [a, b] = [short.name, long.name];
  if (a.entityType !== b.entityType || a.entityType === "country") return 0;
  if (a.entityType === "person") return fitsPerson(short, long);
  if (a.label !== undefined && b.label !== undefined) return 0;
  const differ =
    a.represents !== undefined && b.represents !== undefined && a.represents !== b.represents;
  return differ ? 0 : fitsThing(short, long);
}

function fitsPerson(short: KeyedName, long: KeyedName): number {
  if (short.tokens.length > long.tokens.length) return 0;
  const score = comparePersonNames(short.tokens, long.tokens);
  return score === 3 || short.tokens.length < long.tokens.length ? score : 0;
}

/** "Volga" and "Volga River" are one, "Kyiv" and "Kyiv region" are not. */
const PLACE_TAILS = /^(?:river|sea|ocean|lake|strait|gulf|islands?|mountains|airport|bridge)$/;

function fitsThing(short: KeyedName, long: KeyedName): number {
  const [a, b] = [short.tokens, long.tokens];
  if (a.length >= b.length) return 0;
  if (isAbbreviation(short.name.surface)) {
    return initialsOf(long.name.surface) === foldName(short.name.surface) ? 2 : 0;
  }
  const isPrefix = a.every((token, index) => b[index] === token);
  if (short.name.entityType === "place") {
    return isPrefix && PLACE_TAILS.test(b.slice(a.length).join(" ")) ? 2 : 0;
  }
  if (isPrefix) return 2;
  const isSuffix = a.every((token, index) => b[b.length - a.length + index] === token);
  return isSuffix && a.length > 1 ? 1 : 0;
}

/** The best fitting longer name; of equal ones that mentioned last before, else first after. */
function nearestFit(short: KeyedName, anchors: readonly KeyedName[]): KeyedName | undefined {
  let best: { anchor: KeyedName; score: number; distance: number } | undefined;
  for (const anchor of anchors) {
    const score = fits(short, anchor);
    if (score === 0) continue;
    const distance = distanceBack(short.name, anchor.name);
    const isBetter =
      best === undefined ||
      score > best.score ||
      (score === best.score && distance < best.distance);
    if (isBetter) best = { anchor, score, distance };
  }
  return best?.anchor;
}

/** In tokens, roughly; what comes later counts as farther than anything before. */
function distanceBack(name: NameMention, other: NameMention): number {
  const distance = (name.sentence - other.sentence) * 1000 + name.range.from - other.range.from;
  return distance >= 0 ? distance : 1e9 - distance;
}

/** Adds what a mention tells of its entity. */
function describe(entity: EntityDraft, name: NameMention): void {
  for (const noun of nounsFor(name)) entity.heads.add(noun);
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

/** Nouns for the kinds of bodies that the gazetteer knows. */
const NOUNS_FOR_BODIES: Readonly<Record<string, readonly string[]>> = {
  international: ["organisation"],
  media: ["outlet"],
  "armed-group": ["militia"],
  company: ["company"],
  party: ["party"],
};

/** What the text may call a thing by its name alone: "the company", "the island". */
function nounsFor({ body, subtype, surface, entityType }: NameMention): readonly string[] {
  if (body !== undefined) return NOUNS_FOR_BODIES[body] ?? [];
  const last = surface.toLowerCase().split(" ").at(-1) ?? "";
  if (entityType === "organization" && FIRM_ENDINGS.test(last)) return ["company"];
  const isKind = /^(?:city|island|region|river|sea)$/.test(subtype ?? "");
  return subtype !== undefined && isKind ? [subtype] : [];
}

/** People are called by the full name used most, so that one slip of a boundary does not stick. */
function labelPeople(clusters: NameClusters): void {
  const counts = new Map<EntityDraft, Map<string, number>>();
  for (const [{ surface, nested }, entity] of clusters) {
    if (entity.entityType !== "person" || nested || !surface.includes(" ")) continue;
    const ofEntity = counts.get(entity) ?? new Map<string, number>();
    ofEntity.set(surface, (ofEntity.get(surface) ?? 0) + 1);
    counts.set(entity, ofEntity);
  }
  for (const [entity, ofEntity] of counts) {
    const [most] = [...ofEntity].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
    if (most !== undefined) entity.label = most[0];
  }
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => isCapitalised(word))
    .map((word) => foldName(word.slice(0, 1)))
    .join("");
}

function tokensOf(name: string): string[] {
  return foldName(withoutArticle(name)).split(" ");
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+/i, "");
}
