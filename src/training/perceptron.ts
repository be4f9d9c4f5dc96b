import type { FeatureBuffer } from "../language/weights/feature-keys.js";
import { bestClass, type LinearModel } from "../language/weights/linear-model.js";

/**
 * A linear model in training: the averaged perceptron.
 *
 * Rows of weights are found through a table with open addressing and grow as features appear. `step` counts
 * decisions; the average over all steps comes from the weights and their time-weighted sum of updates.
 *
 * @see Collins (2002); Daumé III (2006), Practical Structured Learning, figure 2.3 (averaging in constant time)
 */
export interface Perceptron extends LinearModel {
  /** Call once per decision, before `update`. */
  nextStep(): void;
  /** Adds `amount` to the weights of the features for one class. */
  update(features: FeatureBuffer, label: number, amount: number): void;
  /** Averaged weights, `classes` in a row, with the key of each row. */
  average(): AveragedWeights;
}

/** The result of training. */
export interface AveragedWeights {
  readonly classes: number;
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** Starts a model without weights. */
export function createPerceptron(classes: number): Perceptron {
  const scores = new Float32Array(classes);
  const rows = createRows(classes);
  let step = 1;
  return {
    classes,
    score: (features) => {
      scores.fill(0);
      for (let index = 0; index < features.length; index += 1) {
        const row = findRow(rows, features.keys[index] ?? 0);
        if (row >= 0) addWeights(scores, rows.weights, row * classes);
      }
      return scores;
    },
    nextStep: () => {
      step += 1;
    },
    update: (features, label, amount) => {
      for (let index = 0; index < features.length; index += 1) {
        const at = findOrAddRow(rows, features.keys[index] ?? 0) * classes + label;
        rows.weights[at] = (rows.weights[at] ?? 0) + amount;
        rows.sums[at] = (rows.sums[at] ?? 0) + amount * step;
      }
    },
    average: () => ({
      classes,
      keys: rows.keys.slice(0, rows.count),
      weights: rows.weights
        .slice(0, rows.count * classes)
        .map((weight, at) => weight - (rows.sums[at] ?? 0) / step),
    }),
  };
}

function addWeights(scores: Float32Array, weights: Float32Array, from: number): void {
  for (let label = 0; label < scores.length; label += 1) {
    scores[label] = (scores[label] ?? 0) + (weights[from + label] ?? 0);
  }
}

/** Rows of weights in order of appearance, and a hash table (key and row in turn; -1 is empty) to find them. */
interface Rows {
  readonly classes: number;
  count: number;
  table: Int32Array;
  keys: Int32Array;
  weights: Float32Array;
  sums: Float64Array;
}

function createRows(classes: number): Rows {
  return {
    classes,
    count: 0,
    table: new Int32Array(1 << 17).fill(-1),
    keys: new Int32Array(1 << 14),
    weights: new Float32Array(classes << 14),
    sums: new Float64Array(classes << 14),
  };
}

/** Where a key stands in the table, or the empty place where it would. */
function findPlace(table: Int32Array, key: number): number {
  const mask = table.length / 2 - 1;
  let at = key & mask;
  while (table[2 * at] !== -1 && table[2 * at] !== key) at = (at + 1) & mask;
  return 2 * at;
}

function findRow({ table }: Rows, key: number): number {
  const at = findPlace(table, key);
  return table[at] === key ? (table[at + 1] ?? -1) : -1;
}

function findOrAddRow(rows: Rows, key: number): number {
  const found = findRow(rows, key);
  if (found >= 0) return found;
  const row = rows.count;
  if (row === rows.keys.length) growRows(rows);
  rows.keys[row] = key;
  rows.count += 1;
  enterRow(rows, row);
  if (rows.count * 3.4 > rows.table.length) growTable(rows);
  return row;
}

function enterRow({ table, keys }: Rows, row: number): void {
  const key = keys[row] ?? 0;
  const at = findPlace(table, key);
  table[at] = key;
  table[at + 1] = row;
}

function growTable(rows: Rows): void {
  rows.table = new Int32Array(rows.table.length * 2).fill(-1);
  for (let row = 0; row < rows.count; row += 1) enterRow(rows, row);
}

function growRows(rows: Rows): void {
  const { keys, weights, sums } = rows;
  rows.keys = new Int32Array(keys.length * 2);
  rows.keys.set(keys);
  rows.weights = new Float32Array(weights.length * 2);
  rows.weights.set(weights);
  rows.sums = new Float64Array(sums.length * 2);
  rows.sums.set(sums);
}

/**
 * Makes one decision and learns from it if it was wrong.
 *
 * @returns the class chosen, right or wrong.
 */
export function learnClass(model: Perceptron, features: FeatureBuffer, right: number): number {
  const guess = bestClass(model.score(features));
  model.nextStep();
  if (guess !== right) {
    model.update(features, right, 1);
    model.update(features, guess, -1);
  }
  return guess;
}
