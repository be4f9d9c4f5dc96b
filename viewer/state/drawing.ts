import type { Modality, Statement } from "../../src/model/index.js";
import { type GraphIndex, objectEntity, type Pair, pairKeyOf } from "./graph-index.js";
import { MODALITIES_IN_ORDER } from "./modality-marks.js";
import { type Selection, selectedEntities, type VisibleGraph } from "./view-state.js";
import { predicateWords } from "./wording.js";

/** How much a thing stands out while something is selected. */
export type Emphasis = "plain" | "faded" | "near" | "chosen";

/** Ends of a line that bear an arrow head. */
export type Arrows = "none" | "target" | "both";

/**
 * One line of the map: all statements between two entities while they are far from the reader's
 * attention, or a single statement once they are looked at.
 */
export interface EdgeLook {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly opens: Selection;
  readonly modality: Modality;
  readonly arrows: Arrows;
  /** Thickness in pixels at the first zoom. */
  readonly width: number;
  /** How far the line bends to its left, in steps of the fan; 0 is straight. */
  readonly bend: number;
  /** 0 for a line between two nodes, else which of the loops at one node, from 1. */
  readonly loop: number;
  readonly emphasis: Emphasis;
  /** Words drawn along the line; empty if none. */
  readonly label: string;
}

/** Everything the map draws. Nodes without an entry in `nodes` are hidden. */
export interface Drawing {
  readonly nodes: ReadonlyMap<string, Emphasis>;
  readonly edges: readonly EdgeLook[];
  /** So many lines that those outside the reader's attention are best drawn without arrows and marks. */
  readonly crowded: boolean;
}

/** More lines than this are a crowd: arrow heads and marks would cover the map. */
const CROWD = 200;

/** Most lines that one pair of nodes fans out to; the weaker rest stays one line. */
const FAN_LIMIT = 8;

/** Most loops drawn at one node. */
const LOOP_LIMIT = 4;

/** Most statements that are told apart at once: beyond, the neighbours of a hub stay one line each. */
const FANNED_LIMIT = 150;

/** A line that stands for several statements looks like the plainest of them. */
function plainest(statements: readonly Statement[]): Modality {
  return (
    MODALITIES_IN_ORDER.find((modality) => statements.some((each) => each.modality === modality)) ??
    "asserted"
  );
}

/** Thickness by number of claims: 1.2 pixels for one, growing with the logarithm, at most 6. */
export function lineWidth(claims: number): number {
  return Math.min(6, 1.2 + 0.8 * Math.log2(Math.max(1, claims)));
}

function countClaims(statements: readonly Statement[]): number {
  return statements.reduce((sum, statement) => sum + statement.claims.length, 0);
}

function isSymmetric(index: GraphIndex, statement: Statement): boolean {
  return index.predicateById.get(statement.predicate)?.symmetric ?? false;
}

/** The direction that all directed statements of a line share, if they do. */
function sharedDirection(
  index: GraphIndex,
  statements: readonly Statement[],
): { readonly source: string; readonly target: string; readonly arrows: Arrows } | undefined {
  const [one] = statements;
  if (one === undefined) return undefined;
  const target = objectEntity(one) ?? one.subject;
  const directed = statements.filter((statement) => !isSymmetric(index, statement));
  const sources = new Set(directed.map((statement) => statement.subject));
  const [source] = sources;
  if (source === undefined) return { source: one.subject, target, arrows: "none" };
  if (sources.size > 1) return { source: one.subject, target, arrows: "both" };
  return { source, target: source === one.subject ? target : one.subject, arrows: "target" };
}

interface Strand {
  readonly statements: readonly Statement[];
  readonly emphasis: Emphasis;
  readonly bend: number;
  readonly loop: number;
  readonly labelled: boolean;
}

function drawStrand(index: GraphIndex, pair: Pair, strand: Strand): EdgeLook | undefined {
  const direction = sharedDirection(index, strand.statements);
  const [one] = strand.statements;
  if (direction === undefined || one === undefined) return undefined;
  const single = strand.statements.length === 1;
  const words = single
    ? predicateWords(index, one.predicate)
    : `${strand.statements.length} statements`;
  return {
    ...direction,
    key: single ? `statement ${one.id}` : `pair ${pair.key}`,
    opens: single ? { kind: "statement", id: one.id } : { kind: "pair", key: pair.key },
    modality: plainest(strand.statements),
    width: lineWidth(countClaims(strand.statements)),
    // The bend is measured from the first end of the pair, so that opposite lines do not coincide.
    bend: direction.source === pair.first ? strand.bend : -strand.bend,
    loop: strand.loop,
    emphasis: strand.emphasis,
    label: strand.labelled ? words : "",
  };
}

