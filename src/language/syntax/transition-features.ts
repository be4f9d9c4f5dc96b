import {
  addFeature,
  addPair,
  addTriple,
  clearFeatures,
  type FeatureBuffer,
  mixPair,
} from "../weights/feature-keys.js";
import type { WordForm } from "../words/word-forms.js";
import type { ParserState } from "./parser-state.js";
import {
  distanceClass,
  formAt,
  type ParserWords,
  relationAt,
  tagAt,
  valency,
  valueAt,
} from "./parser-words.js";

/** What a transition is chosen by: top of the stack (s0, s1, s2), next words (n0, n1, n2), their forms, tags and children. */
interface Window {
  readonly state: ParserState;
  readonly words: ParserWords;
  readonly s0: number;
  readonly s1: number;
  readonly n0: number;
  readonly s0Form: WordForm;
  readonly s1Form: WordForm;
  readonly s2Form: WordForm;
  readonly n0Form: WordForm;
  readonly n1Form: WordForm;
  readonly n2Form: WordForm;
  readonly s0Tag: number;
  readonly s1Tag: number;
  readonly s2Tag: number;
  readonly n0Tag: number;
  readonly n1Tag: number;
  readonly n2Tag: number;
}

function readWindow(state: ParserState, words: ParserWords): Window {
  const { stack, stackSize: size, next, length } = state;
  const s0 = size > 0 ? (stack[size - 1] ?? -1) : -1;
  const s1 = size > 1 ? (stack[size - 2] ?? -1) : -1;
  const s2 = size > 2 ? (stack[size - 3] ?? -1) : -1;
  const n0 = next <= length ? next : -1;
  const n1 = next + 1 <= length ? next + 1 : -1;
  const n2 = next + 2 <= length ? next + 2 : -1;
  return {
    state,
    words,
    s0,
    s1,
    n0,
    s0Form: formAt(words, s0),
    s1Form: formAt(words, s1),
    s2Form: formAt(words, s2),
    n0Form: formAt(words, n0),
    n1Form: formAt(words, n1),
    n2Form: formAt(words, n2),
    s0Tag: tagAt(words, s0),
    s1Tag: tagAt(words, s1),
    s2Tag: tagAt(words, s2),
    n0Tag: tagAt(words, n0),
    n1Tag: tagAt(words, n1),
    n2Tag: tagAt(words, n2),
  };
}

/** Features a single transition is chosen by, at most. */
export const TRANSITION_FEATURES = 128;

/**
 * Fills the buffer with the features of the next transition.
 *
 * @see Zhang and Nivre (2011), Transition-based Dependency Parsing with Rich Non-local Features
 */
export function readTransitionFeatures(
  buffer: FeatureBuffer,
  state: ParserState,
  words: ParserWords,
): void {
  const window = readWindow(state, words);
  clearFeatures(buffer);
  addSingleWords(buffer, window);
  addTopAndNext(buffer, window);
  addStackPair(buffer, window);
  addFurtherPairs(buffer, window);
  addTagTriples(buffer, window);
  addChildTags(buffer, window);
  addChildRelations(buffer, window);
  addValencies(buffer, window);
  addChildWords(buffer, window);
  addClusters(buffer, window);
}

function addSingleWords(buffer: FeatureBuffer, w: Window): void {
  addFeature(buffer, w.s0Form.word);
  addFeature(buffer, w.s0Tag);
  addPair(buffer, w.s0Form.word, w.s0Tag);
  addFeature(buffer, w.s1Form.word);
  addFeature(buffer, w.s1Tag);
  addPair(buffer, w.s1Form.word, w.s1Tag);
  addPair(buffer, w.s2Form.word, w.s2Tag);
  addFeature(buffer, w.s2Tag);
  addFeature(buffer, w.n0Form.word);
  addFeature(buffer, w.n0Tag);
  addPair(buffer, w.n0Form.word, w.n0Tag);
  addPair(buffer, w.n1Form.word, w.n1Tag);
  addFeature(buffer, w.n1Tag);
  addPair(buffer, w.n2Form.word, w.n2Tag);
  addFeature(buffer, w.n2Tag);
}

