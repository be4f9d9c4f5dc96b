import type * as z from "zod";
import {
  type EntityTypeDefinition,
  EntityTypeDefinitionSchema,
  type Frame,
  OntologyError,
  type PredicateDefinition,
  PredicateDefinitionSchema,
  type WordClass,
} from "../model/index.js";
import type { OntologyEntries } from "./ontology-file.js";

/** All that the files read so far define. */
export interface Definitions {
  readonly entityTypes: Map<string, EntityTypeDefinition>;
  readonly predicates: Map<string, PredicateDefinition>;
  readonly classes: Map<string, WordClass>;
  /** By predicate. */
  readonly frames: Map<string, readonly Frame[]>;
}

/**
 * Adds the entries of a file to the definitions, which it changes.
 *
 * @throws OntologyError if a new entity type or predicate lacks a field.
 */
export function addEntries(definitions: Definitions, entries: OntologyEntries): void {
  const { entityTypes, predicates, classes, frames } = definitions;
  for (const entry of entries.entityTypes) {
    const merged = { subtypes: [], ...entityTypes.get(entry.id), ...entry };
    entityTypes.set(entry.id, complete(EntityTypeDefinitionSchema, merged, entries.name));
  }
  for (const entry of entries.predicates) {
    const before = predicates.get(entry.id) ?? { symmetric: false, stateLevel: false };
    const merged = { ...before, ...entry };
    predicates.set(entry.id, complete(PredicateDefinitionSchema, merged, entries.name));
  }
  for (const [name, words] of Object.entries(entries.classes)) {
    classes.set(name, joinWords(classes.get(name), words));
  }
  for (const entry of entries.frames) {
    frames.set(entry.predicate, [...(frames.get(entry.predicate) ?? []), ...entry.frames]);
  }
}

/** Keeps of each frame's entity types those that the predicate allows; a frame left with none goes. */
export function narrowFrames(
  frames: readonly Frame[],
  predicate: PredicateDefinition | undefined,
): readonly Frame[] {
  if (predicate === undefined) return [];
  return frames.flatMap((frame) => {
    const subjectTypes = frame.subjectTypes?.filter((type) => predicate.domain.includes(type));
    const objectTypes = frame.objectTypes?.filter((type) => predicate.range.includes(type));
    if (subjectTypes?.length === 0 || objectTypes?.length === 0) return [];
    return [
      { ...frame, ...(subjectTypes && { subjectTypes }), ...(objectTypes && { objectTypes }) },
    ];
  });
}

function complete<T>(schema: z.ZodType<T>, merged: { readonly id: string }, file: string): T {
  const result = schema.safeParse(merged);
  if (result.success) return result.data;
  const missing = result.error.issues.map((issue) => issue.path.map(String).join("."));
  throw new OntologyError(
    "incomplete-definition",
    `${file}: the new entry "${merged.id}" lacks ${missing.join(", ")}. Give these fields, or correct the id if the entry was to refine another.`,
    { details: { file, id: merged.id } },
  );
}

function joinWords(before: WordClass | undefined, added: WordClass): WordClass {
  if (before === undefined) return added;
  const heads = [...new Set([...(before.heads ?? []), ...(added.heads ?? [])])];
  const modifiers = [...new Set([...(before.modifiers ?? []), ...(added.modifiers ?? [])])];
  const source = added.source ?? before.source;
  return { heads, modifiers, ...(source !== undefined && { source }) };
}
