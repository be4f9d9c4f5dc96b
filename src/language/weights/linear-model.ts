import { type ByteReader, readBytes, readRisingNumbers, readVarint } from "./byte-reader.js";
import { type FeatureBuffer, KEY_BITS } from "./feature-keys.js";

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
 * Reads a packed model: whole-number weights in -127…127, only those that are not zero.
 *
 * Layout: classes, rows, weights, key gaps (varints); then per row how many weights it has, then all
 * classes, then all weights, one byte each. Sums of whole numbers are exact, so every machine scores alike.
 *
 * In memory a row is one run of bytes (count, then class and weight in turn), found through a table with
 * open addressing that holds key and offset side by side: one cache miss for an absent feature, two for a present one.
 */
export function readLinearModel(reader: ByteReader): LinearModel {
  const classes = readVarint(reader);
  const rows = readVarint(reader);
  const weights = readVarint(reader);
  const keys = readRisingNumbers(reader, rows);
  const counts = readBytes(reader, rows);
  const classOf = readBytes(reader, weights);
  const weightOf = readBytes(reader, weights);
  const data = new Int8Array(rows + 2 * weights);
  const table = createTable(rows);
  let from = 0;
  let to = 0;
  for (let row = 0; row < rows; row += 1) {
    insertRow(table, keys[row] ?? 0, to);
    const count = counts[row] ?? 0;
    data[to] = count;
    to += 1;
    for (const end = from + count; from < end; from += 1) {
      data[to] = classOf[from] ?? 0;
      data[to + 1] = weightOf[from] ?? 0;
      to += 2;
    }
  }
  return createModel(classes, table, data);
}

/**
 * A hash table of rows, open addressing. A key's first place is given by its highest bits, so that sorted
 * rows are put in from front to back, which is fast.
 */
interface RowTable {
  /** Key and offset in turn; -1 is an empty place. */
  readonly entries: Int32Array;
  /** Bits of a key that do not count for its first place. */
  readonly shift: number;
  /** Number of places less one; the number is a power of two. */
  readonly mask: number;
}

function createTable(rows: number): RowTable {
  let bits = 4;
  while (2 ** bits < rows * 1.7) bits += 1;
  const entries = new Int32Array(2 ** bits * 2).fill(-1);
  return { entries, shift: KEY_BITS - bits, mask: 2 ** bits - 1 };
}

function insertRow({ entries, shift, mask }: RowTable, key: number, offset: number): void {
  let place = key >> shift;
  while (entries[2 * place] !== -1) place = (place + 1) & mask;
  entries[2 * place] = key;
  entries[2 * place + 1] = offset;
}

function createModel(
  classes: number,
  { entries, shift, mask }: RowTable,
  data: Int8Array,
): LinearModel {
  const scores = new Float32Array(classes);
  const addRow = (offset: number): void => {
    const end = offset + 1 + 2 * (data[offset] ?? 0);
    for (let at = offset + 1; at < end; at += 2) {
      const label = (data[at] ?? 0) & 255;
      scores[label] = (scores[label] ?? 0) + (data[at + 1] ?? 0);
    }
  };
  const score = (features: FeatureBuffer): Float32Array => {
    const { keys, length } = features;
    scores.fill(0);
    for (let index = 0; index < length; index += 1) {
      const key = keys[index] ?? 0;
      let place = key >> shift;
      let found = entries[2 * place] ?? -1;
      while (found !== key && found !== -1) {
        place = (place + 1) & mask;
        found = entries[2 * place] ?? -1;
      }
      if (found === key) addRow(entries[2 * place + 1] ?? 0);
    }
    return scores;
  };
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
