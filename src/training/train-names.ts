import { isLinkWord, type NameWords, readNameFeatures } from "../language/names/name-features.js";
import { NAME_LABELS, type NameRange, toNameLabels } from "../language/names/name-labels.js";
import { bestLabels, createNameFeatures } from "../language/names/name-recogniser.js";
import { type Tagger, tagWords } from "../language/syntax/tagger.js";
import type { FeatureBuffer } from "../language/weights/feature-keys.js";
import type { WordForms } from "../language/words/word-forms.js";
import type { NamedSentence } from "./corpora/name-corpora.js";
import { type AveragedWeights, createPerceptron } from "./perceptron.js";
import { createRandom, shuffled } from "./random.js";

/** A recogniser before packing. */
export interface TrainedNames {
  readonly weights: AveragedWeights;
  /** Averaged weights of label pairs. */
  readonly pairs: Float32Array;
}

/** Tags a sentence for the recogniser. */
export function toNameWords(
  words: readonly string[],
  wordForms: WordForms,
  tagger: Tagger,
): NameWords {
  const forms = words.map(wordForms);
  return {
    forms,
    tags: tagWords(tagger, forms),
    links: Uint8Array.from(words, (word) => (isLinkWord(word) ? 1 : 0)),
  };
}

interface Example {
  /** Features of each word. */
  readonly features: readonly FeatureBuffer[];
  readonly gold: Uint8Array;
}

function toExample(words: NameWords, names: readonly NameRange[], style: number): Example {
  const buffer = createNameFeatures();
  return {
    gold: toNameLabels(words.forms.length, names),
    features: words.forms.map((_, index) => {
      readNameFeatures(buffer, words, { index, style });
      return { ...buffer, keys: buffer.keys.slice(0, buffer.length) };
    }),
  };
}

/** Learns to find names: the whole best sequence is compared with the gold one (structured perceptron). */
export function trainNames(
  sentences: readonly NamedSentence[],
  toWords: (words: readonly string[]) => NameWords,
  { epochs }: { epochs: number },
): TrainedNames {
  const examples = sentences.map((sentence) =>
    toExample(toWords(sentence.words), sentence.names, sentence.style),
  );
  const model = createPerceptron(NAME_LABELS);
  const pairs = createPairTrainer();
  const random = createRandom(3);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { features, gold } of shuffled(examples, random)) {
      const scores = new Float32Array(features.length * NAME_LABELS);
      features.forEach((buffer, index) => {
        scores.set(model.score(buffer), index * NAME_LABELS);
      });
      const guess = bestLabels(scores, pairs.weights);
      model.nextStep();
      features.forEach((buffer, index) => {
        if (guess[index] === gold[index]) return;
        model.update(buffer, gold[index] ?? 0, 1);
        model.update(buffer, guess[index] ?? 0, -1);
      });
      pairs.learn(gold, guess);
    }
  }
  return { weights: model.average(), pairs: pairs.average() };
}

/** Learns the weights of label pairs, averaged over all sentences. */
function createPairTrainer(): {
  readonly weights: Float32Array;
  learn(gold: Uint8Array, guess: Uint8Array): void;
  average(): Float32Array;
} {
  const weights = new Float32Array(NAME_LABELS * NAME_LABELS);
  const sums = new Float64Array(NAME_LABELS * NAME_LABELS);
  let step = 1;
  const update = (labels: Uint8Array, index: number, amount: number): void => {
    const at = (labels[index - 1] ?? 0) * NAME_LABELS + (labels[index] ?? 0);
    weights[at] = (weights[at] ?? 0) + amount;
    sums[at] = (sums[at] ?? 0) + amount * step;
  };
  return {
    weights,
    learn: (gold, guess) => {
      step += 1;
      for (let index = 1; index < gold.length; index += 1) {
        update(gold, index, 1);
        update(guess, index, -1);
      }
    },
    average: () => weights.map((weight, at) => weight - (sums[at] ?? 0) / step),
  };
}
