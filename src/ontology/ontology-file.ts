import * as z from "zod";
import {
  EntityTypeDefinitionSchema,
  OntologyError,
  PredicateDefinitionSchema,
  PredicateFramesSchema,
  WordClassesSchema,
} from "../model/index.js";

/** A definition that may leave out all but its id: what it leaves out stays as defined before. */
const EntityTypeEntrySchema = EntityTypeDefinitionSchema.unwrap().partial().required({ id: true });
const PredicateEntrySchema = PredicateDefinitionSchema.unwrap().partial().required({ id: true });

const OntologyFileSchema = z.strictObject({
  entityTypes: z.array(EntityTypeEntrySchema).readonly().default([]),
  predicates: z.array(PredicateEntrySchema).readonly().default([]),
  classes: WordClassesSchema.default({}),
  frames: z.array(PredicateFramesSchema).readonly().default([]),
});

/** A file of additions and changes, well formed but not yet checked against the other files. */
export type OntologyEntries = z.infer<typeof OntologyFileSchema> & { readonly name: string };

/**
 * Checks the form of a user's file.
 *
 * @param name the file, for messages.
 * @throws OntologyError naming file, place and remedy.
 */
export function parseOntologyFile(name: string, content: unknown): OntologyEntries {
  const result = OntologyFileSchema.safeParse(content);
  if (result.success) return { name, ...result.data };
  const [issue] = result.error.issues;
  const place = (issue?.path ?? []).map(String).join(".") || "top level";
  throw new OntologyError(
    "malformed-ontology-file",
    `${name}: at ${place}: ${issue?.message ?? "wrong form"}. Correct this value; a file holds entityTypes, predicates, classes and frames, each optional.`,
    { details: { file: name, place } },
  );
}
