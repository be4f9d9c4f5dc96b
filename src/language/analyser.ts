import type {
  AnalysedDocument,
  NameSpan,
  Sentence,
  SourceDocument,
  Span,
  Token,
} from "../model/index.js";
import { remember } from "../support/remember.js";
import { findBlocks } from "./boundaries/blocks.js";
import { findDateline } from "./boundaries/datelines.js";
import { isHeadline, restoreCase } from "./boundaries/headlines.js";
import { createTokenBlock, splitSentences } from "./boundaries/sentence-splitter.js";
import { SPLIT_FEATURES } from "./boundaries/split-features.js";
import { tokenise } from "./boundaries/tokeniser.js";
import type { LanguageModels } from "./models.js";
import { isLinkWord } from "./names/name-features.js";
import { createNameFinder, NAME_STYLES, type NameFinder } from "./names/name-recogniser.js";
import { cutTitles } from "./names/name-titles.js";
import { settleNameTypes, type WrittenName } from "./names/name-votes.js";
import { createParserBuffers } from "./syntax/parser.js";
import { analyseSyntax, type SyntaxTools } from "./syntax/sentence-syntax.js";
import { createTaggerFeatures } from "./syntax/tagger.js";
import { createFeatureBuffer, type FeatureBuffer } from "./weights/feature-keys.js";
import { findLemma } from "./words/lemmatiser.js";
import { createWordForms, plainQuotes, type WordForm } from "./words/word-forms.js";

/** Analyses documents: the same document always gives the same analysis. */
export interface Analyser {
  /** Cuts a document into sentences and tokens and finds their tags, trees, base forms and names. */
  analyse(document: SourceDocument): AnalysedDocument;
}

/** The styles in which names are sought. */
const STYLES = ["encyclopaedic", "web"] as const satisfies readonly NameSpan["style"][];

/** What one analyser works with, made once. */
interface Workshop extends SyntaxTools {
  readonly models: LanguageModels;
  readonly splitBuffer: FeatureBuffer;
  readonly findNames: NameFinder;
  /** The base form of a word, by the number of its tag. */
  readonly lemmaByTag: readonly ((word: string) => string)[];
}

/** Makes an analyser from models. */
export function createAnalyser(models: LanguageModels): Analyser {
  const workshop: Workshop = {
    models,
    wordForms: createWordForms(models.clusters),
    splitBuffer: createFeatureBuffer(SPLIT_FEATURES),
    taggerBuffer: createTaggerFeatures(),
    parserBuffers: createParserBuffers(),
    findNames: createNameFinder(
      models.names,
      STYLES.map((style) => NAME_STYLES[style]),
    ),
    lemmaByTag: createLemmas(models),
  };
  return { analyse: (document) => analyseDocument(workshop, document) };
}

const MAX_LEMMAS_OF_TAG = 10_000;

/** Words come again and again, so their base forms are remembered, for each tag apart. */
function createLemmas({ tagger, lemmatiser, clusters }: LanguageModels): Workshop["lemmaByTag"] {
  const isWord = (lower: string): boolean => clusters.fine(lower) > 0;
  return tagger.tags.map((tag) =>
    remember((word: string) => findLemma(lemmatiser, word, { tag, isWord }), MAX_LEMMAS_OF_TAG),
  );
}

function analyseDocument(workshop: Workshop, document: SourceDocument): AnalysedDocument {
  const datelines: Span[] = [];
  const drafts: SentenceDraft[] = [];
  for (const block of findBlocks(document)) {
    const dateline = findDateline(document.text, block);
    if (dateline !== undefined) datelines.push(dateline);
    const rest = { start: dateline?.end ?? block.start, end: block.end };
    for (const draft of draftSentences(workshop, document.text, rest)) drafts.push(draft);
  }
  const analysed = drafts.map((draft) => analyseSentence(workshop, draft));
  const found = analysed.map((sentence) => findSentenceNames(workshop, sentence));
  const names = STYLES.map((style, place) =>
    settleStyle(
      found.map((ofSentence) => ofSentence[place] ?? []),
      style,
    ),
  );
  const sentences = analysed.map((sentence, index): Sentence => {
    const { tokens, kind } = sentence;
    return {
      index,
      start: tokens[0]?.start ?? 0,
      end: tokens.at(-1)?.end ?? 0,
      kind,
      tokens,
      names: names.flatMap((style) => style[index] ?? []),
    };
  });
  return { document, sentences, datelines };
}

/** A sentence that is cut but not yet analysed. */
interface SentenceDraft {
  readonly kind: Sentence["kind"];
  readonly spans: readonly Span[];
  readonly surfaces: readonly string[];
  /** The words to analyse: plain quotation marks, and headlines in the case of running text. */
  readonly words: readonly string[];
}

function draftSentences(workshop: Workshop, text: string, range: Span): SentenceDraft[] {
  const { models, splitBuffer } = workshop;
  const { tokeniser, sentenceEnds, commonWords } = models;
  const spans = tokenise(text, range, { tokeniser, buffer: splitBuffer });
  const surfaces = spans.map(({ start, end }) => text.slice(start, end));
  const ends = splitSentences(createTokenBlock(text, spans), sentenceEnds, splitBuffer);
  const headline = ends.length === 1 && isHeadline(surfaces);
  return ends.map((end, index) => {
    const from = ends[index - 1] ?? 0;
    const own = surfaces.slice(from, end);
    const cased = headline ? restoreCase(own, commonWords) : own;
    return {
      kind: headline ? "headline" : "prose",
      spans: spans.slice(from, end),
      surfaces: own,
      words: cased.map(plainQuotes),
    };
  });
}

interface AnalysedSentence {
  readonly kind: Sentence["kind"];
  readonly tokens: readonly Token[];
  readonly forms: readonly WordForm[];
  readonly tags: Int32Array;
  readonly words: readonly string[];
}

function analyseSentence(workshop: Workshop, draft: SentenceDraft): AnalysedSentence {
  const { models, lemmaByTag } = workshop;
  const { forms, tags, heads, relations } = analyseSyntax(draft.words, workshop);
  const tokens = draft.spans.map(({ start, end }, index): Token => {
    const number = tags[index] ?? 0;
    const tag = models.tagger.tags[number] ?? "X_FW";
    const separator = tag.indexOf("_");
    return {
      start,
      end,
      surface: draft.surfaces[index] ?? "",
      lemma: lemmaByTag[number]?.(draft.words[index] ?? "") ?? "",
      upos: tag.slice(0, separator),
      xpos: tag.slice(separator + 1),
      head: heads[index] ?? -1,
      deprel: models.parser.relations[relations[index] ?? 0] ?? "dep",
    };
  });
  return { kind: draft.kind, tokens, forms, tags, words: draft.words };
}

/** Finds the names of a sentence, by style. */
function findSentenceNames(
  { findNames }: Workshop,
  { forms, tags, words }: AnalysedSentence,
): WrittenName[][] {
  const links = Uint8Array.from(words, (word) => (isLinkWord(word) ? 1 : 0));
  return findNames({ forms, tags, links }).map((names) =>
    cutTitles(words, names).map((name) => ({
      ...name,
      surface: words.slice(name.from, name.to).join(" "),
    })),
  );
}

/** Settles the types of the names in one style across the document. */
function settleStyle(
  found: readonly (readonly WrittenName[])[],
  style: NameSpan["style"],
): NameSpan[][] {
  return settleNameTypes(found).map((names) => names.map((name) => ({ ...name, style })));
}
