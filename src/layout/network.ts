import type { StatementGraph } from "../graph/index.js";
import { append } from "../support/lists.js";
import { compareBy, compareText } from "../support/order.js";

/** A link between two nodes of a network, given by index, with its pull. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The plain, undirected form of a graph in which positions are worked out. */
export interface Network {
  readonly order: number;
  /** At most one a pair, a < b, no loops. */
  readonly links: readonly Link[];
}

/** A position. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Flattens a graph: nodes numbered in code unit order of their keys, all edges of a pair one link.
 *
 * A link pulls with 1 + log2 of its claims: a pair in the news every day shall be near, but not on
 * top of each other.
 */
export function toNetwork(graph: StatementGraph): Network & { readonly keys: readonly string[] } {
  const keys = graph.nodes().sort(compareText);
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const claims = new Map<number, number>();
  for (const { source, target, attributes } of graph.edgeEntries()) {
    const a = indexOf.get(source) ?? 0;
    const b = indexOf.get(target) ?? 0;
    if (a === b) continue;
    const pair = Math.min(a, b) * keys.length + Math.max(a, b);
    claims.set(pair, (claims.get(pair) ?? 0) + attributes.weight);
  }
  const links = [...claims].map(([pair, count]) => ({
    a: Math.floor(pair / keys.length),
    b: pair % keys.length,
    weight: 1 + Math.log2(count),
  }));
  return { keys, order: keys.length, links: links.sort(compareLinks) };
}

const compareLinks = compareBy<Link>(
  (link) => link.a,
  (link) => link.b,
);

/** A connected part of a network; `members[i]` is the number, in the whole, of its node i. */
export interface Component extends Network {
  readonly members: readonly number[];
}

/** Splits a network into connected components, the largest first. */
export function splitComponents(network: Network): Component[] {
  const rootOf = findRoots(network);
  const membersOf = new Map<number, number[]>();
  const positionOf = new Int32Array(network.order);
  for (let node = 0; node < network.order; node++) {
    const root = rootOf[node] ?? node;
    const members = membersOf.get(root) ?? [];
    positionOf[node] = members.length;
    members.push(node);
    membersOf.set(root, members);
  }
  const linksOf = new Map<number, Link[]>();
  for (const { a, b, weight } of network.links) {
    const root = rootOf[a] ?? a;
    append(linksOf, root, { a: positionOf[a] ?? 0, b: positionOf[b] ?? 0, weight });
  }
  return [...membersOf]
    .map(([root, members]) => ({ members, order: members.length, links: linksOf.get(root) ?? [] }))
    .sort(
      compareBy(
        (component) => -component.order,
        (component) => component.members[0] ?? 0,
      ),
    );
}

/** For each node, the smallest node of its component (union-find with path halving). */
function findRoots({ order, links }: Network): Int32Array {
  const parent = Int32Array.from({ length: order }, (_, node) => node);
  const find = (start: number): number => {
    let node = start;
    for (let up = parent[node] ?? node; up !== node; up = parent[node] ?? node) {
      parent[node] = parent[up] ?? up;
      node = parent[node] ?? node;
    }
    return node;
  };
  for (const { a, b } of links) {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) parent[high] = low;
  }
  return parent.map((_, node) => find(node));
}
