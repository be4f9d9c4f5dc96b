import { type Ontology, type PredicateDefinition, UsageError } from "../model/index.js";

/** Predicates of an ontology by id. */
export type PredicatesById = ReadonlyMap<string, PredicateDefinition>;

/** Indexes the predicates of an ontology by id. */
export function indexPredicates(ontology: Ontology): PredicatesById {
  return new Map(ontology.predicates.map((predicate) => [predicate.id, predicate]));
}

/**
 * Looks a predicate up.
 *
 * @throws UsageError if the ontology does not define it.
 */
export function definitionOf(predicates: PredicatesById, id: string): PredicateDefinition {
  const definition = predicates.get(id);
  if (definition !== undefined) return definition;
  throw new UsageError(
    "unknown-predicate",
    `The ontology does not define the predicate "${id}": use the ontology that the claims were extracted with.`,
    { details: { predicate: id } },
  );
}
