import type { Claim } from "../../model/index.js";
import { compareBy } from "../../support/order.js";
import { completeClaim } from "./complete-claim.js";
import { type Calibration, confidenceOf } from "./confidence.js";
import type { DocumentContext, SentenceContext } from "./context.js";
import { type ClaimDraft, isFiller } from "./draft.js";
import { typesOf } from "./lexicon.js";
import { readSentence, type SentenceReading } from "./read-sentence.js";

/** A draft with the probability that the learned model gives it. */
export interface RatedDraft {
  readonly draft: ClaimDraft;
  /** 0 if the model sees nothing of the kind; undefined if it knows no such predicate. */
  readonly probability: number | undefined;
}

/** A learned model of what sentences state. */
export interface RelationReader {
  /** Tells whether the model was taught a predicate; those of a user's own it was not. */
  knows(predicate: string): boolean;
  /** Reads the relations of a sentence, those that the rules found and others. */
  read(
    context: DocumentContext,
    sentence: SentenceContext,
    reading: SentenceReading,
  ): readonly RatedDraft[];
}

/** What decides which drafts become claims. */
export interface ClaimSettings {
  readonly relations: RelationReader;
  readonly calibration: Calibration;
  /** Claims less sure than this are left out; 0 to 1. */
  readonly minimumConfidence: number;
}

/** Claims of a document, and how many candidates each filter removed. */
export interface FoundClaims {
  readonly claims: readonly Claim[];
  readonly dropped: Readonly<Record<string, number>>;
}

/** Finds the claims of a document, by rules and by the learned model, each with its confidence. */
export function findClaims(context: DocumentContext, settings: ClaimSettings): FoundClaims {
  const rated = context.sentences.flatMap((sentence) =>
    rateDrafts(context, sentence, settings.relations),
  );
  const allowed = rated.filter(({ draft }) => isAllowed(context, draft));
  const trust = { calibration: settings.calibration, lexicon: context.lexicon };
  const sure = allowed.flatMap(({ draft, probability }) => {
    const confidence = confidenceOf(draft, probability, trust);
    return confidence < settings.minimumConfidence ? [] : [{ draft, confidence }];
  });
  const kept = new Map<string, Claim>();
  for (const { draft, confidence } of sure) {
    const claim = completeClaim(context, draft, confidence);
    if (claim === undefined) continue;
    const key = claimKey(context, claim);
    const earlier = kept.get(key);
    if (earlier === undefined || isFuller(claim, earlier)) kept.set(key, claim);
  }
  const claims = [...kept.values()].sort(
    compareBy(
      (claim) => claim.evidence.span.start,
      (claim) => claim.evidence.cue.start,
      (claim) => claim.id,
    ),
  );
  return {
    claims,
    dropped: {
      "outside-domain-or-range": rated.length - allowed.length,
      "below-confidence": allowed.length - sure.length,
      "repeated-in-sentence": sure.length - claims.length,
    },
  };
}

/**
 * The drafts of a sentence: those of the rules, rated by the model, and what only the model read. Headlines
 * have none: their grammar is not that of sentences, and the text says it again.
 */
export function rateDrafts(
  context: DocumentContext,
  sentence: SentenceContext,
  relations: RelationReader,
): RatedDraft[] {
  if (sentence.sentence.kind === "headline") return [];
  const reading = readSentence(context, sentence);
  const learned = relations.read(context, sentence, reading);
  const ratings = new Map<string, number>();
  for (const { draft, probability = 0 } of learned) {
    const key = draftKey(context, draft);
    ratings.set(key, Math.max(probability, ratings.get(key) ?? 0));
  }
  const byRules = reading.drafts.map((draft) => ({
    draft,
    probability: relations.knows(draft.predicate)
      ? (ratings.get(draftKey(context, draft)) ?? 0)
      : undefined,
  }));
  const known = new Set(reading.drafts.map((draft) => draftKey(context, draft)));
  return [...byRules, ...learned.filter(({ draft }) => !known.has(draftKey(context, draft)))];
}

function isAllowed(context: DocumentContext, draft: ClaimDraft): boolean {
  const objectTypes = isFiller(draft.object) ? typesOf(draft.object.entity) : ["literal"];
  return typesOf(draft.subject.entity).some((subjectType) =>
    objectTypes.some((objectType) =>
      context.lexicon.allows(subjectType, draft.predicate, objectType),
    ),
  );
}

/** What makes two drafts of one sentence say the same. */
function draftKey(context: DocumentContext, { predicate, subject, object }: ClaimDraft): string {
  const end = isFiller(object) ? object.entity.id : String(object.span.start);
  return endsKey(context, predicate, [subject.entity.id, end]);
}

/** What makes two claims of one sentence the same one. */
function claimKey(context: DocumentContext, claim: Claim): string {
  const { object, predicate } = claim;
  const end = object.kind === "entity" ? object.id : String(object.literal.span.start);
  const key = endsKey(context, predicate, [claim.subject, end]);
  return [key, claim.modality, claim.evidence.sentence.start].join("\u001f");
}

function endsKey(context: DocumentContext, predicate: string, ends: [string, string]): string {
  const symmetric = context.lexicon.predicates.get(predicate)?.symmetric === true;
  return [predicate, ...(symmetric ? ends.sort() : ends)].join("\u001f");
}

/** Of two readings of a sentence that say the same, the one with more qualifiers, then the surer. */
function isFuller(claim: Claim, than: Claim): boolean {
  const weight = (each: Claim): number => Object.keys(each.qualifiers).length + each.confidence;
  return weight(claim) > weight(than);
}
