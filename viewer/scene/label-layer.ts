import { append } from "../../src/support/lists.js";
import { formatColour } from "../state/colour.js";
import type { EdgeLook, Emphasis } from "../state/drawing.js";
import { MODALITY_MARKS } from "../state/modality-marks.js";
import { type Curve, curvePoint, edgeCurve, type Point } from "./geometry.js";
import {
  type Box,
  createLabelBoxes,
  crossesBox,
  type LabelBoxes,
  slantedBoxes,
} from "./label-boxes.js";
import { lineColour, type Theme } from "./theme.js";

/** A node as it stands on the screen in this frame. */
export interface PlacedNode extends Point {
  readonly id: string;
  readonly label: string;
  readonly radius: number;
  readonly emphasis: Emphasis;
  readonly hovered: boolean;
}

/** What the layer needs to paint one frame. */
export interface LabelFrame {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly nodes: readonly PlacedNode[];
  readonly nodeById: ReadonlyMap<string, PlacedNode>;
  readonly edges: readonly EdgeLook[];
  /** Whether edges outside the reader's attention go without marks. */
  readonly crowded: boolean;
}

const NODE_TEXT = 13;
const EDGE_TEXT = 11.5;
const LABEL_GAP = 5;

/** Room for the mark before the words of an edge, in pixels. */
const MARK_ROOM = 19;

/** Below this radius in pixels a node outside the reader's attention has no label. */
const LEAST_RADIUS = 3;

/** Most labels in one frame; more would be clutter even where there is room. */
const LABEL_LIMIT = 90;

/** So many of the biggest nodes get a label even where it covers small nodes: they tell where one is. */
const LANDMARKS = 12;

/** Longest label written in full, in characters. */
const LONGEST = 30;

/** Least length of an edge that bears a mark, in pixels. */
const LEAST_MARKED = 56;

/** Characters without a glyph: controls, and those that turn the direction of the text around them. */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Makes a label fit for the canvas: no control characters, no excessive length. */
export function canvasText(label: string, longest = LONGEST): string {
  const clean = label.replace(CONTROLS, " ").replace(/\s+/g, " ").trim();
  const characters = [...clean];
  return characters.length <= longest ? clean : `${characters.slice(0, longest - 1).join("")}…`;
}

const RANKS: Readonly<Record<Emphasis, number>> = { chosen: 0, near: 1, plain: 2, faded: 3 };

/** Chosen ones first, then by size: who comes first gets the room. */
function compareImportance(a: PlacedNode, b: PlacedNode): number {
  return (
    Number(b.hovered) - Number(a.hovered) ||
    RANKS[a.emphasis] - RANKS[b.emphasis] ||
    b.radius - a.radius ||
    (a.id < b.id ? -1 : 1)
  );
}

