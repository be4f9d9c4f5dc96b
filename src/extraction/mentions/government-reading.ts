import { wordSet } from "../../support/word-set.js";
import { caseOf, childOf, childrenOf, firstConjunct, type Node } from "../syntax.js";

/** Prepositions that put something into a place. */
const LOCATIVE =
  /^(?:in|at|near|around|outside|inside|through|across|via|over|throughout|above|off|along|past|beyond|within|into|(?:north|south|east|west|outside|close|next|nearer) (?:of|to))$/;

/** Prepositions whose object takes part in dealings: "ties with Beijing", "a treaty between Moscow and Minsk". */
const PARTICIPANT =
  /^(?:with|against|by|between|among|towards?|despite|without|unlike|like|because of|according to|on behalf of|due to|thanks to)$/;

/** Verbs that go to, hold or damage a place rather than address a government. */
const PHYSICAL_VERBS =
  wordSet(`visit leave reach enter tour attack bomb bombard shell hit strike capture seize take retake occupy besiege encircle
  surround storm evacuate flee quit cross approach near destroy rebuild damage flood rock shake paralyse paralyze cover
  lock blanket overlook inhabit connect link rename found`);

/** Verbs that move people or things to or from a place. */
const MOTION_VERBS =
  wordSet(`go come travel fly return arrive drive walk move march head sail run leave depart flee escape drop bring take carry
  deport evacuate extend lead stretch transfer relocate airlift rush route land advance stroll cross get fall withdraw
  retreat commute migrate broadcast report bind move invite post continue flow transfer proceed ferry`);

/** Verbs that say where a place lies or what it is like. */
const LOCATION_VERBS = wordSet("lie sit stand nestle border experience sprawl awake wake");

/** Nouns that belong to a town, not to a government. */
const TOWN_NOUNS =
  wordSet(`airport street square road avenue mayor metro subway resident station port dock harbour harbor suburb outskirts centre
  center downtown university school college hospital population skyline district neighbourhood neighborhood region province
  area river bridge cathedral mosque church temple museum hotel stadium park zoo market club city town capital seat
  municipality prefecture bay coast east west north south hinterland theatre opera native inhabitant bureau correspondent
  kilometre kilometer km mile siege fall battle bombing bombardment liberation capture visit trip journey arrival departure flight train route highway
  railway line tunnel border link`);

/** Participles that a hyphen joins to whoever did it: "Moscow-backed", unlike "Paris-based". */
const DEEDS =
  wordSet(`backed led brokered aligned controlled run installed supported funded sponsored appointed imposed friendly mediated
  drafted supplied trained owned dominated leaning`);

/** Nouns that come from a government: "support from Tehran", "no word from Lusaka". */
const FROM_GOVERNMENTS =
  wordSet(`support help aid backing assistance pressure permission approval reaction response signal order instruction independence
  request demand message assurance guarantee promise condemnation criticism protest money fund funding loan arm weapon
  concession reply denial threat warning statement recognition invitation apology clearance confirmation word comment
  advance interference objection opposition answer explanation go-ahead consent blessing weapons arms`);

/** Nouns that go to a government: "aid to Kyiv", unlike "the flight to Kyiv". */
const TO_GOVERNMENTS =
  wordSet(`support aid help assistance message letter pledge sale supply delivery export threat warning blow challenge concession
  reply response appeal offer loan commitment loyalty alternative apology allegiance payment transfer backing`);

/** Verbs that get something from a government. */
const RECEIVING_VERBS =
  /^(?:demand|seek|receive|win|buy|import|secure|extract|hear|hide|request|obtain|purchase|wrest|gain|expect|distance|borrow|want)$/;

/** Nouns for those who act for a state: "the government in Libreville" speaks for the state as "Cotonou" does. */
const ACTING_NOUNS =
  /^(?:government|authority|authorities|official|regime|administration|leadership|junta|president|premier|prime minister|minister|ruler|counterpart|leader|policymaker|diplomat|lawmaker|power|change)$/;

/** Tells whether a preposition says where: "in", "near", "north of". */
export function isLocative(preposition: string): boolean {
  return LOCATIVE.test(preposition);
}

/**
 * Tells whether a capital or seat stands for its government, from its place in the sentence:
 * "Moscow said", "between Moscow and Minsk", "pressure on Moscow", "the government in Moscow" against
 * "in Moscow", "visited Moscow", "the Moscow region".
 *
 * Metonyms of this kind: Markert and Nissim (2002), "Metonymy Resolution as a Classification Task".
 *
 * @param node syntactic head of the capital's name.
 */
