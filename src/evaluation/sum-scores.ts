import { CLAIM_LEVELS, type ClaimLevel } from "./align-claims.js";
import { addCounts, addShares, type Counts, mergeMaps, type Share, sumOf } from "./counts.js";
import { addClaimCounts, type ClaimCounts } from "./score-claims.js";
import type { PassageScore } from "./score-passage.js";
import { QUALIFIER_CHECKS, type QualifierCheck } from "./score-qualifiers.js";

/** The score of many passages: counts added up, so that each item weighs the same (micro average). */
export interface TotalScore {
  readonly passages: number;
  readonly entities: Counts;
  readonly entitiesByType: ReadonlyMap<string, Counts>;
  readonly claims: Readonly<Record<ClaimLevel, ClaimCounts>>;
  readonly byPredicate: ReadonlyMap<string, Share>;
  readonly byStep: ReadonlyMap<string, Share>;
  readonly byConfidence: ReadonlyMap<string, Share>;
  readonly qualifiers: Readonly<Record<QualifierCheck, Share>>;
  readonly superfluousTimes: number;
}

/** Adds up the scores of many passages. */
export function sumScores(scores: readonly PassageScore[]): TotalScore {
  return {
    passages: scores.length,
    entities: addCounts(scores.map((score) => score.entities.counts)),
    entitiesByType: mergeMaps(
      scores.map((score) => score.entities.byType),
      addCounts,
    ),
    claims: addEach(CLAIM_LEVELS, (level) =>
      addClaimCounts(scores.map((score) => score.claims[level])),
    ),
    byPredicate: addMaps(scores.map((score) => score.byPredicate)),
    byStep: addMaps(scores.map((score) => score.byStep)),
    byConfidence: addMaps(scores.map((score) => score.byConfidence)),
    qualifiers: addEach(QUALIFIER_CHECKS, (check) =>
      addShares(scores.map((score) => score.qualifiers[check])),
    ),
    superfluousTimes: sumOf(scores, (score) => score.superfluousTimes),
  };
}

function addMaps(maps: readonly ReadonlyMap<string, Share>[]): ReadonlyMap<string, Share> {
  return mergeMaps(maps, addShares);
}

function addEach<K extends string, V>(keys: readonly K[], add: (key: K) => V): Record<K, V> {
  // fromEntries forgets which keys there are.
  return Object.fromEntries(keys.map((key) => [key, add(key)])) as Record<K, V>;
}
