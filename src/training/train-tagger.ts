import {
  createTaggerFeatures,
  readTaggerFeatures,
  type Tagger,
  tagWords,
} from "../language/syntax/tagger.js";
import type { WordForm, WordForms } from "../language/words/word-forms.js";
import { plainQuotes } from "../language/words/word-forms.js";
import { compareText } from "../support/order.js";
import type { TreebankSentence } from "./corpora/conllu.js";
import { type AveragedWeights, createPerceptron, learnClass } from "./perceptron.js";
import { createRandom, shuffled } from "./random.js";

/** A tag must occur this often in training to be learned. */
const RARE_TAG = 4;
/** A word seen this often, nearly always with one tag, always gets it. */
const FIXED_COUNT = 40;
const FIXED_SHARE = 0.997;

/** The joint tags of a treebank, and the nearest of them for any pair of tags. */
export interface TagSet {
  readonly tags: readonly string[];
  indexOf(upos: string, xpos: string): number;
}

/** Collects the joint tags; a rare pair stands for the most frequent tag with its universal part. */
export function collectTags(sentences: readonly TreebankSentence[]): TagSet {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const { upos, xpos } of words) {
      counts.set(`${upos}_${xpos}`, (counts.get(`${upos}_${xpos}`) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= RARE_TAG);
  const tags = frequent.map(([tag]) => tag).sort(compareText);
  const index = new Map(tags.map((tag, position) => [tag, position]));
  const byUniversal = new Map<string, number>();
  for (const [tag] of frequent.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))) {
    const universal = tag.slice(0, tag.indexOf("_"));
    if (!byUniversal.has(universal)) byUniversal.set(universal, index.get(tag) ?? 0);
  }
  return {
    tags,
    indexOf: (upos, xpos) => index.get(`${upos}_${xpos}`) ?? byUniversal.get(upos) ?? 0,
  };
}

/** A sentence ready for training: word forms and gold tags. */
export interface TaggedWords {
  readonly forms: readonly WordForm[];
  readonly surfaces: readonly string[];
  readonly gold: Int32Array;
}

/** Prepares a sentence. */
export function toTaggedWords(
  sentence: TreebankSentence,
  tagSet: TagSet,
  wordForms: WordForms,
): TaggedWords {
  return {
    surfaces: sentence.words.map(({ form }) => form),
    forms: sentence.words.map(({ form }) => wordForms(form)),
    gold: Int32Array.from(sentence.words, ({ upos, xpos }) => tagSet.indexOf(upos, xpos)),
  };
}

/** The words that always get the same tag, as written. */
export function collectFixedTags(sentences: readonly TaggedWords[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { surfaces, gold } of sentences) {
    surfaces.forEach((surface, index) => {
      const word = plainQuotes(surface);
      const tags = counts.get(word) ?? new Map<number, number>();
      counts.set(word, tags);
      tags.set(gold[index] ?? 0, (tags.get(gold[index] ?? 0) ?? 0) + 1);
    });
  }
  const fixed = new Map<string, number>();
  for (const [word, tags] of counts) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
    for (const [tag, count] of tags) {
      if (total >= FIXED_COUNT && count >= FIXED_SHARE * total) fixed.set(word, tag);
    }
  }
  return fixed;
}

/** A tagger before packing. */
export interface TrainedTagger {
  readonly fixed: ReadonlyMap<string, number>;
  readonly weights: AveragedWeights;
}

/** Learns to tag, from left to right with the tagger's own tags before each word. */
export function trainTagger(
  sentences: readonly TaggedWords[],
  options: { classes: number; epochs: number; seed: number },
): TrainedTagger {
  const fixed = collectFixedTags(sentences);
  const model = createPerceptron(options.classes);
  const random = createRandom(options.seed);
  const buffer = createTaggerFeatures();
  const prepared = sentences.map((sentence) => ({
    ...sentence,
    given: sentence.surfaces.map((surface) => fixed.get(plainQuotes(surface))),
  }));
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const { forms, gold, given } of shuffled(prepared, random)) {
      const tags = new Int32Array(forms.length);
      given.forEach((fixedTag, index) => {
        if (fixedTag === undefined) readTaggerFeatures(buffer, { forms, tags, index });
        tags[index] = fixedTag ?? learnClass(model, buffer, gold[index] ?? 0);
      });
    }
  }
  return { fixed, weights: model.average() };
}

/** Tags each sentence with a tagger that was not trained on it (jack-knifing in `folds` parts). */
export function jackknifeTags(
  sentences: readonly TaggedWords[],
  options: {
    classes: number;
    epochs: number;
    folds: number;
    toTagger: (trained: TrainedTagger) => Tagger;
  },
): Int32Array[] {
  const order = shuffled([...sentences.keys()], createRandom(7));
  const tags: Int32Array[] = sentences.map(() => new Int32Array(0));
  for (let fold = 0; fold < options.folds; fold += 1) {
    const rest = order.filter((_, place) => place % options.folds !== fold);
    const training = rest.flatMap((index) => sentences[index] ?? []);
    const tagger = options.toTagger(trainTagger(training, { ...options, seed: 2 }));
    order.forEach((index, place) => {
      if (place % options.folds === fold) {
        tags[index] = tagWords(tagger, sentences[index]?.forms ?? []);
      }
    });
  }
  return tags;
}
