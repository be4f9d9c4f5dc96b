import { MAP_HEIGHT, MAP_WIDTH } from "./fit-to-box.js";
import type { Point } from "./network.js";

/** Share of the map's height that lone nodes take at most where there are others too. */
const MAX_SHARE = 0.2;
/** Layout units that a node with its label takes where there is room. */
const CELL_WIDTH = 210;
const CELL_HEIGHT = 36;

/** Where lone nodes lie, and how much of the map is left above them. */
export interface LonePlaces {
  readonly points: readonly Point[];
  /** Layout units; the whole height of the map if no node is lone. */
  readonly heightAbove: number;
}

/**
 * Sets nodes that nothing joins in even rows at the foot of the map, out of the way of the others;
 * in the middle if there are no others.
 *
 * @param count of lone nodes.
 * @param areOthers whether joined nodes need the rest of the map.
 * @returns their places, row by row from the top left.
 */
export function placeLoneNodes(count: number, areOthers: boolean): LonePlaces {
  if (count === 0) return { points: [], heightAbove: MAP_HEIGHT };
  const height = areOthers ? MAX_SHARE * MAP_HEIGHT : MAP_HEIGHT;
  const { columns, rows, cellHeight } = divide(count, height);
  const bottom = areOthers ? -MAP_HEIGHT / 2 : (-(rows - 1) * cellHeight) / 2;
  const points = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = rows === 1 ? count : columns;
    return {
      x: ((index % columns) + 0.5) * (MAP_WIDTH / inRow) - MAP_WIDTH / 2,
      y: bottom + (rows - 1 - row) * cellHeight,
    };
  });
  return { points, heightAbove: MAP_HEIGHT - rows * cellHeight - CELL_HEIGHT };
}

/** Divides a band as wide as the map into cells: of the usual size, or else small squares. */
function divide(count: number, height: number) {
  const columns = Math.floor(MAP_WIDTH / CELL_WIDTH);
  const rows = Math.ceil(count / columns);
  if (rows * CELL_HEIGHT <= height) return { columns, rows, cellHeight: CELL_HEIGHT };
  const most = Math.ceil(Math.sqrt((count * MAP_WIDTH) / height));
  const least = Math.ceil(count / most);
  return { columns: most, rows: least, cellHeight: height / least };
}
