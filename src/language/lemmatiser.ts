import { type ByteReader, readTexts, readVarint } from "./byte-reader.js";

/**
 * Finds base forms by learned rules.
 *
 * A rule says how many letters to drop at the end and what to put there. It is looked up by the tag and the
 * longest known ending; words that the rules get wrong stand in a table of exceptions.
 */
export interface Lemmatiser {
  readonly rules: readonly LemmaRule[];
  /** Rule number by tag and ending: `NOUN_NNS ies`. */
  readonly endings: ReadonlyMap<string, number>;
  /** Rule number by tag and whole lower-case word: `VERB_VBD went`. */
  readonly exceptions: ReadonlyMap<string, number>;
}

/** Drops `drop` units at the end and adds `add`. */
export interface LemmaRule {
  readonly drop: number;
  readonly add: string;
}

/** Longest ending that rules look at. */
export const MAX_ENDING = 6;

/** Reads a packed lemmatiser. */
export function readLemmatiser(reader: ByteReader): Lemmatiser {
  const adds = readTexts(reader);
  const rules = adds.map((add) => ({ drop: readVarint(reader), add }));
  return { rules, endings: readRuleTable(reader), exceptions: readRuleTable(reader) };
}

function readRuleTable(reader: ByteReader): Map<string, number> {
  const keys = readTexts(reader);
  return new Map(keys.map((key) => [key, readVarint(reader)]));
}

/**
 * The base form of a word.
 *
 * @param word as written, quotation marks plain.
 * @param tag joint tag, for example `VERB_VBD`.
 * @returns lower case, except for proper nouns, which keep their case.
 */
export function findLemma(lemmatiser: Lemmatiser, word: string, tag: string): string {
  const lower = word.toLowerCase();
  const base = tag.startsWith("PROPN") ? word : lower;
  const number = lemmatiser.exceptions.get(`${tag} ${lower}`) ?? findEnding(lemmatiser, lower, tag);
  const rule = lemmatiser.rules[number ?? -1];
  if (rule === undefined || rule.drop > base.length) return base;
  return base.slice(0, base.length - rule.drop) + rule.add;
}

/** The rule of the longest known ending. */
export function findEnding(
  { endings }: Pick<Lemmatiser, "endings">,
  lower: string,
  tag: string,
): number | undefined {
  for (let length = Math.min(MAX_ENDING, lower.length); length >= 0; length -= 1) {
    const rule = endings.get(`${tag} ${lower.slice(lower.length - length)}`);
    if (rule !== undefined) return rule;
  }
  return undefined;
}
