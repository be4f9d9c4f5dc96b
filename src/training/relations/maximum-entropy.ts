import type { RelationClasses } from "../../extraction/relations/relation-classes.js";
import { toProbabilities } from "../../extraction/relations/relation-model.js";
import { createRandom, shuffled } from "../random.js";

/** A pair of phrases to learn from. */
export interface RelationExample {
  /** Feature keys, each once. */
  readonly keys: Int32Array;
  /** 1 for each class that the types of the ends allow. */
  readonly allowed: Uint8Array;
  /** Claims of the passage that the pair may state, with the class that would state them. */
  readonly claims: readonly { readonly claim: number; readonly relation: number }[];
  /** Classes that are neither right nor wrong. */
  readonly tolerated: readonly number[];
}

export interface LearningSettings {
  readonly epochs: number;
  /** Length of a step before it is scaled. */
  readonly rate: number;
  /** Pull of each weight towards zero, as a share of it, per step that touches it. */
  readonly decay: number;
  /** Features seen in fewer pairs are left out. */
  readonly minimumCount: number;
  readonly seed: number;
}

/** Weights of labels by row, a row being a feature; row r holds the places starts[r] to starts[r + 1]. */
export interface SparseWeights {
  /** Feature key of each row, rising. */
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/** Errors smaller than this teach nothing. */
const SLIGHT_ERROR = 0.01;

/**
 * Learns weights that make the right classes likely: a maximum entropy model, by stochastic gradient with
 * steps scaled for each weight.
 *
 * A claim may be stated by several pairs of its sentence; before each epoch the pair that the model finds likeliest
 * is taken for the one, and the others neither confirm nor deny it.
 *
 * A feature has weights only for labels it was seen with, and for the one of all relations.
 *
 * @param passages the examples of each passage.
 * @see Berger, Della Pietra and Della Pietra (1996), A maximum entropy approach to natural language processing
 * @see Duchi, Hazan and Singer (2011), Adaptive subgradient methods (the scaling of steps)
 * @see Hoffmann et al. (2011), Knowledge-based weak supervision (the choice among pairs)
 */
export function learnRelations(
  passages: readonly (readonly RelationExample[])[],
  classes: RelationClasses,
  settings: LearningSettings,
): SparseWeights {
  const lessons = passages.flatMap((examples, passage) =>
    examples.map((example): Lesson => ({ example, passage, rows: new Int32Array(0), stated: [] })),
  );
  const weights = prepareWeights(lessons, classes, settings.minimumCount);
  const learner = createLearner(weights, classes, settings);
  const random = createRandom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    chooseStaters(lessons, epoch === 0 ? undefined : learner.probabilities);
    for (const lesson of shuffled(lessons, random)) learner.learn(lesson);
  }
  return weights;
}

interface Lesson {
  readonly example: RelationExample;
  readonly passage: number;
  /** Rows of its features. */
  rows: Int32Array;
  /** Classes held to be right in this epoch. */
  stated: readonly number[];
}

/** Gives every feature a row with places for its labels, and every lesson its rows. */
function prepareWeights(
  lessons: readonly Lesson[],
  classes: RelationClasses,
  minimumCount: number,
): SparseWeights {
  const keys = frequentKeys(lessons, minimumCount);
  const rowOf = new Map(Array.from(keys, (key, row) => [key, row] as const));
  for (const lesson of lessons) {
    const rows = Array.from(lesson.example.keys, (key) => rowOf.get(key) ?? -1);
    lesson.rows = Int32Array.from(rows.filter((row) => row >= 0));
  }
  const labelsOf = labelsByRow(lessons, classes, keys.length);
  const starts = new Int32Array(keys.length + 1);
  for (const [row, labels] of labelsOf.entries())
    starts[row + 1] = (starts[row] ?? 0) + labels.size;
  const labels = Uint8Array.from(labelsOf.flatMap((set) => [...set].sort((a, b) => a - b)));
  return { keys, starts, labels, weights: new Float64Array(labels.length) };
}

