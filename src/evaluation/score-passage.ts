import { alignClaims, type ClaimLevel } from "./align-claims.js";
import { alignEntities } from "./align-entities.js";
import { addShares, mergeMaps, type Share } from "./counts.js";
import type { GoldClaim, GoldPassage } from "./gold-passage.js";
import type { PredictedClaim, Prediction } from "./prediction.js";
import { resolveClaims } from "./resolve-claims.js";
import { type ClaimCounts, type ClaimScore, scoreClaims } from "./score-claims.js";
import { type EntityScore, scoreEntities } from "./score-entities.js";
import { type QualifierScore, scoreQualifiers } from "./score-qualifiers.js";
import type { Vocabulary } from "./vocabulary.js";

/** The score of one passage. Lists are in words a person can read. */
export interface PassageScore extends QualifierScore {
  readonly id: string;
  readonly textOrigin: string;
  readonly entities: EntityScore;
  readonly claims: Readonly<Record<ClaimLevel, ClaimCounts>>;
  /** Gold claims of each predicate, and those of them that are right at relation level. */
  readonly byPredicate: ReadonlyMap<string, Share>;
  /** Predicted claims of each step that made them, and those right at relation level. */
  readonly byStep: ReadonlyMap<string, Share>;
  /** The same by confidence, in tenths: "0.4" is 0.4 up to 0.5. */
  readonly byConfidence: ReadonlyMap<string, Share>;
  readonly missedClaims: readonly string[];
  readonly wrongClaims: readonly string[];
}

/** How to score. */
export interface ScoringOptions {
  readonly vocabulary: Vocabulary;
  /** Entities by name only, claims by the exact predicate only. */
  readonly strict: boolean;
}

/**
 * Scores what was found in a passage against what is in it.
 *
 * Entities are paired one to one by type and name; so are claims, at three levels. Optional gold
 * items count neither way.
 */
export function scorePassage(
  passage: GoldPassage,
  prediction: Prediction,
  options: ScoringOptions,
): PassageScore {
  const { entities, claims } = passage;
  const entityAlignment = alignEntities(entities, prediction.entities, options.strict);
  const predicted = resolveClaims(prediction, entityAlignment.goldIdByPredictedId);
  const alignment = alignClaims(claims, predicted, options);
  const scoreAt = (level: ClaimLevel) => scoreClaims(claims, predicted, { alignment, level });
  const relation = scoreAt("relation");
  const isFound = (index: number) => (alignment.byGold.get(index)?.level ?? 0) >= 2;
  return {
    id: passage.id,
    textOrigin: passage.text_origin,
    entities: scoreEntities(entities, prediction.entities, entityAlignment),
    claims: {
      pair: scoreAt("pair").counts,
      relation: relation.counts,
      full: scoreAt("full").counts,
    },
    ...scoreQualifiers(passage, predicted, alignment),
    byPredicate: countByPredicate(claims, isFound),
    byStep: countJudged(prediction, relation, ({ step }) => step),
    byConfidence: countJudged(prediction, relation, ({ confidence }) =>
      confidence === undefined ? undefined : toTenth(confidence),
    ),
    missedClaims: claims
      .filter((claim, index) => !claim.optional && !isFound(index))
      .map((claim) => describeGoldClaim(claim, passage)),
    wrongClaims: prediction.claims
      .filter((_, index) => relation.wrong.includes(index))
      .map((claim) => describePredictedClaim(claim, prediction)),
  };
}

/**
 * Leaves out predicates that are facts rather than acts (offices, places, measures): gold claims of
 * them become optional, predicted ones vanish.
 *
 * @returns the passage and the prediction to be scored for acts only.
 */
export function keepActs(
  passage: GoldPassage,
  prediction: Prediction,
  vocabulary: Vocabulary,
): { readonly passage: GoldPassage; readonly prediction: Prediction } {
  const isFact = (predicate: string) => vocabulary.get(predicate)?.isAct === false;
  return {
    passage: {
      ...passage,
      claims: passage.claims.map((claim) =>
        isFact(claim.predicate) ? { ...claim, optional: true } : claim,
      ),
    },
    prediction: {
      ...prediction,
      claims: prediction.claims.filter((claim) => !isFact(claim.predicate)),
    },
  };
}

function countByPredicate(
  claims: readonly GoldClaim[],
  isFound: (index: number) => boolean,
): ReadonlyMap<string, Share> {
  const maps = claims.flatMap((claim, index) =>
    claim.optional
      ? []
      : [new Map([[claim.predicate, { right: isFound(index) ? 1 : 0, of: 1 }]] as const)],
  );
  return mergeMaps<Share>(maps, addShares);
}

/** Counts predicted claims by a trait, and those of them that are right; the ignored ones are left out. */
function countJudged(
  { claims }: Prediction,
  { right, wrong }: ClaimScore,
  traitOf: (claim: PredictedClaim) => string | undefined,
): ReadonlyMap<string, Share> {
  const isRight = new Set(right);
  const maps = [...right, ...wrong].flatMap((index) => {
    const claim = claims[index];
    const trait = claim && traitOf(claim);
    return trait === undefined
      ? []
      : [new Map([[trait, { right: isRight.has(index) ? 1 : 0, of: 1 }]] as const)];
  });
  return mergeMaps<Share>(maps, addShares);
}

function toTenth(confidence: number): string {
  return (Math.min(Math.floor(confidence * 10), 9) / 10).toFixed(1);
}

function describeGoldClaim(claim: GoldClaim, passage: GoldPassage): string {
  const nameById = new Map(passage.entities.map((entity) => [entity.id, entity.name]));
  const { importance, qualifiers, evidence } = claim;
  return `${importance}: ${describe(claim, nameById)} [${qualifiers.modality}] "${evidence.text}"`;
}

function describePredictedClaim(claim: PredictedClaim, prediction: Prediction): string {
  const nameById = new Map(prediction.entities.map((entity) => [entity.id, entity.name]));
  return `${describe(claim, nameById)} [${claim.qualifiers.modality}] "${claim.evidence.text}"`;
}

function describe(
  { subject, predicate, object }: Pick<GoldClaim, "subject" | "predicate" | "object">,
  nameById: ReadonlyMap<string, string>,
): string {
  const nameOf = (id: string) => nameById.get(id) ?? id;
  return `${nameOf(subject)} ${predicate} ${typeof object === "string" ? nameOf(object) : object.literal}`;
}
