import type { Point } from "./network.js";

/** Width of the map in layout units: at the starting ratio on a page of that width, one is a pixel. */
export const MAP_WIDTH = 1500;
/** Height of the map in layout units. */
export const MAP_HEIGHT = 1000;
/** How much more one axis may be stretched than the other: the page is wider than high. */
const MAX_STRETCH = MAP_WIDTH / MAP_HEIGHT;

/**
 * Moves and scales points to fill the upper part of the map, from -750 to 750 and up to 500.
 *
 * One axis may be stretched up to 1.5 times more than the other, so that a round map fills a wide page.
 *
 * @param height of that part, in layout units.
 */
export function fitToBox(points: readonly Point[], height: number): Point[] {
  const [left, right] = extent(points.map((point) => point.x));
  const [bottom, top] = extent(points.map((point) => point.y));
  const scaleX = MAP_WIDTH / Math.max(right - left, Number.EPSILON);
  const scaleY = height / Math.max(top - bottom, Number.EPSILON);
  const common = MAX_STRETCH * Math.min(scaleX, scaleY);
  return points.map(({ x, y }) => ({
    x: (x - (left + right) / 2) * Math.min(scaleX, common),
    y: (y - (bottom + top) / 2) * Math.min(scaleY, common) + (MAP_HEIGHT - height) / 2,
  }));
}

function extent(values: readonly number[]): [low: number, high: number] {
  return [
    values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY),
    values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY),
  ];
}
