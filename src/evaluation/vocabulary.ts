import type { PredicateDefinition } from "../model/index.js";

/** What scoring needs to know of a predicate. */
interface PredicateTraits {
  readonly symmetric: boolean;
  /** Predicates of one family are accepted for each other. */
  readonly family: string | undefined;
  /** Somebody does something, as against offices, places and measures. */
  readonly isAct: boolean;
}

/** Predicates by id, as scoring sees them. */
export type Vocabulary = ReadonlyMap<string, PredicateTraits>;

/**
 * Takes from predicate definitions what scoring needs. Acts are those with a PLOVER category.
 *
 * @see https://github.com/openeventdata/PLOVER for the categories of events
 */
export function toVocabulary(
  predicates: readonly Pick<PredicateDefinition, "id" | "symmetric" | "family" | "plover">[],
): Vocabulary {
  return new Map(
    predicates.map(({ id, symmetric, family, plover }) => [
      id,
      { symmetric, family, isAct: plover !== undefined },
    ]),
  );
}
