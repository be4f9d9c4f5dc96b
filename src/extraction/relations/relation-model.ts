import {
  createByteReader,
  type FeatureBuffer,
  readLinearModel,
  readSignedVarint,
  readTexts,
  readVarint,
} from "../../language/index.js";
import { type Calibration, SIGNALS } from "../claims/confidence.js";
import { numberClasses, type RelationClass, type RelationPredicate } from "./relation-classes.js";

/** Judges which relation a pair of phrases states, if any. */
export interface RelationModel {
  readonly classes: readonly RelationClass[];
  /** Weights that turn the signals of a claim into its confidence. */
  readonly calibration: Calibration;
  /**
   * The probability of each class, 0 to 1; what is left to 1 is that of no relation. The same array on each call.
   *
   * @param isAllowed tells whether the types of the ends allow a class, by its number.
   */
  probabilities(features: FeatureBuffer, isAllowed: (index: number) => boolean): Float64Array;
}

/** Weights and their unit are stored as whole numbers of this fraction. */
export const FRACTION = 2 ** -20;

/**
 * Reads the packed model: three parallel lists of texts (ids of predicates, families, "s" for symmetric
 * ones), the calibration, the unit of the weights, then a linear model.
 *
 * @throws InvalidInputError if the bytes end too early.
 */
export function parseRelationModel(bytes: Uint8Array): RelationModel {
  const reader = createByteReader(bytes);
  const ids = readTexts(reader);
  const families = readTexts(reader);
  const symmetries = readTexts(reader);
  const predicates = ids.map(
    (id, index): RelationPredicate => ({
      id,
      family: families[index] ?? id,
      symmetric: symmetries[index] === "s",
    }),
  );
  const { classes, labelsOf } = numberClasses(predicates);
  const calibration = SIGNALS.map(() => readSignedVarint(reader) * FRACTION);
  const unit = readVarint(reader) * FRACTION;
  const weights = readLinearModel(reader);
  const scores = new Float64Array(classes.length);
  return {
    classes,
    calibration,
    probabilities(features, isAllowed) {
      const byLabel = weights.score(features);
      for (const [index, labels] of labelsOf.entries()) {
        let sum = 0;
        for (const label of labels) sum += byLabel[label] ?? 0;
        scores[index] = sum * unit;
      }
      return toProbabilities(scores, isAllowed);
    },
  };
}

/** Turns scores into probabilities, in place: of the allowed classes and of no relation, whose score is 0. */
export function toProbabilities(
  scores: Float64Array,
  isAllowed: (index: number) => boolean,
): Float64Array {
  let highest = 0;
  for (const [index, score] of scores.entries()) {
    if (score > highest && isAllowed(index)) highest = score;
  }
  let sum = Math.exp(-highest);
  for (const [index, score] of scores.entries()) {
    const power = isAllowed(index) ? Math.exp(score - highest) : 0;
    scores[index] = power;
    sum += power;
  }
  for (const [index, power] of scores.entries()) scores[index] = power / sum;
  return scores;
}
