import {
  type Claim,
  type ClaimObject,
  containsSpan,
  coverSpans,
  type Modality,
  type Qualifiers,
  type QuantityValue,
  type Span,
  type TimeValue,
} from "../../model/index.js";
import { hashParts } from "../../support/hash.js";
import { ancestors, caseOf, conjuncts, isVerb, type Node, subtree } from "../syntax.js";
import { sourceOf } from "./attribution.js";
import { type DocumentContext, fillersOf, type SentenceContext } from "./context.js";
import { type ClaimDraft, isFiller } from "./draft.js";
import { modalityOf, ownModality } from "./modality.js";

/** Acts of speech: their subject is the speaker, so no other source is needed. */
const SPEECH_ACTS = new Set([
  "praised",
  "supported",
  "criticized",
  "accused",
  "rejected",
  "demanded_of",
  "threatened",
]);

/** Geography, offices and membership do not share the mood of the clause they are mentioned in. */
const STATIC = new Set([
  "located_in",
  "borders",
  "capital_of",
  "part_of",
  "holds_office_in",
  "member_of",
]);

/** Predicates that a date or number of the clause does not qualify. */
const TIMELESS = new Set([...STATIC, "crosses", "connects", "has_measure"]);

/** Looks up what a draft still lacks: modality, source, time, quantity, place and evidence. */
export function completeClaim(
  context: DocumentContext,
  draft: ClaimDraft,
  confidence: number,
): Claim | undefined {
  const sentence = context.sentences[draft.trigger.sentence];
  if (sentence === undefined) return undefined;
  const source = sourceOf(context, draft.support ?? draft.trigger);
  const isOwnSpeech =
    source?.filler?.entity.id === draft.subject.entity.id && SPEECH_ACTS.has(draft.predicate);
  // In "Oman said that Iran sent troops to Syria" the speaker is beside the act, not in it.
  const isSpeaker =
    source?.filler?.node === draft.subject.node ||
    (context.lexicon.has("speech", draft.trigger.lemma) &&
      draft.subject.node.parent === draft.trigger);
  const isAct = context.lexicon.isAct(draft.predicate);
  const isSpeech = SPEECH_ACTS.has(draft.predicate);
  if (isSpeaker && isAct && !isSpeech && draft.step === "model") return undefined;
  const attribution = source === undefined || isOwnSpeech ? undefined : source.attribution;
  const modality = decideModality(context, draft, source?.allegation === true && !isOwnSpeech);
  const object: ClaimObject = isFiller(draft.object)
    ? { kind: "entity", id: draft.object.entity.id }
    : { kind: "literal", literal: draft.object };
  const evidence = evidenceOf(context, sentence, draft);
  const key = isFiller(draft.object)
    ? draft.object.entity.id
    : `${draft.object.text}@${draft.object.span.start}`;
  return {
    id: `c_${hashParts([context.document.id, draft.subject.entity.id, draft.predicate, key, modality, String(draft.trigger.token.start)])}`,
    documentId: context.document.id,
    subject: draft.subject.entity.id,
    predicate: draft.predicate,
    object,
    modality,
    ...(attribution === undefined ? {} : { attribution }),
    qualifiers: qualifiersOf(context, sentence, draft),
    evidence: { ...evidence, subject: draft.subject.span, object: draft.object.span },
    confidence,
    provenance: { step: draft.step, rule: draft.rule },
  };
}

function decideModality(
  context: DocumentContext,
  draft: ClaimDraft,
  allegedBySource: boolean,
): Modality {
  if (draft.modality !== undefined) return draft.modality;
  const own = STATIC.has(draft.predicate)
    ? ownModality(draft.trigger)
    : modalityOf(draft.trigger, context.lexicon);
  if (own === "asserted" && allegedBySource && !SPEECH_ACTS.has(draft.predicate)) return "alleged";
  return own;
}

/** The shortest stretch of the sentence with trigger and both ends. */
function evidenceOf(
  context: DocumentContext,
  { sentence }: SentenceContext,
  draft: ClaimDraft,
): Omit<Claim["evidence"], "subject" | "object"> {
  const whole: Span = { start: sentence.start, end: sentence.end };
  const cue: Span = { start: draft.trigger.token.start, end: draft.trigger.token.end };
  const ends = [draft.subject.span, draft.object.span].filter((span) => containsSpan(whole, span));
  const span = coverSpans([cue, ...ends]);
  return {
    documentId: context.document.id,
    sentence: whole,
    span,
    quote: context.document.text.slice(span.start, span.end),
    cue,
  };
}

