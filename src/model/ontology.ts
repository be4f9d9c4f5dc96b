import * as z from "zod";

/** The built-in entity types that a user's own type can be a kind of. */
export const BASE_TYPES = ["organization", "person", "place", "agreement", "event"] as const;
export type BaseType = (typeof BASE_TYPES)[number];

const WordListSchema = z.array(z.string().regex(/\S/)).readonly();

/** A kind of entity. */
export const EntityTypeDefinitionSchema = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    plural: z.string(),
    definition: z.string(),
    subtypes: z.array(z.string()).readonly(),
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/, "expected a colour in small letters, such as #2d7f8f")
      .meta({ description: "Colour of its nodes, safe for colour-blind readers" }),
    kindOf: z.enum(BASE_TYPES).optional().meta({
      description: "Of a user's own type: the built-in type that its things are read as",
    }),
    nouns: WordListSchema.optional().meta({
      description: "Of a user's own type: nouns for such a thing, singular, lower case",
    }),
    endings: WordListSchema.optional().meta({
      description: "Of a user's own type: last words of its names, such as GmbH; case matters",
    }),
  })
  .readonly();
export type EntityTypeDefinition = z.infer<typeof EntityTypeDefinitionSchema>;

/** A kind of claim. */
export const PredicateDefinitionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/),
    label: z.string().meta({ description: "Reads between subject and object: 'sent troops to'" }),
    definition: z.string(),
    domain: z
      .array(z.string())
      .min(1)
      .readonly()
      .meta({ description: "Entity types allowed as subject" }),
    range: z
      .array(z.string())
      .min(1)
      .readonly()
      .meta({ description: "Entity types allowed as object, or literal" }),
    symmetric: z.boolean(),
    stateLevel: z
      .boolean()
      .meta({ description: "An act of a person or body that also counts as its country's" }),
    plover: z.string().optional().meta({ description: "Nearest PLOVER event category, if any" }),
    family: z.string().optional().meta({
      description: "Predicates of one family are near in meaning: scoring accepts one for another",
    }),
  })
  .readonly();
export type PredicateDefinition = z.infer<typeof PredicateDefinitionSchema>;

/** The world's shape: which kinds of things there are and what may be said of them. */
export const OntologySchema = z
  .strictObject({
    entityTypes: z.array(EntityTypeDefinitionSchema).readonly(),
    predicates: z.array(PredicateDefinitionSchema).readonly(),
  })
  .readonly();
export type Ontology = z.infer<typeof OntologySchema>;