function addTopAndNext(buffer: FeatureBuffer, w: Window): void {
  const distance = w.s0 >= 0 && w.n0 >= 0 ? distanceClass(w.n0 - w.s0) : 9;
  addPair(buffer, w.s0Form.word, w.n0Form.word);
  addTriple(buffer, w.s0Form.word, w.s0Tag, w.n0Tag);
  addTriple(buffer, w.s0Tag, w.n0Form.word, w.n0Tag);
  addPair(buffer, w.s0Tag, w.n0Tag);
  addTriple(buffer, w.s0Tag, w.n0Tag, distance);
  addTriple(buffer, w.s0Form.word, w.n0Tag, distance);
  addTriple(buffer, w.s0Tag, w.n0Form.word, distance);
}

function addStackPair(buffer: FeatureBuffer, w: Window): void {
  const distance = w.s0 >= 0 && w.s1 >= 0 ? distanceClass(w.s0 - w.s1) : 9;
  addPair(buffer, w.s1Form.word, w.s0Form.word);
  addTriple(buffer, w.s1Form.word, w.s1Tag, w.s0Tag);
  addTriple(buffer, w.s1Tag, w.s0Form.word, w.s0Tag);
  addPair(buffer, w.s1Tag, w.s0Tag);
  addTriple(buffer, w.s1Tag, w.s0Tag, distance);
  addTriple(buffer, w.s1Form.word, w.s0Tag, distance);
  addTriple(buffer, w.s1Tag, w.s0Form.word, distance);
}

function addFurtherPairs(buffer: FeatureBuffer, w: Window): void {
  addPair(buffer, w.s1Tag, w.n0Tag);
  addPair(buffer, w.s1Form.word, w.n0Form.word);
  addPair(buffer, w.s1Form.word, w.n0Tag);
  addPair(buffer, w.s1Tag, w.n0Form.word);
  addPair(buffer, w.n0Tag, w.n1Tag);
  addPair(buffer, w.n0Form.word, w.n1Tag);
  addPair(buffer, w.n0Tag, w.n1Form.word);
  addPair(buffer, w.s0Form.word, w.n1Tag);
  addPair(buffer, w.s0Tag, w.n1Form.word);
}

function addTagTriples(buffer: FeatureBuffer, w: Window): void {
  addTriple(buffer, w.s0Tag, w.n0Tag, w.n1Tag);
  addTriple(buffer, w.n0Tag, w.n1Tag, w.n2Tag);
  addTriple(buffer, w.s1Tag, w.s0Tag, w.n0Tag);
  addTriple(buffer, w.s2Tag, w.s1Tag, w.s0Tag);
  addTriple(buffer, mixPair(43, w.s1Tag, w.s0Tag), w.n0Tag, w.n1Tag);
  addTriple(buffer, w.s1Form.word, w.s0Tag, w.n0Tag);
  addTriple(buffer, w.s1Tag, w.s0Form.word, w.n0Tag);
  addTriple(buffer, w.s1Tag, w.s0Tag, w.n0Form.word);
  addTriple(buffer, w.s2Tag, w.s1Tag, w.n0Tag);
  addTriple(buffer, w.s0Form.word, w.n0Tag, w.n1Tag);
  addTriple(buffer, w.s0Tag, w.n0Form.word, w.n1Tag);
}

function addChildTags(buffer: FeatureBuffer, w: Window): void {
  const { state, words } = w;
  const s0Left = tagAt(words, valueAt(state.left1, w.s0));
  const s0Right = tagAt(words, valueAt(state.right1, w.s0));
  addTriple(buffer, w.s0Tag, s0Left, w.n0Tag);
  addTriple(buffer, w.s0Tag, s0Right, w.n0Tag);
  addTriple(buffer, w.s0Tag, w.n0Tag, tagAt(words, valueAt(state.left1, w.n0)));
  addTriple(buffer, w.s1Tag, tagAt(words, valueAt(state.right1, w.s1)), w.s0Tag);
  addTriple(buffer, w.s1Tag, tagAt(words, valueAt(state.left1, w.s1)), w.s0Tag);
  addTriple(buffer, w.s1Tag, w.s0Tag, s0Left);
  addTriple(buffer, w.s1Tag, w.s0Tag, s0Right);
}

