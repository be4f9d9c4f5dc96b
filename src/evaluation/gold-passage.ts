import * as z from "zod";
import { ModalitySchema, SpanSchema } from "../model/index.js";
import { AnnotatedLiteralSchema } from "./annotated-literal.js";

const ids = z.array(z.string()).readonly();

const GoldMentionSchema = z
  .strictObject({
    text: z.string(),
    spans: z
      .array(z.tuple([z.int(), z.int()]).readonly())
      .readonly()
      .meta({ description: "Start and end (exclusive) of every place with these words" }),
    nominal: z.boolean().optional().meta({ description: "A description, not a name" }),
    metonym: z.boolean().optional(),
    demonym: z.boolean().optional(),
    abbreviation: z.boolean().optional(),
  })
  .readonly();

/** An entity as a person marked it. `optional` ones are never counted, neither as miss nor as error. */
const GoldEntitySchema = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    type_alt: ids.optional().meta({ description: "Other types that are right as well" }),
    subtype: z.string().optional(),
    name: z.string(),
    aliases: ids.optional(),
    iso: z.string().optional().meta({ description: "ISO 3166-1 alpha-2 code of a country" }),
    represents: z.string().optional().meta({ description: "Id of the country it acts for" }),
    role: z.string().optional(),
    optional: z.boolean().optional(),
    mentions: z.array(GoldMentionSchema).readonly(),
  })
  .readonly();
export type GoldEntity = z.infer<typeof GoldEntitySchema>;

const GoldQualifiersSchema = z
  .strictObject({
    modality: ModalitySchema,
    modality_alt: z.array(ModalitySchema).readonly().optional(),
    attributed_to: z
      .union([z.string(), AnnotatedLiteralSchema])
      .optional()
      .meta({ description: "Who says so: an entity id, or words that name no entity" }),
    attributed_alt: ids.optional(),
    attribution_optional: z
      .boolean()
      .optional()
      .meta({ description: "Naming the speaker and not naming it are both right" }),
    time: z.strictObject({ text: z.string(), iso: z.string().optional() }).readonly().optional(),
    quantity: z
      .strictObject({
        text: z.string(),
        value: z.number().optional(),
        unit: z.string().optional(),
      })
      .readonly()
      .optional(),
    place: z.string().optional(),
    agreement: z.string().optional(),
    role: z.string().optional(),
    topic: z.string().optional(),
    measure: z.string().optional(),
    with: ids.optional(),
  })
  .readonly();

/** A claim as a person marked it, with the other readings that are right as well (`…_alt`). */
const GoldClaimSchema = z
  .strictObject({
    id: z.string(),
    subject: z.string(),
    predicate: z.string(),
    object: z.union([z.string(), AnnotatedLiteralSchema]),
    importance: z
      .enum(["core", "minor"])
      .meta({ description: "core: belongs in a two-line summary" }),
    optional: z.boolean().optional(),
    subject_alt: ids.optional(),
    object_alt: ids.optional(),
    predicate_alt: ids.optional(),
    qualifiers: GoldQualifiersSchema,
    evidence: z
      .strictObject({ sentence: z.int().min(0), start: z.int(), end: z.int(), text: z.string() })
      .readonly(),
  })
  .readonly();
export type GoldClaim = z.infer<typeof GoldClaimSchema>;

/** A passage with the entities and claims that a person found in it. */
export const GoldPassageSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    published: z.string().nullable(),
    style: z.string(),
    text_origin: z.string().meta({ description: "verbatim, rewritten or written" }),
    license: z.string().nullable(),
    topic: z.string().optional(),
    note: z.string().optional(),
    text: z.string(),
    sentences: z.array(SpanSchema).readonly(),
    entities: z.array(GoldEntitySchema).readonly(),
    claims: z.array(GoldClaimSchema).readonly(),
  })
  .readonly();
export type GoldPassage = z.infer<typeof GoldPassageSchema>;
