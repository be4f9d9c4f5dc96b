import {
  hasRightAttribution,
  hasRightModality,
  hasRightQuantity,
  hasRightTime,
} from "./check-qualifiers.js";
import { matchesLiteral } from "./compare-literals.js";
import type { GoldClaim } from "./gold-passage.js";
import { type Candidate, type Pairing, pairGreedily, sortCandidates } from "./pair-greedily.js";
import type { ResolvedArgument, ResolvedClaim } from "./resolve-claims.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * How much of a claim is right, each level with all of those before:
 *
 * - `pair`: both arguments, with any predicate and in any direction;
 * - `relation`: the predicate, or one of its family, and the direction;
 * - `full`: modality and attribution.
 */
export const CLAIM_LEVELS = ["pair", "relation", "full"] as const;
export type ClaimLevel = (typeof CLAIM_LEVELS)[number];

/** How two predicates agree: the same, one that gold accepts as well, or one of the same family. */
type PredicateAgreement = "exact" | "alternative" | "family";

/** A predicted claim that has the arguments of a gold claim. */
export interface ClaimCandidate extends Candidate {
  /** 1 for pair, 2 for relation, 3 for full. */
  readonly level: number;
  readonly agreement: PredicateAgreement | undefined;
  readonly rightDirection: boolean;
}

/** All candidates, best first, and the one-to-one choice among them. */
export interface ClaimAlignment extends Pairing<ClaimCandidate> {
  readonly candidates: readonly ClaimCandidate[];
}

/**
 * Weights that decide which of two matches is the better one, in tenths: the level comes first, then
 * the exact predicate, then a claim that counts, then details.
 */
const WEIGHT = {
  level: 100,
  exactPredicate: 20,
  notOptional: 10,
  mainArgument: 4,
  time: 3,
  quantity: 3,
  modality: 2,
  evidence: 2,
} as const;

/**
 * Aligns predicted with gold claims one to one, the best match first.
 *
 * @param options.strict accept the exact predicate only.
 */
export function alignClaims(
  gold: readonly GoldClaim[],
  predicted: readonly ResolvedClaim[],
  options: { readonly vocabulary: Vocabulary; readonly strict: boolean },
): ClaimAlignment {
  const found = predicted.flatMap((prediction, predictedIndex) =>
    gold.flatMap((claim, goldIndex) => {
      const match = compareClaims(claim, prediction, options);
      return match ? [{ predicted: predictedIndex, gold: goldIndex, ...match }] : [];
    }),
  );
  const candidates = sortCandidates(found);
  return { candidates, ...pairGreedily(candidates) };
}

function compareClaims(
  gold: GoldClaim,
  predicted: ResolvedClaim,
  options: { readonly vocabulary: Vocabulary; readonly strict: boolean },
): Omit<ClaimCandidate, "predicted" | "gold"> | undefined {
  const direction = compareArguments(gold, predicted);
  if (direction === undefined) return undefined;
  const agreement = comparePredicates(gold, predicted.claim.predicate, options);
  const isSymmetric = (id: string) => options.vocabulary.get(id)?.symmetric === true;
  const rightDirection =
    direction === "forward" ||
    isSymmetric(gold.predicate) ||
    isSymmetric(predicted.claim.predicate);
  const isRelation = agreement !== undefined && rightDirection;
  const isFull =
    isRelation && hasRightModality(gold, predicted) && hasRightAttribution(gold, predicted);
  const level = isFull ? 3 : isRelation ? 2 : 1;
  const score = weigh(gold, predicted, { level, exact: agreement === "exact" });
  return { level, agreement, rightDirection, score };
}

function compareArguments(
  gold: GoldClaim,
  predicted: ResolvedClaim,
): "forward" | "reversed" | undefined {
  const { subject, object } = predicted;
  if (typeof gold.object !== "string") {
    const isRight = isSubject(gold, subject) && matchesLiteral(gold.object, object.literal);
    return isRight ? "forward" : undefined;
  }
  if (subject.goldId === object.goldId) return undefined;
  if (isSubject(gold, subject) && isObject(gold, object)) return "forward";
  if (isSubject(gold, object) && isObject(gold, subject)) return "reversed";
  return undefined;
}

function isSubject(gold: GoldClaim, { goldId }: ResolvedArgument): boolean {
  return goldId !== undefined && [gold.subject, ...(gold.subject_alt ?? [])].includes(goldId);
}

function isObject(gold: GoldClaim, { goldId }: ResolvedArgument): boolean {
  return goldId !== undefined && [gold.object, ...(gold.object_alt ?? [])].includes(goldId);
}

function comparePredicates(
  gold: GoldClaim,
  predicate: string,
  { vocabulary, strict }: { readonly vocabulary: Vocabulary; readonly strict: boolean },
): PredicateAgreement | undefined {
  if (gold.predicate === predicate) return "exact";
  if (strict) return undefined;
  if (gold.predicate_alt?.includes(predicate)) return "alternative";
  const family = vocabulary.get(gold.predicate)?.family;
  return family !== undefined && family === vocabulary.get(predicate)?.family
    ? "family"
    : undefined;
}

function weigh(
  gold: GoldClaim,
  predicted: ResolvedClaim,
  { level, exact }: { readonly level: number; readonly exact: boolean },
): number {
  const { start, end } = predicted.claim.evidence;
  const weights: readonly [applies: boolean, weight: number][] = [
    [exact, WEIGHT.exactPredicate],
    [gold.optional !== true, WEIGHT.notOptional],
    [predicted.subject.goldId === gold.subject, WEIGHT.mainArgument],
    [predicted.object.goldId === gold.object, WEIGHT.mainArgument],
    [hasRightTime(gold, predicted) === true, WEIGHT.time],
    [hasRightQuantity(gold, predicted) === true, WEIGHT.quantity],
    [hasRightModality(gold, predicted), WEIGHT.modality],
    [start < gold.evidence.end && gold.evidence.start < end, WEIGHT.evidence],
  ];
  return weights.reduce(
    (sum, [applies, weight]) => sum + (applies ? weight : 0),
    level * WEIGHT.level,
  );
}
