import type { Point } from "./network.js";

/** What must not be covered: a node with its label to the right, measured from the node's centre. */
export interface Box {
  readonly left: number;
  readonly right: number;
  /** Up and down alike. */
  readonly half: number;
}

type MovingBox = Box & { x: number; y: number };

const MAX_ROUNDS = 200;
/** Units by which a push goes beyond the overlap: mere halving would come near, but never to an end. */
const SURPLUS = 1;

/**
 * Pushes overlapping boxes apart, both sides of a pair by half the overlap, along the axis on which
 * they overlap less, until none overlap or 200 rounds are over. Pairs are taken from bottom to top,
 * so the result is the same each time.
 *
 * @returns the new positions, in the order of the boxes.
 */
export function separateBoxes(points: readonly Point[], boxes: readonly Box[]): Point[] {
  const moving = boxes.map((box, index) => {
    const { x, y } = points[index] ?? { x: 0, y: 0 };
    return { ...box, x, y };
  });
  const tallest = boxes.reduce((most, box) => Math.max(most, box.half), 0);
  const rising = [...moving];
  let round = 0;
  while (round < MAX_ROUNDS && pushAllPairs(rising, tallest)) round += 1;
  return moving.map(({ x, y }) => ({ x, y }));
}

/**
 * One round; tells whether any pair overlapped. A pair out of each other's reach only because it
 * moved within this round is met in the next.
 */
function pushAllPairs(boxes: MovingBox[], tallest: number): boolean {
  boxes.sort((a, b) => a.y - b.y);
  let pushed = false;
  for (const [index, a] of boxes.entries()) {
    for (let other = index + 1; other < boxes.length; other++) {
      const b = boxes[other];
      if (b === undefined || b.y - a.y >= a.half + tallest) break;
      if (pushPair(a, b)) pushed = true;
    }
  }
  return pushed;
}

function pushPair(a: MovingBox, b: MovingBox): boolean {
  const dy = b.y - a.y;
  const overlapY = a.half + b.half - Math.abs(dy);
  if (overlapY <= 0) return false;
  const dx = b.x - a.x;
  const overlapX = dx >= 0 ? a.right + b.left - dx : b.right + a.left + dx;
  if (overlapX <= 0) return false;
  if (overlapX < overlapY) {
    const push = (Math.sign(dx || 1) * (overlapX + SURPLUS)) / 2;
    a.x -= push;
    b.x += push;
  } else {
    const push = (Math.sign(dy || 1) * (overlapY + SURPLUS)) / 2;
    a.y -= push;
    b.y += push;
  }
  return true;
}
