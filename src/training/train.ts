import type { LanguageModelBytes } from "../language/models.js";
import { readTagger, type Tagger } from "../language/syntax/tagger.js";
import { createByteReader } from "../language/weights/byte-reader.js";
import { readWordClusters, type WordClusters } from "../language/words/word-clusters.js";
import { createWordForms, type WordForms } from "../language/words/word-forms.js";
import { compareText } from "../support/order.js";
import { type TreebankSentence, toRawBlocks } from "./corpora/conllu.js";
import type { NamedSentence } from "./corpora/name-corpora.js";
import {
  type ByteWriter,
  createByteWriter,
  finishBytes,
  writeSignedVarint,
  writeTable,
  writeTexts,
} from "./packing/byte-writer.js";
import { packWeights, rowsOfAll } from "./packing/pack-weights.js";
import { learnFusedWords, trainSentenceEnds, trainSplits } from "./train-boundaries.js";
import { learnCommonWords } from "./train-casing.js";
import { type Embeddings, trainClusters, writeClusters } from "./train-clusters.js";
import { trainLemmatiser, writeLemmatiser } from "./train-lemmatiser.js";
import { toNameWords, trainNames } from "./train-names.js";
import { type ParsedWords, trainParser } from "./train-parser.js";
import {
  collectTags,
  jackknifeTags,
  type TaggedWords,
  type TagSet,
  type TrainedTagger,
  toTaggedWords,
  trainTagger,
} from "./train-tagger.js";

/** What the models are learned from. */
export interface TrainingCorpora {
  readonly treebank: readonly TreebankSentence[];
  readonly names: readonly NamedSentence[];
  readonly embeddings: Embeddings;
}

/** How long each part is trained and how much of it is dropped when packed. */
export interface TrainingSettings {
  readonly clusters: { readonly fine: number; readonly coarse: number; readonly rounds: number };
  readonly boundaryEpochs: number;
  readonly taggerEpochs: number;
  /** Taggers that tag each other's training sentences for the parser. */
  readonly jackknife: { readonly folds: number; readonly epochs: number; readonly drop: number };
  readonly parserEpochs: number;
  readonly nameEpochs: number;
  /** Share of weights dropped, by part. */
  readonly drop: {
    readonly boundaries: number;
    readonly tagger: number;
    readonly transitions: number;
    readonly labels: number;
    readonly names: number;
  };
}

/** The settings of the models in data/models; chosen on the development sets. */
export const TRAINING_SETTINGS: TrainingSettings = {
  clusters: { fine: 512, coarse: 64, rounds: 8 },
  boundaryEpochs: 5,
  taggerEpochs: 6,
  jackknife: { folds: 4, epochs: 3, drop: 0.3 },
  parserEpochs: 8,
  nameEpochs: 8,
  drop: { boundaries: 0.3, tagger: 0.5, transitions: 0.7, labels: 0.6, names: 0.2 },
};

/**
 * Learns all parts of the models.
 *
 * Everything is seeded and single-threaded: the same corpora and settings give the same bytes.
 *
 * @param report receives a line of progress before each part.
 */
export function trainLanguageModels(
  corpora: TrainingCorpora,
  settings: TrainingSettings,
  report: (line: string) => void,
): LanguageModelBytes {
  const { treebank } = corpora;
  report("word clusters");
  const clusters = pack((writer) => {
    writeClusters(writer, trainClusters(corpora.embeddings, settings.clusters));
  });
  const wordClusters = readWordClusters(createByteReader(clusters));
  const wordForms = createWordForms(wordClusters);
  report("tokens and sentences");
  const boundaries = packBoundaries(treebank, settings);
  const tagSet = collectTags(treebank);
  const tagged = treebank.map((sentence) => toTaggedWords(sentence, tagSet, wordForms));
  report("tagger");
  const tagger = packTagger(
    tagSet,
    trainOnAll(tagged, tagSet, settings.taggerEpochs),
    settings.drop.tagger,
  );
  report("tags for the parser");
  const jackknifed = jackknifeTags(tagged, {
    ...settings.jackknife,
    classes: tagSet.tags.length,
    toTagger: (trained) =>
      readTagger(createByteReader(packTagger(tagSet, trained, settings.jackknife.drop))),
  });
  report("parser");
  const parser = packParser(treebank, { tagged, jackknifed, settings });
  report("base forms");
  const lemmas = packLemmas(treebank, tagSet, wordClusters);
  report("names");
  const unseenTags = new Map(
    tagged.map(({ surfaces }, at) => [surfaces.join(" "), jackknifed[at]]),
  );
  const names = packNames(corpora.names, settings, {
    wordForms,
    unseenTags,
    tagger: readTagger(createByteReader(tagger)),
  });
  const casing = pack((writer) => writeTexts(writer, learnCommonWords(treebank)));
  return { clusters, boundaries, tagger, parser, lemmas, names, casing };
}

