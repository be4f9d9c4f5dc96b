import Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { Drawing } from "../state/drawing.js";
import type { GraphIndex } from "../state/graph-index.js";
import type { Selection } from "../state/view-state.js";
import { frameNodes, WHOLE_GRAPH } from "./framing.js";
import { type PlacedNode, paintLabels } from "./label-layer.js";
import { createMapGraph, type MapGraph } from "./map-graph.js";
import { createRibbonProgram } from "./ribbon-program.js";
import type { Theme } from "./theme.js";

/** What lies under the pointer and where, in pixels of the map. */
export interface Hover {
  readonly opens: Selection;
  readonly x: number;
  readonly y: number;
}

/** What the scene tells its owner. */
export interface SceneOptions {
  readonly index: GraphIndex;
  readonly theme: Theme;
  /** Milliseconds that the camera takes to move; 0 for readers who want less motion. */
  readonly moveTime: number;
  readonly onOpen: (selection: Selection) => void;
  readonly onHover: (hover: Hover | undefined) => void;
  /** The graphics failed and did not come back. */
  readonly onFailure: () => void;
}

/** The map on the screen. The only part of the page that knows sigma. */
export interface Scene {
  readonly draw: (drawing: Drawing, theme: Theme) => void;
  /** Brings entities into view, close enough to be told apart. */
  readonly show: (entityIds: readonly string[]) => void;
  readonly zoom: (factor: number) => void;
  /** Moves the view by a share of its size, to the right and down. */
  readonly pan: (right: number, down: number) => void;
  /** Brings the whole graph into view. */
  readonly fit: () => void;
  readonly kill: () => void;
}

const LABEL_LAYER = "tumen-labels";

/** Segments of a bent edge: enough to look round at the widest fan. */
const BENT_SEGMENTS = 28;

/** Lost contexts that are mended within the time; more means that the graphics will not stay. */
const REBUILD_LIMIT = 4;
const REBUILD_TIME = 30_000;

/** Beyond this number of edges the pointer does not feel them: each frame would draw them twice. */
const FELT_EDGES = 20_000;

/** Tells whether this browser can draw the map. */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** A map of this many pixels shows nodes at the size that the snapshot gives them. */
const FULL_MAP = 600_000;

/**
 * Makes the function by which nodes grow with the root of the zoom. On a map smaller than a full one they
 * keep a part of their size: at least half, so that they can be touched.
 */
function zoomBySize(container: HTMLElement): (ratio: number) => number {
  const area = container.offsetWidth * container.offsetHeight;
  const factor = Math.min(1, Math.max(0.5, Math.sqrt(area / FULL_MAP)));
  return (ratio) => Math.sqrt(ratio) / factor;
}

function startSigma(container: HTMLElement, map: MapGraph, camera: CameraState): Sigma {
  const sigma = new Sigma(map.graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: map.graph.size <= FELT_EDGES,
    zIndex: true,
    stagePadding: 56,
    zoomToSizeRatioFunction: zoomBySize(container),
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    defaultEdgeType: "straight",
    edgeProgramClasses: {
      straight: createRibbonProgram(1),
      bent: createRibbonProgram(BENT_SEGMENTS),
    },
    defaultDrawNodeHover: () => {},
  });
  sigma.createCanvasContext(LABEL_LAYER);
  // Below the layer that feels the pointer, above all others.
  const { mouse, [LABEL_LAYER]: labels } = sigma.getCanvases();
  if (mouse !== undefined && labels !== undefined) mouse.before(labels);
  sigma.getCamera().setState(camera);
  sigma.resize(true);
  sigma.scheduleRefresh();
  return sigma;
}

function placeNodes(
  sigma: Sigma,
  map: MapGraph,
  context: {
    readonly index: GraphIndex;
    readonly drawing: Drawing;
    readonly hovered: string | undefined;
  },
): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  const { width, height } = sigma.getDimensions();
  for (const [id, emphasis] of context.drawing.nodes) {
    const data = sigma.getNodeDisplayData(map.nodeKey(id));
    const entity = context.index.entityById.get(id);
    if (data === undefined || entity === undefined) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    const radius = sigma.scaleSize(data.size);
    placed.push({
      id,
      label: entity.label,
      x,
      y,
      radius,
      emphasis,
      hovered: id === context.hovered,
    });
  }
  // Ends of edges may lie outside the view, but only labels inside it are of use.
  const margin = Math.max(width, height);
  return placed.filter(
    ({ x, y }) => x > -margin && x < width + margin && y > -margin && y < height + margin,
  );
}

/**
 * Puts the map into an element that holds nothing else and keeps it alive: when the browser takes the
 * graphics context away, the map is built anew on the same graph and camera, as sigma does not mend itself.
 */