/** Splits the statements of a pair into lines: one each, the rest beyond the limit in one. */
function splitStrands(statements: readonly Statement[], limit: number): readonly Statement[][] {
  if (statements.length <= limit) return statements.map((statement) => [statement]);
  return [
    ...statements.slice(0, limit - 1).map((statement) => [statement]),
    statements.slice(limit - 1),
  ];
}

interface Attention {
  readonly selection: Selection;
  /** Pairs in the reader's attention. */
  readonly near: ReadonlySet<string>;
  /** Those of them that are told apart. */
  readonly fanned: ReadonlySet<string>;
}

function attend(index: GraphIndex, selection: Selection, visible: VisibleGraph): Attention {
  const pairs = pairsOfSelection(index, selection);
  const fanned = new Set<string>();
  let lines = 0;
  for (const pair of pairs) {
    lines += pair.statements.filter((each) => visible.statementIds.has(each.id)).length;
    if (lines <= FANNED_LIMIT || fanned.size === 0) fanned.add(pair.key);
  }
  return { selection, near: new Set(pairs.map((pair) => pair.key)), fanned };
}

function pairsOfSelection(index: GraphIndex, selection: Selection): readonly Pair[] {
  switch (selection.kind) {
    case "home":
      return [];
    case "entity":
      return index.pairsByEntity.get(selection.id) ?? [];
    case "pair": {
      const pair = index.pairByKey.get(selection.key);
      return pair === undefined ? [] : [pair];
    }
    case "statement": {
      const statement = index.statementById.get(selection.id);
      const object = statement === undefined ? undefined : objectEntity(statement);
      if (statement === undefined || object === undefined) return [];
      const pair = index.pairByKey.get(pairKeyOf(statement.subject, object));
      return pair === undefined ? [] : [pair];
    }
  }
}

function emphasisOf(attention: Attention, pair: Pair, strand: readonly Statement[]): Emphasis {
  const { selection } = attention;
  if (selection.kind === "home") return "plain";
  if (!attention.near.has(pair.key)) return "faded";
  if (selection.kind === "statement") {
    return strand.some((statement) => statement.id === selection.id) ? "chosen" : "near";
  }
  return "near";
}

function drawPair(
  index: GraphIndex,
  pair: Pair,
  context: { readonly visible: VisibleGraph; readonly attention: Attention },
): readonly EdgeLook[] {
  const { visible, attention } = context;
  const statements = pair.statements.filter((each) => visible.statementIds.has(each.id));
  if (statements.length === 0) return [];
  const isLoop = pair.first === pair.second;
  const near = attention.near.has(pair.key);
  const fan = attention.fanned.has(pair.key);
  const limit = isLoop ? LOOP_LIMIT : FAN_LIMIT;
  const strands = fan ? splitStrands(statements, limit) : [[...statements]];
  return strands.flatMap((strand, i) => {
    const look = drawStrand(index, pair, {
      statements: strand,
      emphasis: emphasisOf(attention, pair, strand),
      bend: isLoop ? 0 : i - (strands.length - 1) / 2,
      loop: isLoop ? i + 1 : 0,
      labelled: near,
    });
    return look === undefined ? [] : [look];
  });
}

/** Decides what the map draws for what is visible and selected. */
export function drawGraph(index: GraphIndex, visible: VisibleGraph, selection: Selection): Drawing {
  const attention = attend(index, selection, visible);
  const context = { visible, attention };
  const edges = [...index.pairByKey.values()].flatMap((pair) => drawPair(index, pair, context));
  const chosen = new Set(selectedEntities(index, selection));
  const near = new Set(
    edges.filter((edge) => edge.emphasis !== "faded").flatMap((edge) => [edge.source, edge.target]),
  );
  const emphasis = (id: string): Emphasis => {
    if (selection.kind === "home") return "plain";
    if (chosen.has(id)) return "chosen";
    return near.has(id) ? "near" : "faded";
  };
  return {
    nodes: new Map(visible.entities.map((entity) => [entity.id, emphasis(entity.id)])),
    edges,
    crowded: edges.length > CROWD,
  };
}