interface Painter {
  readonly context: CanvasRenderingContext2D;
  /** Room taken by nodes, labels and marks. */
  readonly boxes: LabelBoxes;
  /** Room that no label may take at all: that of the biggest nodes and of their labels. */
  readonly landmarks: LabelBoxes;
  readonly frame: LabelFrame;
  /** Where the edges of each node lead to. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
}

function collectWays(frame: LabelFrame): ReadonlyMap<string, readonly Point[]> {
  const ways = new Map<string, Point[]>();
  for (const edge of frame.edges) {
    const from = frame.nodeById.get(edge.source);
    const to = frame.nodeById.get(edge.target);
    if (from === undefined || to === undefined) continue;
    // A loop stands above its node.
    append(ways, edge.source, edge.loop > 0 ? { x: from.x, y: from.y - 100 } : to);
    if (edge.loop === 0) append(ways, edge.target, from);
  }
  return ways;
}

/**
 * Places to try for a label of a node, best first: those that fewest of its own edges cross; among equals
 * right, left, below, above, then the corners.
 */
function labelPlaces(
  node: PlacedNode,
  text: { readonly width: number; readonly height: number },
  ways: readonly Point[],
): readonly Box[] {
  const { width, height } = text;
  const gap = node.radius + LABEL_GAP;
  const corner = gap * Math.SQRT1_2;
  const middle = { y: node.y - height / 2, width, height };
  const centre = { x: node.x - width / 2, width, height };
  const places: readonly Box[] = [
    { x: node.x + gap, ...middle },
    { x: node.x - gap - width, ...middle },
    { y: node.y + gap - 1, ...centre },
    { y: node.y - gap - height + 1, ...centre },
    { x: node.x + corner, y: node.y + corner - 4, width, height },
    { x: node.x + corner, y: node.y - corner - height + 4, width, height },
    { x: node.x - corner - width, y: node.y + corner - 4, width, height },
    { x: node.x - corner - width, y: node.y - corner - height + 4, width, height },
  ];
  return places
    .map((box) => ({ box, crossed: ways.filter((to) => crossesBox(node, to, box)).length }))
    .sort((a, b) => a.crossed - b.crossed)
    .map(({ box }) => box);
}

function isInside(box: Box, frame: LabelFrame): boolean {
  return (
    box.x >= 4 &&
    box.x + box.width <= frame.width - 4 &&
    box.y >= 2 &&
    box.y + box.height <= frame.height - 2
  );
}

function paintText(painter: Painter, text: string, at: Point, colour: string): void {
  const { context, frame } = painter;
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = formatColour(frame.theme.paper);
  context.strokeText(text, at.x, at.y);
  context.fillStyle = colour;
  context.fillText(text, at.x, at.y);
}

/** Finds a free place; a landmark may cover lesser nodes, if it must. */
function takePlace(painter: Painter, places: readonly Box[], isLandmark: boolean): Box | undefined {
  const { boxes, landmarks, frame } = painter;
  const inside = places.filter((box) => isInside(box, frame));
  const free = inside.find((box) => boxes.take([box]));
  if (!isLandmark) return free;
  const place = free ?? inside.find((box) => landmarks.take([box]));
  if (place === undefined) return undefined;
  (free === undefined ? boxes : landmarks).block(place);
  return place;
}

function paintNodeLabel(painter: Painter, node: PlacedNode, isLandmark: boolean): boolean {
  const { context, boxes, frame } = painter;
  const important = node.hovered || node.emphasis === "chosen";
  const text = canvasText(node.label, important ? 60 : LONGEST);
  const weight = important ? 700 : node.emphasis === "near" ? 600 : 500;
  context.font = `${weight} ${NODE_TEXT}px ${frame.theme.font}`;
  const width = context.measureText(text).width;
  const size = { width, height: NODE_TEXT + 3 };
  const places = labelPlaces(node, size, painter.ways.get(node.id) ?? []).filter(
    (box) => important || isInside(box, frame),
  );
  const [first] = places;
  const free = takePlace(painter, places, isLandmark);
  const box = free ?? (important ? first : undefined);
  if (box === undefined) return false;
  if (free === undefined) boxes.block(box);
  const soft = node.emphasis === "faded" && !node.hovered;
  const colour = formatColour(soft ? frame.theme.softInk : frame.theme.ink);
  context.globalAlpha = soft ? 0.6 : 1;
  paintText(painter, text, { x: box.x, y: box.y + box.height / 2 + 0.5 }, colour);
  context.globalAlpha = 1;
  return true;
}

function paintNodeLabels(
  painter: Painter,
  nodes: readonly PlacedNode[],
  landmarks: readonly PlacedNode[] = [],
): void {
  let painted = 0;
  for (const node of nodes) {
    if (painted >= LABEL_LIMIT) return;
    const important = node.hovered || node.emphasis === "chosen" || node.emphasis === "near";
    if (!important && node.radius < LEAST_RADIUS) continue;
    if (paintNodeLabel(painter, node, landmarks.includes(node))) painted += 1;
  }
}

/** Paints the mark of a modality: a small disc with a sign. */
function paintMark(painter: Painter, look: EdgeLook, at: Point): void {
  const { context, frame } = painter;
  const colour = lineColour(frame.theme, look.modality, look.emphasis);
  context.beginPath();
  context.arc(at.x, at.y, 7, 0, 2 * Math.PI);
  context.fillStyle = formatColour(frame.theme.paper);
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = colour;
  context.stroke();
  context.save();
  context.translate(at.x - 6, at.y - 6);
  context.lineWidth = 1.5;
  context.lineCap = "round";
  context.stroke(new Path2D(MODALITY_MARKS[look.modality].path));
  context.restore();
}

interface EdgeLine {
  readonly curve: Curve;
  readonly room: number;
}

interface EdgeLabel {
  readonly text: string;
  readonly width: number;
  readonly place: Point & { readonly angle: number };
}

function hasMark(look: EdgeLook): boolean {
  return MODALITY_MARKS[look.modality].path !== "";
}

/** Turns an angle so that text along it is never upside down. */
function uprightAngle(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  if (angle <= -Math.PI / 2) return angle + Math.PI;
  return angle;
}

function paintEdgeText(painter: Painter, look: EdgeLook, label: EdgeLabel): void {
  const { context, frame } = painter;
  const { place, text, width } = label;
  const { theme } = frame;
  const marked = hasMark(look);
  context.save();
  context.translate(place.x, place.y);
  context.rotate(place.angle);
  context.fillStyle = formatColour(theme.paper);
  context.fillRect(-width / 2, -EDGE_TEXT / 2 - 1, width, EDGE_TEXT + 2);
  context.textAlign = "center";
  context.fillStyle = formatColour(look.emphasis === "faded" ? theme.softInk : theme.ink);
  context.fillText(text, marked ? MARK_ROOM / 2 : 0, 0.5);
  context.restore();
  if (!marked) return;
  const back = width / 2 - MARK_ROOM / 2;
  const { x, y, angle } = place;
  paintMark(painter, look, { x: x - Math.cos(angle) * back, y: y - Math.sin(angle) * back });
}

/** Distance between the rims of the ends of an edge; a loop has all the room it needs. */
function roomOf(look: EdgeLook, from: PlacedNode, to: PlacedNode): number {
  if (look.loop > 0) return Number.POSITIVE_INFINITY;
  return Math.hypot(to.x - from.x, to.y - from.y) - from.radius - to.radius;
}

/** Finds a free place for the words of an edge: its middle, or else nearer to one end. */
function placeEdgeLabel(painter: Painter, look: EdgeLook, line: EdgeLine): EdgeLabel | undefined {
  const { context, boxes, frame } = painter;
  if (look.label === "") return undefined;
  const text = canvasText(look.label, 40);
  context.font = `${look.emphasis === "chosen" ? 600 : 500} ${EDGE_TEXT}px ${frame.theme.font}`;
  const width = context.measureText(text).width + 8 + (hasMark(look) ? MARK_ROOM : 0);
  if (line.room < width + 12) return undefined;
  for (const t of look.loop > 0 ? [0.5] : [0.5, 0.38, 0.62, 0.28, 0.72]) {
    const point = curvePoint(line.curve, t);
    const place = { ...point, angle: uprightAngle(point.angle) };
    if (boxes.take(slantedBoxes(place, { width, height: EDGE_TEXT + 3 }, place.angle))) {
      return { text, width, place };
    }
  }
  return undefined;
}

function paintEdge(painter: Painter, look: EdgeLook): void {
  const { boxes, frame } = painter;
  const from = frame.nodeById.get(look.source);
  const to = frame.nodeById.get(look.target);
  if (from === undefined || to === undefined || (look.label === "" && !hasMark(look))) return;
  const { bend, loop } = look;
  const curve = edgeCurve(from, to, { bend, loop, radius: from.radius });
  const line = { curve, room: roomOf(look, from, to) };
  const label = placeEdgeLabel(painter, look, line);
  if (label !== undefined) {
    paintEdgeText(painter, look, label);
    return;
  }
  const quiet = look.emphasis === "faded" || (frame.crowded && look.emphasis === "plain");
  if (!hasMark(look) || quiet || line.room < LEAST_MARKED) return;
  const { x, y } = curvePoint(curve, 0.5);
  if (boxes.take([{ x: x - 7, y: y - 7, width: 14, height: 14 }]))
    paintMark(painter, look, { x, y });
}

/** The room that a disc takes; a label may touch its rim. */
function discBox({ x, y, radius }: PlacedNode): Box {
  const side = radius * 1.7;
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

/**
 * Paints all labels of a frame, none over another: nodes in the reader's attention first, then edges, then
 * the other nodes by size. Replaces sigma's own labels, which may overlap.
 */
export function paintLabels(context: CanvasRenderingContext2D, frame: LabelFrame): void {
  context.clearRect(0, 0, frame.width, frame.height);
  context.textBaseline = "middle";
  context.textAlign = "left";
  const [boxes, landmarkBoxes] = [createLabelBoxes(), createLabelBoxes()];
  const ways = collectWays(frame);
  const painter: Painter = { context, boxes, landmarks: landmarkBoxes, frame, ways };
  const nodes = [...frame.nodes].sort(compareImportance);
  const landmarks = nodes.filter(({ emphasis }) => emphasis === "plain").slice(0, LANDMARKS);
  for (const node of nodes) if (node.radius >= LEAST_RADIUS) boxes.block(discBox(node));
  for (const node of landmarks) landmarkBoxes.block(discBox(node));
  const isNear = (node: PlacedNode) =>
    node.hovered || node.emphasis === "chosen" || node.emphasis === "near";
  paintNodeLabels(painter, nodes.filter(isNear));
  const edges = [...frame.edges].sort((a, b) => RANKS[a.emphasis] - RANKS[b.emphasis]);
  for (const edge of edges) paintEdge(painter, edge);
  paintNodeLabels(
    painter,
    nodes.filter((node) => !isNear(node)),
    landmarks,
  );
}
