import { append } from "../support/lists.js";
import { compareBy } from "../support/order.js";
import type { Partition } from "./partition.js";

/** Two groups that seem to be one thing. */
export interface Link {
  readonly left: number;
  readonly right: number;
  /** How surely, above 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Why two groups were united or left apart. */
export interface LinkDecision extends Link {
  readonly judgement: "positive" | "negative" | "unsure";
}

/** What is known of a thing, and how it grows when groups join it. */
export interface ProfileRules<P> {
  /** What is known of a single group; undefined if it takes no part. */
  of(group: number): P | undefined;
  join(a: P, b: P): P;
  /** Why two things cannot be the same; undefined if they can. */
  conflict(a: P, b: P): string | undefined;
}

/**
 * Unites linked groups, best links first, as long as nothing known of the two things conflicts.
 *
 * A group linked to several things that exclude one another belongs to the best of them if that one
 * is clearly best, else to none: an unclear case stays apart.
 *
 * @returns a decision for every link, in the order of the links tried.
 */
export function mergeLinks<P>(
  links: readonly Link[],
  partition: Partition,
  rules: ProfileRules<P>,
): LinkDecision[] {
  const profiles = collectProfiles(partition, rules);
  const unclear = findUnclear(links, partition, rules);
  return links.toSorted(compareLinks).map((link): LinkDecision => {
    const [left, right] = [partition.find(link.left), partition.find(link.right)];
    if (left === right) return { ...link, judgement: "positive" };
    if (partition.isBlocked(left, right)) {
      return { ...link, judgement: "negative", reasons: ["judged not to be the same"] };
    }
    const doubt = unclear.get(link);
    if (doubt !== undefined) return { ...link, judgement: "unsure", reasons: [doubt] };
    const [a, b] = [profiles.get(left), profiles.get(right)];
    const conflict = a && b && rules.conflict(a, b);
    if (conflict !== undefined) return { ...link, judgement: "negative", reasons: [conflict] };
    const root = partition.join(left, right);
    if (a && b) profiles.set(root, rules.join(a, b));
    return { ...link, judgement: "positive" };
  });
}

/** What is known of each thing, judged ones included, by the number that stands for it. */
function collectProfiles<P>(partition: Partition, rules: ProfileRules<P>): Map<number, P> {
  const profiles = new Map<number, P>();
  for (let group = 0; group < partition.size; group++) {
    const own = rules.of(group);
    if (own === undefined) continue;
    const root = partition.find(group);
    const known = profiles.get(root);
    profiles.set(root, known === undefined ? own : rules.join(known, own));
  }
  return profiles;
}

/** A group with more links than this is held against its best ones only, so that work stays bounded. */
const MOST_RIVALS = 256;

const compareLinks = compareBy<Link>(
  (link) => -link.score,
  (link) => link.left,
  (link) => link.right,
);

/** Links of groups that are linked as well, or better, to something that excludes the other end. */
function findUnclear<P>(
  links: readonly Link[],
  partition: Partition,
  rules: ProfileRules<P>,
): Map<Link, string> {
  const linksOf = new Map<number, Link[]>();
  for (const link of links) {
    append(linksOf, link.left, link);
    append(linksOf, link.right, link);
  }
  const unclear = new Map<Link, string>();
  for (const [group, own] of linksOf) {
    const otherEnd = (link: Link): number => (link.left === group ? link.right : link.left);
    const rivals = own.toSorted(compareLinks).slice(0, MOST_RIVALS);
    for (const link of own) {
      const rival = rivals.find((other) => {
        if (other.score < link.score) return false;
        const [a, b] = [otherEnd(link), otherEnd(other)];
        if (partition.find(a) === partition.find(b)) return false;
        if (partition.isBlocked(a, b)) return true;
        const [left, right] = [rules.of(a), rules.of(b)];
        return (
          left !== undefined && right !== undefined && rules.conflict(left, right) !== undefined
        );
      });
      if (rival !== undefined) unclear.set(link, "may as well be another thing of that name");
    }
  }
  return unclear;
}
