import { type ByteReader, readTexts, readVarint } from "../weights/byte-reader.js";
import {
  addFeature,
  addPair,
  addTriple,
  clearFeatures,
  createFeatureBuffer,
  type FeatureBuffer,
  hashText,
} from "../weights/feature-keys.js";
import { bestClass, type LinearModel, readLinearModel } from "../weights/linear-model.js";
import type { WordForm } from "../words/word-forms.js";

/**
 * A part-of-speech tagger: greedy, left to right, over joint tags such as `NOUN_NN`.
 *
 * @see Collins (2002), Discriminative Training Methods for Hidden Markov Models (averaged perceptron)
 */
export interface Tagger {
  /** Joint tags, universal and Penn: `VERB_VBD`. */
  readonly tags: readonly string[];
  readonly model: LinearModel;
  /** Tags of frequent words that have only one, by `WordForm.exact`. */
  readonly fixed: ReadonlyMap<number, number>;
}

/** Features a single decision of the tagger looks at, at most. */
export const TAGGER_FEATURES = 48;

const outside: WordForm = {
  word: 1,
  exact: 1,
  prefix1: 1,
  prefix2: 1,
  prefix3: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  shape: 1,
  coarse: 0,
  fine: 0,
  capital: 0,
  upper: 0,
  marks: 0,
};

/** The word form that stands for a place before the first or after the last word. */
export const OUTSIDE_WORD = outside;

/** Reads a packed tagger. */
export function readTagger(reader: ByteReader): Tagger {
  const tags = readTexts(reader);
  const fixed = new Map<number, number>();
  const words = readTexts(reader);
  for (const word of words) fixed.set(hashText(`W${word}`), readVarint(reader));
  return { tags, fixed, model: readLinearModel(reader) };
}

/** Makes a buffer that fits one decision of the tagger. */
export function createTaggerFeatures(): FeatureBuffer {
  return createFeatureBuffer(TAGGER_FEATURES);
}

/**
 * Finds the tag of each word.
 *
 * @returns indexes into `tagger.tags`.
 */
export function tagWords(
  tagger: Tagger,
  forms: readonly WordForm[],
  buffer: FeatureBuffer = createTaggerFeatures(),
): Int32Array {
  const tags = new Int32Array(forms.length);
  for (let index = 0; index < forms.length; index += 1) {
    const fixed = tagger.fixed.get((forms[index] ?? outside).exact);
    if (fixed === undefined) {
      readTaggerFeatures(buffer, { forms, tags, index });
      tags[index] = bestClass(tagger.model.score(buffer));
    } else {
      tags[index] = fixed;
    }
  }
  return tags;
}

/** A place in a sentence whose words before it are tagged. */
export interface TaggerPlace {
  readonly forms: readonly WordForm[];
  readonly tags: Int32Array;
  readonly index: number;
}

/** Fills the buffer with the features of one decision. */
export function readTaggerFeatures(buffer: FeatureBuffer, place: TaggerPlace): void {
  const { forms, tags, index } = place;
  const word = forms[index] ?? outside;
  const before = forms[index - 1] ?? outside;
  const after = forms[index + 1] ?? outside;
  const tag1 = index > 0 ? (tags[index - 1] ?? 0) : 997;
  const tag2 = index > 1 ? (tags[index - 2] ?? 0) : 998;
  clearFeatures(buffer);
  addWordFeatures(buffer, word);
  addNeighbourFeatures(buffer, place);
  addFeature(buffer, tag1);
  addPair(buffer, tag1, tag2);
  addPair(buffer, tag1, word.word);
  addPair(buffer, tag1, after.word);
  addPair(buffer, tag1, word.coarse);
  addPair(buffer, tag1, word.suffix2);
  addTriple(buffer, tag1, word.suffix2, after.suffix2);
  addTriple(buffer, tag2, tag1, word.word);
  addTriple(buffer, word.capital, index === 0 ? 1 : 0, word.coarse);
  addTriple(buffer, before.capital, word.capital, after.capital);
  addTriple(buffer, tag1, word.fine, after.fine);
  addTriple(buffer, tag2, tag1, word.suffix3);
}

function addWordFeatures(buffer: FeatureBuffer, word: WordForm): void {
  addFeature(buffer, 0);
  addFeature(buffer, word.word);
  addFeature(buffer, word.exact);
  addFeature(buffer, word.suffix1);
  addFeature(buffer, word.suffix2);
  addFeature(buffer, word.suffix3);
  addFeature(buffer, word.suffix4);
  addFeature(buffer, word.prefix1);
  addFeature(buffer, word.prefix2);
  addFeature(buffer, word.prefix3);
  addFeature(buffer, word.shape);
  addFeature(buffer, word.fine);
  addPair(buffer, word.marks, word.upper);
}

function addNeighbourFeatures(buffer: FeatureBuffer, { forms, index }: TaggerPlace): void {
  const word = forms[index] ?? outside;
  const before = forms[index - 1] ?? outside;
  const after = forms[index + 1] ?? outside;
  const second = forms[index + 2] ?? outside;
  addFeature(buffer, before.word);
  addFeature(buffer, (forms[index - 2] ?? outside).word);
  addFeature(buffer, after.word);
  addFeature(buffer, second.word);
  addFeature(buffer, before.suffix3);
  addFeature(buffer, after.suffix3);
  addFeature(buffer, before.fine);
  addFeature(buffer, after.fine);
  addFeature(buffer, second.coarse);
  addPair(buffer, word.word, after.word);
  addPair(buffer, before.word, word.word);
  addPair(buffer, word.word, after.coarse);
  addPair(buffer, word.word, before.coarse);
  addPair(buffer, after.word, second.word);
  addPair(buffer, word.suffix3, after.coarse);
  addPair(buffer, word.suffix3, after.suffix2);
  addTriple(buffer, before.coarse, word.coarse, after.coarse);
}
