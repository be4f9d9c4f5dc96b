import { type ByteReader, readTexts, readVarint } from "../weights/byte-reader.js";

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

/** Tells whether a lower-case text is a word of the language. */
export type WordTest = (lower: string) => boolean;

/**
 * The base form of a word.
 *
 * Of the rules for its endings the longest one is taken that leads to a known word, so that "provoking"
 * does not become "provok".
 *
 * @param word as written, quotation marks plain.
 * @param tag joint tag, for example `VERB_VBD`.
 * @returns lower case, except for proper nouns, which keep their case (singular ones as they are).
 */
export function findLemma(
  lemmatiser: Lemmatiser,
  word: string,
  { tag, isWord }: { tag: string; isWord: WordTest },
): string {
  if (tag === SINGULAR_NAME) return word;
  const lower = word.toLowerCase();
  const base = tag.startsWith("PROPN") ? word : lower;
  const exception = lemmatiser.exceptions.get(`${tag} ${lower}`);
  if (exception !== undefined) return applyRule(lemmatiser.rules[exception], base);
  const candidates = findEndings(lemmatiser, lower, tag).map((rule) =>
    applyRule(lemmatiser.rules[rule], base),
  );
  const isKnown = (lemma: string): boolean => isWord(lemma.toLowerCase());
  const [first = base] = candidates;
  // A silent e is often lost with the ending, and no rule can know.
  const lostE = first.length < base.length && isKnown(`${first}e`);
  return candidates.find(isKnown) ?? (lostE ? `${first}e` : first);
}

/** Proper nouns in the singular are their own base form. */
export const SINGULAR_NAME = "PROPN_NNP";

function applyRule(rule: LemmaRule | undefined, base: string): string {
  if (rule === undefined || rule.drop > base.length) return base;
  return base.slice(0, base.length - rule.drop) + rule.add;
}

/** The rules of all known endings, the longest first. */
export function findEndings(
  { endings }: Pick<Lemmatiser, "endings">,
  lower: string,
  tag: string,
): number[] {
  const found: number[] = [];
  for (let length = Math.min(MAX_ENDING, lower.length); length >= 0; length -= 1) {
    const rule = endings.get(`${tag} ${lower.slice(lower.length - length)}`);
    if (rule !== undefined) found.push(rule);
  }
  return found;
}
