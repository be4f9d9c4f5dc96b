import { type ByteReader, readSignedVarint } from "../weights/byte-reader.js";
import { createFeatureBuffer, type FeatureBuffer } from "../weights/feature-keys.js";
import { type LinearModel, readLinearModel } from "../weights/linear-model.js";
import {
  NAME_FEATURES,
  type NameWords,
  PLAIN_NAME_FEATURES,
  readNameFeatures,
  readPlainNameFeatures,
  styleNameFeatures,
} from "./name-features.js";
import {
  fromNameLabels,
  mayEnd,
  mayFollow,
  mayStart,
  NAME_LABELS,
  type NameRange,
} from "./name-labels.js";

/** Annotation styles of the corpora: 1 encyclopaedic, 2 web, 3 tweets (trained on, never asked for). */
export const NAME_STYLES = { encyclopaedic: 1, web: 2, tweets: 3 } as const;

/**
 * A recogniser of names: a linear model for single labels and one weight for each pair of neighbours.
 *
 * @see Collins (2002), as in the tagger, here with exact decoding (Viterbi)
 */
export interface NameRecogniser {
  readonly model: LinearModel;
  /** Weight of label b after label a, at `a * NAME_LABELS + b`. */
  readonly pairs: Float32Array;
}

/** Reads a packed recogniser. */
export function readNameRecogniser(reader: ByteReader): NameRecogniser {
  const model = readLinearModel(reader);
  const pairs = new Float32Array(NAME_LABELS * NAME_LABELS);
  for (let index = 0; index < pairs.length; index += 1) pairs[index] = readSignedVarint(reader);
  return { model, pairs };
}

/** Makes a buffer that fits the features of one word. */
export function createNameFeatures(): FeatureBuffer {
  return createFeatureBuffer(NAME_FEATURES);
}

/** Finds the names of a sentence in one style. */
export function findNames(
  recogniser: NameRecogniser,
  words: NameWords,
  { style, buffer }: { style: number; buffer: FeatureBuffer },
): NameRange[] {
  const scores = new Float32Array(words.forms.length * NAME_LABELS);
  for (let index = 0; index < words.forms.length; index += 1) {
    readNameFeatures(buffer, words, { index, style });
    scores.set(recogniser.model.score(buffer), index * NAME_LABELS);
  }
  return fromNameLabels(bestLabels(scores, recogniser.pairs));
}

/** The buffers that finding names in several styles needs. */
export interface NameBuffers {
  readonly plain: FeatureBuffer;
  readonly styled: FeatureBuffer;
}

/** Makes buffers to find names in several styles with. */
export function createNameBuffers(): NameBuffers {
  return {
    plain: createFeatureBuffer(PLAIN_NAME_FEATURES),
    styled: createFeatureBuffer(PLAIN_NAME_FEATURES),
  };
}

/**
 * Finds the names of a sentence in several styles, as `findNames` does in each of them; what the styles
 * share is looked up once.
 *
 * @returns the names by style, in the order given.
 */
export function findNamesByStyle(
  { model, pairs }: NameRecogniser,
  words: NameWords,
  { styles, buffers }: { styles: readonly number[]; buffers: NameBuffers },
): NameRange[][] {
  const { plain, styled } = buffers;
  const size = words.forms.length * NAME_LABELS;
  const sheets = styles.map((style) => ({ style, scores: new Float32Array(size) }));
  for (let index = 0; index < words.forms.length; index += 1) {
    const row = index * NAME_LABELS;
    readPlainNameFeatures(plain, words, index);
    const shared = model.score(plain);
    for (const { scores } of sheets) addScores(scores, row, shared);
    for (const { style, scores } of sheets) {
      styleNameFeatures(styled, plain, style);
      addScores(scores, row, model.score(styled));
    }
  }
  return sheets.map(({ scores }) => fromNameLabels(bestLabels(scores, pairs)));
}

function addScores(scores: Float32Array, row: number, more: Float32Array): void {
  for (let label = 0; label < NAME_LABELS; label += 1) {
    scores[row + label] = (scores[row + label] ?? 0) + (more[label] ?? 0);
  }
}

const IMPOSSIBLE = -1e9;
const followers: readonly Uint8Array[] = Array.from({ length: NAME_LABELS }, (_, label) =>
  Uint8Array.from(
    Array.from({ length: NAME_LABELS }, (_unused, before) => before).filter((before) =>
      mayFollow(before, label),
    ),
  ),
);

/**
 * The best allowed sequence of labels (Viterbi).
 *
 * @param scores score of each label at each place, `NAME_LABELS` in a row.
 * @param pairs weight of each label after each other.
 */
export function bestLabels(scores: Float32Array, pairs: Float32Array): Uint8Array {
  const length = scores.length / NAME_LABELS;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const best = new Float32Array(scores.length);
  const from = new Uint8Array(scores.length);
  for (let label = 0; label < NAME_LABELS; label += 1) {
    best[label] = mayStart(label) ? (scores[label] ?? 0) : IMPOSSIBLE;
  }
  for (let index = 1; index < length; index += 1) {
    extendPaths({ best, from, scores, pairs }, index * NAME_LABELS);
  }
  let last = 0;
  const end = (length - 1) * NAME_LABELS;
  for (let label = 1; label < NAME_LABELS; label += 1) {
    if (mayEnd(label) && (best[end + label] ?? 0) > (best[end + last] ?? 0)) last = label;
  }
  for (let index = length - 1; index >= 0; index -= 1) {
    labels[index] = last;
    last = from[index * NAME_LABELS + last] ?? 0;
  }
  return labels;
}

interface Lattice {
  readonly best: Float32Array;
  readonly from: Uint8Array;
  readonly scores: Float32Array;
  readonly pairs: Float32Array;
}

function extendPaths({ best, from, scores, pairs }: Lattice, row: number): void {
  const previous = row - NAME_LABELS;
  for (let label = 0; label < NAME_LABELS; label += 1) {
    let top = IMPOSSIBLE * 2;
    let topLabel = 0;
    for (const before of followers[label] ?? []) {
      const value = (best[previous + before] ?? 0) + (pairs[before * NAME_LABELS + label] ?? 0);
      if (value > top) {
        top = value;
        topLabel = before;
      }
    }
    best[row + label] = top + (scores[row + label] ?? 0);
    from[row + label] = topLabel;
  }
}
