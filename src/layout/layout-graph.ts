import type { NodePlace, StatementGraph } from "../graph/index.js";
import { KnowledgeGraphError } from "../model/index.js";
import { compareBy } from "../support/order.js";
import { fitToBox, MAP_HEIGHT, MAP_WIDTH } from "./fit-to-box.js";
import { layoutComponent } from "./layout-component.js";
import { type Component, type Point, splitComponents, toNetwork } from "./network.js";
import { packDiscs } from "./pack-discs.js";
import { placeLoneNodes } from "./place-lone-nodes.js";
import { type Box, separateBoxes } from "./separate-boxes.js";
import { sizeNodes } from "./size-nodes.js";

/** Space around a component, in units of which a node within one has about 1.8. */
const COMPONENT_MARGIN = 0.9;
/** Nodes from which on overlap is left to zooming: separating takes the square of them. */
const SEPARATE_BELOW = 2_000;

/**
 * Works out where each node lies and how large it is drawn.
 *
 * Each connected component is laid out by itself (see layoutComponent); the components are packed on
 * rings around the largest, so that nothing is flung far away. Below 2,000 nodes, nodes and labels are
 * then pushed apart. Nodes that nothing joins stand in rows below, by type and label. The map fills
 * -750 to 750 by -500 to 500.
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
  const components = splitComponents(network);
  const joined = components.filter(({ order }) => order > 1);
  const lone = sortLone(components, network.keys, graph);
  const { points: rows, heightAbove } = placeLoneNodes(lone.length, joined.length > 0);
  const nodes = joined.flatMap(({ members }) => members);
  const labels = nodes.map((node) => graph.getNodeAttribute(network.keys[node] ?? "", "label"));
  const boxes = boxesOf(
    nodes.map((node) => sizes[node] ?? 0),
    labels,
  );
  const upper = placeJoined(joined, boxes, heightAbove);
  const points = new Map(nodes.map((node, index) => [node, upper[index]]));
  for (const [index, node] of lone.entries()) points.set(node, rows[index] ?? { x: 0, y: 0 });
  return new Map(
    network.keys.map((key, index) => {
      const { x, y } = checkFinite(points.get(index), key);
      return [key, { x: round(x), y: round(y), size: sizes[index] ?? 0 }];
    }),
  );
}

/** Nodes that nothing joins, by type and label. */
function sortLone(
  components: readonly Component[],
  keys: readonly string[],
  graph: StatementGraph,
): number[] {
  const attribute = (node: number, name: "entityType" | "label") =>
    graph.getNodeAttribute(keys[node] ?? "", name);
  return components
    .filter(({ order }) => order === 1)
    .flatMap(({ members }) => members)
    .sort(
      compareBy(
        (node) => attribute(node, "entityType"),
        (node) => attribute(node, "label"),
        (node) => node,
      ),
    );
}

/** Places in the order of the components and their members, as are the boxes. */
function placeJoined(
  components: readonly Component[],
  boxes: readonly Box[],
  height: number,
): readonly Point[] {
  const points = fitToBox(packComponents(components), height);
  if (boxes.length >= SEPARATE_BELOW) return points;
  return fitToBox(separateBoxes(points, boxes), height);
}

function countClaims(graph: StatementGraph): Map<string, number> {
  const claims = new Map<string, number>();
  for (const { source, target, attributes } of graph.edgeEntries()) {
    claims.set(source, (claims.get(source) ?? 0) + attributes.weight);
    claims.set(target, (claims.get(target) ?? 0) + attributes.weight);
  }
  return claims;
}

/** Places in the order of the components and their members. */
function packComponents(components: readonly Component[]): Point[] {
  const laidOut = components.map((component, rank) => {
    const points = layoutComponent(component);
    const radius = points.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
    return { rank, points, radius: radius + COMPONENT_MARGIN };
  });
  const byRadius = laidOut.toSorted((a, b) => b.radius - a.radius);
  const centres = packDiscs(byRadius.map(({ radius }) => radius));
  const centreOf = new Map(byRadius.map(({ rank }, index) => [rank, centres[index]]));
  return laidOut.flatMap(({ rank, points }) => {
    const from = centreOf.get(rank) ?? { x: 0, y: 0 };
    return points.map(({ x, y }) => ({ x: from.x + x, y: from.y + y }));
  });
}

/** Estimated width of a character and height of a line of label, in pixels, at 14 px type. */
const CHARACTER_WIDTH = 7;
const LINE_HEIGHT = 18;
/** Pixels between a node and its label and after it, with a margin for wide letters. */
const LABEL_GAP = 10;
/** Longer labels are reckoned as this long: room for them would tear the map apart. */
const MAX_LABEL_LENGTH = 30;
/**
 * If boxes would cover more of the map than this, labels get no room of their own, only the discs some
 * space around: room for all labels would push the nodes of a crowd into columns.
 */
const MAX_COVERAGE = 0.4;
/** Side of a disc's box in a crowd, in diameters: pages are narrower than the map is wide. */
const CROWD_SPACE = 2;

function boxesOf(sizes: readonly number[], labels: readonly string[]): Box[] {
  const boxes = sizes.map((size, index) => {
    const label = Math.min(labels[index]?.length ?? 0, MAX_LABEL_LENGTH);
    const right = size + LABEL_GAP + CHARACTER_WIDTH * label;
    return { left: size, right, half: Math.max(size, LINE_HEIGHT / 2) };
  });
  const area = boxes.reduce((sum, { left, right, half }) => sum + (left + right) * 2 * half, 0);
  if (area <= MAX_COVERAGE * MAP_WIDTH * MAP_HEIGHT) return boxes;
  return sizes.map((size) => {
    const half = CROWD_SPACE * size;
    return { left: half, right: half, half };
  });
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
