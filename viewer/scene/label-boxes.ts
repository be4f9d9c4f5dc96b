import { append } from "../../src/support/lists.js";

/** A rectangle along the axes, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Side of the cells that boxes are filed under, in pixels: about one label. */
const CELL = 64;

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function cellsOf(box: Box): readonly string[] {
  const cells: string[] = [];
  for (let i = Math.floor(box.x / CELL); i <= Math.floor((box.x + box.width) / CELL); i++) {
    for (let j = Math.floor(box.y / CELL); j <= Math.floor((box.y + box.height) / CELL); j++) {
      cells.push(`${i},${j}`);
    }
  }
  return cells;
}

/** The room that labels have taken in one frame. First come, first served: offer the important ones first. */
export interface LabelBoxes {
  /** Takes the room of all boxes if none of them is taken yet, and tells whether it did. */
  readonly take: (boxes: readonly Box[]) => boolean;
  /** Takes the room whatever is there. */
  readonly block: (box: Box) => void;
}

/** Makes an empty sheet. */
export function createLabelBoxes(): LabelBoxes {
  const cells = new Map<string, Box[]>();
  const block = (box: Box): void => {
    for (const cell of cellsOf(box)) append(cells, cell, box);
  };
  const isFree = (box: Box): boolean =>
    cellsOf(box).every((cell) => !cells.get(cell)?.some((taken) => overlaps(taken, box)));
  return {
    block,
    take(boxes) {
      if (!boxes.every(isFree)) return false;
      for (const box of boxes) block(box);
      return true;
    },
  };
}

/**
 * Tells whether the straight way between two points touches a box.
 *
 * Clips the way to the box side by side (Liang and Barsky, A new concept and method for line clipping, 1984).
 */
export function crossesBox(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  box: Box,
): boolean {
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number])[] = [
    [from.x - to.x, from.x - box.x],
    [to.x - from.x, box.x + box.width - from.x],
    [from.y - to.y, from.y - box.y],
    [to.y - from.y, box.y + box.height - from.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

/**
 * Boxes that cover a text written at an angle around a middle: a row of squares along it, since one
 * box along the axes would claim too much room.
 *
 * @param text width and height of the text, in pixels.
 * @param angle in radians.
 */
export function slantedBoxes(
  middle: { readonly x: number; readonly y: number },
  text: { readonly width: number; readonly height: number },
  angle: number,
): readonly Box[] {
  const steps = Math.max(1, Math.ceil(text.width / text.height));
  const step = text.width / steps;
  const side = text.height;
  return Array.from({ length: steps }, (_, i) => {
    const along = (i - (steps - 1) / 2) * step;
    return {
      x: middle.x + Math.cos(angle) * along - side / 2,
      y: middle.y + Math.sin(angle) * along - side / 2,
      width: side,
      height: side,
    };
  });
}
