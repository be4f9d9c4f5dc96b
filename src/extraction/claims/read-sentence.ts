import { childrenOf, isNominal, isVerb, type Node } from "../syntax.js";
import { readCompoundParticiple } from "./compound-participle.js";
import type { DocumentContext, SentenceContext } from "./context.js";
import type { ClaimDraft } from "./draft.js";
import { matchFrames } from "./frame-matcher.js";
import { findLocations } from "./geography.js";
import { readMistaggedVerb } from "./mistagged-verb.js";
import { findDates, findLosses, findMeasures } from "./numbers.js";
import { findOffices } from "./offices.js";
import { type Predication, readNoun, readVerb } from "./predication.js";
import { findTradeShares } from "./shares.js";

/** A sentence as the rules read it. */
export interface SentenceReading {
  readonly predications: readonly Predication[];
  readonly drafts: readonly ClaimDraft[];
}

/** Reads a sentence: frames over verbs and nouns, offices, places, numbers. */
export function readSentence(context: DocumentContext, sentence: SentenceContext): SentenceReading {
  const predications = sentence.tree.nodes.flatMap((node) => {
    const special = readCompoundParticiple(context, node) ?? readMistaggedVerb(context, node);
    if (special !== undefined) return [special];
    if (isVerb(node)) return isPurposeOfTransfer(context, node) ? [] : [readVerb(node)];
    return isNominal(node) ? [readNoun(node, context.lexicon.support)] : [];
  });
  const drafts = [
    ...predications.flatMap((predication) => matchFrames(context, predication)),
    ...findOffices(context, sentence),
    ...findLocations(context, sentence),
    ...findTradeShares(context, sentence),
    ...findLosses(context, sentence),
    ...findMeasures(context, sentence),
    ...findDates(context, sentence),
  ];
  return { predications, drafts };
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
