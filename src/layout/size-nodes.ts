import { MAP_HEIGHT, MAP_WIDTH } from "./fit-to-box.js";

/** Radius in pixels of a node that no statement touches, while there is room. */
const BASE_SIZE = 4;
/** Pixels of radius by which a node grows per square root of claims: its area follows the claims. */
const GROWTH = 2;
/** Radius in pixels that no node exceeds, so that the busiest still leave room for others. */
const MAX_SIZE = 24;
/** Radius in pixels below which no node can be seen or hit. */
const MIN_SIZE = 1.5;
/** Share of the map that all nodes together may cover; beyond it, all are drawn smaller. */
const MAX_COVERAGE = 0.04;

/**
 * Gives the radius in which each node is drawn at the camera's starting ratio.
 *
 * While there is room, 0 claims give 4 px, 1 claim 6 px, 9 claims 10 px, 100 claims and more 24 px.
 * Nodes of a crowded map are smaller in proportion, but never below 1.5 px.
 *
 * @param claims number of claims about each node, over all its edges; at least 0.
 * @returns pixels, 1.5 to 24, two decimals, in the order of the nodes.
 */
export function sizeNodes(claims: readonly number[]): number[] {
  const sizes = claims.map((count) => Math.min(BASE_SIZE + GROWTH * Math.sqrt(count), MAX_SIZE));
  const covered = sizes.reduce((sum, size) => sum + Math.PI * size * size, 0);
  const shrink = Math.min(1, Math.sqrt((MAX_COVERAGE * MAP_WIDTH * MAP_HEIGHT) / covered));
  return sizes.map((size) => Math.round(Math.max(size * shrink, MIN_SIZE) * 100) / 100);
}
