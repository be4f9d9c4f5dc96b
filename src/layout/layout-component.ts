import { findCommunities, moveByForces } from "./force-atlas.js";
import type { Link, Network, Point } from "./network.js";

/** Iterations for the map of communities, which is small. */
const COARSE_ITERATIONS = 300;
/** Distance between neighbours at the start, in the order of what the forces settle at. */
const START_SPACING = 10;

/**
 * Lays out one connected network: communities first, then every node from there.
 *
 * The communities are laid out as a small network of their own, their members set on a disc around
 * them, and ForceAtlas2 goes on from there. Such a start reaches in a few iterations what a random
 * one reaches in hundreds.
 *
 * @returns a position for each node, around 0; the root mean square distance from there is that of a
 *   disc with as many square units, times pi, as there are nodes; the longer axis is level.
 */
export function layoutComponent(network: Network): Point[] {
  if (network.order === 1) return [{ x: 0, y: 0 }];
  const start = startByCommunities(network);
  const moved = moveByForces(network, start, iterationsFor(network.order));
  return scaleToOrder(roundOff(levelLongAxis(centre(moved))));
}

/**
 * Iterations after the coarse start. Stress settles after 50 to 100 iterations at 1,000 nodes and 20
 * to 50 at 10,000 and 50,000; small networks get more because they cost next to nothing.
 */
function iterationsFor(order: number): number {
  if (order <= 2_000) return 400;
  return order <= 20_000 ? 100 : 60;
}

function startByCommunities(network: Network): Point[] {
  const communityOf = findCommunities(network);
  const sizes: number[] = [];
  for (const community of communityOf) sizes[community] = (sizes[community] ?? 0) + 1;
  const centres = placeCommunities(network, communityOf, sizes.length);
  const placed = new Int32Array(sizes.length);
  return communityOf.map((community) => {
    const rank = placed[community] ?? 0;
    placed[community] = rank + 1;
    const from = centres[community] ?? { x: 0, y: 0 };
    const offset = sunflower(rank);
    return {
      x: START_SPACING * (from.x + offset.x),
      y: START_SPACING * (from.y + offset.y),
    };
  });
}

/** Lays out the communities so that all of them fill a disc three times the area of their members. */
function placeCommunities(
  network: Network,
  communityOf: readonly number[],
  count: number,
): readonly Point[] {
  const start = Array.from({ length: count }, (_, rank) => sunflower(rank));
  if (count < 2) return start;
  const weights = new Map<number, number>();
  for (const link of network.links) {
    const [a = 0, b = 0] = [communityOf[link.a], communityOf[link.b]];
    const pair = Math.min(a, b) * count + Math.max(a, b);
    if (a !== b) weights.set(pair, (weights.get(pair) ?? 0) + link.weight);
  }
  const links: Link[] = [...weights].map(([pair, weight]) => ({
    a: Math.floor(pair / count),
    b: pair % count,
    weight: 1 + Math.log2(weight),
  }));
  const moved = centre(moveByForces({ order: count, links }, start, COARSE_ITERATIONS));
  const factor = Math.sqrt((1.5 * network.order) / meanSquare(moved));
  return moved.map(({ x, y }) => ({ x: x * factor, y: y * factor }));
}

/**
 * Place of the n-th seed of a sunflower: points spread evenly over a disc, about pi square units each.
 *
 * @see https://doi.org/10.1016/0025-5564(79)90080-4 Vogel 1979
 */
function sunflower(rank: number): Point {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  const radius = Math.sqrt(rank + 0.5);
  const angle = rank * goldenAngle;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function centre(points: readonly Point[]): Point[] {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}

/** Mean square distance from 0; never 0, so that one may divide by it. */
function meanSquare(points: readonly Point[]): number {
  const sum = points.reduce((total, { x, y }) => total + x * x + y * y, 0);
  return Math.max(sum / points.length, Number.EPSILON);
}

/** Turns the points so that the axis along which they spread most lies level, as labels and pages do. */
function levelLongAxis(points: readonly Point[]): Point[] {
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

/** How much a long, narrow network is widened at most, so that others fit snugly around it. */
const MAX_WIDENING = 1.6;

function roundOff(points: readonly Point[]): Point[] {
  const spreadX = meanSquare(points.map(({ x }) => ({ x, y: 0 })));
  const spreadY = meanSquare(points.map(({ y }) => ({ x: 0, y })));
  const widening = Math.min(Math.sqrt(spreadX / spreadY), MAX_WIDENING);
  return points.map(({ x, y }) => ({ x, y: y * widening }));
}

/** A disc of radius r has the mean square distance r²/2; here r² is the number of nodes. */
function scaleToOrder(points: readonly Point[]): Point[] {
  const factor = Math.sqrt(points.length / 2 / meanSquare(points));
  return points.map(({ x, y }) => ({ x: x * factor, y: y * factor }));
}
