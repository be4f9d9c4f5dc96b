import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import type { EdgeAttributes, NodeAttributes, StatementGraph } from "../../src/graph/index.js";
import { layoutGraph } from "../../src/layout/index.js";
import { createRandom } from "../support/random.js";

type Pair = readonly [number, number];

function graphOf(nodes: readonly number[], edges: readonly Pair[], label = "Name"): StatementGraph {
  const graph: StatementGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const node of nodes) {
    const attributes = { label: `${label} ${node}`, entityType: "country", aliases: [] };
    graph.addNode(`e_${node}`, { ...attributes, x: 0, y: 0, size: 1, color: "#000000" });
  }
  for (const [index, [a, b]] of edges.entries()) {
    graph.addDirectedEdgeWithKey(`s_${index}`, `e_${a}`, `e_${b}`, {
      statementId: `s_${index}`,
      predicate: "visited",
      label: "visited",
      modality: "asserted",
      weight: 1,
      confidence: 1,
      symmetric: false,
    });
  }
  return graph;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Communities of ten, each a ring with spokes, joined in a chain. */
function communities(count: number): Pair[] {
  return range(0, count * 10).flatMap((node): Pair[] => {
    const first = node - (node % 10);
    const next: Pair = [node, first + ((node + 1) % 10)];
    if (node !== first) return [next, [first, node]];
    return first === 0 ? [next] : [next, [first - 10, first]];
  });
}

const places = (graph: StatementGraph) => [...layoutGraph(graph).values()];
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe("layoutGraph", () => {
  test("places no node of an empty graph and a single node in the middle", () => {
    expect(layoutGraph(graphOf([], []))).toEqual(new Map());
    expect(layoutGraph(graphOf([1], []))).toEqual(new Map([["e_1", { x: 0, y: 0, size: 4 }]]));
  });

  test("sets two joined nodes side by side", () => {
    const [a, b] = places(graphOf([1, 2], [[1, 2]]));
    expect(a?.y).toBeCloseTo(b?.y ?? Number.NaN, 0);
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeCloseTo(1500, 0);
  });

  test.each([
    ["two nodes without an edge", graphOf([1, 2], [])],
    [
      "a loop",
      graphOf(
        [1, 2],
        [
          [1, 1],
          [1, 2],
        ],
      ),
    ],
    [
      "parallel edges",
      graphOf(
        [1, 2, 3],
        [
          [1, 2],
          [1, 2],
          [2, 1],
          [2, 3],
        ],
      ),
    ],
    [
      "a star",
      graphOf(
        range(0, 60),
        range(1, 60).map((node): Pair => [0, node]),
      ),
    ],
    [
      "a chain",
      graphOf(
        range(0, 60),
        range(1, 60).map((node): Pair => [node - 1, node]),
      ),
    ],
    ["lone nodes only", graphOf(range(0, 300), [])],
    [
      "many pairs",
      graphOf(
        range(0, 200),
        range(0, 100).map((n): Pair => [n, n + 100]),
      ),
    ],
    ["communities", graphOf(range(0, 310), communities(30))],
  ])("gives each node a place of its own within the map: %s", (_, graph) => {
    const found = places(graph);
    expect(found).toHaveLength(graph.order);
    for (const { x, y, size } of found) {
      expect(Math.abs(x)).toBeLessThanOrEqual(750);
      expect(Math.abs(y)).toBeLessThanOrEqual(500);
      expect(size).toBeGreaterThanOrEqual(1.5);
    }
    expect(new Set(found.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.order);
  });

  test("gives the same places whatever the order of nodes and edges", () => {
    const random = createRandom(8);
    const graph = graphOf(range(0, 310), communities(30));
    const shuffled = graphOf(random.shuffle(range(0, 310)), random.shuffle(communities(30)));
    expect(layoutGraph(graph)).toEqual(layoutGraph(graph));
    expect([...layoutGraph(shuffled)]).toEqual([...layoutGraph(graph)]);
  });

  test("does not change the graph", () => {
    const graph = graphOf(range(0, 30), communities(3));
    const before = JSON.stringify(graph.export());
    layoutGraph(graph);
    expect(JSON.stringify(graph.export())).toBe(before);
  });

  test("rounds to three decimals, without minus zero", () => {
    const graphs = [graphOf(range(0, 30), communities(3)), graphOf([1, 2], [[1, 2]])];
    for (const value of graphs.flatMap(places).flatMap(({ x, y }) => [x, y])) {
      expect(value).toBe(Number(value.toFixed(3)) + 0);
    }
  });

  test("draws neighbours nearer than strangers", () => {
    const found = layoutGraph(graphOf(range(0, 100), communities(10)));
    const at = (node: number) => found.get(`e_${node}`) ?? { x: 0, y: 0 };
    const mean = (pairs: readonly Pair[]) =>
      pairs.reduce((sum, [a, b]) => sum + distance(at(a), at(b)), 0) / pairs.length;
    const all = range(0, 100).flatMap((a) => range(0, a).map((b): Pair => [a, b]));
    expect(mean(communities(10))).toBeLessThan(mean(all) / 3);
  });

  test.each([10, 700])("sets %i lone nodes in rows below the rest", (count) => {
    const found = layoutGraph(graphOf(range(0, 100 + count), communities(10)));
    const at = (node: number) => found.get(`e_${node}`) ?? { x: 0, y: 0 };
    const joined = range(0, 100).map(at);
    const width = Math.max(...joined.map(({ x }) => x)) - Math.min(...joined.map(({ x }) => x));
    expect(width).toBeGreaterThan(1000);
    const lone = range(100, 100 + count).map(at);
    const top = Math.max(...lone.map(({ y }) => y));
    expect(Math.min(...joined.map(({ y }) => y))).toBeGreaterThan(top);
    expect(top).toBeLessThan(-250);
    const gaps = lone.slice(1).map((a) => distance(a, lone[0] ?? a));
    expect(Math.min(...gaps)).toBeGreaterThan(count < 100 ? 30 : 12);
  });

  test("sets lone nodes of one type side by side, by label", () => {
    const graph = graphOf(range(0, 6), [[0, 1]]);
    graph.setNodeAttribute("e_3", "entityType", "person");
    const found = layoutGraph(graph);
    const order = ["e_2", "e_4", "e_5", "e_3"].map((key) => found.get(key)?.x ?? 0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("leaves room between the discs of a small graph", () => {
    const found = places(
      graphOf(
        range(0, 60),
        range(1, 60).map((node): Pair => [0, node]),
      ),
    );
    const overlaps = found.flatMap((a, index) =>
      found.slice(0, index).filter((b) => distance(a, b) < (a.size + b.size) * 0.8),
    );
    expect(overlaps).toEqual([]);
  });

  test("draws what more claims speak of larger, and a crowd smaller", () => {
    const star = layoutGraph(
      graphOf(
        range(0, 60),
        range(1, 60).map((node): Pair => [0, node]),
      ),
    );
    expect(star.get("e_0")?.size).toBeCloseTo(4 + 2 * Math.sqrt(59), 1);
    expect(star.get("e_1")?.size).toBe(6);
    const crowd = layoutGraph(graphOf(range(0, 5_000), []));
    expect(crowd.get("e_1")?.size).toBeLessThan(4);
  });
});
