import type { FeatureBuffer } from "./feature-keys.js";
import { createFetched, createKeyBuckets, fetchBuckets } from "./key-buckets.js";
import type { StoredWeights } from "./stored-weights.js";

/** Bits of the key that fit beside the number of weights. */
const LOW_BITS = 8;
const COUNT_BITS = 8;
const COUNT_MASK = 2 ** COUNT_BITS - 1;

/**
 * Scores with rows of sixteen-bit cells: first the low bits of the key and the number of weights, then each
 * weight with its class.
 */
export function createSparseScorer(
  stored: StoredWeights,
): (features: FeatureBuffer) => Float32Array {
  const placeOf = placeRows(stored.counts);
  const buckets = createKeyBuckets(stored.keys, placeOf, LOW_BITS);
  const lowMask = 2 ** buckets.shift - 1;
  const cells = writeCells(stored, lowMask);
  const sums = new Int32Array(stored.classes);
  const scores = new Float32Array(stored.classes);
  const fetched = createFetched();
  const { from, to } = fetched;
  const firstCells = new Uint16Array(from.length);
  const findRow = (low: number, start: number, end: number): number => {
    let at = start;
    while (at < end && (cells[at] ?? 0) >> COUNT_BITS !== low) {
      at += 1 + ((cells[at] ?? 0) & COUNT_MASK);
    }
    return at < end ? at : -1;
  };
  const addRow = (row: number): void => {
    const end = row + 1 + ((cells[row] ?? 0) & COUNT_MASK);
    for (let at = row + 1; at < end; at += 1) {
      const cell = cells[at] ?? 0;
      const label = cell & 255;
      sums[label] = (sums[label] ?? 0) + ((cell << 16) >> 24);
    }
  };
  return (features) => {
    const { keys, length } = features;
    fetchBuckets(buckets, features, fetched);
    for (let index = 0; index < length; index += 1) {
      firstCells[index] = cells[from[index] ?? 0] ?? 0;
    }
    sums.fill(0);
    for (let index = 0; index < length; index += 1) {
      const low = (keys[index] ?? 0) & lowMask;
      const row = findRow(low, from[index] ?? 0, to[index] ?? 0);
      if (row >= 0) addRow(row);
    }
    for (let label = 0; label < scores.length; label += 1) scores[label] = sums[label] ?? 0;
    return scores;
  };
}

function placeRows(counts: Uint8Array): Int32Array {
  const placeOf = new Int32Array(counts.length + 1);
  counts.forEach((count, row) => {
    placeOf[row + 1] = (placeOf[row] ?? 0) + 1 + count;
  });
  return placeOf;
}

function writeCells(
  { keys, counts, classOf, weightOf }: StoredWeights,
  lowMask: number,
): Uint16Array {
  const cells = new Uint16Array(keys.length + weightOf.length);
  let at = 0;
  let weight = 0;
  for (let row = 0; row < keys.length; row += 1) {
    const count = counts[row] ?? 0;
    cells[at] = (((keys[row] ?? 0) & lowMask) << COUNT_BITS) | count;
    at += 1;
    for (const end = weight + count; weight < end; weight += 1) {
      cells[at] = ((weightOf[weight] ?? 0) << 8) | (classOf[weight] ?? 0);
      at += 1;
    }
  }
  return cells;
}
