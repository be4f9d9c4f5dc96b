/** Turns annotated passages of the folder `shared` into extracted documents, as if perfectly extracted. */
import * as z from "zod";
import type { Claim, ExtractedDocument, LocalEntity } from "../../src/model/index.js";
import { hashParts } from "../../src/support/hash.js";

const ModalitySchema = z.enum(["asserted", "planned", "denied", "alleged"]);

/** What resolution needs of an annotated passage. */
export const AnnotatedPassageSchema = z.object({
  id: z.string(),
  published: z.string().nullish(),
  text: z.string(),
  entities: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      subtype: z.string().nullish(),
      name: z.string(),
      iso: z.string().nullish(),
      represents: z.string().nullish(),
      mentions: z.array(
        z.object({
          text: z.string(),
          nominal: z.boolean().optional(),
          metonym: z.boolean().optional(),
          demonym: z.boolean().optional(),
        }),
      ),
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      subject: z.string(),
      predicate: z.string(),
      object: z.union([z.string(), z.object({ literal: z.string(), iso: z.string().nullish() })]),
      qualifiers: z.object({
        modality: ModalitySchema.optional(),
        place: z.unknown().optional(),
        agreement: z.unknown().optional(),
      }),
    }),
  ),
});
export type AnnotatedPassage = z.infer<typeof AnnotatedPassageSchema>;
type AnnotatedEntity = AnnotatedPassage["entities"][number];

const NOWHERE = { start: 0, end: 0 };

/** Id that the entity of a passage gets. */
export function localIdOf(passage: string, entity: string): string {
  return `l_${hashParts([passage, entity])}`;
}

/** Makes an extracted document of a passage. */
export function toDocument(passage: AnnotatedPassage): ExtractedDocument {
  const documentId = `d_${hashParts([passage.id])}`;
  return {
    document: {
      id: documentId,
      location: passage.id,
      text: passage.text,
      boilerplate: [],
      ...(passage.published && { published: passage.published.slice(0, 10) }),
    },
    sentences: [],
    localEntities: passage.entities.map((entity) => toLocal(entity, passage, documentId)),
    claims: passage.claims.map((claim) => toClaim(claim, passage, documentId)),
    dropped: {},
  };
}

function toLocal(
  entity: AnnotatedEntity,
  { id, entities }: AnnotatedPassage,
  documentId: string,
): LocalEntity {
  const { type, subtype, iso, name, mentions, represents } = entity;
  const named = type === "country" || !mentions.every((mention) => mention.nominal === true);
  const wordings = mentions
    .filter((each) => (each.nominal === true) !== named && !each.demonym && !each.metonym)
    .map((each) => each.text.replace(/[’']s$/, ""))
    .sort((a, b) => b.length - a.length);
  const label = type === "country" ? name : (wordings[0] ?? name);
  const country = entities.find((each) => each.id === represents);
  return {
    id: localIdOf(id, entity.id),
    documentId,
    entityType: type,
    label,
    aliases: [...new Set(wordings)].filter((wording) => wording !== label).sort(),
    named,
    ...(subtype && { subtype }),
    ...(iso && { iso }),
    ...(country && { represents: localIdOf(id, country.id) }),
    mentions: [],
  };
}

function toClaim(
  claim: AnnotatedPassage["claims"][number],
  { id, entities }: AnnotatedPassage,
  documentId: string,
): Claim {
  const reference = (value: unknown): string | undefined => {
    const found = entities.find((each) => each.id === value);
    return found === undefined ? undefined : localIdOf(id, found.id);
  };
  const { object, qualifiers } = claim;
  const place = reference(qualifiers.place);
  const agreement = reference(qualifiers.agreement);
  return {
    id: `c_${hashParts([id, claim.id])}`,
    documentId,
    subject: localIdOf(id, claim.subject),
    predicate: claim.predicate,
    object:
      typeof object === "string"
        ? { kind: "entity", id: localIdOf(id, object) }
        : {
            kind: "literal",
            literal: {
              span: NOWHERE,
              text: object.literal,
              datatype: "text",
              ...(object.iso && { iso: object.iso }),
            },
          },
    modality: qualifiers.modality ?? "asserted",
    qualifiers: { ...(place && { place }), ...(agreement && { agreement }) },
    evidence: {
      documentId,
      sentence: NOWHERE,
      span: NOWHERE,
      quote: "",
      cue: NOWHERE,
      subject: NOWHERE,
      object: NOWHERE,
    },
    confidence: 1,
    provenance: { step: "annotation", rule: "by-hand" },
  };
}
