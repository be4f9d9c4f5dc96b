import type { AveragedWeights } from "../perceptron.js";
import { type ByteWriter, writeBytes, writeVarint } from "./byte-writer.js";

/** How a model is made small. */
export interface PackOptions {
  /** Share of the weights that is dropped, the smallest first; 0 to 1. */
  readonly drop: number;
}

/**
 * Rounds weights to whole numbers in -127…127, drops the smallest and writes the rest row by row, sorted by key.
 *
 * @returns what one packed unit is worth in weights.
 */
export function packWeights(
  writer: ByteWriter,
  model: AveragedWeights,
  { drop }: PackOptions,
): number {
  const sizes = model.weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const threshold = sizes[Math.min(sizes.length - 1, Math.floor(drop * sizes.length))] ?? 0;
  // The largest weight sets the scale: cutting large ones off to refine the grain costs half a point of accuracy.
  const unit = (sizes.at(-1) ?? 1) / 127;
  const { gaps, counts, labels, values } = collectRows(model, (weight) =>
    Math.abs(weight) < threshold ? 0 : Math.round(weight / unit),
  );
  writeVarint(writer, model.classes);
  writeVarint(writer, counts.length);
  writeVarint(writer, labels.length);
  for (const gap of gaps) writeVarint(writer, gap);
  for (const bytes of [counts, labels, values]) writeBytes(writer, bytes);
  return unit;
}

/** Rows that keep a weight, by key: gaps between keys, weights per row, and the class and value of each. */
interface PackedRows {
  readonly gaps: number[];
  readonly counts: number[];
  readonly labels: number[];
  readonly values: number[];
}

function collectRows(
  { classes, keys, weights }: AveragedWeights,
  round: (weight: number) => number,
): PackedRows {
  const rows: PackedRows = { gaps: [], counts: [], labels: [], values: [] };
  const keyOf = (row: number): number => keys[row] ?? 0;
  let previous = 0;
  for (const row of Uint32Array.from(keys.keys()).sort((a, b) => keyOf(a) - keyOf(b))) {
    const before = rows.labels.length;
    for (let label = 0; label < classes; label += 1) {
      const value = round(weights[row * classes + label] ?? 0);
      if (value === 0) continue;
      rows.labels.push(label);
      rows.values.push(value);
    }
    if (rows.labels.length === before) continue;
    rows.counts.push(rows.labels.length - before);
    rows.gaps.push(keyOf(row) - previous);
    previous = keyOf(row);
  }
  return rows;
}
