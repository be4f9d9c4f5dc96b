import { type Calibration, logistic } from "../../extraction/claims/confidence.js";

/** What was seen of a draft, and whether it was right. */
export interface CalibrationCase {
  readonly signals: readonly number[];
  readonly isRight: boolean;
}

const STEPS = 4000;
const RATE = 0.5;
const RIDGE = 1e-3;

/** Fits the weights of the logistic function by which signals become a confidence (gradient descent, ridge penalty). */
export function fitCalibration(cases: readonly CalibrationCase[]): Calibration {
  let weights: Calibration = (cases[0]?.signals ?? []).map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slopes = weights.map((weight) => -RIDGE * weight);
    for (const { signals, isRight } of cases) {
      const error = (isRight ? 1 : 0) - logistic(signals, weights);
      for (const [index, signal] of signals.entries()) {
        slopes[index] = (slopes[index] ?? 0) + (error * signal) / cases.length;
      }
    }
    weights = weights.map((weight, index) => weight + RATE * (slopes[index] ?? 0));
  }
  return weights;
}
