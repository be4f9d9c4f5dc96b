import type { ByteReader } from "./byte-reader.js";
import type { FeatureBuffer } from "./feature-keys.js";
import { createPackedScorer, MAX_PACKED_CLASSES } from "./packed-rows.js";
import { createSparseScorer } from "./sparse-rows.js";
import { readStoredWeights } from "./stored-weights.js";

/**
 * Anything that scores classes by adding up the weights of features.
 *
 * `score` returns the same array on each call: read it before the next one.
 */
export interface LinearModel {
  readonly classes: number;
  score(features: FeatureBuffer): Float32Array;
}

/**
 * Reads a packed model and prepares it for scoring.
 *
 * Scoring means looking up a hundred features that lie scattered over megabytes, so what it costs is the
 * waiting for memory. Rows are therefore kept small, and all that a decision may need is fetched before the
 * first row is read, so that the waits overlap.
 */
export function readLinearModel(reader: ByteReader): LinearModel {
  const stored = readStoredWeights(reader);
  const { classes } = stored;
  const score =
    classes <= MAX_PACKED_CLASSES ? createPackedScorer(stored) : createSparseScorer(stored);
  return { classes, score };
}

/** The class with the highest score; the first of equal ones. */
export function bestClass(scores: Float32Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label += 1) {
    if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
  }
  return best;
}
