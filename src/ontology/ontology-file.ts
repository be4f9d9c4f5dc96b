import * as z from "zod";
import {
  EntityTypeDefinitionSchema,
  FrameSchema,
  PredicateDefinitionSchema,
  PredicateFramesSchema,
  WordClassesSchema,
} from "../model/index.js";
import { ExampleSchema } from "./example.js";
import { type FileInCheck, type Place, toError } from "./fault.js";
import { framesOf } from "./simple-frames.js";

/** Words in one text or as a list; only in a list can an item be of more than one word. */
function wordsOf(form: RegExp, error: string) {
  return z
    .union([z.string(), z.array(z.string())], {
      error: "expected words: one text with spaces between them, or a list",
    })
    .transform((words) => (typeof words === "string" ? words.trim().split(/\s+/u) : words))
    .pipe(z.array(z.string().regex(form, { error })).min(1))
    .readonly();
}

const NounsSchema = wordsOf(
  /^\p{Ll}+(?:-\p{Ll}+)*$/u,
  "expected a noun of one word in small letters, in the singular: company",
);
const VerbsSchema = wordsOf(
  /^\p{Ll}+(?:-\p{Ll}+)*(?: \p{Ll}+)*$/u,
  "expected a verb in small letters, as a dictionary lists it, alone or with a preposition: invest in",
);
const EndingsSchema = wordsOf(/^\S+$/u, "expected the last word of a name, alone: GmbH");

/** A definition that may leave out all but its id: what it leaves out stays as defined before. */
const EntityTypeEntrySchema = EntityTypeDefinitionSchema.unwrap()
  .partial()
  .extend({ id: z.string(), nouns: NounsSchema.optional(), endings: EndingsSchema.optional() });

const PredicateEntrySchema = PredicateDefinitionSchema.unwrap()
  .partial()
  .extend({ id: z.string(), verbs: VerbsSchema.optional(), nouns: NounsSchema.optional() });

const OntologyFileSchema = z.strictObject({
  entityTypes: z.array(EntityTypeEntrySchema).default([]),
  predicates: z.array(PredicateEntrySchema).default([]),
  classes: WordClassesSchema.default({}),
  frames: z.array(PredicateFramesSchema).default([]),
  examples: z.array(ExampleSchema).default([]),
});

/** The fields that may stand at a place, by the names of the fields that lead there. */
const FIELDS: Readonly<Record<string, object>> = {
  "": OntologyFileSchema.shape,
  entityTypes: EntityTypeEntrySchema.shape,
  predicates: PredicateEntrySchema.shape,
  frames: PredicateFramesSchema.unwrap().shape,
  "frames.frames": FrameSchema.unwrap().shape,
  examples: ExampleSchema.shape,
};

/** A user's own file: its name, for messages, and its content as parsed from JSON or YAML. */
export interface OntologyFile extends FileInCheck {
  readonly content: unknown;
}

/** An entity type as a file gives it. */
type EntityTypeEntry = z.infer<typeof EntityTypeEntrySchema>;

/** A predicate as a file gives it; the words that state it stand among the frames. */
type PredicateEntry = Omit<z.infer<typeof PredicateEntrySchema>, "verbs" | "nouns">;

/** A file of additions and changes, well formed but not yet checked against the other files. */
export type OntologyEntries = Omit<
  z.infer<typeof OntologyFileSchema>,
  "entityTypes" | "predicates"
> & {
  readonly file: FileInCheck;
  readonly entityTypes: readonly EntityTypeEntry[];
  readonly predicates: readonly PredicateEntry[];
};

/**
 * Checks the form of a user's file.
 *
 * @throws OntologyError naming file, place and remedy.
 */
export function parseOntologyFile(file: OntologyFile): OntologyEntries {
  refuseHiddenKeys(file, file.content, []);
  const result = OntologyFileSchema.safeParse(file.content);
  if (result.success) return toEntries(file, result.data);
  const [issue] = result.error.issues;
  throw malformed(file, issue ?? { code: "custom", path: [], message: "wrong form" });
}

function toEntries(
  file: OntologyFile,
  { predicates, frames, ...rest }: z.infer<typeof OntologyFileSchema>,
): OntologyEntries {
  // After the written frames, whose places in the file messages name by their index.
  const simple = predicates.flatMap((predicate) => {
    const made = framesOf(predicate);
    return made.length === 0 ? [] : [{ predicate: predicate.id, frames: made }];
  });
  return {
    ...rest,
    file,
    predicates: predicates.map(({ verbs: _, nouns: __, ...predicate }) => predicate),
    frames: [...frames, ...simple],
  };
}

/** A key that JavaScript gives a meaning of its own would be dropped without a word. */
function refuseHiddenKeys(file: OntologyFile, value: unknown, place: Place): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) refuseHiddenKeys(file, each, [...place, index]);
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    if (key === "__proto__") {
      throw toError(file, {
        code: "reserved-name",
        place: [...place, key],
        id: key,
        found: `"${key}" is a reserved name`,
        remedy: "Choose another.",
      });
    }
    refuseHiddenKeys(file, each, [...place, key]);
  }
}

type Issue = Pick<z.core.$ZodIssue, "path" | "message"> & { readonly code?: string | undefined };

function malformed(file: OntologyFile, issue: Issue): Error {
  const place = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const unknown = "keys" in issue && Array.isArray(issue.keys) ? String(issue.keys[0]) : undefined;
  const known = knownFields(place);
  return toError(file, {
    code: "malformed-ontology-file",
    place: unknown === undefined ? place : [...place, unknown],
    found: unknown === undefined ? issue.message : `there is no field "${unknown}"`,
    remedy:
      unknown === undefined || known === undefined
        ? "Correct this value."
        : `Known are ${known.join(", ")}.`,
  });
}

function knownFields(place: Place): readonly string[] | undefined {
  const fields = FIELDS[place.filter((key) => typeof key === "string").join(".")];
  if (fields !== undefined) return Object.keys(fields);
  return place[0] === "classes" ? ["heads", "modifiers", "source"] : undefined;
}
