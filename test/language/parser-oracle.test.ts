import { describe, expect, it } from "vitest";
import {
  applyTransition,
  createParserState,
  headBy,
  isFinished,
  legalTransitions,
  type ParserState,
  stackTop,
} from "../../src/language/syntax/parser-state.js";
import { transitionCosts } from "../../src/training/parser-oracle.js";
import { createRandom } from "../../src/training/random.js";

/** A random projective tree over words 1 to `length`, as heads; place 0 is not used. */
function randomTree(length: number, random: () => number): Int32Array {
  const heads = new Int32Array(length + 1).fill(-1);
  const attach = (from: number, to: number, head: number): void => {
    if (from >= to) return;
    const root = from + Math.floor(random() * (to - from));
    heads[root] = head;
    attach(from, root, root);
    attach(root + 1, to, root);
  };
  attach(1, length + 1, 0);
  return heads;
}

const legalOf = (state: ParserState): number[] =>
  [0, 1, 2].filter((transition) => ((legalTransitions(state) >> transition) & 1) === 1);

/** Counts the gold arcs in a finished parse. */
const rightArcs = (state: ParserState, gold: Int32Array): number =>
  [...gold.keys()].slice(1).filter((word) => state.head[word] === gold[word]).length;

describe("transitionCosts", () => {
  it("leads to the gold tree when transitions that cost nothing are made", () => {
    const random = createRandom(1);
    const costs = new Int32Array(3);
    for (let round = 0; round < 200; round += 1) {
      const gold = randomTree(1 + Math.floor(random() * 12), random);
      const state = createParserState(gold.length - 1);
      while (!isFinished(state)) {
        transitionCosts(state, gold, costs);
        const free = legalOf(state).filter((transition) => costs[transition] === 0);
        const legal = legalOf(state);
        // With one legal transition there is nothing to choose, and its cost means nothing.
        const choice = legal.length === 1 ? legal[0] : free[Math.floor(random() * free.length)];
        expect(choice).toBeDefined();
        applyTransition(state, choice ?? 0, 0);
      }
      expect(rightArcs(state, gold)).toBe(gold.length - 1);
    }
  });
});

/** How many arcs lead from a word up to the root; more than there are words in a circle. */
function stepsToRoot(state: ParserState, word: number): number {
  let steps = 0;
  for (let at = word; at !== 0 && steps <= state.length; at = state.head[at] ?? 0) steps += 1;
  return steps;
}

describe("any sequence of legal transitions", () => {
  it("ends in a tree with one root", () => {
    const random = createRandom(2);
    for (let round = 0; round < 200; round += 1) {
      const length = 1 + Math.floor(random() * 15);
      const state = createParserState(length);
      while (!isFinished(state)) {
        const legal = legalOf(state);
        const transition = legal[Math.floor(random() * legal.length)] ?? 0;
        if (transition !== 0) expect(headBy(state, transition)).not.toBe(stackTop(state));
        applyTransition(state, transition, 1);
      }
      const heads = [...state.head.slice(1, length + 1)];
      expect(heads.filter((head) => head === 0)).toHaveLength(1);
      heads.forEach((_, index) => {
        expect(stepsToRoot(state, index + 1)).toBeLessThanOrEqual(length);
      });
    }
  });
});
