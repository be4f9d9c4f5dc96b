import type { FeatureBuffer } from "./feature-keys.js";
import { createFetched, createKeyBuckets, fetchBuckets } from "./key-buckets.js";
import type { StoredWeights } from "./stored-weights.js";

/** Models of no more classes than this have all weights of a row, and bits of its key, in one number. */
export const MAX_PACKED_CLASSES = 3;

/** Bits of the key that fit beside three weights of a byte each. */
const LOW_BITS = 8;

/** Scores with rows of one number each: low bits of the key, then the weights of class 2, 1 and 0. */
export function createPackedScorer(
  stored: StoredWeights,
): (features: FeatureBuffer) => Float32Array {
  const { keys, classes } = stored;
  const rows = new Int32Array(keys.length);
  const buckets = createKeyBuckets(keys, Int32Array.from([...rows.keys(), rows.length]), LOW_BITS);
  const lowMask = 2 ** buckets.shift - 1;
  packRows(stored, rows, lowMask);
  const sums = new Float32Array(MAX_PACKED_CLASSES);
  const scores = sums.subarray(0, classes);
  const fetched = createFetched();
  const { from, to } = fetched;
  const firstRows = new Int32Array(from.length);
  const findRow = (low: number, start: number, end: number): number => {
    let at = start;
    while (at < end && (rows[at] ?? 0) >>> 24 !== low) at += 1;
    return at < end ? (rows[at] ?? 0) : 0;
  };
  return (features) => {
    const { keys: wanted, length } = features;
    fetchBuckets(buckets, features, fetched);
    for (let index = 0; index < length; index += 1) {
      firstRows[index] = rows[from[index] ?? 0] ?? 0;
    }
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    for (let index = 0; index < length; index += 1) {
      const row = findRow((wanted[index] ?? 0) & lowMask, from[index] ?? 0, to[index] ?? 0);
      sum0 += (row << 24) >> 24;
      sum1 += (row << 16) >> 24;
      sum2 += (row << 8) >> 24;
    }
    sums[0] = sum0;
    sums[1] = sum1;
    sums[2] = sum2;
    return scores;
  };
}

function packRows(
  { keys, counts, classOf, weightOf }: StoredWeights,
  rows: Int32Array,
  lowMask: number,
): void {
  let weight = 0;
  for (let row = 0; row < rows.length; row += 1) {
    let packed = ((keys[row] ?? 0) & lowMask) << 24;
    for (const end = weight + (counts[row] ?? 0); weight < end; weight += 1) {
      packed |= ((weightOf[weight] ?? 0) & 255) << (8 * (classOf[weight] ?? 0));
    }
    rows[row] = packed;
  }
}
