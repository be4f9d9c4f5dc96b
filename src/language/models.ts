import type { Tokeniser } from "./boundaries/tokeniser.js";
import { type NameRecogniser, readNameRecogniser } from "./names/name-recogniser.js";
import { type Parser, readParser } from "./syntax/parser.js";
import { readTagger, type Tagger } from "./syntax/tagger.js";
import { createByteReader, readTexts, readVarint } from "./weights/byte-reader.js";
import { type LinearModel, readLinearModel } from "./weights/linear-model.js";
import { type Lemmatiser, readLemmatiser } from "./words/lemmatiser.js";
import { readWordClusters, type WordClusters } from "./words/word-clusters.js";

/** The parts that the models are packed in; each is one file of data/models, named `<part>.bin.gz`. */
export const LANGUAGE_MODEL_PARTS = [
  "clusters",
  "boundaries",
  "tagger",
  "parser",
  "lemmas",
  "names",
  "casing",
] as const;
export type LanguageModelPart = (typeof LANGUAGE_MODEL_PARTS)[number];

/** The unpacked (but not parsed) bytes of each part. */
export type LanguageModelBytes = Readonly<Record<LanguageModelPart, Uint8Array>>;

/** All that the analyser has learned. */
export interface LanguageModels {
  readonly clusters: WordClusters;
  readonly tokeniser: Tokeniser;
  /** Class 1 means that a sentence ends. */
  readonly sentenceEnds: LinearModel;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatiser: Lemmatiser;
  readonly names: NameRecogniser;
  /** Words that are written small in running text. */
  readonly commonWords: ReadonlySet<string>;
}

/**
 * Reads the models from their bytes.
 *
 * @throws InvalidInputError if a part is damaged.
 */
export function parseLanguageModels(parts: LanguageModelBytes): LanguageModels {
  const boundaries = createByteReader(parts.boundaries);
  const fusedWords = readTexts(boundaries);
  const fused = new Map(fusedWords.map((word) => [word, readVarint(boundaries)]));
  return {
    clusters: readWordClusters(createByteReader(parts.clusters)),
    tokeniser: { fused, splits: readLinearModel(boundaries) },
    sentenceEnds: readLinearModel(boundaries),
    tagger: readTagger(createByteReader(parts.tagger)),
    parser: readParser(createByteReader(parts.parser)),
    lemmatiser: readLemmatiser(createByteReader(parts.lemmas)),
    names: readNameRecogniser(createByteReader(parts.names)),
    commonWords: new Set(readTexts(createByteReader(parts.casing))),
  };
}
