import * as z from "zod";
import { SpanSchema } from "./span.js";

/** How a mention names its entity. */
export const MENTION_KINDS = [
  "name",
  "abbreviation",
  "metonym",
  "demonym",
  "title",
  "nominal",
  "pronoun",
] as const;
export const MentionKindSchema = z.enum(MENTION_KINDS);
export type MentionKind = z.infer<typeof MentionKindSchema>;

/**
 * A place in a text that names an entity.
 *
 * - `name` "North Korea"; `abbreviation` "ASEAN"; `metonym` a capital or seat that stands for a
 *   government, "Moscow"; `demonym` "Russian"; `title` "the Prime Minister";
 * - `nominal` a description, "the new bridge"; `pronoun` "it".
 */
export const MentionSchema = z
  .strictObject({
    documentId: z.string(),
    span: SpanSchema,
    surface: z.string().meta({ description: "Equals the characters of the span" }),
    kind: MentionKindSchema,
    sentence: z.int().min(0),
  })
  .readonly();
export type Mention = z.infer<typeof MentionSchema>;

const entityFields = {
  entityType: z
    .string()
    .meta({ description: "Id of an entity type of the ontology, for example country" }),
  subtype: z.string().optional().meta({ description: "For example river, city, facility" }),
  label: z.string().meta({ description: "The name chosen for reading" }),
  aliases: z.array(z.string()).readonly().meta({ description: "Other names found, sorted" }),
  iso: z.string().optional().meta({ description: "ISO 3166-1 alpha-2 code of a country" }),
  named: z
    .boolean()
    .meta({ description: "false: known by descriptions only, such as 'the new bridge'" }),
};

/** One thing within one document: the result of coreference. */
export const LocalEntitySchema = z
  .strictObject({
    id: z.string().meta({ description: "l_ and 16 hexadecimal digits" }),
    documentId: z.string(),
    ...entityFields,
    ownType: z.string().optional().meta({
      description: "Id of a user's entity type, a kind of entityType, that the words tell",
    }),
    represents: z
      .string()
      .optional()
      .meta({ description: "Local id of the country that this person or body acts for" }),
    mentions: z.array(MentionSchema).readonly(),
  })
  .readonly();
export type LocalEntity = z.infer<typeof LocalEntitySchema>;

/** The thing itself, across documents: the result of resolution. */
export const EntitySchema = z
  .strictObject({
    id: z.string().meta({ description: "The canonical id: e_ and 16 hexadecimal digits" }),
    ...entityFields,
    represents: z
      .string()
      .optional()
      .meta({ description: "Canonical id of the country that this person or body acts for" }),
    referents: z
      .array(z.string())
      .readonly()
      .meta({ description: "Ids of the local entities that it unites, sorted" }),
    mentions: z
      .array(MentionSchema)
      .readonly()
      .meta({ description: "Sorted by document and place" }),
  })
  .readonly();
export type Entity = z.infer<typeof EntitySchema>;

/**
 * A person's decision on two entities, kept in a file and applied on each build.
 *
 * A side is a label, an alias or an id. A negative judgement blocks a merge that the rules would make.
 */
export const JudgementSchema = z
  .strictObject({
    left: z.string(),
    right: z.string(),
    judgement: z.enum(["positive", "negative", "unsure"]),
    author: z.string().optional(),
    reason: z.string().optional(),
  })
  .readonly();
export type Judgement = z.infer<typeof JudgementSchema>;
