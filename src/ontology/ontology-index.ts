import type { EntityTypeDefinition, Ontology, PredicateDefinition } from "../model/index.js";

/** Questions about an ontology. */
export interface OntologyIndex {
  readonly entityTypeById: ReadonlyMap<string, EntityTypeDefinition>;
  readonly predicateById: ReadonlyMap<string, PredicateDefinition>;
  /**
   * Tells whether the predicate may be said of such a subject and object; `objectType` is the id of
   * an entity type, or "literal". A predicate that is not defined is allowed of nothing.
   */
  allows(subjectType: string, predicateId: string, objectType: string): boolean;
}

/** Prepares an ontology for look-ups. */
export function createOntologyIndex(ontology: Ontology): OntologyIndex {
  const predicateById = new Map(ontology.predicates.map((each) => [each.id, each]));
  return {
    entityTypeById: new Map(ontology.entityTypes.map((each) => [each.id, each])),
    predicateById,
    allows(subjectType, predicateId, objectType) {
      const predicate = predicateById.get(predicateId);
      if (predicate === undefined) return false;
      return predicate.domain.includes(subjectType) && predicate.range.includes(objectType);
    },
  };
}