function frequentKeys(lessons: readonly Lesson[], minimumCount: number): Int32Array {
  const counts = new Map<number, number>();
  for (const { example } of lessons) {
    for (const key of example.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= minimumCount);
  return Int32Array.from(frequent, ([key]) => key).sort();
}

function labelsByRow(
  lessons: readonly Lesson[],
  classes: RelationClasses,
  rows: number,
): Set<number>[] {
  const labelsOf = Array.from({ length: rows }, () => new Set([classes.anyLabel]));
  for (const { example, rows } of lessons) {
    const labels = example.claims.flatMap(({ relation }) => classes.labelsOf[relation] ?? []);
    if (labels.length === 0) continue;
    for (const row of rows) for (const label of labels) labelsOf[row]?.add(label);
  }
  return labelsOf;
}

interface Learner {
  /** The same array on each call. */
  probabilities(lesson: Lesson): Float64Array;
  learn(lesson: Lesson): void;
}

function createLearner(
  table: SparseWeights,
  classes: RelationClasses,
  settings: LearningSettings,
): Learner {
  const squares = new Float64Array(table.weights.length);
  const byLabel = new Float64Array(classes.labels);
  const byClass = new Float64Array(classes.classes.length);
  const gradient = new Float64Array(classes.labels);
  const score = (rows: Int32Array): void => {
    addWeights(table, rows, byLabel);
    for (const [index, labels] of classes.labelsOf.entries()) {
      byClass[index] = labels.reduce((sum, label) => sum + (byLabel[label] ?? 0), 0);
    }
  };
  return {
    probabilities({ rows, example }) {
      score(rows);
      return toProbabilities(byClass, example.allowed);
    },
    learn({ rows, example, stated }) {
      const judged = example.allowed.slice();
      for (const index of example.tolerated) if (!stated.includes(index)) judged[index] = 0;
      score(rows);
      toProbabilities(byClass, judged);
      if (findGradient(byClass, stated, classes, gradient) < SLIGHT_ERROR) return;
      moveWeights(table, rows, { gradient, squares, ...settings });
    },
  };
}

/** Sums the weights of rows by label. */
function addWeights(table: SparseWeights, rows: Int32Array, byLabel: Float64Array): void {
  const { starts, labels, weights } = table;
  byLabel.fill(0);
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const label = labels[at] ?? 0;
      byLabel[label] = (byLabel[label] ?? 0) + (weights[at] ?? 0);
    }
  }
}

/** Puts into `gradient` how each label should move. @returns the sum of the errors. */
function findGradient(
  byClass: Float64Array,
  stated: readonly number[],
  classes: RelationClasses,
  gradient: Float64Array,
): number {
  gradient.fill(0);
  let total = 0;
  for (const [index, probability] of byClass.entries()) {
    const target = stated.includes(index) ? 1 / stated.length : 0;
    const error = target - probability;
    if (Math.abs(error) < SLIGHT_ERROR / 10) continue;
    total += Math.abs(error);
    for (const label of classes.labelsOf[index] ?? []) {
      gradient[label] = (gradient[label] ?? 0) + error;
    }
  }
  return total;
}

interface Step {
  readonly gradient: Float64Array;
  /** Sum of the squared slopes of each weight so far. */
  readonly squares: Float64Array;
  readonly rate: number;
  readonly decay: number;
}

function moveWeights(
  { starts, labels, weights }: SparseWeights,
  rows: Int32Array,
  { gradient, squares, rate, decay }: Step,
): void {
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const weight = weights[at] ?? 0;
      const slope = (gradient[labels[at] ?? 0] ?? 0) - decay * weight;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = weight + (rate * slope) / Math.sqrt(square + 1e-6);
    }
  }
}

/** Decides for each claim which of its pairs states it: the likeliest, or all of them at the very first. */
function chooseStaters(
  lessons: readonly Lesson[],
  probabilities: Learner["probabilities"] | undefined,
): void {
  const best = new Map<string, { lesson: Lesson; probability: number }>();
  for (const lesson of lessons) {
    const { claims } = lesson.example;
    if (claims.length === 0) continue;
    const found = probabilities?.(lesson);
    for (const { claim, relation } of claims) {
      const key = `${lesson.passage} ${claim}`;
      const probability = found?.[relation] ?? 0;
      const known = best.get(key);
      if (known === undefined || probability > known.probability)
        best.set(key, { lesson, probability });
    }
  }
  for (const lesson of lessons) {
    const { claims } = lesson.example;
    if (claims.length === 0) continue;
    const stated = claims.filter(
      ({ claim }) =>
        probabilities === undefined || best.get(`${lesson.passage} ${claim}`)?.lesson === lesson,
    );
    lesson.stated = [...new Set(stated.map(({ relation }) => relation))];
  }
}
