import type { Span } from "../model/index.js";

/** Keeps matches that do not overlap: the earliest first, of these the longest. */
export function selectLongest<T extends Span>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}
