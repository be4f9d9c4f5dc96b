import { remember } from "../../support/remember.js";
import { OUTSIDE_WORD } from "../syntax/tagger.js";
import { type ByteReader, readSignedVarint } from "../weights/byte-reader.js";
import { createFeatureBuffer, type FeatureBuffer } from "../weights/feature-keys.js";
import { type LinearModel, readLinearModel } from "../weights/linear-model.js";
import type { WordForm } from "../words/word-forms.js";
import {
  NAME_FEATURES,
  type NameWords,
  PLACES,
  PLAIN_NAME_FEATURES,
  readContextFeatures,
  readNameFeatures,
  readSingleFeatures,
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

/** Finds the names of a sentence in several styles; gives them by style. */
export type NameFinder = (words: NameWords) => NameRange[][];

/** Words whose scores are remembered: enough for nearly all words of a text, in ten megabytes. */
const MAX_WORDS = 20_000;

/**
 * Makes a finder that finds in each style what `findNames` does, faster: it looks up once what the styles
 * share, and what a word alone adds to its own scores and its neighbours' once for all texts.
 */
export function createNameFinder(
  { model, pairs }: NameRecogniser,
  styles: readonly number[],
): NameFinder {
  const plain = createFeatureBuffer(PLAIN_NAME_FEATURES);
  const styled = createFeatureBuffer(PLAIN_NAME_FEATURES);
  /** Scores of each label in the first style, then in the next. */
  const scores = new Float32Array(styles.length * NAME_LABELS);
  const scorePlainFeatures = (): void => {
    const shared = model.score(plain);
    for (let at = 0; at < scores.length; at += 1) scores[at] = shared[at % NAME_LABELS] ?? 0;
    for (let place = 0; place < styles.length; place += 1) {
      styleNameFeatures(styled, plain, styles[place] ?? 0);
      addScores(scores, place * NAME_LABELS, model.score(styled));
    }
  };
  /** What a word adds to the scores of the words around it: a run of scores for each place. */
  const scoresOfWord = remember((form: WordForm): Int16Array => {
    const all = new Int16Array(PLACES.length * scores.length);
    for (const [number, place] of PLACES.entries()) {
      readSingleFeatures(plain, form, place);
      scorePlainFeatures();
      all.set(scores, number * scores.length);
    }
    return all;
  }, MAX_WORDS);
  const addNeighbours = (ofWords: readonly Int16Array[], index: number): void => {
    for (let number = 0; number < PLACES.length; number += 1) {
      const more = ofWords[index + (PLACES[number] ?? 0)] ?? scoresOfWord(OUTSIDE_WORD);
      const from = number * scores.length;
      for (let at = 0; at < scores.length; at += 1) {
        scores[at] = (scores[at] ?? 0) + (more[from + at] ?? 0);
      }
    }
  };
  return (words) => {
    const { length } = words.forms;
    const ofWords = words.forms.map(scoresOfWord);
    const byStyle = styles.map(() => new Float32Array(length * NAME_LABELS));
    for (let index = 0; index < length; index += 1) {
      readContextFeatures(plain, words, index);
      scorePlainFeatures();
      addNeighbours(ofWords, index);
      for (let at = 0; at < scores.length; at += 1) {
        const all = byStyle[Math.floor(at / NAME_LABELS)];
        if (all !== undefined) all[index * NAME_LABELS + (at % NAME_LABELS)] = scores[at] ?? 0;
      }
    }
    return byStyle.map((all) => fromNameLabels(bestLabels(all, pairs)));
  };
}

function addScores(scores: Float32Array, from: number, more: Float32Array): void {
  for (let label = 0; label < NAME_LABELS; label += 1) {
    scores[from + label] = (scores[from + label] ?? 0) + (more[label] ?? 0);
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
