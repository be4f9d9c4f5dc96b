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
  const { classes, keys, weights } = model;
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const threshold = sizes[Math.min(sizes.length - 1, Math.floor(drop * sizes.length))] ?? 0;
  // The largest weight sets the scale: cutting large ones off to refine the grain costs half a point of accuracy.
  const unit = (sizes.at(-1) ?? 1) / 127;
  const packed = (row: number, label: number): number => {
    const weight = weights[row * classes + label] ?? 0;
    if (Math.abs(weight) < threshold) return 0;
    return Math.max(-127, Math.min(127, Math.round(weight / unit)));
  };
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const rows = {
    gaps: [] as number[],
    counts: [] as number[],
    labels: [] as number[],
    values: [] as number[],
  };
  let previous = 0;
  for (const row of order) {
    const before = rows.labels.length;
    for (let label = 0; label < classes; label += 1) {
      const value = packed(row, label);
      if (value === 0) continue;
      rows.labels.push(label);
      rows.values.push(value);
    }
    if (rows.labels.length === before) continue;
    rows.counts.push(rows.labels.length - before);
    rows.gaps.push((keys[row] ?? 0) - previous);
    previous = keys[row] ?? 0;
  }
  for (const size of [classes, rows.counts.length, rows.labels.length]) writeVarint(writer, size);
  for (const gap of rows.gaps) writeVarint(writer, gap);
  writeBytes(writer, rows.counts);
  writeBytes(writer, rows.labels);
  writeBytes(writer, rows.values);
  return unit;
}
