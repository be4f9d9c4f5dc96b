import type { Claim } from "../../model/index.js";
import { compareBy } from "../../support/order.js";
import { childrenOf, isNominal, isVerb, type Node } from "../syntax.js";
import { completeClaim } from "./complete-claim.js";
import { readCompoundParticiple } from "./compound-participle.js";
import type { DocumentContext, SentenceContext } from "./context.js";
import { type ClaimDraft, isFiller } from "./draft.js";
import { matchFrames } from "./frame-matcher.js";
import { findLocations } from "./geography.js";
import { typesOf } from "./lexicon.js";
import { readMistaggedVerb } from "./mistagged-verb.js";
import { findDates, findLosses, findMeasures } from "./numbers.js";
import { findOffices } from "./offices.js";
import { readNoun, readVerb } from "./predication.js";
import { findTradeShares } from "./shares.js";

/** Claims of a document, and how many candidates each filter removed. */
export interface FoundClaims {
  readonly claims: readonly Claim[];
  readonly dropped: Readonly<Record<string, number>>;
}

/** Finds the claims of a document: frames over verbs and nouns, offices, places, numbers. */
export function findClaims(context: DocumentContext): FoundClaims {
  const drafts = context.sentences
    .filter(({ sentence }) => sentence.kind !== "headline")
    .flatMap((sentence) => draftsOf(context, sentence));
  const allowed = drafts.filter((draft) => isAllowed(context, draft));
  const kept = new Map<string, Claim>();
  for (const draft of allowed) {
    const claim = completeClaim(context, draft);
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
      "outside-domain-or-range": drafts.length - allowed.length,
      "repeated-in-sentence": allowed.length - claims.length,
    },
  };
}

function draftsOf(context: DocumentContext, sentence: SentenceContext): ClaimDraft[] {
  const predications = sentence.tree.nodes.flatMap((node) => {
    const special = readCompoundParticiple(context, node) ?? readMistaggedVerb(context, node);
    if (special !== undefined) return [special];
    if (isVerb(node)) return isPurposeOfTransfer(context, node) ? [] : [readVerb(node)];
    return isNominal(node) ? [readNoun(node, context.lexicon.support)] : [];
  });
  return [
    ...predications.flatMap((predication) => matchFrames(context, predication)),
    ...findOffices(context, sentence),
    ...findLocations(context, sentence),
    ...findTradeShares(context, sentence),
    ...findLosses(context, sentence),
    ...findMeasures(context, sentence),
    ...findDates(context, sentence),
  ];
}

/** In "sent troops to support Russia" the support is not a second act beside the sending. */
function isPurposeOfTransfer(context: DocumentContext, verb: Node): boolean {
  const { parent } = verb;
  if (parent === undefined || !["advcl", "xcomp", "acl"].includes(verb.relation)) return false;
  if (!context.lexicon.has("helping", verb.lemma)) return false;
  const moved = childrenOf(isVerb(parent) ? parent : { ...parent, children: [] }, "obj");
  return moved.some((object) =>
    ["forces", "arms", "aid", "military-support"].some((name) =>
      context.lexicon.fits(name, object),
    ),
  );
}

function isAllowed(context: DocumentContext, draft: ClaimDraft): boolean {
  const objectTypes = isFiller(draft.object) ? typesOf(draft.object.entity) : ["literal"];
  return typesOf(draft.subject.entity).some((subjectType) =>
    objectTypes.some((objectType) =>
      context.lexicon.allows(subjectType, draft.predicate, objectType),
    ),
  );
}

/** What makes two claims of one sentence the same one. */
function claimKey(context: DocumentContext, claim: Claim): string {
  const { object } = claim;
  const end = object.kind === "entity" ? object.id : `${object.literal.span.start}`;
  const symmetric = context.lexicon.predicates.get(claim.predicate)?.symmetric === true;
  const ends = symmetric ? [claim.subject, end].sort() : [claim.subject, end];
  return [...ends, claim.predicate, claim.modality, claim.evidence.sentence.start].join("\u001f");
}

/** Of two readings of a sentence that say the same, the one with more qualifiers, then the surer. */
function isFuller(claim: Claim, than: Claim): boolean {
  const weight = (each: Claim): number => Object.keys(each.qualifiers).length + each.confidence;
  return weight(claim) > weight(than);
}
