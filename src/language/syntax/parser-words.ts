import type { WordForm } from "../words/word-forms.js";
import type { ParserState } from "./parser-state.js";

/** A sentence as the parser sees it: forms and tags by word number, from 1; place 0 is not used. */
export interface ParserWords {
  readonly forms: readonly WordForm[];
  readonly tags: Int32Array;
}

const special = (hash: number): WordForm => ({
  word: hash,
  exact: hash,
  prefix1: hash,
  prefix2: hash,
  prefix3: hash,
  suffix1: hash,
  suffix2: hash,
  suffix3: hash,
  suffix4: hash,
  shape: hash,
  coarse: 0,
  fine: 0,
  capital: 0,
  upper: 0,
  marks: 0,
});
const ROOT_FORM = special(111);
const NO_FORM = special(222);
const NO_TAG = 200;
const ROOT_TAG = 201;
const NO_RELATION = 99;

/** The form of a word number; -1 gives a stand-in. */
export function formAt(words: ParserWords, index: number): WordForm {
  if (index <= 0) return index === 0 ? ROOT_FORM : NO_FORM;
  return words.forms[index] ?? NO_FORM;
}

/** The tag of a word number; -1 gives a stand-in. */
export function tagAt(words: ParserWords, index: number): number {
  if (index <= 0) return index === 0 ? ROOT_TAG : NO_TAG;
  return words.tags[index] ?? NO_TAG;
}

/** The relation a word bears so far. */
export function relationAt(state: ParserState, index: number): number {
  return index < 0 ? NO_RELATION : (state.relation[index] ?? NO_RELATION);
}

/** A value by word number; -1 for no word. */
export function valueAt(values: Int32Array, index: number): number {
  return index < 0 ? -1 : (values[index] ?? -1);
}

/** Distances 1 to 4, then 5-7, 8-13 and more. */
export function distanceClass(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  return distance < 14 ? 6 : 7;
}

/** How many children a word has on each side, up to three, as one number. */
export function valency(state: ParserState, index: number): number {
  if (index < 0) return 0;
  const left = Math.min(state.leftCount[index] ?? 0, 3);
  return left * 4 + Math.min(state.rightCount[index] ?? 0, 3);
}
