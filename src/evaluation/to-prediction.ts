import type {
  Claim,
  ClaimObject,
  ExtractedDocument,
  Literal,
  LocalEntity,
} from "../model/index.js";
import type { PredictedClaim, PredictedEntity, Prediction } from "./prediction.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * Converts what extraction found in a document to the form that scorers read.
 *
 * The prediction bears the id that the document's file gave, or else its content id. Pronouns are
 * left out: the form knows names and descriptions only. What a document says twice stands there once.
 *
 * @param vocabulary tells which predicates are symmetric.
 */
export function toPrediction(extracted: ExtractedDocument, vocabulary: Vocabulary): Prediction {
  const { document, localEntities, claims } = extracted;
  return {
    id: document.externalId ?? document.id,
    entities: localEntities.map(toPredictedEntity),
    claims: distinctClaims(claims, vocabulary).map(toPredictedClaim),
  };
}

/** Of claims with the same ends, predicate, modality and number, the one that says most. */
function distinctClaims(claims: readonly Claim[], vocabulary: Vocabulary): Claim[] {
  const fullest = new Map<string, Claim>();
  const weight = (claim: Claim): number => Object.keys(claim.qualifiers).length;
  for (const claim of claims) {
    const key = claimKey(claim, vocabulary.get(claim.predicate)?.symmetric === true);
    const known = fullest.get(key);
    if (known === undefined || weight(claim) > weight(known)) fullest.set(key, claim);
  }
  return [...fullest.values()];
}

function claimKey(
  { subject, predicate, object, modality, qualifiers }: Claim,
  symmetric: boolean,
): string {
  const end = object.kind === "entity" ? object.id : literalKey(object.literal);
  const ends = symmetric ? [subject, end].sort() : [subject, end];
  return [...ends, predicate, modality, qualifiers.quantity?.value ?? ""].join("\u001f");
}

function literalKey({ value, iso, text }: Literal): string {
  return String(value ?? iso ?? text);
}

function toPredictedEntity(entity: LocalEntity): PredictedEntity {
  return withoutUndefined({
    id: entity.id,
    type: entity.entityType,
    name: entity.label,
    iso: entity.iso,
    aliases: entity.aliases,
    mentions: entity.mentions
      .filter((mention) => mention.kind !== "pronoun")
      .map(({ surface, span }) => ({ text: surface, start: span.start, end: span.end })),
  });
}

function toPredictedClaim(claim: Claim): PredictedClaim {
  const { span, quote } = claim.evidence;
  return {
    subject: claim.subject,
    predicate: claim.predicate,
    object: toPredictedObject(claim.object),
    qualifiers: toPredictedQualifiers(claim),
    evidence: { start: span.start, end: span.end, text: quote },
    confidence: claim.confidence,
    step: claim.provenance.step,
  };
}

function toPredictedObject(object: ClaimObject): PredictedClaim["object"] {
  if (object.kind === "entity") return object.id;
  const { text, value, unit, iso } = object.literal;
  return withoutUndefined({ literal: text, value, unit, iso });
}

function toPredictedQualifiers(claim: Claim): PredictedClaim["qualifiers"] {
  const { attribution, modality } = claim;
  const { time, quantity, place, agreement, role, measure, topic } = claim.qualifiers;
  return withoutUndefined({
    modality,
    attributed_to: attribution && (attribution.speaker ?? { literal: attribution.text }),
    time: time && withoutUndefined({ text: time.text, iso: time.iso }),
    quantity:
      quantity &&
      withoutUndefined({ text: quantity.text, value: quantity.value, unit: quantity.unit }),
    place,
    agreement,
    role,
    measure,
    topic,
  });
}

/** Optional properties that may be left out but never hold undefined. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(record: T): Defined<T> {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  // Dropping the undefined properties is exactly what Defined says; fromEntries cannot tell.
  return Object.fromEntries(entries) as Defined<T>;
}
