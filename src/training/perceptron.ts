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
  let table = new Int32Array(1 << 17).fill(-1);
  let keys = new Int32Array(1 << 14);
  let weights = new Float32Array(classes << 14);
  let sums = new Float64Array(classes << 14);
  let rows = 0;
  let step = 1;

  const place = (key: number): number => {
    const mask = table.length / 2 - 1;
    let at = key & mask;
    while (table[2 * at] !== -1 && table[2 * at] !== key) at = (at + 1) & mask;
    return 2 * at;
  };
  const growTable = (): void => {
    table = new Int32Array(table.length * 2).fill(-1);
    for (let row = 0; row < rows; row += 1) {
      const at = place(keys[row] ?? 0);
      table[at] = keys[row] ?? 0;
      table[at + 1] = row;
    }
  };
  const growRows = (): void => {
    const larger = new Int32Array(keys.length * 2);
    larger.set(keys);
    keys = larger;
    const largerWeights = new Float32Array(weights.length * 2);
    largerWeights.set(weights);
    weights = largerWeights;
    const largerSums = new Float64Array(sums.length * 2);
    largerSums.set(sums);
    sums = largerSums;
  };
  const rowOf = (key: number): number => {
    const at = place(key);
    if (table[at] === key) return table[at + 1] ?? 0;
    if (rows === keys.length) growRows();
    keys[rows] = key;
    table[at] = key;
    table[at + 1] = rows;
    rows += 1;
    if (rows * 3.4 > table.length) growTable();
    return rows - 1;
  };

  return {
    classes,
    score: (features) => {
      scores.fill(0);
      for (let index = 0; index < features.length; index += 1) {
        const key = features.keys[index] ?? 0;
        const at = place(key);
        if (table[at] !== key) continue;
        const from = (table[at + 1] ?? 0) * classes;
        for (let label = 0; label < classes; label += 1) {
          scores[label] = (scores[label] ?? 0) + (weights[from + label] ?? 0);
        }
      }
      return scores;
    },
    nextStep: () => {
      step += 1;
    },
    update: (features, label, amount) => {
      for (let index = 0; index < features.length; index += 1) {
        const at = rowOf(features.keys[index] ?? 0) * classes + label;
        weights[at] = (weights[at] ?? 0) + amount;
        sums[at] = (sums[at] ?? 0) + amount * step;
      }
    },
    average: () => ({
      classes,
      keys: keys.slice(0, rows),
      weights: weights
        .slice(0, rows * classes)
        .map((weight, at) => weight - (sums[at] ?? 0) / step),
    }),
  };
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
