import type { SnapshotEntity } from "../../src/model/index.js";

/** An entity found by one of its names. */
export interface SearchHit {
  readonly id: string;
  readonly label: string;
  /** The alias that matched, if the label did not match as well. */
  readonly alias?: string;
}

interface Name {
  readonly entity: SnapshotEntity;
  readonly folded: string;
  readonly alias?: string;
}

/** All names, folded once. */
export type SearchIndex = readonly Name[];

const HIT_LIMIT = 12;

/** Folds case, accents and forms of apostrophes away: "São Tomé" and "sao tome" are the same. */
function fold(text: string): string {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[‘’ʼ]/g, "'").replace(/\s+/g, " ").trim();
}

/** Prepares the labels and aliases of all entities for search. */
export function indexNames(entities: readonly SnapshotEntity[]): SearchIndex {
  return entities.flatMap((entity) => [
    { entity, folded: fold(entity.label) },
    ...entity.aliases.map((alias) => ({ entity, folded: fold(alias), alias })),
  ]);
}

/** 0 whole name, 1 its beginning, 2 beginning of a word in it, 3 anywhere; undefined if it is not there. */
function matchRank(name: string, query: string): number | undefined {
  const at = name.indexOf(query);
  if (at < 0) return undefined;
  if (at === 0) return name.length === query.length ? 0 : 1;
  return name.includes(` ${query}`) || name.includes(`-${query}`) ? 2 : 3;
}

/** Finds entities whose label or alias holds the query, best first, each entity once. */
export function searchNames(names: SearchIndex, query: string): readonly SearchHit[] {
  const folded = fold(query);
  if (folded === "") return [];
  const best = new Map<string, { name: Name; rank: number }>();
  for (const name of names) {
    const rank = matchRank(name.folded, folded);
    if (rank === undefined) continue;
    const known = best.get(name.entity.id);
    if (known === undefined || rank < known.rank) best.set(name.entity.id, { name, rank });
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.name.entity.size - a.name.entity.size ||
        (a.name.entity.id < b.name.entity.id ? -1 : 1),
    )
    .slice(0, HIT_LIMIT)
    .map(({ name }) => ({
      id: name.entity.id,
      label: name.entity.label,
      ...(name.alias === undefined ? {} : { alias: name.alias }),
    }));
}
