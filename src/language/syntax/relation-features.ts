import {
  addFeature,
  addPair,
  addTriple,
  clearFeatures,
  type FeatureBuffer,
  mix,
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

/** Features a single relation is chosen by, at most. */
export const RELATION_FEATURES = 64;

/** An arc whose relation is asked for, within the tree built so far. */
export interface Arc {
  readonly state: ParserState;
  readonly words: ParserWords;
  readonly head: number;
  readonly child: number;
}

interface ArcView extends Arc {
  readonly headForm: WordForm;
  readonly childForm: WordForm;
  readonly headTag: number;
  readonly childTag: number;
  /** 1 if the head stands before the child. */
  readonly direction: number;
  readonly distance: number;
}

/** Fills the buffer with the features of the relation between a head and a child. */
export function readRelationFeatures(buffer: FeatureBuffer, arc: Arc): void {
  const { state, words, head, child } = arc;
  const direction = head < child ? 1 : 0;
  const view: ArcView = {
    state,
    words,
    head,
    child,
    headForm: formAt(words, head),
    childForm: formAt(words, child),
    headTag: tagAt(words, head),
    childTag: tagAt(words, child),
    direction,
    distance: distanceClass(Math.abs(head - child)) * 2 + direction,
  };
  clearFeatures(buffer);
  addEnds(buffer, view);
  addChildrenOfChild(buffer, view);
  addSiblings(buffer, view);
  addContext(buffer, view);
  addClusters(buffer, view);
}

function addEnds(buffer: FeatureBuffer, v: ArcView): void {
  const { headForm, childForm, headTag, childTag, direction } = v;
  addFeature(buffer, direction);
  addPair(buffer, headForm.word, direction);
  addPair(buffer, headTag, direction);
  addTriple(buffer, headForm.word, headTag, direction);
  addPair(buffer, childForm.word, direction);
  addPair(buffer, childTag, direction);
  addTriple(buffer, childForm.word, childTag, direction);
  addTriple(buffer, headTag, childTag, direction);
  addTriple(buffer, headForm.word, childForm.word, direction);
  addTriple(buffer, headForm.word, childTag, direction);
  addTriple(buffer, headTag, childForm.word, direction);
  addTriple(buffer, headTag, childTag, v.distance);
  addPair(buffer, childForm.suffix3, headTag);
  addPair(buffer, headForm.suffix3, childTag);
  addTriple(buffer, childForm.suffix3, headForm.suffix3, direction);
  addTriple(buffer, headTag, childForm.capital * 2 + headForm.capital, childTag);
}

function addChildrenOfChild(buffer: FeatureBuffer, v: ArcView): void {
  const { state, words, child, headForm, headTag, childTag, direction } = v;
  const left = valueAt(state.left1, child);
  const right = valueAt(state.right1, child);
  const second = valueAt(state.left2, child);
  const leftWord = formAt(words, left).word;
  addTriple(buffer, childTag, headTag, leftWord);
  addTriple(buffer, childTag, headForm.word, leftWord);
  addPair(buffer, leftWord, direction);
  addTriple(buffer, childTag, headTag, relationAt(state, left));
  addTriple(buffer, childTag, headTag, tagAt(words, left));
  addTriple(buffer, childTag, headTag, formAt(words, second >= 0 ? second : left).word);
  addTriple(buffer, childTag, headTag, formAt(words, right).word);
  addTriple(buffer, childTag, relationAt(state, right), direction);
  addTriple(buffer, headForm.coarse, v.childForm.coarse, leftWord);
  addTriple(buffer, v.childForm.fine, childTag, leftWord);
  addTriple(buffer, headForm.fine, leftWord, childTag);
}

function addSiblings(buffer: FeatureBuffer, v: ArcView): void {
  const { state, head, child, headForm, headTag, childTag, direction } = v;
  const nearest = valueAt(direction === 1 ? state.right1 : state.left1, head);
  const siblings = valueAt(state.childRelations, head);
  addTriple(buffer, headTag, childTag, mix(7, siblings));
  addTriple(buffer, headForm.word, childTag, mix(8, siblings));
  addTriple(buffer, headTag, childTag, relationAt(state, nearest));
  addTriple(buffer, headForm.word, childTag, relationAt(state, nearest));
  addTriple(buffer, childTag, headTag, valency(state, head) + direction * 16);
  addTriple(buffer, childTag, headTag, valency(state, child) + direction * 16);
}

function addContext(buffer: FeatureBuffer, v: ArcView): void {
  const { words, head, child, headTag, childTag } = v;
  addTriple(buffer, tagAt(words, child - 1), childTag, tagAt(words, child + 1));
  addTriple(buffer, tagAt(words, head - 1), headTag, tagAt(words, head + 1));
  addTriple(buffer, formAt(words, child - 1).word, childTag, headTag);
  addTriple(buffer, formAt(words, child + 1).word, childTag, headTag);
  addTriple(buffer, tagAt(words, child - 1), tagAt(words, head + 1), v.distance);
}

function addClusters(buffer: FeatureBuffer, v: ArcView): void {
  addTriple(buffer, v.childForm.fine, v.headTag, v.direction);
  addTriple(buffer, v.headForm.fine, v.childTag, v.direction);
  addTriple(buffer, v.headForm.fine, v.childForm.fine, v.direction);
}
