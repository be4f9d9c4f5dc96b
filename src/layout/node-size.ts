/** Radius in pixels of a node that no statement touches. */
export const MIN_NODE_SIZE = 4;
/** Radius in pixels that no node exceeds, so that the busiest still leave room for others. */
export const MAX_NODE_SIZE = 24;
/** Pixels of radius by which a node grows per square root of claims: area follows the claims. */
const GROWTH = 2;

/**
 * Gives the radius in which a node is drawn, at the camera's starting ratio.
 *
 * The scale is absolute, so a node keeps its size when others come or go: 0 claims 4 px, 1 claim
 * 6 px, 9 claims 10 px, 100 claims and more 24 px.
 *
 * @param claims number of claims about it, over all edges; at least 0.
 * @returns pixels, MIN_NODE_SIZE to MAX_NODE_SIZE, two decimals.
 */
export function nodeSize(claims: number): number {
  const size = MIN_NODE_SIZE + GROWTH * Math.sqrt(claims);
  return Math.round(Math.min(size, MAX_NODE_SIZE) * 100) / 100;
}
