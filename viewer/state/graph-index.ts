import type {
  EntityTypeDefinition,
  GraphSnapshot,
  PredicateDefinition,
  SnapshotDocument,
  SnapshotEntity,
  Statement,
} from "../../src/model/index.js";
import { append } from "../../src/support/lists.js";

/** Two entities with everything said between them, in either direction; a loop if both are the same. */
export interface Pair {
  readonly key: string;
  /** The end whose id comes first in code unit order. */
  readonly first: string;
  readonly second: string;
  /** Strongest first. */
  readonly statements: readonly Statement[];
}

/** The statements of one entity, by its part in them. Each list is strongest first. */
export interface EntityStatements {
  readonly outgoing: readonly Statement[];
  readonly incoming: readonly Statement[];
  /** Statements whose object is a literal: losses, measures, dates. */
  readonly facts: readonly Statement[];
}

/** A snapshot with the look-ups that the page needs. Made once. */
export interface GraphIndex {
  readonly snapshot: GraphSnapshot;
  readonly entityById: ReadonlyMap<string, SnapshotEntity>;
  readonly documentById: ReadonlyMap<string, SnapshotDocument>;
  readonly statementById: ReadonlyMap<string, Statement>;
  readonly predicateById: ReadonlyMap<string, PredicateDefinition>;
  readonly typeById: ReadonlyMap<string, EntityTypeDefinition>;
  readonly pairByKey: ReadonlyMap<string, Pair>;
  readonly pairsByEntity: ReadonlyMap<string, readonly Pair[]>;
  readonly statementsByEntity: ReadonlyMap<string, EntityStatements>;
  /** All statements whose ends exist, strongest first. */
  readonly strongest: readonly Statement[];
}

/** Key of the pair that an edge belongs to, the same for both directions. */
export function pairKeyOf(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

/** The entity a statement points at; none if its object is a literal. */
export function objectEntity(statement: Statement): string | undefined {
  return statement.object.kind === "entity" ? statement.object.id : undefined;
}

/** Number of different documents behind a statement. */
export function countDocuments(statement: Statement): number {
  return new Set(statement.claims.map((claim) => claim.documentId)).size;
}

/**
 * Orders statements by support: more documents, then more claims, then higher confidence. What is
 * stated as fact goes before what is planned, alleged or denied with the same support.
 */
export function compareStrength(a: Statement, b: Statement): number {
  return (
    countDocuments(b) - countDocuments(a) ||
    b.claims.length - a.claims.length ||
    Number(b.modality === "asserted") - Number(a.modality === "asserted") ||
    b.confidence - a.confidence ||
    (a.id < b.id ? -1 : 1)
  );
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function collectPairs(statements: readonly Statement[]): Map<string, Pair> {
  const lists = new Map<string, Statement[]>();
  for (const statement of statements) {
    const object = objectEntity(statement);
    if (object !== undefined) append(lists, pairKeyOf(statement.subject, object), statement);
  }
  return new Map(
    [...lists].map(([key, list]) => {
      const [first = "", second = ""] = key.split("\u0000");
      return [key, { key, first, second, statements: list }];
    }),
  );
}

function collectPairsByEntity(pairs: Iterable<Pair>): Map<string, Pair[]> {
  const lists = new Map<string, Pair[]>();
  for (const pair of pairs) {
    append(lists, pair.first, pair);
    if (pair.second !== pair.first) append(lists, pair.second, pair);
  }
  return lists;
}

function collectByEntity(
  entities: readonly SnapshotEntity[],
  statements: readonly Statement[],
): Map<string, EntityStatements> {
  const lists = new Map(
    entities.map((entity) => [
      entity.id,
      { outgoing: [] as Statement[], incoming: [] as Statement[], facts: [] as Statement[] },
    ]),
  );
  for (const statement of statements) {
    const object = objectEntity(statement);
    const ofSubject = lists.get(statement.subject);
    if (object === undefined) {
      ofSubject?.facts.push(statement);
    } else {
      ofSubject?.outgoing.push(statement);
      // A loop is listed once, as what the entity does.
      if (object !== statement.subject) lists.get(object)?.incoming.push(statement);
    }
  }
  return lists;
}

/** Builds the look-ups. Statements about entities that the snapshot does not hold are left out. */
export function indexGraph(snapshot: GraphSnapshot): GraphIndex {
  const entityById = byId(snapshot.entities);
  const strongest = snapshot.statements
    .filter((statement) => {
      const object = objectEntity(statement);
      return entityById.has(statement.subject) && (object === undefined || entityById.has(object));
    })
    .sort(compareStrength);
  const pairByKey = collectPairs(strongest);
  return {
    snapshot,
    entityById,
    documentById: byId(snapshot.documents),
    statementById: byId(strongest),
    predicateById: byId(snapshot.ontology.predicates),
    typeById: byId(snapshot.ontology.entityTypes),
    pairByKey,
    pairsByEntity: collectPairsByEntity(pairByKey.values()),
    statementsByEntity: collectByEntity(snapshot.entities, strongest),
    strongest,
  };
}
