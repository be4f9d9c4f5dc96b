import {
  type Entity,
  type GraphSnapshot,
  type Mention,
  type Ontology,
  SNAPSHOT_VERSION,
  type SnapshotDocument,
  type SnapshotEntity,
  type SourceDocument,
  type Span,
  type Statement,
  UsageError,
} from "../model/index.js";
import { compareBy } from "../support/order.js";
import type { NodePlace } from "./create-graph.js";

/** Everything that a snapshot is put together from; extracted documents may be given as documents. */
export interface SnapshotParts {
  readonly ontology: Ontology;
  readonly documents: readonly {
    readonly document: SourceDocument;
    readonly sentences: readonly Span[];
  }[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  /** Place on the map by entity id, from layoutGraph. */
  readonly places: ReadonlyMap<string, NodePlace>;
}

/**
 * Puts a snapshot together, the same whatever the order of its parts.
 *
 * Documents, entities and statements are sorted by id, mentions by document and place; the ontology
 * keeps its own order, which is that of the legend. Of copies of one document (same id, so same
 * text) the one with the first location in code unit order is kept.
 *
 * @throws UsageError if an entity has no place, or one that is not a finite number.
 */
export function createSnapshot(parts: SnapshotParts): GraphSnapshot {
  return {
    format: "tumen-graph",
    version: SNAPSHOT_VERSION,
    ontology: parts.ontology,
    documents: sortDocuments(parts.documents),
    entities: parts.entities
      .map((entity) => placeEntity(entity, parts.places.get(entity.id)))
      .sort(compareBy((entity) => entity.id)),
    statements: parts.statements.toSorted(compareBy((statement) => statement.id)),
  };
}

function sortDocuments(documents: SnapshotParts["documents"]): SnapshotDocument[] {
  const sorted = documents
    .map(({ document, sentences }) => ({ ...document, sentences }))
    .sort(
      compareBy(
        (document) => document.id,
        (document) => document.location,
      ),
    );
  return sorted.filter((document, index) => document.id !== sorted[index - 1]?.id);
}

const compareMentions = compareBy<Mention>(
  (mention) => mention.documentId,
  (mention) => mention.span.start,
  (mention) => mention.span.end,
);

function placeEntity(entity: Entity, place: NodePlace | undefined): SnapshotEntity {
  if (place === undefined || ![place.x, place.y, place.size].every(Number.isFinite)) {
    throw new UsageError(
      "entity-without-place",
      `Entity ${entity.id} has no finite place on the map: pass the places that layoutGraph gives for the graph of the same entities.`,
      { details: { entity: entity.id, place } },
    );
  }
  const { x, y, size } = place;
  return { ...entity, mentions: entity.mentions.toSorted(compareMentions), x, y, size };
}
