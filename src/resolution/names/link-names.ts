import { append } from "../../support/lists.js";
import type { Group } from "../group-referents.js";
import type { Link } from "../merge-links.js";
import { matchNames, type NameProfile } from "./name-profile.js";
import { surnameOf, withoutHyphens } from "./person-names.js";

/**
 * In a block of more groups than this each is compared with this many neighbours only, so that work
 * grows with the number of groups, not with its square.
 *
 * @see Hernández and Stolfo, The Merge/Purge Problem for Large Databases (1995): sorted neighbourhood
 */
export const BLOCK_WINDOW = 64;

/** Finds groups whose names suggest that they are one thing. */
export function linkNames(groups: readonly Group[], profiles: readonly NameProfile[]): Link[] {
  const blocks = new Map<string, number[]>();
  profiles.forEach((profile, index) => {
    if (groups[index]?.hasName !== true || profile.entityType === "country") return;
    for (const key of blockKeys(profile)) append(blocks, key, index);
  });
  const links = new Map<string, Link>();
  for (const block of blocks.values()) {
    for (const [left, right] of pairsWithin(block, profiles)) {
      const [a, b] = [profiles[left], profiles[right]];
      const key = `${left} ${right}`;
      if (a === undefined || b === undefined || links.has(key)) continue;
      const match = matchNames(a, b);
      if (match === undefined) continue;
      links.set(key, { left, right, score: match.score, reasons: [match.reason] });
    }
  }
  return [...links.values()];
}

/** A name or surname that groups must share to be compared. */
function blockKeys(profile: NameProfile): Set<string> {
  const { entityType, fulls, shorts } = profile;
  const names = new Set([...fulls, ...shorts]);
  if (entityType === "person") {
    for (const full of fulls) {
      for (const country of profile.homes) names.add(surnameOf(full, country));
      names.add(surnameOf(full, undefined));
      names.add(withoutHyphens(full));
      names.add(full.split(" ").slice(0, 2).join(" "));
    }
  }
  return new Set([...names].map((name) => `${entityType}\u001f${name}`));
}

/**
 * Pairs of a block, ascending: full names with their neighbours, and each short name with the first
 * full names. Two short names alone tell nothing of one another among people.
 */
function* pairsWithin(
  block: readonly number[],
  profiles: readonly NameProfile[],
): Generator<readonly [number, number]> {
  const isLone = (index: number): boolean =>
    profiles[index]?.entityType === "person" && profiles[index].fulls.size === 0;
  const full = block.filter((index) => !isLone(index));
  for (const pair of neighbours(full)) yield pair;
  for (const lone of block.filter(isLone)) {
    for (const other of full.slice(0, BLOCK_WINDOW)) {
      yield lone < other ? [lone, other] : [other, lone];
    }
  }
}

/** Each item of an ascending list with those that follow it, as far as the window reaches. */
export function* neighbours(items: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, left] of items.entries()) {
    for (const right of items.slice(at + 1, at + 1 + BLOCK_WINDOW)) yield [left, right];
  }
}
