import { createTokenBlock, splitSentences } from "../../language/boundaries/sentence-splitter.js";
import { tokenise } from "../../language/boundaries/tokeniser.js";
import type { LanguageModels } from "../../language/models.js";
import { NAME_TYPES, type NameRange } from "../../language/names/name-labels.js";
import { createNameFeatures, findNames } from "../../language/names/name-recogniser.js";
import { cutTitles } from "../../language/names/name-titles.js";
import { settleNameTypes } from "../../language/names/name-votes.js";
import { createParserBuffers } from "../../language/syntax/parser.js";
import { analyseSyntax } from "../../language/syntax/sentence-syntax.js";
import { createTaggerFeatures } from "../../language/syntax/tagger.js";
import { findLemma } from "../../language/words/lemmatiser.js";
import { createWordForms, plainQuotes } from "../../language/words/word-forms.js";
import type { Span } from "../../model/index.js";
import { type TreebankSentence, toRawBlocks } from "../corpora/conllu.js";
import type { NamedSentence } from "../corpora/name-corpora.js";
import { toNameWords } from "../train-names.js";
import { type Counts, countMatches, createCounts, f1 } from "./scores.js";

/** Percentages on gold tokens; punctuation is counted. */
export interface SyntaxScores {
  readonly tokens: number;
  readonly upos: number;
  readonly xpos: number;
  /** Capitals do not count. */
  readonly lemma: number;
  readonly uas: number;
  /** On universal relations (without subtypes). */
  readonly las: number;
  readonly lasWithSubtypes: number;
}

const universal = (relation: string): string => relation.split(":", 1)[0] ?? relation;

/** Scores tags, base forms and trees on gold tokens, with predicted tags. */
export function scoreSyntax(
  models: LanguageModels,
  sentences: readonly TreebankSentence[],
): SyntaxScores {
  const tools = {
    models,
    wordForms: createWordForms(models.clusters),
    taggerBuffer: createTaggerFeatures(),
    parserBuffers: createParserBuffers(),
  };
  const isWord = (lower: string): boolean => models.clusters.fine(lower) > 0;
  const right = { tokens: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, lasWithSubtypes: 0 };
  for (const { words } of sentences) {
    const forms = words.map(({ form }) => plainQuotes(form));
    const { tags, heads, relations } = analyseSyntax(forms, tools);
    words.forEach((word, index) => {
      const tag = models.tagger.tags[tags[index] ?? 0] ?? "";
      const relation = models.parser.relations[relations[index] ?? 0] ?? "";
      const attached = (heads[index] ?? -1) + 1 === word.head;
      const lemma = findLemma(models.lemmatiser, plainQuotes(word.form), { tag, isWord });
      right.tokens += 1;
      right.upos += Number(tag.startsWith(`${word.upos}_`));
      right.xpos += Number(tag.endsWith(`_${word.xpos}`));
      right.lemma += Number(lemma.toLowerCase() === plainQuotes(word.lemma).toLowerCase());
      right.uas += Number(attached);
      right.las += Number(attached && universal(relation) === universal(word.relation));
      right.lasWithSubtypes += Number(attached && relation === word.relation);
    });
  }
  const percent = (count: number): number => (100 * count) / Math.max(1, right.tokens);
  return {
    tokens: right.tokens,
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    lemma: percent(right.lemma),
    uas: percent(right.uas),
    las: percent(right.las),
    lasWithSubtypes: percent(right.lasWithSubtypes),
  };
}

/** F1 of tokens (syntactic words) and sentences found in running text, by exact characters. */
export function scoreBoundaries(
  models: LanguageModels,
  sentences: readonly TreebankSentence[],
): { readonly tokens: number; readonly sentences: number } {
  const tokens = createCounts();
  const wholes = createCounts();
  for (const block of toRawBlocks(sentences)) {
    const range = { start: 0, end: block.text.length };
    const found = tokenise(block.text, range, { tokeniser: models.tokeniser });
    const ends = splitSentences(createTokenBlock(block.text, found), models.sentenceEnds);
    countMatches(tokens, found.map(writeSpan), block.words.map(writeSpan));
    countMatches(wholes, writeSentences(found, ends), writeSentences(block.words, block.ends));
  }
  return { tokens: f1(tokens), sentences: f1(wholes) };
}

const writeSpan = ({ start, end }: Span): string => `${start}-${end}`;

function writeSentences(words: readonly Span[], ends: readonly number[]): string[] {
  return ends.map((end, index) => {
    const first = words[ends[index - 1] ?? 0];
    return `${first?.start}-${words[end - 1]?.end}`;
  });
}

/** F1 of names by exact words and type. */
export interface NameScores {
  readonly all: number;
  readonly byType: ReadonlyMap<string, number>;
}

/**
 * Scores names, each sentence in its own annotation style, types settled within the document as in analysis.
 *
 * @param types only names of these types count.
 */
export function scoreNames(
  models: LanguageModels,
  sentences: readonly NamedSentence[],
  types: readonly string[] = NAME_TYPES,
): NameScores {
  const found = findAllNames(models, sentences);
  const all = createCounts();
  const byType = new Map<string, Counts>(types.map((type) => [type, createCounts()]));
  sentences.forEach(({ names }, index) => {
    const given = found[index] ?? [];
    countNames(all, { given, wanted: names, types });
    for (const [type, counts] of byType)
      countNames(counts, { given, wanted: names, types: [type] });
  });
  return { all: f1(all), byType: new Map([...byType].map(([type, counts]) => [type, f1(counts)])) };
}

function countNames(
  counts: Counts,
  names: { given: readonly NameRange[]; wanted: readonly NameRange[]; types: readonly string[] },
): void {
  const write = (ranges: readonly NameRange[]): string[] =>
    ranges
      .filter(({ type }) => names.types.includes(type))
      .map(({ from, to, type }) => `${from}-${to}-${type}`);
  countMatches(counts, write(names.given), write(names.wanted));
}

function findAllNames(models: LanguageModels, sentences: readonly NamedSentence[]): NameRange[][] {
  const wordForms = createWordForms(models.clusters);
  const buffer = createNameFeatures();
  const documents = new Map<string, number[]>();
  const found = sentences.map(({ document, words, style }, index) => {
    documents.set(document, [...(documents.get(document) ?? []), index]);
    const nameWords = toNameWords(words, wordForms, models.tagger);
    const names = findNames(models.names, nameWords, { style, buffer });
    return cutTitles(words, names).map((name) => ({
      ...name,
      surface: words.slice(name.from, name.to).join(" "),
    }));
  });
  const settled: NameRange[][] = [];
  for (const indexes of documents.values()) {
    const names = settleNameTypes(indexes.map((index) => found[index] ?? []));
    indexes.forEach((index, place) => {
      settled[index] = names[place] ?? [];
    });
  }
  return settled;
}