export function readsAsGovernment(node: Node): boolean {
  const first = firstConjunct(node);
  if (isDescribedAsTown(node)) return false;
  const isOwner = first.token.deprel === "nmod:poss" || hasPossessiveMarker(node);
  if (isOwner) return !belongsToTown(first.parent);
  const preposition = caseOf(node);
  if (preposition === "in" && first.relation === "nmod") return isActingBody(first.parent);
  if (LOCATIVE.test(preposition)) return false;
  if (PARTICIPANT.test(preposition)) return !TOWN_NOUNS.has(first.parent?.lemma ?? "");
  switch (first.relation) {
    case "nsubj":
    case "csubj":
      return subjectActs(first);
    case "obj":
    case "iobj":
      return !PHYSICAL_VERBS.has(first.parent?.lemma ?? "");
    case "obl":
      return obliqueActs(first, preposition);
    case "nmod":
      return modifierActs(first, preposition);
    case "compound":
      return DEEDS.has(first.parent?.form ?? "");
    case "root":
    case "appos":
      return childrenOf(first, "parataxis", "acl").length > 0;
    case "parataxis":
    case "dep":
    case "dislocated":
    case "vocative":
    case "discourse":
    case "amod":
      return preposition === "";
    default:
      return false;
  }
}

/** "The government in Libreville", but not "the leader Ali Bongo in Libreville". */
function isActingBody(noun: Node | undefined): boolean {
  if (noun === undefined || !ACTING_NOUNS.test(noun.lemma)) return false;
  return !childrenOf(noun, "flat", "appos", "nmod:desc").some(
    (child) => child.token.upos === "PROPN",
  );
}

function hasPossessiveMarker(node: Node): boolean {
  return node.children.some((child) => /^['’]s?$/.test(child.token.surface));
}

/** "Lima, the capital"; "the city of Lima"; "Lima, Peru"; "central Lima". */
function isDescribedAsTown(node: Node): boolean {
  const isTown = (other: Node | undefined): boolean =>
    other !== undefined && /^(?:capital|city|town|seat|port|metropolis)$/.test(other.lemma);
  const appositions = childrenOf(node, "appos");
  if (appositions.some((child) => isTown(child) || child.token.upos === "PROPN")) return true;
  const direction =
    /^(?:central|downtown|northern|southern|eastern|western|east|west|north|south|greater|inner|nearby|old|present|modern)$/;
  if (childrenOf(node, "amod", "compound").some((child) => direction.test(child.lemma)))
    return true;
  return (node.relation === "nmod" || node.relation === "appos") && isTown(node.parent);
}

function subjectActs(node: Node): boolean {
  const predicate = node.parent;
  if (predicate === undefined) return false;
  if (childOf(predicate, "cop") !== undefined) {
    return !LOCATIVE.test(caseOf(predicate)) && !TOWN_NOUNS.has(predicate.lemma);
  }
  if (node.token.deprel === "nsubj:pass") return !PHYSICAL_VERBS.has(predicate.lemma);
  return !LOCATION_VERBS.has(predicate.lemma);
}

function obliqueActs(node: Node, preposition: string): boolean {
  const verb = node.parent?.lemma ?? "";
  if (preposition === "from")
    return RECEIVING_VERBS.test(verb) || hasObjectFromGovernment(node.parent);
  if (!/^(?:to|for|on|upon|of|about|after|under|at)$/.test(preposition)) return false;
  return !MOTION_VERBS.has(verb) && !PHYSICAL_VERBS.has(verb) && preposition !== "at";
}

/** "Demanded an apology from Kampala", with the phrase attached to the verb. */
function hasObjectFromGovernment(verb: Node | undefined): boolean {
  return (
    verb !== undefined &&
    childrenOf(verb, "obj", "nsubj").some((child) => FROM_GOVERNMENTS.has(child.lemma))
  );
}

function modifierActs(node: Node, preposition: string): boolean {
  const noun = node.parent?.lemma ?? "";
  switch (preposition) {
    case "from":
      return FROM_GOVERNMENTS.has(noun);
    case "to":
      return TO_GOVERNMENTS.has(noun);
    case "for":
    case "of":
      return !belongsToTown(node.parent);
    case "on":
      return !/^(?:attack|strike|assault|march|raid|advance|bombing|drone|missile)$/.test(noun);
    default:
      return false;
  }
}

function belongsToTown(noun: Node | undefined): boolean {
  if (noun === undefined) return true;
  return TOWN_NOUNS.has(noun.lemma) || noun.token.upos === "PROPN" || noun.token.upos === "NUM";
}
