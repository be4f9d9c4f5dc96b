/**
 * Scores what Tumen finds in passages against what people marked in them.
 *
 * Takes gold passages and predictions, gives counts; never reads files and never looks at how
 * a prediction came about.
 */
export { CLAIM_LEVELS } from "./align-claims.js";
export { type Counts, type Share, toRates } from "./counts.js";
export {
  type GoldClaim,
  type GoldEntity,
  type GoldPassage,
  GoldPassageSchema,
} from "./gold-passage.js";
export { type Prediction, PredictionSchema } from "./prediction.js";
export type { ClaimCounts } from "./score-claims.js";
export { keepActs, type PassageScore, type ScoringOptions, scorePassage } from "./score-passage.js";
export { QUALIFIER_CHECKS } from "./score-qualifiers.js";
export { sumScores, type TotalScore } from "./sum-scores.js";
export { toPrediction } from "./to-prediction.js";
export { toVocabulary } from "./vocabulary.js";
