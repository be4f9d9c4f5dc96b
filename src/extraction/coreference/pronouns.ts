import { wordSet } from "../../support/word-set.js";
import { childOf, childrenOf, type Node } from "../syntax.js";
import {
  type Candidate,
  clauseOf,
  type Discourse,
  rankCandidates,
  type Trace,
} from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";

const NEUTER = wordSet("it its itself");
const MALE = wordSet("he him his himself");
const FEMALE = wordSet("she her hers herself");
const PLURAL = wordSet("they them their theirs themselves");
const REFLEXIVE = /(?:self|selves)$/;

/** The best antecedent must be this much more salient than the next one, which it is else too close to. */
const MARGIN = 1.15;

/** Verbs whose subject is an actor, so "it" before them is no bridge and no treaty. */
const ACTOR_VERBS =
  wordSet(`say tell state add announce report declare note explain confirm reveal acknowledge admit concede stress emphasize
  reiterate insist maintain argue claim allege accuse deny expect hope vow pledge promise warn urge ask demand call
  condemn criticise criticize praise welcome reject refuse want seek plan intend agree decide believe fear consider
  recognise recognize support oppose back regret withdraw send deploy sign ratify denounce invade attack threaten
  buy sell import export join recall expel appoint summon help supply impose suspend boycott propose request`);

/** Nouns that no "it" or "they" is likely to mean when an actor or thing is near: times, amounts, manners. */
const IDLE_NOUNS =
  wordSet(`day week month year time hour minute century decade percent per cent kilometre kilometer mile metre meter dollar euro
  number part way case fact end rest lot kind sort monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december morning evening night afternoon
  today yesterday tomorrow thing place moment result course addition response return example`);

/** Tells whether a pronoun is one that this file resolves. */
export function isThirdPerson(node: Node): boolean {
  return [NEUTER, MALE, FEMALE, PLURAL].some((forms) => forms.has(node.form));
}

/**
 * Resolves a personal, possessive or reflexive pronoun of the third person.
 *
 * @returns the entities meant; empty if none is clearly ahead.
 */
export function resolvePronoun(node: Node, discourse: Discourse): readonly EntityDraft[] {
  if (node.relation === "expl" || isExpletive(node)) return [];
  if (REFLEXIVE.test(node.form)) return antecedentInClause(node, discourse);
  const ranked = rankCandidates(
    discourse,
    node,
    (trace) => agrees(node, trace) && !isCoArgument(node, trace),
  );
  const chosen = clearlyBest(ranked);
  if (chosen.length === 1 && chosen[0] !== undefined) noteGender(chosen[0], node);
  return chosen;
}

/** The most salient candidate, if it is known and clearly ahead. */
export function clearlyBest(ranked: readonly Candidate[]): readonly EntityDraft[] {
  const [best, next] = ranked;
  if (best === undefined || best.entities.length === 0) return [];
  return next === undefined || best.salience >= next.salience * MARGIN ? best.entities : [];
}

/** "It was announced that …". */
const ANNOUNCED =
  /^(?:announce|say|report|reveal|confirm|believe|estimate|expect|think|know|hope|rumour|rumor|understand|agree)$/;

/** "It is clear that …", "it seems", "it rained". */
function isExpletive(node: Node): boolean {
  if (node.form !== "it" || node.relation !== "nsubj") return false;
  const predicate = node.parent;
  if (predicate === undefined) return false;
  if (node.token.deprel === "nsubj:pass" && ANNOUNCED.test(predicate.lemma)) return true;
  if (/^(?:seem|appear|rain|snow|happen|turn|take|remain)$/.test(predicate.lemma)) {
    return childOf(predicate, "ccomp", "xcomp", "csubj", "obj") !== undefined;
  }
  const isCopular = childOf(predicate, "cop") !== undefined;
  const hasClause = childOf(predicate, "csubj", "ccomp", "advcl", "xcomp") !== undefined;
  return isCopular && hasClause && predicate.token.upos === "ADJ";
}

function antecedentInClause(node: Node, discourse: Discourse): readonly EntityDraft[] {
  const clause = clauseOf(node);
  const subject = childOf(clause, "nsubj");
  return subject === undefined ? [] : (discourse.references.get(subject)?.entities ?? []);
}

function agrees(pronoun: Node, trace: Trace): boolean {
  if (PLURAL.has(pronoun.form)) return agreesWithPlural(trace);
  if (trace.isPlural || trace.entities.length > 1) return false;
  const [entity] = trace.entities;
  if (NEUTER.has(pronoun.form)) return agreesWithNeuter(pronoun, trace, entity);
  if (entity === undefined) return isPersonNoun(trace.node);
  const gender = MALE.has(pronoun.form) ? "male" : "female";
  return entity.entityType === "person" && (entity.gender ?? gender) === gender;
}

function agreesWithPlural(trace: Trace): boolean {
  if (IDLE_NOUNS.has(trace.node.lemma)) return false;
  return trace.isPlural || trace.entities.length > 1;
}

function agreesWithNeuter(pronoun: Node, trace: Trace, entity: EntityDraft | undefined): boolean {
  const wantsActor = pronoun.relation === "nsubj" && ACTOR_VERBS.has(pronoun.parent?.lemma ?? "");
  if (entity === undefined) {
    if (isPersonNoun(trace.node) || IDLE_NOUNS.has(trace.node.lemma)) return false;
    return !wantsActor && /^(?:nsubj|obj)$/.test(trace.node.relation);
  }
  if (entity.entityType === "person") return false;
  if (wantsActor) return entity.entityType === "country" || entity.entityType === "organization";
  // An adjective names no thing that "it" could be: "the Russian attack … it".
  return trace.node.relation !== "amod" && trace.node.relation !== "compound";
}

function isPersonNoun(node: Node): boolean {
  return /(?:man|woman|person|minister|president|leader|king|queen|official|spokesman|spokeswoman|envoy|ambassador|general|chief|head|secretary|boy|girl|father|mother|son|daughter|brother|sister|wife|husband|(?:[^tw]|nt)er|or|ist)$/.test(
    node.lemma,
  );
}

/** "Russia praised it": subject and object of one verb are not the same unless the pronoun says "itself". */
function isCoArgument(pronoun: Node, trace: Trace): boolean {
  if (pronoun.token.deprel === "nmod:poss") return trace.node.children.includes(pronoun);
  if (trace.node.sentence !== pronoun.sentence) return false;
  return trace.node.parent !== undefined && trace.node.parent === pronoun.parent;
}

function noteGender(entity: EntityDraft, pronoun: Node): void {
  if (entity.entityType !== "person") return;
  if (MALE.has(pronoun.form)) entity.gender = "male";
  if (FEMALE.has(pronoun.form)) entity.gender = "female";
}

/** The antecedent noun of a relative pronoun: the noun that its clause modifies. */
export function relativeAntecedent(node: Node): Node | undefined {
  if (!/^(?:which|who|whom|whose|that)$/.test(node.form) || node.token.upos === "SCONJ")
    return undefined;
  for (let each: Node | undefined = node; each?.parent !== undefined; each = each.parent) {
    if (each.relation === "acl") return each.parent;
    if (["ccomp", "advcl", "root", "csubj"].includes(each.relation)) return undefined;
  }
  return undefined;
}

/** Subjects of copulas are described by their predicate; used to keep "it is a bridge" from founding a bridge. */
export function isPredicateNoun(node: Node): boolean {
  return childrenOf(node, "cop").length > 0;
}
