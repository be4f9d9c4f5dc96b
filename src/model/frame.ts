import * as z from "zod";
import { ModalitySchema } from "./claim.js";

const WordsSchema = z
  .union([z.string().regex(/\S/), z.array(z.string().regex(/^\S+$/)).min(1)], {
    error: "expected words: one text with spaces between them, or a list",
  })
  .transform((words): readonly string[] =>
    typeof words === "string" ? words.split(/\s+/).filter((word) => word !== "") : words,
  )
  .meta({ description: "Words separated by spaces; parts of a phrasal verb joined by _" });

/** A class of words; a phrase belongs to it by its head noun, or by a modifier of its head. */
export const WordClassSchema = z
  .strictObject({
    heads: WordsSchema.optional(),
    modifiers: WordsSchema.optional(),
    source: z
      .string()
      .optional()
      .meta({ description: "What the class covers, or where it is from" }),
  })
  .readonly();
export type WordClass = z.infer<typeof WordClassSchema>;

/** Word classes by name. */
export const WordClassesSchema = z.record(z.string(), WordClassSchema).readonly();

const ConditionSchema = z
  .record(z.string(), z.string())
  .readonly()
  .meta({ description: "From slot to word classes joined by |, at least one of which must fit" });

/**
 * How words state a predicate: which verbs or nouns, and in which slots its ends stand.
 *
 * Slots of a verb: `subject`, `object`, `indirect` (logical ones: a passive is turned round), or
 * prepositions. Of a noun: `by`, `possessor` ("Russia's visit"), `modifier` ("the Russian attack"),
 * `support` (the subject of the verb that carries the noun: "Russia launched an attack", or of a
 * copula), `carrier` (that verb, for conditions), or prepositions. `object's` is whoever stands inside the phrase of a slot, as possessor,
 * modifier or of-phrase: "praised Russia's efforts". Alternatives are joined by `|`; the first that
 * yields an entity of an allowed type is taken.
 */
export const FrameSchema = z
  .strictObject({
    verbs: WordsSchema.optional(),
    nouns: WordsSchema.optional(),
    subject: z.string().optional(),
    object: z.string().optional(),
    reciprocal: z.literal(true).optional().meta({
      description: "The ends are the participants, in any slot of participants",
    }),
    where: ConditionSchema.optional(),
    unless: ConditionSchema.optional(),
    subjectTypes: WordsSchema.optional().meta({
      description: "Entity types, narrower than the domain",
    }),
    objectTypes: WordsSchema.optional().meta({
      description: "Entity types, narrower than the range",
    }),
    named: z
      .literal(true)
      .optional()
      .meta({ description: "The object must have a name of its own" }),
    modality: ModalitySchema.optional(),
  })
  .readonly();
export type Frame = z.infer<typeof FrameSchema>;

/** All frames of one predicate. */
export const PredicateFramesSchema = z
  .strictObject({ predicate: z.string(), frames: z.array(FrameSchema).min(1).readonly() })
  .readonly();

/** The lexical side of the ontology: word classes and, per predicate, frames. */
export const LexiconSchema = z
  .strictObject({
    classes: WordClassesSchema,
    frames: z.array(PredicateFramesSchema).readonly(),
  })
  .readonly();
export type Lexicon = z.infer<typeof LexiconSchema>;