export function createScene(container: HTMLElement, options: SceneOptions): Scene {
  const { index } = options;
  const map = createMapGraph(index);
  let theme = options.theme;
  let drawing: Drawing = { nodes: new Map(), edges: [], crowded: false };
  let hoveredNode: string | undefined;
  let litEdge: string | undefined;
  let losses: number[] = [];
  let sigma: Sigma | undefined;

  function paint(): void {
    const context = sigma?.getCanvases()[LABEL_LAYER]?.getContext("2d");
    if (sigma === undefined || context === undefined || context === null) return;
    const nodes = placeNodes(sigma, map, { index, drawing, hovered: hoveredNode });
    const nodeById = new Map(nodes.map((node) => [node.id, node]));
    const { edges, crowded } = drawing;
    paintLabels(context, { ...sigma.getDimensions(), theme, nodes, nodeById, edges, crowded });
  }

  function light(edgeKey: string | undefined): void {
    if (litEdge !== undefined) map.light(litEdge, false);
    if (edgeKey !== undefined) map.light(edgeKey, true);
    litEdge = edgeKey;
  }

  function listen(to: Sigma): void {
    to.on("afterRender", paint);
    to.on("clickNode", ({ node }) => {
      const id = map.entityOf(node);
      if (id !== undefined) options.onOpen({ kind: "entity", id });
    });
    to.on("clickEdge", ({ edge }) => {
      const look = map.edgeOf(edge);
      if (look !== undefined) options.onOpen(look.opens);
    });
    to.on("doubleClickStage", ({ preventSigmaDefault }) => preventSigmaDefault());
    to.on("enterNode", ({ node, event }) => {
      hoveredNode = map.entityOf(node);
      if (hoveredNode === undefined) return;
      options.onHover({ opens: { kind: "entity", id: hoveredNode }, x: event.x, y: event.y });
      to.scheduleRender();
    });
    to.on("leaveNode", () => {
      hoveredNode = undefined;
      options.onHover(undefined);
      to.scheduleRender();
    });
    to.on("enterEdge", ({ edge, event }) => {
      const look = map.edgeOf(edge);
      if (look === undefined) return;
      light(edge);
      options.onHover({ opens: look.opens, x: event.x, y: event.y });
    });
    to.on("leaveEdge", () => {
      light(undefined);
      options.onHover(undefined);
    });
  }

  function start(camera: CameraState): void {
    sigma = startSigma(container, map, camera);
    listen(sigma);
  }

  function rebuild(event: Event): void {
    event.preventDefault();
    if (sigma === undefined) return;
    const camera = sigma.getCamera().getState();
    const now = performance.now();
    losses = [...losses.filter((time) => now - time < REBUILD_TIME), now];
    const dead = sigma;
    sigma = undefined;
    dead.kill();
    if (losses.length > REBUILD_LIMIT) options.onFailure();
    else start(camera);
  }

  const observer = new ResizeObserver(() => {
    sigma?.setSetting("zoomToSizeRatioFunction", zoomBySize(container));
    sigma?.scheduleRefresh();
  });
  container.addEventListener("webglcontextlost", rebuild, { capture: true });
  observer.observe(container);

  function moveTo(state: Partial<CameraState>): void {
    const camera = sigma?.getCamera();
    if (options.moveTime === 0) camera?.setState(state);
    else void camera?.animate(state, { duration: options.moveTime });
  }

  return {
    draw(nextDrawing, nextTheme) {
      light(undefined);
      drawing = nextDrawing;
      theme = nextTheme;
      map.apply(drawing, theme);
      if (sigma === undefined) start(WHOLE_GRAPH);
      // At once, since the nodes have no places until sigma has read the graph.
      else sigma.refresh();
    },
    show(entityIds) {
      const keys = entityIds.flatMap((id) => map.nodeKey(id) ?? []);
      const camera = sigma === undefined ? undefined : frameNodes(sigma, keys);
      if (camera !== undefined) moveTo(camera);
    },
    zoom(factor) {
      const ratio = sigma?.getCamera().ratio ?? 1;
      moveTo({ ratio: Math.min(3, Math.max(0.02, ratio / factor)) });
    },
    pan(right, down) {
      if (sigma === undefined) return;
      const { width, height } = sigma.getDimensions();
      const centre = { x: width * (0.5 + right), y: height * (0.5 + down) };
      moveTo(sigma.viewportToFramedGraph(centre));
    },
    fit() {
      moveTo(WHOLE_GRAPH);
    },
    kill() {
      observer.disconnect();
      container.removeEventListener("webglcontextlost", rebuild, { capture: true });
      sigma?.kill();
      sigma = undefined;
    },
  };
}
