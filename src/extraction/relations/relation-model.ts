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
   * @param allowed 1 for each class that the types of the ends allow, else 0.
   */
  probabilities(features: FeatureBuffer, allowed: Uint8Array): Float64Array;
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
    probabilities(features, allowed) {
      const byLabel = weights.score(features);
      for (let index = 0; index < scores.length; index += 1) {
        if (allowed[index] === 0) continue;
        let sum = 0;
        for (const label of labelsOf[index] ?? []) sum += byLabel[label] ?? 0;
        scores[index] = sum * unit;
      }
      return toProbabilities(scores, allowed);
    },
  };
}

/** Turns scores into probabilities, in place: of the allowed classes and of no relation, whose score is 0. */
export function toProbabilities(scores: Float64Array, allowed: Uint8Array): Float64Array {
  let highest = 0;
  for (let index = 0; index < scores.length; index += 1) {
    if (allowed[index] === 1) highest = Math.max(highest, scores[index] ?? 0);
  }
  let sum = Math.exp(-highest);
  for (let index = 0; index < scores.length; index += 1) {
    const power = allowed[index] === 1 ? Math.exp((scores[index] ?? 0) - highest) : 0;
    scores[index] = power;
    sum += power;
  }
  for (let index = 0; index < scores.length; index += 1) {
    scores[index] = (scores[index] ?? 0) / sum;
  }
  return scores;
}
