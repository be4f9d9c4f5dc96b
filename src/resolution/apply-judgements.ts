import type { Diagnostic, Judgement } from "../model/index.js";
import { append } from "../support/lists.js";
import { compareBy } from "../support/order.js";
import type { Group } from "./group-referents.js";
import type { LinkDecision } from "./merge-links.js";
import { foldName } from "./names/fold-name.js";
import type { Partition } from "./partition.js";

/** Finds the groups that a side of a judgement means. */
export type FindSide = (side: string) => readonly number[];

/**
 * Prepares the search for sides: a side is an id of a local entity or of an entity, a label, or else
 * an alias. Several things may bear one label; then all of them are meant.
 *
 * @param groupsByEntityId groups of the entities that the rules make without judgements.
 */
export function createSideFinder(
  groups: readonly Group[],
  groupsByEntityId: ReadonlyMap<string, readonly number[]>,
): FindSide {
  const byId = new Map<string, number[]>();
  const byLabel = new Map<string, number[]>();
  const byAlias = new Map<string, number[]>();
  groups.forEach(({ referents }, group) => {
    const add = (map: Map<string, number[]>, key: string): void => {
      if (map.get(key)?.at(-1) !== group) append(map, key, group);
    };
    for (const { entity } of referents) {
      add(byId, entity.id);
      add(byLabel, foldName(entity.label));
      for (const alias of entity.aliases) add(byAlias, foldName(alias));
    }
  });
  return (side) => {
    const folded = foldName(side);
    return (
      byId.get(side) ??
      groupsByEntityId.get(side) ??
      byLabel.get(folded) ??
      byAlias.get(folded) ??
      []
    );
  };
}

/**
 * Applies a person's judgements before any rule: negative ones first, as pairs that stay apart, then
 * positive ones, as pairs that come together. A positive judgement that a negative one forbids, by
 * itself or through others, is not applied, and said so. "unsure" leaves the rules to decide.
 */
export function applyJudgements(
  judgements: readonly Judgement[],
  partition: Partition,
  findSide: FindSide,
): { readonly decisions: readonly LinkDecision[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const decisions: LinkDecision[] = [];
  const sorted = judgements.toSorted(
    compareBy(
      (each) => (each.judgement === "negative" ? 0 : 1),
      (each) => each.left,
      (each) => each.right,
    ),
  );
  for (const judgement of sorted) {
    if (judgement.judgement === "unsure") continue;
    const pairs = pairSides(judgement, findSide, diagnostics);
    for (const [left, right] of pairs) {
      const isRefused = !applyPair(judgement, partition, [left, right]);
      if (isRefused) diagnostics.push(contradiction(judgement));
      else decisions.push(decisionOf(judgement, left, right));
      if (isRefused) break;
    }
  }
  return { decisions, diagnostics };
}

function applyPair(
  { judgement }: Judgement,
  partition: Partition,
  [left, right]: readonly [number, number],
): boolean {
  if (judgement === "positive") {
    if (partition.isBlocked(left, right)) return false;
    partition.join(left, right);
    return true;
  }
  if (partition.find(left) === partition.find(right)) return false;
  partition.block(left, right);
  return true;
}

/** Positive: a chain through all groups meant. Negative: each group on the left with each on the right. */
function pairSides(
  judgement: Judgement,
  findSide: FindSide,
  diagnostics: Diagnostic[],
): (readonly [number, number])[] {
  const [left, right] = [findSide(judgement.left), findSide(judgement.right)];
  if (left.length === 0 || right.length === 0) {
    diagnostics.push(unknownSide(judgement, left.length === 0 ? judgement.left : judgement.right));
    return [];
  }
  if (judgement.judgement === "negative") {
    const pairs = left.flatMap((a) => right.map((b) => [a, b] as const));
    // "Smith" against one particular Smith means all the others.
    const others = pairs.filter(([a, b]) => a !== b);
    return others.length > 0 ? others : pairs;
  }
  const all = [...new Set([...left, ...right])].sort((a, b) => a - b);
  const [first = 0, ...others] = all;
  return others.map((other) => [first, other] as const);
}

function decisionOf(judgement: Judgement, left: number, right: number): LinkDecision {
  const author = judgement.author === undefined ? "a person" : judgement.author;
  const reason = judgement.reason === undefined ? "" : `: ${judgement.reason}`;
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    score: 1,
    reasons: [`judged by ${author}${reason}`],
    judgement: judgement.judgement,
  };
}

function unknownSide({ left, right }: Judgement, side: string): Diagnostic {
  return {
    code: "judgement-without-match",
    severity: "info",
    location: "judgements",
    message: `The judgement on "${left}" and "${right}" was not applied: nothing is called "${side}".`,
    hint: "Give a label, an alias or an id as the graph shows it, or remove the judgement.",
  };
}

function contradiction({ left, right, judgement }: Judgement): Diagnostic {
  return {
    code: "contradictory-judgement",
    severity: "warning",
    location: "judgements",
    message:
      judgement === "positive"
        ? `The positive judgement on "${left}" and "${right}" was not applied: a negative one keeps them apart.`
        : `The negative judgement on "${left}" and "${right}" was not applied: both name the same thing.`,
    hint:
      judgement === "positive"
        ? "Remove one of the two judgements."
        : "Name the two sides by ids of local entities, or remove the judgement.",
  };
}
