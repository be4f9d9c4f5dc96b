import { createGraph, type StatementGraph } from "../graph/index.js";
import {
  type Claim,
  endsOf,
  type GraphSnapshot,
  type Modality,
  type SnapshotDocument,
  type SnapshotEntity,
  type Statement,
  sliceSpan,
} from "../model/index.js";
import { append } from "../support/lists.js";
import { compareBy } from "../support/order.js";
import { indexNames } from "./name-index.js";
import { foldName } from "./nearest-names.js";
import { notFound } from "./not-found.js";

/** An entity, or what it is called: its id, label, country code or an alias. */
export type EntityReference = string | SnapshotEntity;

/** Which entities to give; all conditions must hold. */
export interface EntityFilter {
  /** Id of an entity type, for example country. */
  readonly type?: string;
  /** Part of the label or of an alias, without regard to case and accents. */
  readonly name?: string;
}

/** Which statements to give; all conditions must hold. */
export interface StatementFilter {
  readonly subject?: EntityReference;
  /** Id of a predicate, for example signed. */
  readonly predicate?: string;
  readonly object?: EntityReference;
  readonly modality?: Modality;
  /** An entity on either side. */
  readonly about?: EntityReference;
  /** Id or location of a document that says so. */
  readonly document?: string;
}

/** The words behind a claim, with where they stand. */
export interface EvidenceQuote {
  /** The words that carry the claim. */
  readonly quote: string;
  /** The sentence they stand in. */
  readonly sentence: string;
  /** The document, with title, source and date as far as known. */
  readonly document: SnapshotDocument;
  readonly claim: Claim;
}

/** An entity at the other end of statements. */
export interface Neighbour {
  readonly entity: SnapshotEntity;
  /** The statements between the two, in either direction. */
  readonly statements: readonly Statement[];
}

/** A graph to ask questions of. Nothing in it can be changed by asking. */
export interface KnowledgeGraph {
  readonly snapshot: GraphSnapshot;
  /** The same as a graphology graph, for its algorithms. */
  readonly graph: StatementGraph;
  /**
   * Finds one entity; an exact spelling goes before another, a label before an alias.
   *
   * @throws NotFoundError with the nearest names there are.
   */
  entity(reference: EntityReference): SnapshotEntity;
  /**
   * Lists entities, sorted by label.
   *
   * @throws NotFoundError if the type is not one of the ontology's.
   */
  entities(filter?: EntityFilter): readonly SnapshotEntity[];
  /**
   * Lists statements, sorted by id.
   *
   * @throws NotFoundError if an entity, predicate or document of the filter does not exist.
   */
  statements(filter?: StatementFilter): readonly Statement[];
  /**
   * Gives the words behind a statement, by document and place.
   *
   * @throws NotFoundError if there is no such statement.
   */
  evidence(statement: Statement | string): readonly EvidenceQuote[];
  /**
   * Lists the entities that statements connect this one with, those with most claims first.
   *
   * @throws NotFoundError if there is no such entity.
   */
  neighbours(reference: EntityReference): readonly Neighbour[];
}

/**
 * Opens a snapshot for questions.
 *
 * @throws UsageError if a statement names an entity or predicate that the snapshot lacks; a snapshot
 *   from readSnapshot never does.
 */
export function createKnowledgeGraph(snapshot: GraphSnapshot): KnowledgeGraph {
  const statementsOf = indexStatements(snapshot.statements);
  const statementById = new Map(snapshot.statements.map((statement) => [statement.id, statement]));
  const documents = indexDocuments(snapshot.documents);
  const about = (entityId: string): readonly Statement[] => statementsOf.get(entityId) ?? [];
  const names = indexNames(snapshot.entities, (id) => countClaims(about(id)));
  const entity = (reference: EntityReference): SnapshotEntity =>
    names.find(typeof reference === "string" ? reference : reference.id);

  return {
    snapshot,
    graph: createGraph(snapshot),
    entity,
    entities: (filter = {}) => filterEntities(snapshot, filter),
    statements: (filter = {}) => {
      const ends = resolveEnds(filter, entity);
      const [anyEnd] = Object.values(ends);
      const candidates = anyEnd === undefined ? snapshot.statements : about(anyEnd);
      const keep = toCondition(filter, ends, snapshot, documents);
      return candidates.filter(keep);
    },
    evidence: (reference) => {
      const id = typeof reference === "string" ? reference : reference.id;
      const statement = statementById.get(id);
      if (statement === undefined) throw notFound("statement", id, []);
      return statement.claims.map((claim) => quoteClaim(claim, documents));
    },
    neighbours: (reference) => {
      const { id } = entity(reference);
      return listNeighbours(id, about(id), entity);
    },
  };
}

