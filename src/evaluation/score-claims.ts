import { CLAIM_LEVELS, type ClaimAlignment, type ClaimLevel } from "./align-claims.js";
import { normaliseName } from "./compare-names.js";
import { addCounts, type Counts, sumOf } from "./counts.js";
import type { GoldClaim } from "./gold-passage.js";
import type { ResolvedArgument, ResolvedClaim } from "./resolve-claims.js";

/** Counts of one level of claims, and how many of the core claims were found. */
export interface ClaimCounts extends Counts {
  readonly core: number;
  readonly coreFound: number;
}

/** Counts of claims at one level, and the indexes of the predicted claims that are right and wrong there. */
export interface ClaimScore {
  readonly counts: ClaimCounts;
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

/** Adds up the counts of many passages. */
export function addClaimCounts(counts: readonly ClaimCounts[]): ClaimCounts {
  return {
    ...addCounts(counts),
    core: sumOf(counts, (each) => each.core),
    coreFound: sumOf(counts, (each) => each.coreFound),
  };
}

/**
 * Counts claims at one level.
 *
 * A claim without a partner counts neither way if it fits an optional gold claim, or says what
 * another claim that has the partner says already, but of another accepted argument or with another
 * accepted predicate.
 */
export function scoreClaims(
  gold: readonly GoldClaim[],
  predicted: readonly ResolvedClaim[],
  { alignment, level }: { readonly alignment: ClaimAlignment; readonly level: ClaimLevel },
): ClaimScore {
  const needed = CLAIM_LEVELS.indexOf(level) + 1;
  const pairs = [...alignment.byPredicted.values()].filter((pair) => pair.level >= needed);
  const partners = new Map(pairs.map((pair) => [pair.gold, predicted[pair.predicted]]));
  const paired = new Set(pairs.map((pair) => pair.predicted));
  const excused = new Set<number>();
  for (const candidate of alignment.candidates) {
    if (candidate.level < needed || paired.has(candidate.predicted)) continue;
    const claim = predicted[candidate.predicted];
    const partner = partners.get(candidate.gold);
    const restates = claim && partner && !saysTheSame(claim, partner);
    if (restates || gold[candidate.gold]?.optional) excused.add(candidate.predicted);
  }
  const wrong = [...predicted.keys()].filter((index) => !paired.has(index) && !excused.has(index));
  const counted = gold.filter((claim) => !claim.optional);
  const rightPairs = pairs.filter((pair) => gold[pair.gold]?.optional !== true);
  const right = rightPairs.map((pair) => gold[pair.gold]);
  const counts = {
    right: right.length,
    wrong: wrong.length,
    missed: counted.length - right.length,
    ignored: pairs.length - right.length + excused.size,
    core: counted.filter((claim) => claim.importance === "core").length,
    coreFound: right.filter((claim) => claim?.importance === "core").length,
  };
  return { counts, right: rightPairs.map((pair) => pair.predicted), wrong };
}

function saysTheSame(a: ResolvedClaim, b: ResolvedClaim): boolean {
  return (
    a.subject.goldId === b.subject.goldId &&
    a.claim.predicate === b.claim.predicate &&
    isSameArgument(a.object, b.object)
  );
}

function isSameArgument(a: ResolvedArgument, b: ResolvedArgument): boolean {
  if (a.goldId !== undefined) return a.goldId === b.goldId;
  return normaliseName(a.literal.literal) === normaliseName(b.literal.literal);
}
