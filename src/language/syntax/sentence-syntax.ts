import type { LanguageModels } from "../models.js";
import type { FeatureBuffer } from "../weights/feature-keys.js";
import type { WordForm, WordForms } from "../words/word-forms.js";
import { findDirectionWords } from "./direction-words.js";
import { type ParserBuffers, parseWords } from "./parser.js";
import { repairTags } from "./tag-repairs.js";
import { OUTSIDE_WORD, tagWords } from "./tagger.js";

/** Tags and tree of a sentence, one entry for each word. */
export interface SentenceSyntax {
  readonly forms: readonly WordForm[];
  /** Indexes into the tagger's tags. */
  readonly tags: Int32Array;
  /** Index of the governing word; -1 for the root. */
  readonly heads: Int32Array;
  /** Indexes into the parser's relations. */
  readonly relations: Int32Array;
}

/** What is needed to analyse sentences, made once. */
export interface SyntaxTools {
  readonly models: Pick<LanguageModels, "tagger" | "parser">;
  readonly wordForms: WordForms;
  readonly taggerBuffer: FeatureBuffer;
  readonly parserBuffers: ParserBuffers;
}

/**
 * Tags and parses one sentence.
 *
 * The first word of a name like "North Korean" is left out while parsing and hung on its neighbour
 * afterwards: the parser is often misled by it, and its place in the tree is certain.
 */
export function analyseSyntax(words: readonly string[], tools: SyntaxTools): SentenceSyntax {
  const { tagger, parser } = tools.models;
  const forms = words.map(tools.wordForms);
  const tags = tagWords(tagger, forms, tools.taggerBuffer);
  repairTags(words, tags, tagger.tags);
  const compound = parser.relations.indexOf("compound");
  const amod = parser.relations.indexOf("amod");
  const left =
    compound < 0 || amod < 0 ? new Set<number>() : findDirectionWords(words, tags, tagger.tags);
  const kept = [...words.keys()].filter((index) => !left.has(index));
  const tree = parseWords(
    parser,
    {
      forms: [OUTSIDE_WORD, ...kept.map((index) => forms[index] ?? OUTSIDE_WORD)],
      tags: Int32Array.from([0, ...kept.map((index) => tags[index] ?? 0)]),
    },
    { length: kept.length, buffers: tools.parserBuffers },
  );
  const heads = new Int32Array(words.length);
  const relations = new Int32Array(words.length);
  kept.forEach((index, place) => {
    heads[index] = kept[(tree.head[place + 1] ?? 0) - 1] ?? -1;
    relations[index] = tree.relation[place + 1] ?? 0;
  });
  for (const index of left) {
    const adjective = tagger.tags[tags[index] ?? 0]?.startsWith("ADJ_") === true;
    heads[index] = index + 1;
    relations[index] = adjective ? amod : compound;
  }
  return { forms, tags, heads, relations };
}