function qualifiersOf(
  context: DocumentContext,
  sentence: SentenceContext,
  draft: ClaimDraft,
): Qualifiers {
  const time = TIMELESS.has(draft.predicate) ? undefined : timeOf(sentence, draft);
  const quantity = draft.quantity ?? quantityOf(sentence, draft);
  const place = placeOf(context, draft);
  const agreement = agreementOf(context, draft);
  return {
    ...(time === undefined ? {} : { time }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(place === undefined ? {} : { place }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(draft.role === undefined ? {} : { role: draft.role }),
    ...(draft.measure === undefined ? {} : { measure: draft.measure }),
  };
}

/** The deal itself, where two sides agree: the noun that states it, or the object of its verb. */
function agreementOf(context: DocumentContext, draft: ClaimDraft): string | undefined {
  if (draft.predicate !== "agreed_with") return undefined;
  return [draft.trigger, ...draft.arguments]
    .flatMap((node) => fillersOf(context, node))
    .find(({ entity }) => entity.entityType === "agreement")?.entity.id;
}

/** The time that hangs on the trigger or its arguments, else on the clause around it. */
function timeOf(sentence: SentenceContext, draft: ClaimDraft): TimeValue | undefined {
  if (!isFiller(draft.object) && draft.object.datatype === "time") return undefined;
  const heads = sentence.times.flatMap((time) => {
    const head = headOf(sentence, time.span);
    return head === undefined ? [] : [{ time, head }];
  });
  const own = new Set<Node>([draft.trigger, ...draft.arguments]);
  const carrier = draft.support ?? clauseOf(draft.trigger);
  const inside = heads.find(({ head }) => climb(head).some((node) => own.has(node)));
  if (inside !== undefined) return inside.time;
  const beside = heads.find(({ head }) => clauseOf(head.parent ?? head) === carrier);
  if (beside !== undefined) return beside.time;
  const parent = carrier.parent;
  if (parent === undefined || !["xcomp", "conj", "advcl"].includes(carrier.relation))
    return undefined;
  return heads.find(({ head }) => clauseOf(head.parent ?? head) === clauseOf(parent))?.time;
}

/** The nodes from a time up to, and with, the verb or clause that it modifies. */
function climb(head: Node): Node[] {
  const path: Node[] = [];
  for (const node of ancestors(head)) {
    path.push(node);
    if (isVerb(node)) break;
  }
  return path;
}

function clauseOf(node: Node): Node {
  let clause = node;
  while (
    !isVerb(clause) &&
    clause.parent !== undefined &&
    !clause.children.some((child) => child.relation === "cop")
  ) {
    clause = clause.parent;
  }
  return clause;
}

/** The topmost token of a span. */
export function headOf(sentence: SentenceContext, span: Span): Node | undefined {
  const nodes = sentence.tree.nodes.filter(
    ({ token }) => span.start <= token.start && token.end <= span.end,
  );
  const words = nodes.filter(
    (node) => !["case", "det", "advmod", "mark", "punct"].includes(node.relation),
  );
  const pool = words.length > 0 ? words : nodes;
  return pool.find((node) => node.parent === undefined || !nodes.includes(node.parent)) ?? pool[0];
}

/** A number within an argument that is not itself an entity: "sent 15,000 troops". */
function quantityOf(sentence: SentenceContext, draft: ClaimDraft): QuantityValue | undefined {
  if (sentence.quantities.length === 0 || TIMELESS.has(draft.predicate)) return undefined;
  const taken = [draft.subject, draft.object].filter((end) => isFiller(end)).map((end) => end.node);
  const phrases = draft.arguments.filter((node) => node !== draft.trigger);
  for (const phrase of phrases) {
    const tokens = conjuncts(phrase).flatMap((node) =>
      taken.includes(node) ? [] : nearSubtree(node),
    );
    const covered = tokens.map((node) => node.token);
    const found = sentence.quantities.find((quantity) =>
      covered.some((token) => quantity.span.start <= token.start && token.end <= quantity.span.end),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A phrase without the clauses in it. */
function nearSubtree(node: Node): Node[] {
  return subtree(node).filter((each) => {
    if (each === node) return true;
    const path = [each, ...ancestors(each)];
    const upTo = path.slice(0, path.indexOf(node));
    return !upTo.some((step) => ["acl", "advcl", "conj", "ccomp"].includes(step.relation));
  });
}

/** "in Basra": a place of the act, or of its purpose, that is not one of its ends. */
function placeOf(context: DocumentContext, draft: ClaimDraft): string | undefined {
  if (TIMELESS.has(draft.predicate) || !isFiller(draft.object)) return undefined;
  const ends = new Set([draft.subject.entity.id, draft.object.entity.id]);
  const hosts = [draft.support ?? draft.trigger, draft.trigger];
  const find = (phrases: readonly Node[], types: readonly string[]): string | undefined =>
    phrases
      .flatMap((node) => fillersOf(context, node))
      .find(
        ({ entity }) => entity.named && !ends.has(entity.id) && types.includes(entity.entityType),
      )?.entity.id;
  const own = hosts.flatMap(placePhrases);
  return (
    find(own, ["place"]) ??
    find(own, ["country"]) ??
    find(hosts.flatMap(purposesOf).flatMap(placePhrases), ["place"])
  );
}

function placePhrases(host: Node): Node[] {
  return host.children.filter(
    (child) =>
      ["obl", "nmod"].includes(child.relation) &&
      /^(in|at|near|inside|within|off)$/.test(caseOf(child)),
  );
}

/** What an act is for, and what that leads to: "sent troops to help retake land within Galicia". */
function purposesOf(host: Node): Node[] {
  const purposes = host.children.filter(
    (child) =>
      ["advcl", "xcomp"].includes(child.relation) &&
      child.children.some((each) => each.relation === "mark" && each.form === "to"),
  );
  return purposes.flatMap((purpose) =>
    subtree(purpose).filter((node) => !["conj", "parataxis"].includes(node.relation)),
  );
}
