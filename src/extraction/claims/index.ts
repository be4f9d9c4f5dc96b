import type { Claim } from "../../model/index.js";
import { compareBy } from "../../support/order.js";
import { isVerb } from "../syntax.js";
import { completeClaim } from "./complete-claim.js";
import type { DocumentContext, SentenceContext } from "./context.js";
import { type ClaimDraft, isFiller } from "./draft.js";
import { matchFrames } from "./frame-matcher.js";
import { findLocations } from "./geography.js";
import { findDates, findLosses, findMeasures } from "./numbers.js";
import { findOffices } from "./offices.js";
import { readNoun, readVerb } from "./predication.js";

/** Claims of a document, and how many candidates each filter removed. */
export interface FoundClaims {
  readonly claims: readonly Claim[];
  readonly dropped: Readonly<Record<string, number>>;
}

/** Finds the claims of a document: frames over verbs and nouns, offices, places, numbers. */
export function findClaims(context: DocumentContext): FoundClaims {
  const dropped = { "repeated-claim": 0, "outside-domain-or-range": 0 };
  const kept = new Map<string, Claim>();
  for (const sentence of context.sentences) {
    if (sentence.sentence.kind === "headline") continue;
    for (const draft of draftsOf(context, sentence)) {
      if (!isAllowed(context, draft)) {
        dropped["outside-domain-or-range"] += 1;
        continue;
      }
      const claim = completeClaim(context, draft);
      if (claim === undefined) continue;
      const key = claimKey(context, claim);
      const earlier = kept.get(key);
      if (earlier !== undefined) dropped["repeated-claim"] += 1;
      if (earlier === undefined || isFuller(claim, earlier)) kept.set(key, claim);
    }
  }
  const claims = [...kept.values()].sort(
    compareBy(
      (claim) => claim.evidence.span.start,
      (claim) => claim.evidence.cue.start,
      (claim) => claim.id,
    ),
  );
  return { claims, dropped };
}

function draftsOf(context: DocumentContext, sentence: SentenceContext): ClaimDraft[] {
  const predications = sentence.tree.nodes.flatMap((node) => {
    if (isVerb(node)) return [readVerb(node)];
    return ["NOUN", "PROPN"].includes(node.token.upos)
      ? [readNoun(node, context.lexicon.support)]
      : [];
  });
  return [
    ...predications.flatMap((predication) => matchFrames(context, predication)),
    ...findOffices(context, sentence),
    ...findLocations(context, sentence),
    ...findLosses(context, sentence),
    ...findMeasures(context, sentence),
    ...findDates(context, sentence),
  ];
}

function isAllowed(context: DocumentContext, draft: ClaimDraft): boolean {
  const definition = context.lexicon.predicates.get(draft.predicate);
  if (definition === undefined || !definition.domain.includes(draft.subject.entity.entityType))
    return false;
  return definition.range.includes(
    isFiller(draft.object) ? draft.object.entity.entityType : "literal",
  );
}

/** Same subject, predicate, object and modality, and no other number: the same claim said again. */
function claimKey(context: DocumentContext, claim: Claim): string {
  const object =
    claim.object.kind === "entity"
      ? claim.object.id
      : `${claim.object.literal.value ?? claim.object.literal.iso ?? claim.object.literal.text}`;
  const symmetric = context.lexicon.predicates.get(claim.predicate)?.symmetric === true;
  const ends = symmetric ? [claim.subject, object].sort() : [claim.subject, object];
  return [...ends, claim.predicate, claim.modality, claim.qualifiers.quantity?.value ?? ""].join(
    "\u001f",
  );
}

/** Of two places that say the same, the one with more qualifiers is kept; at a tie the surer, then the first. */
function isFuller(claim: Claim, than: Claim): boolean {
  const weight = (each: Claim): number => Object.keys(each.qualifiers).length + each.confidence;
  return weight(claim) > weight(than);
}
