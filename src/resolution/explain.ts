import { compareBy } from "../support/order.js";
import type { Group } from "./group-referents.js";
import type { LinkDecision } from "./merge-links.js";

/** Why two local entities are, or are not, taken for the same thing. */
export interface ResolutionExplanation {
  /** Ids of local entities. Where groups were compared: of the first of each group. */
  readonly left: string;
  readonly right: string;
  /** positive: one entity; negative: apart, something speaks against it; unsure: apart, unclear. */
  readonly judgement: "positive" | "negative" | "unsure";
  /** How well they agree, above 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Says of each referent of a group why it is the same thing as the first. */
export function explainGroups(groups: readonly Group[]): ResolutionExplanation[] {
  return groups.flatMap(({ referents: [first, ...others], reason }) =>
    others.map(
      (other): ResolutionExplanation => ({
        left: first.entity.id,
        right: other.entity.id,
        judgement: "positive",
        score: 1,
        reasons: [reason],
      }),
    ),
  );
}

/** Says of each pair of groups compared what was decided, sorted by their local entities. */
export function explainDecisions(
  groups: readonly Group[],
  decisions: readonly LinkDecision[],
): ResolutionExplanation[] {
  const idOf = (group: number): string => groups[group]?.referents[0].entity.id ?? "";
  return decisions
    .map(({ left, right, judgement, score, reasons }) => ({
      left: idOf(left),
      right: idOf(right),
      judgement,
      score,
      reasons,
    }))
    .sort(
      compareBy(
        (each) => each.left,
        (each) => each.right,
      ),
    );
}
