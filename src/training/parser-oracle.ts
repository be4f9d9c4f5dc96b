import { LEFT, type ParserState, RIGHT, SHIFT, stackTop } from "../language/syntax/parser-state.js";

/**
 * How many gold arcs each transition makes unreachable, for arc-hybrid with the root at the stack's bottom.
 *
 * @param gold head of each word, from 1.
 * @param costs receives the three costs; illegal transitions get a cost that means nothing.
 * @see Goldberg and Nivre (2013), section 4.2
 */
export function transitionCosts(state: ParserState, gold: Int32Array, costs: Int32Array): void {
  costs[SHIFT] = shiftCost(state, gold);
  costs[LEFT] = leftCost(state, gold);
  costs[RIGHT] = rightCost(state, gold);
}

/** Shifting loses the arcs between the next word and the words below the top, and from it to the top's heads. */
function shiftCost({ stack, stackSize, next, length }: ParserState, gold: Int32Array): number {
  if (next > length) return 0;
  let cost = 0;
  for (let at = 0; at < stackSize; at += 1) {
    const word = stack[at] ?? 0;
    if (at < stackSize - 1 && word !== 0 && gold[next] === word) cost += 1;
    if (word !== 0 && gold[word] === next) cost += 1;
  }
  return cost;
}

/** Dropping the top to the next word loses its arc to the second word or a later one, and its later children. */
function leftCost(state: ParserState, gold: Int32Array): number {
  const top = stackTop(state);
  if (top <= 0 || state.next > state.length) return 0;
  const second = state.stack[state.stackSize - 2] ?? -1;
  const head = gold[top] ?? 0;
  const lost = head !== state.next && (head === second || head > state.next) ? 1 : 0;
  return lost + unreadChildren(state, gold, top);
}

/** Dropping the top to the second word loses its arc to an unread word, and its unread children. */
function rightCost(state: ParserState, gold: Int32Array): number {
  const top = stackTop(state);
  if (top <= 0) return 0;
  const second = state.stack[state.stackSize - 2] ?? -1;
  const head = gold[top] ?? 0;
  const lost = head !== second && head >= state.next ? 1 : 0;
  return lost + unreadChildren(state, gold, top);
}

function unreadChildren({ next, length }: ParserState, gold: Int32Array, word: number): number {
  let count = 0;
  for (let child = next; child <= length; child += 1) if (gold[child] === word) count += 1;
  return count;
}
