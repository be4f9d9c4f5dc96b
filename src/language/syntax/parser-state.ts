/**
 * A sentence being parsed by arc-hybrid transitions.
 *
 * Words are numbered from 1; 0 is the root, which lies at the bottom of the stack. `next` is the first word
 * not yet read. Arrays are indexed by word; -1 means none.
 *
 * @see Kuhlmann, Gómez-Rodríguez and Satta (2011), Dynamic programming algorithms for transition-based dependency parsers
 */
export interface ParserState {
  readonly length: number;
  readonly stack: Int32Array;
  stackSize: number;
  next: number;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Bit set of the relations that the children bear. */
  readonly childRelations: Int32Array;
}

/** Moves the next word onto the stack. */
export const SHIFT = 0;
/** Makes the next word the head of the top of the stack, and drops the latter. */
export const LEFT = 1;
/** Makes the second word of the stack the head of the top, and drops the latter. */
export const RIGHT = 2;

/** Begins a sentence of `length` words. */
export function createParserState(length: number): ParserState {
  const none = (): Int32Array => new Int32Array(length + 2).fill(-1);
  return {
    length,
    stack: new Int32Array(length + 2),
    stackSize: 1,
    next: 1,
    head: none(),
    relation: none(),
    left1: none(),
    left2: none(),
    right1: none(),
    right2: none(),
    leftCount: new Int32Array(length + 2),
    rightCount: new Int32Array(length + 2),
    childRelations: new Int32Array(length + 2),
  };
}

/** Tells whether all words are read and have a head. */
export function isFinished(state: ParserState): boolean {
  return state.next > state.length && state.stackSize === 1;
}

/**
 * Which transitions are possible: a bit for each (1 shift, 2 left, 4 right).
 *
 * A word is attached to the root only when no word is left to read, so that there is one root.
 */
export function legalTransitions(state: ParserState): number {
  const unread = state.next <= state.length;
  let legal = 0;
  if (unread) legal |= 1 << SHIFT;
  if (unread && state.stackSize > 1) legal |= 1 << LEFT;
  if (state.stackSize > 2 || (state.stackSize === 2 && !unread)) legal |= 1 << RIGHT;
  return legal;
}

/** The top of the stack. */
export function stackTop(state: ParserState): number {
  return state.stack[state.stackSize - 1] ?? -1;
}

/** The head that the top of the stack would get by LEFT or RIGHT. */
export function headBy(state: ParserState, transition: number): number {
  return transition === LEFT ? state.next : (state.stack[state.stackSize - 2] ?? 0);
}

/** Makes a transition; `relation` is used by LEFT and RIGHT. */
export function applyTransition(state: ParserState, transition: number, relation: number): void {
  if (transition === SHIFT) {
    state.stack[state.stackSize] = state.next;
    state.stackSize += 1;
    state.next += 1;
    return;
  }
  attach(state, headBy(state, transition), relation);
  state.stackSize -= 1;
}

function attach(state: ParserState, head: number, relation: number): void {
  const child = stackTop(state);
  state.head[child] = head;
  state.relation[child] = relation;
  state.childRelations[head] = (state.childRelations[head] ?? 0) | (1 << (relation % 31));
  if (child < head) {
    state.left2[head] = state.left1[head] ?? -1;
    state.left1[head] = child;
    state.leftCount[head] = (state.leftCount[head] ?? 0) + 1;
  } else {
    state.right2[head] = state.right1[head] ?? -1;
    state.right1[head] = child;
    state.rightCount[head] = (state.rightCount[head] ?? 0) + 1;
  }
}