function addChildRelations(buffer: FeatureBuffer, w: Window): void {
  const { state } = w;
  const s0Left = relationAt(state, valueAt(state.left1, w.s0));
  const s0Right = relationAt(state, valueAt(state.right1, w.s0));
  const s1Left = relationAt(state, valueAt(state.left1, w.s1));
  const s1Right = relationAt(state, valueAt(state.right1, w.s1));
  const n0Left = relationAt(state, valueAt(state.left1, w.n0));
  addPair(buffer, w.s0Tag, s0Left);
  addPair(buffer, w.s0Tag, s0Right);
  addPair(buffer, w.s1Tag, s1Left);
  addPair(buffer, w.s1Tag, s1Right);
  addPair(buffer, w.n0Tag, n0Left);
  addPair(buffer, w.s0Form.word, s0Right);
  addPair(buffer, w.s0Form.word, s0Left);
  addPair(buffer, w.s1Form.word, s1Right);
  addPair(buffer, w.n0Form.word, n0Left);
  addTriple(buffer, w.s0Tag, w.n0Tag, s0Left);
  addTriple(buffer, w.s0Tag, w.n0Tag, s0Right);
  addTriple(buffer, w.s1Tag, w.s0Tag, s1Right);
  addTriple(buffer, w.s1Tag, w.s0Tag, s0Left);
  addTriple(buffer, w.s0Tag, s0Left, relationAt(state, valueAt(state.left2, w.s0)));
  addTriple(buffer, w.s0Tag, s0Right, relationAt(state, valueAt(state.right2, w.s0)));
  addTriple(buffer, w.s1Tag, s1Right, relationAt(state, valueAt(state.right2, w.s1)));
  addTriple(buffer, w.n0Tag, n0Left, relationAt(state, valueAt(state.left2, w.n0)));
}

function addValencies(buffer: FeatureBuffer, w: Window): void {
  const { state } = w;
  const s0Valency = valency(state, w.s0);
  const s1Valency = valency(state, w.s1);
  const n0Valency = valency(state, w.n0);
  const s0Relations = valueAt(state.childRelations, w.s0);
  const s1Relations = valueAt(state.childRelations, w.s1);
  addPair(buffer, w.s0Tag, s0Valency);
  addPair(buffer, w.s0Form.word, s0Valency);
  addPair(buffer, w.s1Tag, s1Valency);
  addPair(buffer, w.s1Form.word, s1Valency);
  addPair(buffer, w.n0Tag, n0Valency);
  addPair(buffer, w.n0Form.word, n0Valency);
  addPair(buffer, w.s0Tag, s0Relations);
  addPair(buffer, w.s1Tag, s1Relations);
  addPair(buffer, w.n0Tag, valueAt(state.childRelations, w.n0));
  addTriple(buffer, w.s1Tag, s1Relations, w.s0Tag);
  addTriple(buffer, w.s0Tag, s0Relations, w.n0Tag);
  addTriple(buffer, w.s1Tag, s1Relations, w.n0Tag);
}

function addChildWords(buffer: FeatureBuffer, w: Window): void {
  const { state, words } = w;
  const s0Left = formAt(words, valueAt(state.left1, w.s0)).word;
  const s0Right = formAt(words, valueAt(state.right1, w.s0)).word;
  const s1Right = formAt(words, valueAt(state.right1, w.s1)).word;
  const n0Left = formAt(words, valueAt(state.left1, w.n0)).word;
  addPair(buffer, s0Left, w.s0Tag);
  addPair(buffer, s0Right, w.s0Tag);
  addPair(buffer, s1Right, w.s1Tag);
  addTriple(buffer, s0Left, w.s1Tag, w.s0Tag);
  addTriple(buffer, w.s1Form.word, s0Left, w.s0Tag);
  addTriple(buffer, w.s1Tag, s1Right, w.s0Form.word);
  addPair(buffer, n0Left, w.s0Form.word);
  addTriple(buffer, n0Left, w.s0Tag, w.n0Tag);
  addTriple(buffer, w.s1Form.fine, s0Left, w.s0Form.fine);
}

function addClusters(buffer: FeatureBuffer, w: Window): void {
  addPair(buffer, w.s0Form.fine, w.n0Form.fine);
  addPair(buffer, w.s1Form.fine, w.s0Form.fine);
  addTriple(buffer, w.s0Form.fine, w.s0Tag, w.n0Tag);
  addTriple(buffer, w.n0Form.fine, w.s0Tag, w.n0Tag);
  addTriple(buffer, w.s1Form.fine, w.s1Tag, w.s0Tag);
  addTriple(buffer, w.s0Form.fine, w.s1Tag, w.s0Tag);
  addTriple(buffer, w.s1Form.coarse, w.s0Form.coarse, w.n0Form.coarse);
  addTriple(buffer, w.s0Form.coarse, w.n0Form.coarse, w.n1Form.coarse);
  addPair(buffer, w.n0Form.fine, w.n1Form.fine);
  addPair(buffer, w.s1Form.fine, w.n0Form.fine);
}
