import { MultiDirectedGraph } from "graphology";
import {
  type Entity,
  type Modality,
  type Ontology,
  type Statement,
  UsageError,
} from "../model/index.js";
import { definitionOf, indexPredicates } from "./predicates.js";

/**
 * Attributes of a node; its key is the entity's id.
 *
 * `label`, `x`, `y`, `size` and `color` mean what sigma, which draws the graph, means by them;
 * `type` is left to it.
 */
export interface NodeAttributes {
  readonly label: string;
  readonly entityType: string;
  readonly subtype?: string;
  readonly iso?: string;
  readonly aliases: readonly string[];
  /** To the right, in layout units; 0 as long as there is no layout. */
  readonly x: number;
  /** Up, in layout units; 0 as long as there is no layout. */
  readonly y: number;
  /** Radius in pixels; 1 as long as there is no layout. */
  readonly size: number;
  /** Colour of the entity type, #rrggbb. */
  readonly color: string;
}

/** Attributes of an edge; its key is the statement's id. One statement is one edge. */
export interface EdgeAttributes {
  readonly statementId: string;
  readonly predicate: string;
  /** The predicate, worded to stand between source and target. */
  readonly label: string;
  readonly modality: Modality;
  /** Number of claims, at least 1. */
  readonly weight: number;
  /** Highest confidence of the claims, 0 to 1. */
  readonly confidence: number;
  /** True if the direction means nothing: source and target are in order of their ids. */
  readonly symmetric: boolean;
}

/** The graph of entities and the statements between them. */
export type StatementGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** What a graph is made from: a GraphSnapshot, or the same before it has places on the map. */
export interface GraphSource {
  readonly ontology: Ontology;
  readonly entities: readonly (Entity & Partial<NodePlace>)[];
  readonly statements: readonly Statement[];
}

/** A node's place on the map: x to the right and y up in layout units, size a radius in pixels. */
export interface NodePlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const UNKNOWN_TYPE_COLOUR = "#888888";

/**
 * Makes the graphology graph: a node for each entity, a directed edge for each statement between two
 * entities, in the order given. Facts with a literal object are no edges; read them from the statements.
 *
 * @throws UsageError if a statement names an entity or a predicate that is not given.
 */
export function createGraph(source: GraphSource): StatementGraph {
  const graph: StatementGraph = new MultiDirectedGraph();
  const colours = new Map(source.ontology.entityTypes.map((type) => [type.id, type.colour]));
  for (const entity of source.entities) {
    graph.addNode(entity.id, {
      label: entity.label,
      entityType: entity.entityType,
      ...(entity.subtype !== undefined && { subtype: entity.subtype }),
      ...(entity.iso !== undefined && { iso: entity.iso }),
      aliases: entity.aliases,
      x: entity.x ?? 0,
      y: entity.y ?? 0,
      size: entity.size ?? 1,
      color: colours.get(entity.entityType) ?? UNKNOWN_TYPE_COLOUR,
    });
  }
  const predicates = indexPredicates(source.ontology);
  for (const statement of source.statements) {
    const { id, subject, predicate, object, modality, confidence, claims } = statement;
    if (object.kind === "literal") continue;
    assertNode(graph, statement, subject);
    assertNode(graph, statement, object.id);
    const { label, symmetric } = definitionOf(predicates, predicate);
    graph.addDirectedEdgeWithKey(id, subject, object.id, {
      statementId: id,
      predicate,
      label,
      modality,
      weight: claims.length,
      confidence,
      symmetric,
    });
  }
  return graph;
}

function assertNode(graph: StatementGraph, statement: Statement, entityId: string): void {
  if (graph.hasNode(entityId)) return;
  throw new UsageError(
    "unknown-entity",
    `Statement ${statement.id} names the entity ${entityId}, which is not among the entities given.`,
    { details: { statement: statement.id, entity: entityId } },
  );
}
