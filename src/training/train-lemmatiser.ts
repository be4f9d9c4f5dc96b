import {
  findEndings,
  findLemma,
  type LemmaRule,
  type Lemmatiser,
  MAX_ENDING,
  SINGULAR_NAME,
  type WordTest,
} from "../language/words/lemmatiser.js";
import { plainQuotes } from "../language/words/word-forms.js";
import { compareText } from "../support/order.js";
import type { TreebankSentence } from "./corpora/conllu.js";
import { type ByteWriter, writeTable, writeTexts, writeVarint } from "./packing/byte-writer.js";

/** An ending has a rule of its own if it was seen in this many different words. */
const ENDING_WORDS = 3;

interface Example {
  readonly tag: string;
  readonly word: string;
  readonly lower: string;
  readonly lemma: string;
  readonly rule: string;
}

/** Learns endings and exceptions from the base forms of a treebank. */
export function trainLemmatiser(
  sentences: readonly TreebankSentence[],
  { tagOf, isWord }: { tagOf: (upos: string, xpos: string) => string; isWord: WordTest },
): Lemmatiser {
  const examples = collectExamples(sentences, tagOf);
  const ruleTexts = [...new Set(examples.map(({ rule }) => rule))].sort(compareText);
  const ruleNumber = new Map(ruleTexts.map((text, index) => [text, index]));
  const rules = ruleTexts.map(parseRule);
  const endings = learnEndings(examples, ruleNumber);
  const exceptions = new Map<string, number>();
  for (const { tag, word, lower, lemma, rule } of examples) {
    const guess = findLemma({ rules, endings, exceptions: new Map() }, word, { tag, isWord });
    if (guess !== lemma) exceptions.set(`${tag} ${lower}`, ruleNumber.get(rule) ?? 0);
  }
  return { rules, endings, exceptions };
}

/** The most frequent base form of each word under each tag. */
function collectExamples(
  sentences: readonly TreebankSentence[],
  tagOf: (upos: string, xpos: string) => string,
): Example[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences) {
    for (const { form, lemma, upos, xpos } of words) {
      if (tagOf(upos, xpos) === SINGULAR_NAME) continue;
      const key = `${tagOf(upos, xpos)} ${plainQuotes(form)}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      counts.set(key, lemmas);
      lemmas.set(plainQuotes(lemma), (lemmas.get(plainQuotes(lemma)) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([key, lemmas]) => toExample(key, lemmas));
}

function toExample(key: string, lemmas: ReadonlyMap<string, number>): Example[] {
  const [best] = [...lemmas].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  if (best === undefined) return [];
  const tag = key.slice(0, key.indexOf(" "));
  const word = key.slice(key.indexOf(" ") + 1);
  const lower = word.toLowerCase();
  const proper = tag.startsWith("PROPN");
  const base = proper ? word : lower;
  const lemma = proper ? best[0] : best[0].toLowerCase();
  let shared = 0;
  while (shared < lemma.length && lemma[shared] === base[shared]) shared += 1;
  return [{ tag, word, lower, lemma, rule: `${base.length - shared} ${lemma.slice(shared)}` }];
}

function parseRule(text: string): LemmaRule {
  const space = text.indexOf(" ");
  return { drop: Number(text.slice(0, space)), add: text.slice(space + 1) };
}

/** From short endings to long: an ending gets a rule if most of its words follow one that shorter endings do not give. */
function learnEndings(
  examples: readonly Example[],
  ruleNumber: ReadonlyMap<string, number>,
): Map<string, number> {
  const endings = new Map<string, number>();
  for (let length = 0; length <= MAX_ENDING; length += 1) {
    const found: [string, number][] = [];
    for (const [key, tally] of countEndings(examples, ruleNumber, length)) {
      const [best] = [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (best === undefined || (length > 0 && best[1] < ENDING_WORDS)) continue;
      const space = key.indexOf(" ");
      const [shorter] = findEndings({ endings }, key.slice(space + 1), key.slice(0, space));
      if (shorter !== best[0]) found.push([key, best[0]]);
    }
    for (const [key, number] of found) endings.set(key, number);
  }
  return endings;
}

/** How often each rule is right for words with each ending of one length. */
function countEndings(
  examples: readonly Example[],
  ruleNumber: ReadonlyMap<string, number>,
  length: number,
): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const { tag, lower, rule } of examples) {
    if (lower.length < length) continue;
    const key = `${tag} ${lower.slice(lower.length - length)}`;
    const tally = counts.get(key) ?? new Map<number, number>();
    counts.set(key, tally);
    const number = ruleNumber.get(rule) ?? 0;
    tally.set(number, (tally.get(number) ?? 0) + 1);
  }
  return counts;
}

/** Writes a lemmatiser. */
export function writeLemmatiser(
  writer: ByteWriter,
  { rules, endings, exceptions }: Lemmatiser,
): void {
  writeTexts(
    writer,
    rules.map(({ add }) => add),
  );
  for (const { drop } of rules) writeVarint(writer, drop);
  writeTable(writer, endings);
  writeTable(writer, exceptions);
}
