import type { Entity, Mention } from "../model/index.js";
import { hashParts } from "../support/hash.js";
import { append } from "../support/lists.js";
import { isAbbreviation } from "../support/names.js";
import { compareBy, compareText } from "../support/order.js";
import type { Group } from "./group-referents.js";
import { foldName } from "./names/fold-name.js";
import type { NameLexicon } from "./names/name-lexicon.js";
import type { Referent } from "./referent.js";

/** A thing: the groups found to be one. */
export interface Thing {
  readonly groups: readonly [Group, ...Group[]];
}

/** Entities sorted by id, and the entity of each local one. */
export interface BuiltEntities {
  readonly entities: readonly Entity[];
  readonly entityIdByLocalId: ReadonlyMap<string, string>;
}

/** Makes an entity of each thing. */
export function buildEntities(things: readonly Thing[], lexicon: NameLexicon): BuiltEntities {
  const ids = chooseIds(things);
  const entityIdByLocalId = new Map<string, string>();
  things.forEach((thing, index) => {
    for (const { entity } of referentsOf(thing)) entityIdByLocalId.set(entity.id, ids[index] ?? "");
  });
  const entities = things.map((thing, index) =>
    buildEntity(thing, ids[index] ?? "", { lexicon, entityIdByLocalId }),
  );
  return { entities: entities.sort(compareBy((entity) => entity.id)), entityIdByLocalId };
}

function referentsOf({ groups }: Thing): Referent[] {
  return groups.flatMap((group) => group.referents);
}

/**
 * Chooses ids that depend on other documents as little as can be: on the type and the plainest full
 * name; where several things share these, on their countries too; and where no name identifies the
 * thing, on the local entity that was published first.
 */
function chooseIds(things: readonly Thing[]): string[] {
  const keys = things.map((thing) => [nameKey(thing), nameKey(thing, true), firstKey(thing)]);
  const uses = new Map<string, number>();
  for (const key of keys.flat()) {
    if (key !== undefined) uses.set(toText(key), (uses.get(toText(key)) ?? 0) + 1);
  }
  return keys.map((levels) => {
    const free = levels.find((key) => key !== undefined && uses.get(toText(key)) === 1);
    return `e_${hashParts(free ?? levels.at(-1) ?? [])}`;
  });
}

function toText(key: readonly string[]): string {
  return key.join("\u001f");
}

/** Type and plainest name: rather several words than one, rather few than many. */
function nameKey(thing: Thing, withDetails = false): readonly string[] | undefined {
  const keys = thing.groups.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const [best] = keys.sort(
    compareBy(
      (key) => (key[1]?.includes(" ") === true ? 0 : 1),
      (key) => key[1]?.length ?? 0,
      toText,
    ),
  );
  if (best === undefined) return undefined;
  const isBody = best[1] === "body";
  if (!withDetails) return isBody ? best : best.slice(0, 2);
  const homes = thing.groups.flatMap(({ home }) => (home === undefined ? [] : [home]));
  return ["detailed", ...best, ...[...new Set(homes)].sort(compareText)];
}

function firstKey(thing: Thing): readonly string[] {
  const [first] = referentsOf(thing).sort(
    compareBy(
      ({ document }) => document.published || "9999",
      ({ document }) => document.id,
      ({ entity }) => entity.id,
    ),
  );
  return ["first", first?.entity.id ?? ""];
}

interface Context {
  readonly lexicon: NameLexicon;
  readonly entityIdByLocalId: ReadonlyMap<string, string>;
}

function buildEntity(thing: Thing, id: string, context: Context): Entity {
  const referents = referentsOf(thing);
  const locals = referents.map(({ entity }) => entity);
  const builtIn = mostFrequent(locals.map((local) => local.entityType)) ?? "";
  const entityType = mostFrequent(locals.flatMap((local) => local.ownType ?? [])) ?? builtIn;
  const subtype = mostFrequent(locals.flatMap((local) => local.subtype ?? []));
  const iso = mostFrequent(locals.flatMap((local) => local.iso ?? []));
  const represents = representedBy(referents, context.entityIdByLocalId);
  const named = locals.some((local) => local.named);
  const label =
    (iso !== undefined && context.lexicon.labelByCountry.get(iso)) || chooseLabel(referents);
  return {
    id,
    entityType,
    ...(subtype !== undefined && { subtype }),
    label,
    aliases: chooseAliases(referents, label),
    ...(iso !== undefined && { iso }),
    named,
    ...(represents !== undefined && { represents }),
    referents: locals.map((local) => local.id).sort(compareText),
    mentions: locals.flatMap((local) => local.mentions).sort(compareMentions),
  };
}

const compareMentions = compareBy<Mention>(
  (mention) => mention.documentId,
  (mention) => mention.span.start,
  (mention) => mention.span.end,
);

/** The value met most often; of equals the first in code unit order. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return best?.[0];
}

/** The country that most of its referents act for. */
function representedBy(
  referents: readonly Referent[],
  entityIdByLocalId: ReadonlyMap<string, string>,
): string | undefined {
  return mostFrequent(
    referents.flatMap(({ entity }) => {
      const id =
        entity.represents === undefined ? undefined : entityIdByLocalId.get(entity.represents);
      return id === undefined ? [] : [id];
    }),
  );
}

/**
 * The name to read. A thing with a name: a person's full name before a surname, then the label of most
 * documents, then the longest. A described thing: its fullest description.
 */
function chooseLabel(referents: readonly Referent[]): string {
  const named = referents.filter(({ entity }) => entity.named).map(({ entity }) => entity);
  if (named.length === 0) {
    const wordings = referents.flatMap(({ entity }) => [entity.label, ...entity.aliases]);
    return wordings.sort(byLength)[0] ?? "";
  }
  const isFull = (label: string): boolean => /\s/.test(label);
  const hasFull = named.some(({ entityType, label }) => entityType === "person" && isFull(label));
  const labels = named.map(({ label }) => label).filter((label) => !hasFull || isFull(label));
  const wordingsByName = new Map<string, string[]>();
  for (const label of labels) append(wordingsByName, foldName(label), label);
  const [best = []] = [...wordingsByName.values()].sort(
    (a, b) =>
      b.length - a.length || byLength(a.toSorted(byLength)[0] ?? "", b.toSorted(byLength)[0] ?? ""),
  );
  return mostFrequent(best) ?? "";
}

/** Longest first; names before abbreviations; of equals the first in code unit order. */
function byLength(a: string, b: string): number {
  return (
    Number(isAbbreviation(a)) - Number(isAbbreviation(b)) ||
    b.length - a.length ||
    compareText(a, b)
  );
}

/** All other names, once for each that differs in more than case, hyphens or diacritics. */
function chooseAliases(referents: readonly Referent[], label: string): string[] {
  const byName = new Map<string, string>();
  const names = referents.flatMap(({ entity }) => [entity.label, ...entity.aliases]);
  for (const name of [...new Set(names)].sort(compareText)) {
    const folded = foldName(name);
    if (!byName.has(folded)) byName.set(folded, name);
  }
  byName.delete(foldName(label));
  return [...byName.values()].sort(compareText);
}
