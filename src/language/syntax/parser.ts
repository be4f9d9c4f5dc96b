import { type ByteReader, readTexts } from "../weights/byte-reader.js";
import { createFeatureBuffer, type FeatureBuffer } from "../weights/feature-keys.js";
import { type LinearModel, readLinearModel } from "../weights/linear-model.js";
import {
  applyTransition,
  createParserState,
  headBy,
  isFinished,
  legalTransitions,
  type ParserState,
  SHIFT,
  stackTop,
} from "./parser-state.js";
import type { ParserWords } from "./parser-words.js";
import { RELATION_FEATURES, readRelationFeatures } from "./relation-features.js";
import { readTransitionFeatures, TRANSITION_FEATURES } from "./transition-features.js";

/**
 * A greedy dependency parser: one model chooses transitions, a second one the relation of each new arc.
 *
 * @see Goldberg and Nivre (2013), Training Deterministic Parsers with Non-Deterministic Oracles
 */
export interface Parser {
  /** Universal relations with subtypes, for example `nsubj:pass`. */
  readonly relations: readonly string[];
  readonly transitions: LinearModel;
  readonly labels: LinearModel;
}

/** The two feature buffers that parsing needs. */
export interface ParserBuffers {
  readonly transition: FeatureBuffer;
  readonly relation: FeatureBuffer;
}

/** Makes buffers to parse with. */
export function createParserBuffers(): ParserBuffers {
  return {
    transition: createFeatureBuffer(TRANSITION_FEATURES),
    relation: createFeatureBuffer(RELATION_FEATURES),
  };
}

/** Reads a packed parser. */
export function readParser(reader: ByteReader): Parser {
  return {
    relations: readTexts(reader),
    transitions: readLinearModel(reader),
    labels: readLinearModel(reader),
  };
}

/**
 * Parses one sentence into a tree.
 *
 * @param words forms and tags by word number, from 1.
 * @param length number of words.
 * @returns the finished state: `head` (0 is the root) and `relation` by word number.
 */
export function parseWords(
  parser: Parser,
  words: ParserWords,
  options: { length: number; buffers: ParserBuffers },
): ParserState {
  const state = createParserState(options.length);
  const root = parser.relations.indexOf("root");
  while (!isFinished(state)) {
    const transition = chooseTransition(parser, words, { state, buffers: options.buffers });
    const relation =
      transition === SHIFT
        ? -1
        : chooseRelation(parser, words, { state, transition, root, buffers: options.buffers });
    applyTransition(state, transition, relation);
  }
  return state;
}

function chooseTransition(
  parser: Parser,
  words: ParserWords,
  { state, buffers }: { state: ParserState; buffers: ParserBuffers },
): number {
  const legal = legalTransitions(state);
  if (legal === 1) return 0;
  if (legal === 4) return 2;
  readTransitionFeatures(buffers.transition, state, words);
  return bestLegal(parser.transitions.score(buffers.transition), legal);
}

/** The legal transition with the highest score; the first of equal ones. */
export function bestLegal(scores: Float32Array, legal: number): number {
  let best = -1;
  for (let transition = 0; transition < 3; transition += 1) {
    if (((legal >> transition) & 1) === 0) continue;
    if (best < 0 || (scores[transition] ?? 0) > (scores[best] ?? 0)) best = transition;
  }
  return best;
}

function chooseRelation(
  parser: Parser,
  words: ParserWords,
  at: { state: ParserState; transition: number; root: number; buffers: ParserBuffers },
): number {
  const { state, root, buffers } = at;
  const head = headBy(state, at.transition);
  if (head === 0) return root;
  readRelationFeatures(buffers.relation, { state, words, head, child: stackTop(state) });
  return bestRelation(parser.labels.score(buffers.relation), root);
}

/** The relation with the highest score, never the root's. */
export function bestRelation(scores: Float32Array, root: number): number {
  let best = -1;
  for (let relation = 0; relation < scores.length; relation += 1) {
    if (relation === root) continue;
    if (best < 0 || (scores[relation] ?? 0) > (scores[best] ?? 0)) best = relation;
  }
  return best;
}