function pack(write: (writer: ByteWriter) => void): Uint8Array {
  const writer = createByteWriter();
  write(writer);
  return finishBytes(writer);
}

function packBoundaries(
  treebank: readonly TreebankSentence[],
  settings: TrainingSettings,
): Uint8Array {
  const blocks = toRawBlocks(treebank);
  const fused = learnFusedWords(blocks);
  const epochs = settings.boundaryEpochs;
  return pack((writer) => {
    writeTable(writer, fused);
    packWeights(writer, rowsOfAll(trainSplits(blocks, fused, { epochs })), {
      drop: settings.drop.boundaries,
    });
    packWeights(writer, rowsOfAll(trainSentenceEnds(blocks, { epochs })), {
      drop: settings.drop.boundaries,
    });
  });
}

function trainOnAll(tagged: readonly TaggedWords[], tagSet: TagSet, epochs: number): TrainedTagger {
  return trainTagger(tagged, { classes: tagSet.tags.length, epochs, seed: 1 });
}

function packTagger(tagSet: TagSet, trained: TrainedTagger, drop: number): Uint8Array {
  return pack((writer) => {
    writeTexts(writer, tagSet.tags);
    writeTable(writer, trained.fixed);
    packWeights(writer, rowsOfAll(trained.weights), { drop });
  });
}

function packParser(
  treebank: readonly TreebankSentence[],
  options: {
    tagged: readonly TaggedWords[];
    jackknifed: readonly Int32Array[];
    settings: TrainingSettings;
  },
): Uint8Array {
  const { tagged, jackknifed, settings } = options;
  const relations = collectRelations(treebank);
  const sentences = treebank.map((sentence, at) =>
    toParsedWords(sentence, {
      relations,
      forms: tagged[at]?.forms ?? [],
      tags: jackknifed[at] ?? new Int32Array(0),
    }),
  );
  const trained = trainParser(sentences, {
    relations: relations.length,
    root: relations.indexOf("root"),
    epochs: settings.parserEpochs,
    seed: 1,
  });
  return pack((writer) => {
    writeTexts(writer, relations);
    packWeights(writer, rowsOfAll(trained.transitions), { drop: settings.drop.transitions });
    packWeights(writer, rowsOfAll(trained.labels), { drop: settings.drop.labels });
  });
}

/** All relations of a treebank, sorted; `root` is always among them. */
export function collectRelations(treebank: readonly TreebankSentence[]): string[] {
  const relations = treebank.flatMap(({ words }) => words.map(({ relation }) => relation));
  return [...new Set(["root", ...relations])].sort(compareText);
}

/** Prepares a sentence for the parser. */
export function toParsedWords(
  sentence: TreebankSentence,
  options: { relations: readonly string[]; forms: ParsedWords["words"]["forms"]; tags: Int32Array },
): ParsedWords {
  const { relations, forms, tags } = options;
  const number = new Map(relations.map((relation, index) => [relation, index]));
  const { words } = sentence;
  const [first] = forms;
  return {
    length: words.length,
    words: {
      forms: first === undefined ? [] : [first, ...forms],
      tags: Int32Array.from([0, ...tags]),
    },
    heads: Int32Array.from([-1, ...words.map(({ head }) => head)]),
    relations: Int32Array.from([-1, ...words.map(({ relation }) => number.get(relation) ?? 0)]),
  };
}

function packLemmas(
  treebank: readonly TreebankSentence[],
  tagSet: TagSet,
  clusters: WordClusters,
): Uint8Array {
  const tagOf = (upos: string, xpos: string): string =>
    tagSet.tags[tagSet.indexOf(upos, xpos)] ?? "X_FW";
  const isWord = (lower: string): boolean => clusters.fine(lower) > 0;
  return pack((writer) => {
    writeLemmatiser(writer, trainLemmatiser(treebank, { tagOf, isWord }));
  });
}

function packNames(
  sentences: readonly NamedSentence[],
  settings: TrainingSettings,
  options: {
    wordForms: WordForms;
    tagger: Tagger;
    unseenTags: ReadonlyMap<string, Int32Array | undefined>;
  },
): Uint8Array {
  const { wordForms, tagger, unseenTags } = options;
  const trained = trainNames(
    sentences,
    (words) => {
      const prepared = toNameWords(words, wordForms, tagger);
      return { ...prepared, tags: unseenTags.get(words.join(" ")) ?? prepared.tags };
    },
    { epochs: settings.nameEpochs },
  );
  return pack((writer) => {
    const unit = packWeights(writer, rowsOfAll(trained.weights), { drop: settings.drop.names });
    for (const weight of trained.pairs) writeSignedVarint(writer, Math.round(weight / unit));
  });
}
