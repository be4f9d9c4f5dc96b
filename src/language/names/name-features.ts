import { OUTSIDE_WORD } from "../syntax/tagger.js";
import {
  addFeature,
  addPair,
  addTriple,
  clearFeatures,
  type FeatureBuffer,
  mixPair,
  toKey,
} from "../weights/feature-keys.js";
import type { WordForm } from "../words/word-forms.js";

/** A tagged sentence in which names are sought. */
export interface NameWords {
  readonly forms: readonly WordForm[];
  readonly tags: Int32Array;
  /** 1 for a word that may stand inside a run of capitalised words: of, the, and, for, de, &. */
  readonly links: Uint8Array;
}

/** Features one word is judged by, at most, whatever the annotation style. */
export const PLAIN_NAME_FEATURES = 80;

/** Features one word is judged by, at most: all of them alone and with the style. */
export const NAME_FEATURES = 2 * PLAIN_NAME_FEATURES;

const LINK_WORDS: ReadonlySet<string> = new Set(["of", "the", "and", "&", "for", "de", "al", "-"]);

/** Tells whether a word may link capitalised words of one name. */
export function isLinkWord(surface: string): boolean {
  return LINK_WORDS.has(surface);
}

interface Near {
  readonly before: WordForm;
  readonly word: WordForm;
  readonly after: WordForm;
}

/** Places around the word judged, from the second word before it to the second after it. */
export const PLACES = [-2, -1, 0, 1, 2] as const;
type Place = (typeof PLACES)[number];

/** A feature of one word alone: where the word stands and what of it counts. */
interface SingleFeature {
  readonly place: Place;
  readonly read: (form: WordForm) => number;
}

/** Features of single words, in the order of their templates, which count from 1. */
const SINGLES: readonly SingleFeature[] = [
  { place: 0, read: () => 0 },
  { place: 0, read: (form) => form.word },
  { place: 0, read: (form) => form.exact },
  { place: 0, read: (form) => form.suffix2 },
  { place: 0, read: (form) => form.suffix3 },
  { place: 0, read: (form) => form.suffix4 },
  { place: 0, read: (form) => form.prefix2 },
  { place: 0, read: (form) => form.prefix3 },
  { place: 0, read: (form) => form.shape },
  { place: 0, read: (form) => form.coarse },
  { place: 0, read: (form) => form.fine },
  { place: -1, read: (form) => form.word },
  { place: -2, read: (form) => form.word },
  { place: 1, read: (form) => form.word },
  { place: 2, read: (form) => form.word },
  { place: -1, read: (form) => form.fine },
  { place: 1, read: (form) => form.fine },
  { place: -2, read: (form) => form.coarse },
  { place: 2, read: (form) => form.coarse },
  { place: -1, read: (form) => form.shape },
  { place: 1, read: (form) => form.shape },
];

/**
 * Fills the buffer with the features of one word, each alone and together with the style.
 *
 * @param style number of the annotation style, from 1.
 * @see Daumé III (2007), Frustratingly Easy Domain Adaptation (features alone and with the domain)
 */
export function readNameFeatures(
  buffer: FeatureBuffer,
  words: NameWords,
  { index, style }: { index: number; style: number },
): void {
  clearFeatures(buffer);
  for (const { place, read } of SINGLES) {
    addFeature(buffer, read(words.forms[index + place] ?? OUTSIDE_WORD));
  }
  addContext(buffer, words, index);
  const count = buffer.length;
  for (let at = 0; at < count; at += 1) {
    buffer.keys[count + at] = styledKey(buffer.keys[at] ?? 0, style);
  }
  buffer.length = 2 * count;
}

/** Fills the buffer with the features, without style, that a word gives to the one that it stands at `place` of. */
export function readSingleFeatures(buffer: FeatureBuffer, form: WordForm, place: Place): void {
  clearFeatures(buffer);
  for (const [number, single] of SINGLES.entries()) {
    if (single.place !== place) continue;
    buffer.template = number + 1;
    addFeature(buffer, single.read(form));
  }
}