/** Statements by the entities at their ends, in the order given. */
function indexStatements(statements: readonly Statement[]): ReadonlyMap<string, Statement[]> {
  const statementsOf = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const id of new Set(endsOf(statement))) append(statementsOf, id, statement);
  }
  return statementsOf;
}

function countClaims(statements: readonly Statement[]): number {
  return statements.reduce((sum, statement) => sum + statement.claims.length, 0);
}

type DocumentIndex = ReadonlyMap<string, SnapshotDocument>;

function indexDocuments(documents: readonly SnapshotDocument[]): DocumentIndex {
  return new Map([
    ...documents.map((document) => [document.location, document] as const),
    ...documents.map((document) => [document.id, document] as const),
  ]);
}

function findDocument(documents: DocumentIndex, reference: string): SnapshotDocument {
  const document = documents.get(reference);
  if (document === undefined) throw notFound("document", reference, documents.keys());
  return document;
}

function filterEntities(snapshot: GraphSnapshot, filter: EntityFilter): SnapshotEntity[] {
  const { type, name } = filter;
  const types = snapshot.ontology.entityTypes.map((definition) => definition.id);
  if (type !== undefined && !types.includes(type)) throw notFound("entity type", type, types);
  const wanted = foldName(name ?? "");
  return snapshot.entities
    .filter((entity) => type === undefined || entity.entityType === type)
    .filter((entity) => [entity.label, ...entity.aliases].some((n) => foldName(n).includes(wanted)))
    .sort(
      compareBy(
        (entity) => entity.label,
        (entity) => entity.id,
      ),
    );
}

/** Ids of the entities that a filter names. */
type Ends = { readonly [side in "subject" | "object" | "about"]?: string };

function resolveEnds(
  { subject, object, about }: StatementFilter,
  entity: (reference: EntityReference) => SnapshotEntity,
): Ends {
  return {
    ...(subject !== undefined && { subject: entity(subject).id }),
    ...(object !== undefined && { object: entity(object).id }),
    ...(about !== undefined && { about: entity(about).id }),
  };
}

function toCondition(
  { predicate, modality, document }: StatementFilter,
  ends: Ends,
  snapshot: GraphSnapshot,
  documents: DocumentIndex,
): (statement: Statement) => boolean {
  const predicates = snapshot.ontology.predicates.map((definition) => definition.id);
  if (predicate !== undefined && !predicates.includes(predicate)) {
    throw notFound("predicate", predicate, predicates);
  }
  const documentId = document === undefined ? undefined : findDocument(documents, document).id;
  return (statement) => {
    const [subject, object] = endsOf(statement);
    return [
      predicate === undefined || statement.predicate === predicate,
      modality === undefined || statement.modality === modality,
      ends.subject === undefined || subject === ends.subject,
      ends.object === undefined || object === ends.object,
      ends.about === undefined || subject === ends.about || object === ends.about,
      documentId === undefined || statement.claims.some((c) => c.documentId === documentId),
    ].every(Boolean);
  };
}

function quoteClaim(claim: Claim, documents: DocumentIndex): EvidenceQuote {
  const { quote, sentence, documentId } = claim.evidence;
  const document = findDocument(documents, documentId);
  return { quote, sentence: sliceSpan(document.text, sentence), document, claim };
}

function listNeighbours(
  entityId: string,
  statements: readonly Statement[],
  entity: (reference: EntityReference) => SnapshotEntity,
): Neighbour[] {
  const statementsWith = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const id of endsOf(statement)) if (id !== entityId) append(statementsWith, id, statement);
  }
  return [...statementsWith]
    .map(([id, between]) => ({ entity: entity(id), statements: between }))
    .sort(
      compareBy(
        (neighbour) => -countClaims(neighbour.statements),
        (neighbour) => neighbour.entity.label,
        (neighbour) => neighbour.entity.id,
      ),
    );
}
