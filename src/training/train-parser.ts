import {
  bestLegal,
  bestRelation,
  createParserBuffers,
  type ParserBuffers,
} from "../language/syntax/parser.js";
import {
  applyTransition,
  createParserState,
  headBy,
  isFinished,
  legalTransitions,
  type ParserState,
  SHIFT,
  stackTop,
} from "../language/syntax/parser-state.js";
import type { ParserWords } from "../language/syntax/parser-words.js";
import { readRelationFeatures } from "../language/syntax/relation-features.js";
import { readTransitionFeatures } from "../language/syntax/transition-features.js";
import { transitionCosts } from "./parser-oracle.js";
import { type AveragedWeights, createPerceptron, type Perceptron } from "./perceptron.js";
import { createRandom, shuffled } from "./random.js";

/** A sentence with predicted tags and its gold tree, by word number from 1. */
export interface ParsedWords {
  readonly words: ParserWords;
  readonly length: number;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** A parser before packing. */
export interface TrainedParser {
  readonly transitions: AveragedWeights;
  readonly labels: AveragedWeights;
}

interface Trainer {
  readonly transitions: Perceptron;
  readonly labels: Perceptron;
  readonly buffers: ParserBuffers;
  readonly costs: Int32Array;
  readonly random: () => number;
  readonly root: number;
  /** Whether wrong transitions are sometimes followed, to learn from the states they lead to. */
  exploring: boolean;
}

/** Chance that a wrong transition is followed once exploring (Goldberg and Nivre 2013). */
const EXPLORATION = 0.9;

/** Learns to parse with a dynamic oracle. */
export function trainParser(
  sentences: readonly ParsedWords[],
  options: { relations: number; root: number; epochs: number; seed: number },
): TrainedParser {
  const trainer: Trainer = {
    transitions: createPerceptron(3),
    labels: createPerceptron(options.relations),
    buffers: createParserBuffers(),
    costs: new Int32Array(3),
    random: createRandom(options.seed),
    root: options.root,
    exploring: false,
  };
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    trainer.exploring = epoch > 0;
    for (const sentence of shuffled(sentences, trainer.random)) trainOnSentence(trainer, sentence);
  }
  return { transitions: trainer.transitions.average(), labels: trainer.labels.average() };
}

function trainOnSentence(trainer: Trainer, sentence: ParsedWords): void {
  const state = createParserState(sentence.length);
  while (!isFinished(state)) {
    const transition = trainTransition(trainer, sentence, state);
    const relation =
      transition === SHIFT ? -1 : trainRelation(trainer, sentence, { state, transition });
    applyTransition(state, transition, relation);
  }
}

function trainTransition(
  trainer: Trainer,
  { words, heads }: ParsedWords,
  state: ParserState,
): number {
  const legal = legalTransitions(state);
  if (legal === 1) return 0;
  if (legal === 4) return 2;
  const { costs, transitions } = trainer;
  const buffer = trainer.buffers.transition;
  readTransitionFeatures(buffer, state, words);
  const scores = transitions.score(buffer);
  const guess = bestLegal(scores, legal);
  transitionCosts(state, heads, costs);
  let least = Number.POSITIVE_INFINITY;
  let harmless = 0;
  for (let transition = 0; transition < 3; transition += 1) {
    if (((legal >> transition) & 1) === 1) least = Math.min(least, costs[transition] ?? 0);
  }
  for (let transition = 0; transition < 3; transition += 1) {
    if (((legal >> transition) & 1) === 1 && costs[transition] === least)
      harmless |= 1 << transition;
  }
  const right = bestLegal(scores, harmless);
  transitions.nextStep();
  if (((harmless >> guess) & 1) === 1) return guess;
  transitions.update(buffer, right, 1);
  transitions.update(buffer, guess, -1);
  return trainer.exploring && trainer.random() < EXPLORATION ? guess : right;
}

function trainRelation(
  trainer: Trainer,
  { words, heads, relations }: ParsedWords,
  { state, transition }: { state: ParserState; transition: number },
): number {
  const { labels, root } = trainer;
  const buffer = trainer.buffers.relation;
  const head = headBy(state, transition);
  const child = stackTop(state);
  if (head === 0) return root;
  readRelationFeatures(buffer, { state, words, head, child });
  const guess = bestRelation(labels.score(buffer), root);
  const right = relations[child] ?? 0;
  labels.nextStep();
  if (heads[child] === head && guess !== right) {
    labels.update(buffer, right, 1);
    labels.update(buffer, guess, -1);
  }
  return guess;
}
