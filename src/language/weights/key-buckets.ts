import { type FeatureBuffer, KEY_BITS, MAX_FEATURES } from "./feature-keys.js";

/**
 * Where the rows of a model lie, by feature key.
 *
 * Keys are evenly spread, so their highest bits number buckets of about one to two rows. Rows lie in order of
 * their keys, so a bucket is one stretch of memory, and a row need keep only the bits that tell it from others
 * of its bucket.
 */
export interface KeyBuckets {
  /** Where each bucket's rows begin; it ends where the next one begins. */
  readonly starts: Int32Array;
  /** Number of low bits of a key that are not in the bucket's number. */
  readonly shift: number;
}

/** Rows to a bucket, at most, on average: more would mean reading past foreign rows, fewer a larger index. */
const ROWS_PER_BUCKET = 2;

/**
 * Indexes rows.
 *
 * @param keys of all rows, rising.
 * @param placeOf where each row begins, and after the last row where it ends.
 * @param lowBits how many bits of its key a row can keep.
 */
export function createKeyBuckets(
  keys: Int32Array,
  placeOf: Int32Array,
  lowBits: number,
): KeyBuckets {
  const bits = Math.max(
    KEY_BITS - lowBits,
    Math.ceil(Math.log2(Math.max(1, keys.length) / ROWS_PER_BUCKET)),
  );
  const shift = KEY_BITS - bits;
  const starts = new Int32Array(2 ** bits + 1);
  let bucket = 0;
  for (let row = 0; row < keys.length; row += 1) {
    for (const own = (keys[row] ?? 0) >> shift; bucket <= own; bucket += 1) {
      starts[bucket] = placeOf[row] ?? 0;
    }
  }
  starts.fill(placeOf[keys.length] ?? 0, bucket);
  return { starts, shift };
}

/** Where the rows that features may have begin and end, feature by feature; reused between decisions. */
export interface Fetched {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Makes room for the features of one decision. */
export function createFetched(): Fetched {
  return { from: new Int32Array(MAX_FEATURES), to: new Int32Array(MAX_FEATURES) };
}

/** Finds the buckets of all features. */
export function fetchBuckets(
  { starts, shift }: KeyBuckets,
  { keys, length }: FeatureBuffer,
  { from, to }: Fetched,
): void {
  for (let index = 0; index < length; index += 1) {
    const bucket = (keys[index] ?? 0) >> shift;
    from[index] = starts[bucket] ?? 0;
    to[index] = starts[bucket + 1] ?? 0;
  }
}
