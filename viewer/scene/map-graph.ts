import { MultiDirectedGraph } from "graphology";
import type { Arrows, Drawing, EdgeLook, Emphasis } from "../state/drawing.js";
import type { GraphIndex } from "../state/graph-index.js";
import { MODALITY_MARKS } from "../state/modality-marks.js";
import type { RibbonShape } from "./ribbon-program.js";
import { lineColour, nodeColour, type Theme } from "./theme.js";

interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  color: string;
  hidden: boolean;
  zIndex: number;
}

interface EdgeAttributes extends RibbonShape {
  size: number;
  color: string;
  type: "straight" | "bent";
  zIndex: number;
}

/**
 * The graph that sigma draws, in step with a drawing.
 *
 * Its keys are made here ("n0", "e0"): ids come from data and some of them ("__proto__") would upset the plain
 * objects that sigma and graphology keep by key.
 */
export interface MapGraph {
  readonly graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
  readonly nodeKey: (entityId: string) => string | undefined;
  readonly entityOf: (nodeKey: string) => string | undefined;
  readonly edgeOf: (edgeKey: string) => EdgeLook | undefined;
  readonly apply: (drawing: Drawing, theme: Theme) => void;
  /** Draws one edge as if it were chosen, or as it is. */
  readonly light: (edgeKey: string, on: boolean) => void;
}

const HEADS: Readonly<Record<Arrows, number>> = { none: 0, target: 1, both: 2 };
const DEPTHS: Readonly<Record<Emphasis, number>> = { faded: 0, plain: 1, near: 2, chosen: 3 };

/** What holds for all edges of a drawing. */
interface Ground {
  readonly theme: Theme;
  readonly crowded: boolean;
}

function edgeAttributes(look: EdgeLook, { theme, crowded }: Ground): EdgeAttributes {
  const [dash, gap] = MODALITY_MARKS[look.modality].dash;
  const quiet = crowded && (look.emphasis === "plain" || look.emphasis === "faded");
  return {
    size: look.emphasis === "chosen" ? look.width + 1 : look.width,
    color: lineColour(
      theme,
      look.modality,
      quiet && look.emphasis === "plain" ? "crowded" : look.emphasis,
    ),
    type: look.bend === 0 && look.loop === 0 ? "straight" : "bent",
    zIndex: DEPTHS[look.emphasis],
    bend: look.bend,
    loop: look.loop,
    heads: quiet ? 0 : HEADS[look.arrows],
    dash,
    gap,
  };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

/** Makes the graph with all nodes hidden and no edge. */
export function createMapGraph(index: GraphIndex): MapGraph {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const { entities } = index.snapshot;
  const keyById = new Map(entities.map((entity, i) => [entity.id, `n${i}`]));
  const idByKey = new Map(entities.map((entity, i) => [`n${i}`, entity.id]));
  const lookByKey = new Map<string, EdgeLook>();
  const keyByLook = new Map<string, string>();
  let ground: Ground | undefined;
  let edgesMade = 0;

  for (const [i, entity] of entities.entries()) {
    const [x, y] = [finite(entity.x), finite(entity.y)];
    const size = Math.max(2, finite(entity.size));
    graph.addNode(`n${i}`, { x, y, size, color: "#000000", hidden: true, zIndex: 0 });
  }

  function applyNodes(drawing: Drawing, theme: Theme): void {
    graph.updateEachNodeAttributes((key, attributes) => {
      const entity = index.entityById.get(idByKey.get(key) ?? "");
      const emphasis = entity === undefined ? undefined : drawing.nodes.get(entity.id);
      if (entity === undefined || emphasis === undefined) return { ...attributes, hidden: true };
      const colour = index.typeById.get(entity.entityType)?.colour ?? "";
      return {
        ...attributes,
        hidden: false,
        color: nodeColour(theme, colour, emphasis),
        zIndex: DEPTHS[emphasis],
      };
    });
  }

  function dropEdges(kept: ReadonlySet<string>): void {
    for (const [lookKey, edgeKey] of keyByLook) {
      if (kept.has(lookKey)) continue;
      graph.dropEdge(edgeKey);
      keyByLook.delete(lookKey);
      lookByKey.delete(edgeKey);
    }
  }

  function drawEdge(look: EdgeLook, on: Ground): void {
    const [source, target] = [keyById.get(look.source), keyById.get(look.target)];
    if (source === undefined || target === undefined) return;
    // The ends of a line may swap when the filters change, so the key holds them as well.
    let key = keyByLook.get(look.key);
    if (key !== undefined && graph.source(key) !== source) {
      graph.dropEdge(key);
      lookByKey.delete(key);
      key = undefined;
    }
    if (key === undefined) {
      key = `e${edgesMade}`;
      edgesMade += 1;
      graph.addDirectedEdgeWithKey(key, source, target, edgeAttributes(look, on));
    } else {
      graph.replaceEdgeAttributes(key, edgeAttributes(look, on));
    }
    keyByLook.set(look.key, key);
    lookByKey.set(key, look);
  }

  return {
    graph,
    nodeKey: (entityId) => keyById.get(entityId),
    entityOf: (nodeKey) => idByKey.get(nodeKey),
    edgeOf: (edgeKey) => lookByKey.get(edgeKey),
    apply(drawing, theme) {
      applyNodes(drawing, theme);
      dropEdges(new Set(drawing.edges.map((look) => look.key)));
      ground = { theme, crowded: drawing.crowded };
      for (const look of drawing.edges) drawEdge(look, ground);
    },
    light(edgeKey, on) {
      const look = lookByKey.get(edgeKey);
      if (look === undefined || ground === undefined || !graph.hasEdge(edgeKey)) return;
      const emphasis = on && look.emphasis !== "chosen" ? "near" : look.emphasis;
      const attributes = edgeAttributes({ ...look, emphasis }, ground);
      graph.mergeEdgeAttributes(edgeKey, {
        color: attributes.color,
        heads: attributes.heads,
        size: on ? attributes.size + 1 : attributes.size,
      });
    },
  };
}
