import type { Modality } from "../../model/index.js";
import { caseOf, childOf, isVerb, type Node } from "../syntax.js";
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
  const own = markedModality(trigger);
  if (own !== undefined || depth > 8) return own ?? "asserted";
  const parent = trigger.parent;
  if (parent === undefined) return "asserted";
  if (isVerb(trigger) || trigger.children.some((child) => child.relation === "cop")) {
    return clauseModality(trigger, parent, lexicon, depth);
  }
  // A noun phrase has the modality of what governs it.
  if (["obj", "obl", "nsubj", "nmod", "conj", "compound", "iobj"].includes(trigger.relation)) {
    return nounModality(trigger, parent, lexicon, depth);
  }
  return "asserted";
}

/** Markers that hang on the trigger itself: relation, form, and what they make of it. */
const MARKERS: readonly (readonly [relation: string, form: RegExp, modality: Modality])[] = [
  ["advmod", ALLEGED_ADVERBS, "alleged"],
  ["amod", ALLEGED_ADJECTIVES, "alleged"],
  ["amod", PLANNED_ADJECTIVES, "planned"],
  ["aux", FUTURE_AUXILIARIES, "planned"],
  ["mark", CONDITIONS, "planned"],
];

/** The modality that the trigger's own negations, auxiliaries and modifiers give it. */
export function ownModality(node: Node): Modality {
  return markedModality(node) ?? "asserted";
}

function markedModality(node: Node): Modality | undefined {
  if (isNegated(node)) return "denied";
  return MARKERS.find(([relation, form]) =>
    node.children.some((child) => child.relation === relation && form.test(child.form)),
  )?.[2];
}

function isNegated(node: Node): boolean {
  return node.children.some((child) => {
    if (NEGATIONS.test(child.form) && child.relation !== "conj") return !isNotOnly(child);
    // "no links between the two": the noun that states the relation is the one denied.
    if (child.relation === "det" && /^(no|neither)$/.test(child.form)) return true;
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
  const up = (): Modality => modalityOf(parent, lexicon, depth + 1);
  const infinitive = isInfinitive(verb);
  switch (verb.relation) {
    case "xcomp":
      return complementModality(parent, infinitive, lexicon) ?? up();
    case "ccomp":
    case "csubj":
    case "parataxis":
      return contentModality(verb, parent, lexicon) ?? "asserted";
    case "advcl":
      return adverbialModality(verb, parent, lexicon) ?? (isTimeClause(verb) ? "asserted" : up());
    case "acl":
      return adnominalModality(parent, infinitive, lexicon);
    case "conj":
      if (childOf(verb, "nsubj", "aux") !== undefined) return "asserted";
      return misplacedComplement(verb, parent, lexicon) ?? up();
    default:
      return "asserted";
  }
}

/** A clause as the content of what is said, denied or demanded. */
function contentModality(verb: Node, parent: Node, lexicon: ReadyLexicon): Modality | undefined {
  const infinitive = isInfinitive(verb);
  if (parent.lemma !== "fail" && lexicon.has("refusal", parent.lemma)) return "denied";
  if (!infinitive && isNegated(parent) && lexicon.has("speech", parent.lemma)) return "asserted";
  if (verb.relation === "ccomp" && lexicon.has("allegation", parent.lemma)) return "alleged";
  if (!infinitive && !DEMANDS.test(parent.lemma)) return undefined;
  return complementModality(parent, true, lexicon);
}

function adnominalModality(noun: Node, infinitive: boolean, lexicon: ReadyLexicon): Modality {
  if (infinitive) return lexicon.has("refusal", noun.lemma) ? "denied" : "planned";
  return lexicon.has("allegation", noun.lemma) ? "alleged" : "asserted";
}

/** Verbs with a subjunctive: "urged that X be sent". */
const DEMANDS = /^(demand|urge|propose|recommend|request|require|order)$/;

/** A bare infinitive beside a finite verb is the end of its complement: "claimed to have helped free". */
function misplacedComplement(
  verb: Node,
  parent: Node,
  lexicon: ReadyLexicon,
): Modality | undefined {
  const isBare = verb.token.xpos === "VB" && parent.token.xpos !== "VB";
  return isBare ? complementModality(parent, true, lexicon) : undefined;
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

function adverbialModality(verb: Node, parent: Node, lexicon: ReadyLexicon): Modality | undefined {
  const preposition = verb.children.find(
    (child) => child.relation === "mark" || child.relation === "case",
  )?.form;
  if (preposition === "of" || preposition === "for") {
    if (/^(accuse|suspect|charge|blame|convict)$/.test(parent.lemma)) return "alleged";
    if (/^(criticise|criticize|condemn|praise|thank|blame|denounce|hail)$/.test(parent.lemma))
      return "asserted";
  }
  if (preposition === "against") return "planned";
  if (preposition === "from" && PREVENTING.test(parent.lemma)) return "denied";
  if (preposition === "without") return "denied";
  if (!isInfinitive(verb)) return undefined;
  if (lexicon.has("aspect", parent.lemma) || /^(vote|gather|meet)$/.test(parent.lemma))
    return undefined;
  return "planned";
}

const PREVENTING =
  /^(?:prevent|stop|block|bar|ban|prohibit|forbid|keep|deter|dissuade|discourage|refrain|abstain|hinder|restrain|exclude)$/;

/** Verbs whose object does not come about: "refused a visit", "vetoed the sanctions", "averted a war". */
function turnsDown(verb: Node, lexicon: ReadyLexicon): boolean {
  return lexicon.has("refusal", verb.lemma) || AVERTING.test(verb.lemma);
}

const AVERTING = /^(?:prevent|avert|avoid|veto|thwart|foil|forestall|preclude)$/;

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

/**
 * A noun under a verb that carries it has the verb's modality ("will hold talks"). Under any other
 * verb its content is taken for granted: "did not recognise Russia's annexation" denies the
 * recognition only.
 */
function nounModality(noun: Node, parent: Node, lexicon: ReadyLexicon, depth: number): Modality {
  const { relation } = noun;
  const up = (): Modality => modalityOf(parent, lexicon, depth + 1);
  if (!isVerb(parent)) {
    if (relation === "nmod" && PLANNING_NOUNS.test(parent.lemma)) return "planned";
    if (relation === "nmod" && ALLEGING_NOUNS.test(parent.lemma)) return "alleged";
    return up();
  }
  if (relation === "obl") {
    const carried = lexicon.has("light-preposition-verb", parent.lemma) || caseOf(noun) === "for";
    return carried ? up() : "asserted";
  }
  if (relation !== "obj") return up();
  if (lexicon.has("light-verb", parent.lemma)) return up();
  if (turnsDown(parent, lexicon)) return "denied";
  return PLANNING_TRANSITIVES.test(parent.lemma) ? "planned" : "asserted";
}

const PLANNING_NOUNS =
  /^(plan|proposal|prospect|possibility|risk|threat|chance|call|hope|bid|preparation|intention)$/;
const ALLEGING_NOUNS = /^(allegation|accusation|suspicion|claim|charge)$/;

/** Verbs whose object lies in the future: "plan a visit", "demand the withdrawal". */
const PLANNING_TRANSITIVES =
  /^(plan|propose|demand|seek|consider|expect|urge|request|promise|pledge|want|threaten|offer|schedule|envisage|contemplate|mull|await|anticipate|advocate|prepare|discuss)$/;
