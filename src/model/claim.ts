import * as z from "zod";
import { SpanSchema } from "./span.js";

/** Whether a text states a thing as fact, as a plan or condition, as not so, or as somebody's allegation. */
export const MODALITIES = ["asserted", "planned", "denied", "alleged"] as const;
export const ModalitySchema = z.enum(MODALITIES);
export type Modality = z.infer<typeof ModalitySchema>;

/** A time as the text gives it; `iso` only if it can be worked out (never guessed). */
export const TimeValueSchema = z
  .strictObject({
    span: SpanSchema,
    text: z.string(),
    iso: z
      .string()
      .optional()
      .meta({ description: "ISO 8601 or EDTF: 2024, 2024-06, 2024-06-19, 2024/2026" }),
    role: z
      .enum(["at", "since", "until", "by"])
      .meta({ description: "How the time bounds the event" }),
  })
  .readonly();
export type TimeValue = z.infer<typeof TimeValueSchema>;

/** A number as the text gives it, with what it counts or measures. */
export const QuantityValueSchema = z
  .strictObject({
    span: SpanSchema,
    text: z.string().meta({ description: "For example 'approximately 15,000 troops'" }),
    value: z.number().optional(),
    unit: z
      .string()
      .optional()
      .meta({ description: "What is counted or measured in: troops, %, km, USD" }),
    approximation: z.enum(["exact", "about", "at-least", "at-most"]),
  })
  .readonly();
export type QuantityValue = z.infer<typeof QuantityValueSchema>;

/** An object that is not an entity: a quantity, a date, a phrase. */
export const LiteralSchema = z
  .strictObject({
    span: SpanSchema,
    text: z.string(),
    datatype: z.enum(["quantity", "time", "text"]),
    value: z.number().optional(),
    unit: z.string().optional(),
    iso: z.string().optional(),
  })
  .readonly();
export type Literal = z.infer<typeof LiteralSchema>;

/** The object of a claim: an entity (local in a claim, canonical in a statement) or a literal. */
export const ClaimObjectSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("entity"), id: z.string() }).readonly(),
  z.strictObject({ kind: z.literal("literal"), literal: LiteralSchema }).readonly(),
]);
export type ClaimObject = z.infer<typeof ClaimObjectSchema>;

/**
 * The words that carry a claim.
 *
 * `span` lies inside `sentence`; `subject` and `object` are the mentions as they stand in the words
 * (a pronoun stays a pronoun) and may lie in an earlier sentence; `cue` is the verb or noun that
 * states the relation.
 */
export const EvidenceSchema = z
  .strictObject({
    documentId: z.string(),
    sentence: SpanSchema,
    span: SpanSchema,
    quote: z.string().meta({ description: "Equals the characters of span" }),
    cue: SpanSchema,
    subject: SpanSchema,
    object: SpanSchema,
  })
  .readonly();
export type Evidence = z.infer<typeof EvidenceSchema>;

/** Who says so, in the text ("according to …"); not the publisher. */
export const AttributionSchema = z
  .strictObject({
    speaker: z
      .string()
      .optional()
      .meta({ description: "Id of the entity that speaks, if it is one" }),
    text: z.string().meta({
      description: "The speaker as the text words it, for example 'South Korean lawmakers'",
    }),
    span: SpanSchema,
    cue: SpanSchema,
  })
  .readonly();
export type Attribution = z.infer<typeof AttributionSchema>;

/** Side information of a claim. `place` and `agreement` are entity ids. */
export const QualifiersSchema = z
  .strictObject({
    time: TimeValueSchema.optional(),
    quantity: QuantityValueSchema.optional(),
    place: z.string().optional(),
    agreement: z.string().optional(),
    role: z.string().optional().meta({ description: "Title of an office: Prime Minister" }),
    measure: z.string().optional().meta({ description: "What a quantity measures: length, cost" }),
    topic: z.string().optional(),
  })
  .readonly();
export type Qualifiers = z.infer<typeof QualifiersSchema>;

/** Which step and rule made a claim, so that a person can find and mend it. */
export const ProvenanceSchema = z.strictObject({ step: z.string(), rule: z.string() }).readonly();

/** What one stretch of one text says. Entity ids are local ones until resolution. */
export const ClaimSchema = z
  .strictObject({
    id: z.string().meta({ description: "c_ and 16 hexadecimal digits" }),
    documentId: z.string(),
    subject: z.string(),
    predicate: z.string(),
    object: ClaimObjectSchema,
    modality: ModalitySchema,
    attribution: AttributionSchema.optional(),
    qualifiers: QualifiersSchema,
    evidence: EvidenceSchema,
    confidence: z.number().min(0).max(1),
    provenance: ProvenanceSchema,
  })
  .readonly();
export type Claim = z.infer<typeof ClaimSchema>;

/**
 * Claims less sure than this are left out unless asked for: below it a claim is more likely wrong than right
 * on text that nobody has seen.
 */
export const DEFAULT_MINIMUM_CONFIDENCE = 0.45;
