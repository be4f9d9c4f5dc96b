import type { AveragedWeights } from "../perceptron.js";
import { type ByteWriter, writeBytes, writeVarint } from "./byte-writer.js";

/** How a model is made small. */
export interface PackOptions {
  /** Share of the weights that is dropped, the smallest first; 0 to 1. */
  readonly drop: number;
}

/** Weights of labels, by feature. */
export interface WeightRows {
  readonly labels: number;
  /** Feature key of each row. */
  readonly keys: Int32Array;
  /** Calls `visit` with each label of a row, in rising order, and its weight. */
  forEachWeight(row: number, visit: (label: number, weight: number) => void): void;
}

/** Weights that hold a place for each label in each row. */
export function rowsOfAll({ classes, keys, weights }: AveragedWeights): WeightRows {
  return {
    labels: classes,
    keys,
    forEachWeight: (row, visit) => {
      for (let label = 0; label < classes; label += 1) {
        visit(label, weights[row * classes + label] ?? 0);
      }
    },
  };
}

/**
 * Rounds weights to whole numbers in -127…127, drops the smallest and writes the rest row by row, sorted by key.
 *
 * @returns what one packed unit is worth in weights.
 */
export function packWeights(writer: ByteWriter, rows: WeightRows, { drop }: PackOptions): number {
  const sizes = Float64Array.from(sizesOf(rows)).sort();
  const threshold = sizes[Math.min(sizes.length - 1, Math.floor(drop * sizes.length))] ?? 0;
  // The largest weight sets the scale: cutting large ones off to refine the grain costs half a point of accuracy.
  const unit = (sizes.at(-1) ?? 1) / 127;
  const { gaps, counts, labels, values } = collectRows(rows, (weight) =>
    Math.abs(weight) < threshold ? 0 : Math.round(weight / unit),
  );
  writeVarint(writer, rows.labels);
  writeVarint(writer, counts.length);
  writeVarint(writer, labels.length);
  for (const gap of gaps) writeVarint(writer, gap);
  for (const bytes of [counts, labels, values]) writeBytes(writer, bytes);
  return unit;
}

function sizesOf(rows: WeightRows): number[] {
  const sizes: number[] = [];
  for (const row of rows.keys.keys()) {
    rows.forEachWeight(row, (_, weight) => {
      if (weight !== 0) sizes.push(Math.abs(weight));
    });
  }
  return sizes;
}

/** Rows that keep a weight, by key: gaps between keys, weights per row, and the class and value of each. */
interface PackedRows {
  readonly gaps: number[];
  readonly counts: number[];
  readonly labels: number[];
  readonly values: number[];
}

function collectRows(rows: WeightRows, round: (weight: number) => number): PackedRows {
  const packed: PackedRows = { gaps: [], counts: [], labels: [], values: [] };
  const keyOf = (row: number): number => rows.keys[row] ?? 0;
  let previous = 0;
  for (const row of Uint32Array.from(rows.keys.keys()).sort((a, b) => keyOf(a) - keyOf(b))) {
    const before = packed.labels.length;
    rows.forEachWeight(row, (label, weight) => {
      const value = round(weight);
      if (value === 0) return;
      packed.labels.push(label);
      packed.values.push(value);
    });
    if (packed.labels.length === before) continue;
    packed.counts.push(packed.labels.length - before);
    packed.gaps.push(keyOf(row) - previous);
    previous = keyOf(row);
  }
  return packed;
}
