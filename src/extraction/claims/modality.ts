import type { Modality } from "../../model/index.js";
import { childOf, isVerb, type Node } from "../syntax.js";
import type { ReadyLexicon } from "./lexicon.js";

const NEGATIONS = /^(not|n't|never|neither|nor|hardly|barely)$/;
const FUTURE_AUXILIARIES = /^(will|would|shall|may|might|could|should|'ll|must|wo|'d)$/;
const ALLEGED_ADVERBS =
  /^(allegedly|reportedly|supposedly|purportedly|apparently|seemingly|ostensibly)$/;
const ALLEGED_ADJECTIVES =
  /^(alleged|suspected|reported|purported|supposed|claimed|apparent|rumoured|rumored)$/;
const PLANNED_ADJECTIVES =
  /^(planned|proposed|future|possible|potential|upcoming|forthcoming|expected|intended|prospective|scheduled|imminent|would-be|hypothetical)$/;
const CONDITIONS = /^(if|unless|whether|lest)$/;

/**
 * Works out how a text presents what a verb or noun states: as fact, planned or conditional,
 * denied, or alleged. Climbs from the trigger through the clauses that govern it.
 *
 * Who says so is another question (see attribution.ts); only words that leave the truth open, such
 * as "claims" or "seems", make a thing alleged.
 */
export function modalityOf(trigger: Node, lexicon: ReadyLexicon, depth = 0): Modality {
  const own = ownModality(trigger);
  if (own !== undefined || depth > 8) return own ?? "asserted";
  const parent = trigger.parent;
  if (parent === undefined) return "asserted";
  if (isVerb(trigger) || trigger.children.some((child) => child.relation === "cop")) {
    return clauseModality(trigger, parent, lexicon, depth);
  }
  // A noun phrase has the modality of what governs it.
  if (
    ["obj", "obl", "nsubj", "nmod", "conj", "compound", "iobj", "appos"].includes(trigger.relation)
  ) {
    return nounModality(trigger, parent, lexicon, depth);
  }
  return "asserted";
}

function ownModality(node: Node): Modality | undefined {
  if (isNegated(node)) return "denied";
  for (const child of node.children) {
    if (child.relation === "advmod" && ALLEGED_ADVERBS.test(child.form)) return "alleged";
    if (child.relation === "amod" && ALLEGED_ADJECTIVES.test(child.form)) return "alleged";
    if (child.relation === "amod" && PLANNED_ADJECTIVES.test(child.form)) return "planned";
    if (child.relation === "aux" && FUTURE_AUXILIARIES.test(child.form)) return "planned";
    if (child.relation === "mark" && CONDITIONS.test(child.form)) return "planned";
  }
  return undefined;
}

function isNegated(node: Node): boolean {
  return node.children.some((child) => {
    if (NEGATIONS.test(child.form) && child.relation !== "conj") return !isNotOnly(child);
    const isArgument = child.relation === "obj" || child.relation === "nsubj";
    return (
      isArgument &&
      child.children.some((each) => each.relation === "det" && /^(no|neither)$/.test(each.form))
    );
  });
}

function isNotOnly(negation: Node): boolean {
  const siblings = negation.parent?.children ?? [];
  return siblings.some(
    (each) => /^(only|just|merely|simply)$/.test(each.form) && each.index === negation.index + 1,
  );
}

function clauseModality(verb: Node, parent: Node, lexicon: ReadyLexicon, depth: number): Modality {
  const infinitive = isInfinitive(verb);
  const up = (): Modality => modalityOf(parent, lexicon, depth + 1);
  switch (verb.relation) {
    case "xcomp":
      return complementModality(parent, infinitive, lexicon) ?? up();
    case "ccomp":
    case "csubj":
    case "parataxis":
      if (lexicon.has("refusal", parent.lemma) && parent.lemma !== "fail") return "denied";
      if (!infinitive && isNegated(parent) && lexicon.has("speech", parent.lemma))
        return "asserted";
      if (lexicon.has("allegation", parent.lemma) && verb.relation === "ccomp") return "alleged";
      return infinitive || isDemand(parent, lexicon)
        ? (complementModality(parent, infinitive, lexicon) ?? "asserted")
        : "asserted";
    case "advcl":
      return (
        adverbialModality(verb, parent, infinitive, lexicon) ??
        (isTimeClause(verb) ? "asserted" : up())
      );
    case "acl":
      if (infinitive) return lexicon.has("refusal", parent.lemma) ? "denied" : "planned";
      if (lexicon.has("allegation", parent.lemma)) return "alleged";
      return "asserted";
    case "conj":
      return childOf(verb, "nsubj", "aux") === undefined ? up() : "asserted";
    default:
      return "asserted";
  }
}

/** "plans to build" is planned, "refuses to build" denied, "seems to have built" alleged. */
function complementModality(
  parent: Node,
  infinitive: boolean,
  lexicon: ReadyLexicon,
): Modality | undefined {
  if (lexicon.has("aspect", parent.lemma)) return undefined;
  if (lexicon.has("refusal", parent.lemma)) return "denied";
  if (
    /^(seem|appear|believe|report|suspect|allege|think|say|estimate|rumour|rumor|claim|assume|presume)$/.test(
      parent.lemma,
    )
  )
    return "alleged";
  if (infinitive && lexicon.has("plan", parent.lemma))
    return isNegated(parent) ? "denied" : "planned";
  return undefined;
}

/** "urged that X be sent": a subjunctive under a verb of demanding. */
function isDemand(parent: Node, lexicon: ReadyLexicon): boolean {
  return (
    /^(demand|urge|propose|recommend|insist|request|suggest|require|order)$/.test(parent.lemma) &&
    lexicon.has("plan", parent.lemma)
  );
}

function adverbialModality(
  verb: Node,
  parent: Node,
  infinitive: boolean,
  lexicon: ReadyLexicon,
): Modality | undefined {
  const preposition = verb.children.find(
    (child) => child.relation === "mark" || child.relation === "case",
  )?.form;
  if (preposition === "of" || preposition === "for") {
    if (/^(accuse|suspect|charge|blame|convict)$/.test(parent.lemma)) return "alleged";
    if (/^(criticise|criticize|condemn|praise|thank|blame|denounce|hail)$/.test(parent.lemma))
      return "asserted";
  }
  if (preposition === "without") return "denied";
  if (!infinitive) return undefined;
  if (lexicon.has("aspect", parent.lemma) || /^(vote|gather|meet)$/.test(parent.lemma))
    return undefined;
  return "planned";
}

function isTimeClause(verb: Node): boolean {
  return verb.children.some(
    (child) =>
      child.relation === "mark" &&
      /^(after|since|when|because|as|while|although|though|once|before)$/.test(child.form),
  );
}

function isInfinitive(verb: Node): boolean {
  return (
    verb.children.some((child) => child.relation === "mark" && child.form === "to") ||
    (verb.token.xpos === "VB" && childOf(verb, "aux", "nsubj") === undefined)
  );
}

function nounModality(noun: Node, parent: Node, lexicon: ReadyLexicon, depth: number): Modality {
  const isContent = ["obj", "obl", "nmod"].includes(noun.relation);
  if (isContent && lexicon.has("refusal", parent.lemma) && noun.relation === "obj") return "denied";
  if (noun.relation === "obj" && isVerb(parent) && PLANNING_TRANSITIVES.test(parent.lemma))
    return "planned";
  if (
    noun.relation === "nmod" &&
    /^(plan|proposal|prospect|possibility|risk|threat|chance|call|hope|bid|preparation|intention)$/.test(
      parent.lemma,
    )
  )
    return "planned";
  if (
    noun.relation === "nmod" &&
    /^(allegation|accusation|suspicion|claim|charge)$/.test(parent.lemma)
  )
    return "alleged";
  return modalityOf(parent, lexicon, depth + 1);
}

/** Verbs whose object lies in the future: "plan a visit", "demand the withdrawal". */
const PLANNING_TRANSITIVES =
  /^(plan|propose|demand|seek|consider|expect|urge|request|promise|pledge|want|threaten|offer|schedule|envisage|contemplate|mull|await|anticipate|advocate|prepare|discuss)$/;
