import * as z from "zod";

/** What scoring needs to know of a predicate. */
const PredicateTraitsSchema = z.object({
  id: z.string(),
  symmetric: z.boolean(),
  family: z
    .string()
    .nullish()
    .meta({ description: "Predicates of one family are accepted for each other" }),
  plover: z
    .string()
    .nullish()
    .meta({ description: "PLOVER event category; none, null or n/a: a fact, not an act" }),
});

/** The part of an ontology that scoring reads; other properties of the file are ignored. */
export const VocabularySchema = z.object({ predicates: z.array(PredicateTraitsSchema) });

/** Predicates by id, as scoring sees them. */
export type Vocabulary = ReadonlyMap<string, PredicateTraits>;

export interface PredicateTraits {
  readonly symmetric: boolean;
  readonly family: string | undefined;
  /** Somebody does something (a PLOVER event), as against offices, places and measures. */
  readonly isAct: boolean;
}

/**
 * Reads the vocabulary out of an ontology.
 *
 * @see https://github.com/openeventdata/PLOVER for the event categories
 */
export function toVocabulary(ontology: z.input<typeof VocabularySchema>): Vocabulary {
  return new Map(
    ontology.predicates.map(({ id, symmetric, family, plover }) => [
      id,
      {
        symmetric,
        family: family ?? undefined,
        isAct: typeof plover === "string" && plover !== "n/a",
      },
    ]),
  );
}
