import type * as z from "zod";
import {
  type EntityTypeDefinition,
  EntityTypeDefinitionSchema,
  type Frame,
  type PredicateDefinition,
  PredicateDefinitionSchema,
  type WordClass,
} from "../model/index.js";
import { type FileInCheck, type Place, toError } from "./fault.js";
import type { OntologyEntries } from "./ontology-file.js";

/** All that the files read so far define. */
export interface Definitions {
  readonly entityTypes: Map<string, EntityTypeDefinition>;
  readonly predicates: Map<string, PredicateDefinition>;
  readonly classes: Map<string, WordClass>;
  /** By predicate. */
  readonly frames: Map<string, readonly Frame[]>;
  /** Ids of the entity types that come with Tumen. */
  readonly builtInTypes: ReadonlySet<string>;
  /** Ids of the predicates that come with Tumen; some are read without frames. */
  readonly builtInPredicates: ReadonlySet<string>;
}

/** Colours for own entity types, in their order; they differ in lightness from the built-in ones beside them. */
const COLOURS = ["#2d7f8f", "#8a7a1f", "#a3195b", "#5f6b3a", "#3b3b6d", "#c2557a", "#6e4a1f"];

/**
 * Adds the entries of a file to the definitions, which it changes.
 *
 * @throws OntologyError if a new entity type or predicate lacks a field.
 */
export function addEntries(definitions: Definitions, entries: OntologyEntries): void {
  const { entityTypes, predicates, classes, frames } = definitions;
  const { file } = entries;
  for (const [index, entry] of entries.entityTypes.entries()) {
    const before = entityTypes.get(entry.id) ?? newEntityType(entry.id, entityTypes);
    const merged = { ...before, ...entry };
    const place = ["entityTypes", index];
    entityTypes.set(entry.id, complete(EntityTypeDefinitionSchema, merged, { file, place }));
  }
  for (const [index, entry] of entries.predicates.entries()) {
    const before = predicates.get(entry.id) ?? newPredicate(entry.id);
    const merged = { ...before, ...entry };
    const place = ["predicates", index];
    predicates.set(entry.id, complete(PredicateDefinitionSchema, merged, { file, place }));
  }
  for (const [name, words] of Object.entries(entries.classes)) {
    classes.set(name, joinWords(classes.get(name), words));
  }
  for (const entry of entries.frames) {
    frames.set(entry.predicate, [...(frames.get(entry.predicate) ?? []), ...entry.frames]);
  }
}

/** What a new entity type need not say: "shipping_line" is read "Shipping line". */
function newEntityType(
  id: string,
  known: Definitions["entityTypes"],
): Omit<EntityTypeDefinition, "kindOf"> {
  const label = wordsOf(id).replace(/^./u, (first) => first.toUpperCase());
  const taken = new Set([...known.values()].map(({ colour }) => colour));
  const plural = /[^aeiou]y$/u.test(label) ? label.replace(/y$/u, "ies") : `${label}s`;
  const colour = COLOURS.find((each) => !taken.has(each)) ?? "#666666";
  return {
    id,
    label,
    plural,
    definition: `${label}, as defined by the user`,
    subtypes: [],
    colour,
  };
}

function newPredicate(id: string): Omit<PredicateDefinition, "domain" | "range"> {
  const label = wordsOf(id);
  return { id, label, definition: label, symmetric: false, stateLevel: false };
}

function wordsOf(id: string): string {
  return id.replaceAll(/[_-]+/gu, " ").trim();
}

/** The types that own types are a kind of. */
export function baseOf(type: string, entityTypes: Definitions["entityTypes"]): string {
  return entityTypes.get(type)?.kindOf ?? type;
}

/**
 * Keeps of each frame's entity types those that the predicate allows, or their kinds that it allows; a
 * frame left with none goes.
 */
export function narrowFrames(
  frames: readonly Frame[],
  predicate: PredicateDefinition | undefined,
  entityTypes: Definitions["entityTypes"],
): readonly Frame[] {
  if (predicate === undefined) return [];
  const narrow = (types: readonly string[] | undefined, allowed: readonly string[]) =>
    types?.flatMap((type) =>
      allowsType(allowed, type, entityTypes)
        ? [type]
        : allowed.filter((each) => baseOf(each, entityTypes) === type),
    );
  return frames.flatMap((frame) => {
    const subjectTypes = narrow(frame.subjectTypes, predicate.domain);
    const objectTypes = narrow(frame.objectTypes, predicate.range);
    if (subjectTypes?.length === 0 || objectTypes?.length === 0) return [];
    return [
      { ...frame, ...(subjectTypes && { subjectTypes }), ...(objectTypes && { objectTypes }) },
    ];
  });
}

/** Tells whether a domain or range holds a type or what it is a kind of. */
export function allowsType(
  allowed: readonly string[],
  type: string,
  entityTypes: Definitions["entityTypes"],
): boolean {
  return allowed.includes(type) || allowed.includes(baseOf(type, entityTypes));
}

function complete<T>(
  schema: z.ZodType<T>,
  merged: { readonly id: string },
  { file, place }: { readonly file: FileInCheck; readonly place: Place },
): T {
  const result = schema.safeParse(merged);
  if (result.success) return result.data;
  const missing = result.error.issues.map((issue) => issue.path.map(String).join("."));
  throw toError(file, {
    code: "incomplete-definition",
    place,
    id: merged.id,
    found: `the new entry "${merged.id}" lacks ${missing.join(", ")}`,
    remedy: "Give these fields, or correct the id if the entry was to refine another.",
  });
}

function joinWords(before: WordClass | undefined, added: WordClass): WordClass {
  if (before === undefined) return added;
  const heads = [...new Set([...(before.heads ?? []), ...(added.heads ?? [])])];
  const modifiers = [...new Set([...(before.modifiers ?? []), ...(added.modifiers ?? [])])];
  const source = added.source ?? before.source;
  return { heads, modifiers, ...(source !== undefined && { source }) };
}
