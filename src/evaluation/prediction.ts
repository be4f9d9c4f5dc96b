import * as z from "zod";
import { ModalitySchema } from "../model/index.js";
import { AnnotatedLiteralSchema } from "./annotated-literal.js";

const PredictedMentionSchema = z
  .strictObject({ text: z.string(), start: z.int(), end: z.int() })
  .readonly();

const PredictedEntitySchema = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    name: z.string(),
    iso: z.string().optional().meta({ description: "ISO 3166-1 alpha-2 code of a country" }),
    aliases: z.array(z.string()).readonly().optional(),
    mentions: z.array(PredictedMentionSchema).readonly(),
  })
  .readonly();
export type PredictedEntity = z.infer<typeof PredictedEntitySchema>;

const PredictedQualifiersSchema = z
  .strictObject({
    modality: ModalitySchema,
    attributed_to: z
      .union([z.string(), AnnotatedLiteralSchema])
      .optional()
      .meta({ description: "Who says so: an entity id, or words that name no entity" }),
    time: z.strictObject({ text: z.string(), iso: z.string().optional() }).readonly().optional(),
    quantity: z
      .strictObject({
        text: z.string(),
        value: z.number().optional(),
        unit: z.string().optional(),
      })
      .readonly()
      .optional(),
    place: z.string().optional().meta({ description: "Entity id" }),
    agreement: z.string().optional().meta({ description: "Entity id" }),
    role: z.string().optional(),
    measure: z.string().optional(),
    topic: z.string().optional(),
  })
  .readonly();

const PredictedClaimSchema = z
  .strictObject({
    subject: z.string().meta({ description: "Entity id" }),
    predicate: z.string(),
    object: z.union([z.string().meta({ description: "Entity id" }), AnnotatedLiteralSchema]),
    qualifiers: PredictedQualifiersSchema,
    evidence: z.strictObject({ start: z.int(), end: z.int(), text: z.string() }).readonly(),
    confidence: z.number().min(0).max(1).optional(),
    step: z.string().optional().meta({ description: "Which step of the program made the claim" }),
  })
  .readonly();
export type PredictedClaim = z.infer<typeof PredictedClaimSchema>;

/** What a program found in one passage, in the form that scorers read. */
export const PredictionSchema = z
  .strictObject({
    id: z.string().meta({ description: "Id of the passage" }),
    entities: z.array(PredictedEntitySchema).readonly(),
    claims: z.array(PredictedClaimSchema).readonly(),
  })
  .readonly();
export type Prediction = z.infer<typeof PredictionSchema>;
