import { compareBy } from "../support/order.js";

/** Right, wrong and missed items; `ignored` are those that count neither way. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly ignored: number;
}

/** How many of the judged cases are right. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Precision, recall and their harmonic mean, each in [0, 1]. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Works out precision, recall and F1.
 *
 * Where nothing was asked for and nothing found all are 1; where nothing was found but something
 * asked for, all are 0.
 *
 * @see C. J. van Rijsbergen, Information Retrieval, 2nd ed. 1979, chapter 7
 */
export function toRates({ right, wrong, missed }: Counts): Rates {
  const found = right + wrong;
  const asked = right + missed;
  const precision = found > 0 ? right / found : asked > 0 ? 0 : 1;
  const recall = asked > 0 ? right / asked : 1;
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

/** Adds counts up. */
export function addCounts(counts: readonly Counts[]): Counts {
  return {
    right: sumOf(counts, (each) => each.right),
    wrong: sumOf(counts, (each) => each.wrong),
    missed: sumOf(counts, (each) => each.missed),
    ignored: sumOf(counts, (each) => each.ignored),
  };
}

/** Adds shares up. */
export function addShares(shares: readonly Share[]): Share {
  return { right: sumOf(shares, (each) => each.right), of: sumOf(shares, (each) => each.of) };
}

/** Adds up a number of each item. */
export function sumOf<T>(items: readonly T[], read: (item: T) => number): number {
  return items.reduce((sum, item) => sum + read(item), 0);
}

/** Adds up the values of equal keys of many maps; keys come out in code unit order. */
export function mergeMaps<V>(
  maps: readonly ReadonlyMap<string, V>[],
  add: (values: readonly V[]) => V,
): ReadonlyMap<string, V> {
  const lists = new Map<string, V[]>();
  for (const [key, value] of maps.flatMap((map) => [...map])) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return new Map([...lists].sort(compareBy(([key]) => key)).map(([key, list]) => [key, add(list)]));
}