/** Fills the buffer with the features of one word, without style, that are none of single words. */
export function readContextFeatures(buffer: FeatureBuffer, words: NameWords, index: number): void {
  clearFeatures(buffer);
  buffer.template = SINGLES.length + 1;
  addContext(buffer, words, index);
}

/** Fills a buffer with plain features, each together with the style. */
export function styleNameFeatures(
  buffer: FeatureBuffer,
  plain: FeatureBuffer,
  style: number,
): void {
  for (let at = 0; at < plain.length; at += 1) {
    buffer.keys[at] = styledKey(plain.keys[at] ?? 0, style);
  }
  buffer.length = plain.length;
}

function styledKey(key: number, style: number): number {
  return toKey(mixPair(77, key, style));
}

function addContext(buffer: FeatureBuffer, words: NameWords, index: number): void {
  const { forms } = words;
  const near: Near = {
    before: forms[index - 1] ?? OUTSIDE_WORD,
    word: forms[index] ?? OUTSIDE_WORD,
    after: forms[index + 1] ?? OUTSIDE_WORD,
  };
  addTags(buffer, words, index);
  addPairs(buffer, near, index);
  if (near.word.capital === 1) addCapitalisedRun(buffer, words, index);
}

function addTags(buffer: FeatureBuffer, words: NameWords, index: number): void {
  const tag = words.tags[index] ?? 200;
  const before = index > 0 ? (words.tags[index - 1] ?? 200) : 200;
  const after = index + 1 < words.tags.length ? (words.tags[index + 1] ?? 200) : 200;
  addFeature(buffer, tag);
  addFeature(buffer, before);
  addFeature(buffer, after);
  addTriple(buffer, before, tag, after);
}

function addPairs(buffer: FeatureBuffer, near: Near, index: number): void {
  const { word, before, after } = near;
  const first = index === 0 ? 1 : 0;
  addPair(buffer, word.shape, after.word);
  addPair(buffer, before.word, word.shape);
  addPair(buffer, word.word, after.word);
  addPair(buffer, before.word, word.word);
  addTriple(buffer, before.capital, word.capital, after.capital);
  addTriple(buffer, word.fine, first, word.capital);
  addPair(buffer, word.fine, after.fine);
  addPair(buffer, before.fine, word.fine);
  addPair(buffer, before.word, after.word);
  addPair(buffer, word.shape, after.fine);
  addPair(buffer, before.fine, word.shape);
  addTriple(buffer, before.shape, word.shape, after.shape);
  addPair(buffer, word.word, first);
  addTriple(buffer, before.coarse, word.coarse, after.coarse);
}

/** First and last word of the capitalised run around a word, and the words next to the run. */
function addCapitalisedRun(buffer: FeatureBuffer, words: NameWords, index: number): void {
  const { forms } = words;
  const end = runEnd(words, index);
  let begin = index;
  while (forms[begin - 1]?.capital === 1) begin -= 1;
  const first = forms[begin] ?? OUTSIDE_WORD;
  const last = forms[end] ?? OUTSIDE_WORD;
  const before = forms[begin - 1] ?? OUTSIDE_WORD;
  addFeature(buffer, last.word);
  addFeature(buffer, last.fine);
  addFeature(buffer, (forms[end + 1] ?? OUTSIDE_WORD).word);
  addFeature(buffer, before.word);
  addPair(buffer, first.fine, last.fine);
  addFeature(buffer, Math.min(end - begin, 6));
  addPair(buffer, before.fine, last.fine);
  addFeature(buffer, first.word);
}

function runEnd({ forms, links }: NameWords, index: number): number {
  let end = index;
  for (;;) {
    const next = forms[end + 1];
    if (next === undefined) return end;
    const linked = links[end + 1] === 1 && forms[end + 2]?.capital === 1;
    if (next.capital !== 1 && !linked) return end;
    end += 1;
  }
}
