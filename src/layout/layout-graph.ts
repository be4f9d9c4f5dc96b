import type { NodePlace, StatementGraph } from "../graph/index.js";
import { KnowledgeGraphError } from "../model/index.js";
import { fitToBox, MAP_HEIGHT, MAP_WIDTH } from "./fit-to-box.js";
import { layoutComponent } from "./layout-component.js";
import { type Component, type Point, splitComponents, toNetwork } from "./network.js";
import { packDiscs } from "./pack-discs.js";
import { type Box, separateBoxes } from "./separate-boxes.js";
import { sizeNodes } from "./size-nodes.js";

/** Space around a component, in units of which a node within one has about 1.8. */
const COMPONENT_MARGIN = 0.9;
/** Nodes from which on overlap is left to zooming: separating takes the square of them. */
const SEPARATE_BELOW = 2_000;

/**
 * Works out where each node lies and how large it is drawn.
 *
 * Each connected component is laid out by itself (see layoutComponent); the components, single nodes
 * among them, are packed on rings around the largest, so that nothing is flung far away. Below 2,000
 * nodes, nodes and labels are then pushed apart. The map fills -750 to 750 by -500 to 500.
 *
 * Uses no randomness and no order of insertion: the same graph gives the same places. Only nodes,
 * edges, labels and weights are read; the graph's own positions are not.
 *
 * @returns x and y in layout units with three decimals, size in pixels (see sizeNodes), by node key.
 * @throws KnowledgeGraphError if a position is not a finite number, which would be a fault of ours.
 */
export function layoutGraph(graph: StatementGraph): ReadonlyMap<string, NodePlace> {
  const network = toNetwork(graph);
  const claims = countClaims(graph);
  const sizes = sizeNodes(network.keys.map((key) => claims.get(key) ?? 0));
  const packed = packComponents(splitComponents(network), network.order);
  let points = fitToBox(packed);
  if (network.order < SEPARATE_BELOW) {
    const labels = network.keys.map((key) => graph.getNodeAttribute(key, "label"));
    points = fitToBox(separateBoxes(points, boxesOf(sizes, labels)));
  }
  return new Map(
    network.keys.map((key, index) => {
      const { x, y } = checkFinite(points[index], key);
      return [key, { x: round(x), y: round(y), size: sizes[index] ?? 0 }];
    }),
  );
}

function countClaims(graph: StatementGraph): Map<string, number> {
  const claims = new Map<string, number>();
  for (const { source, target, attributes } of graph.edgeEntries()) {
    claims.set(source, (claims.get(source) ?? 0) + attributes.weight);
    claims.set(target, (claims.get(target) ?? 0) + attributes.weight);
  }
  return claims;
}

function packComponents(components: readonly Component[], order: number): Point[] {
  const laidOut = components
    .map((component) => {
      const points = layoutComponent(component);
      const radius = points.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
      return { members: component.members, points, radius: radius + COMPONENT_MARGIN };
    })
    .sort((a, b) => b.radius - a.radius);
  const centres = packDiscs(laidOut.map((component) => component.radius));
  const packed = Array.from({ length: order }, () => ({ x: 0, y: 0 }));
  for (const [rank, { members, points }] of laidOut.entries()) {
    const from = centres[rank] ?? { x: 0, y: 0 };
    for (const [index, { x, y }] of points.entries()) {
      packed[members[index] ?? 0] = { x: from.x + x, y: from.y + y };
    }
  }
  return packed;
}

/** Estimated width of a character and height of a line of label, in pixels, at 14 px type. */
const CHARACTER_WIDTH = 7;
const LINE_HEIGHT = 18;
/** Pixels between a node and its label and after it, with a margin for wide letters. */
const LABEL_GAP = 10;
/** Longer labels are reckoned as this long: room for them would tear the map apart. */
const MAX_LABEL_LENGTH = 30;
/** Boxes are shrunk until they cover no more of the map than this; zooming in makes up for it. */
const MAX_COVERAGE = 0.4;

function boxesOf(sizes: readonly number[], labels: readonly string[]): Box[] {
  const widths = labels.map(
    (label) => LABEL_GAP + CHARACTER_WIDTH * Math.min(label.length, MAX_LABEL_LENGTH),
  );
  const area = sizes.reduce((sum, size, index) => {
    return sum + (2 * size + (widths[index] ?? 0)) * Math.max(2 * size, LINE_HEIGHT);
  }, 0);
  const shrink = Math.min(1, Math.sqrt((MAX_COVERAGE * MAP_WIDTH * MAP_HEIGHT) / area));
  return sizes.map((size, index) => ({
    left: size,
    right: size + shrink * (widths[index] ?? 0),
    half: Math.max(size, (shrink * LINE_HEIGHT) / 2),
  }));
}

function checkFinite(point: Point | undefined, key: string): Point {
  if (point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y)) return point;
  throw new KnowledgeGraphError(
    "layout-not-finite",
    `The layout gave node ${key} no finite place.`,
  );
}

/** Three decimals; adding 0 turns -0 into 0. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
