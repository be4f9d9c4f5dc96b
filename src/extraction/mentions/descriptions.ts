import type { TokenRange } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import { wordSet } from "../../support/word-set.js";
import { caseOf, childOf, childrenOf, isPlural, type Node, subtree } from "../syntax.js";
import type { HeadClass, MentionLexicon } from "./lexicon.js";

/** How a noun phrase picks its thing out. */
export type Determination = "indefinite" | "definite" | "possessive" | "bare";

/** A noun phrase that describes a thing of a known class: "the first road bridge to Russia". */
export interface Description {
  readonly node: Node;
  readonly headClass: HeadClass;
  readonly determination: Determination;
  readonly isPlural: boolean;
  /** "another bridge", "a second bridge": not the one spoken of before. */
  readonly isOther: boolean;
  /** "a new bridge", "the planned summit": only now coming about. */
  readonly isNew: boolean;
  /** From the first modifier to the head, without determiner and owner. */
  readonly range: TokenRange;
  /** The range with the phrase that specifies it: "road bridge to Russia". */
  readonly fullRange: TokenRange;
  /** Lemmas that tell the thing from others of its kind: "road", "maritime"; not "new", "first". */
  readonly modifiers: readonly string[];
  /** Nodes of the names that specify it: owners, "between X and Y", "over the Z". */
  readonly anchors: readonly Node[];
}

/** Modifiers that do not tell one thing from another of its kind. */
const LOOSE_MODIFIERS =
  wordSet(`new first last latest recent old current present major key main big large huge small important historic landmark
  long long-awaited short proposed planned joint bilateral mutual same own whole entire so-called said future former
  existing initial final original upcoming forthcoming ongoing similar comprehensive ambitious controversial
  inaugural maiden disputed ill-fated strategic significant crucial vital annual special massive giant such`);

const OTHER_MODIFIERS = wordSet(
  "another other second third fourth further additional different separate more previous earlier next",
);

const NEW_MODIFIERS = wordSet(
  "new first inaugural maiden planned proposed future upcoming forthcoming",
);

const COLLECTIVE: HeadClass = { entityType: "organization" };

/** Relations in which a noun heads a phrase of its own. */
const PHRASE_RELATIONS = wordSet(
  "nsubj obj iobj obl nmod appos conj root parataxis ccomp dep advcl acl xcomp dislocated vocative list",
);

/**
 * Reads a common noun as a description, if it can pick out one thing: generic plurals ("bridges"), masses
 * ("trade"), negated and questioned things ("no agreement") do not.
 */
export function readDescription(node: Node, lexicon: MentionLexicon): Description | undefined {
  if (node.token.upos !== "NOUN" && node.token.upos !== "PROPN") return undefined;
  if (!PHRASE_RELATIONS.has(node.relation)) return undefined;
  const headClass =
    lexicon.headClass(node.lemma) ??
    lexicon.headClass(node.form) ??
    (isPlural(node) && lexicon.collectives.has(node.lemma) ? COLLECTIVE : undefined);
  if (headClass === undefined) return undefined;
  const determination = determinationOf(node);
  if (isNegated(node)) return undefined;
  const premodifiers = childrenOf(node, "amod", "compound", "nummod").filter(
    (child) => child.index < node.index,
  );
  const from = Math.min(node.index, ...premodifiers.map((child) => firstOf(child)));
  const range = { from, to: node.index + 1 };
  return {
    node,
    headClass,
    determination,
    isPlural: isPlural(node),
    isOther:
      premodifiers.some((child) => OTHER_MODIFIERS.has(child.lemma)) ||
      childOf(node, "det")?.form === "another",
    isNew: premodifiers.some((child) => NEW_MODIFIERS.has(child.lemma)),
    range,
    fullRange: { from, to: endOfSpecification(node) },
    modifiers: premodifiers
      .filter((child) => child.relation !== "nummod" && !LOOSE_MODIFIERS.has(child.lemma))
      .flatMap(withoutOwner)
      .filter((child) => child.token.upos !== "PUNCT" && !isCapitalised(child.token.surface))
      .map((child) => child.lemma),
    anchors: anchorsOf(node),
  };
}

function determinationOf(node: Node): Determination {
  const modifiers = childrenOf(node, "amod", "compound");
  if ([node, ...modifiers].some((each) => childOf(each, "nmod:poss") !== undefined)) {
    return "possessive";
  }
  const determiner = childOf(node, "det")?.form;
  if (determiner === undefined)
    return childOf(node, "nummod") === undefined ? "bare" : "indefinite";
  if (/^(?:the|this|that|these|those|both)$/.test(determiner)) return "definite";
  return "indefinite";
}

function isNegated(node: Node): boolean {
  const determiner = childOf(node, "det")?.form ?? "";
  if (/^(?:no|any|every|each|either|neither|what|which|whatever|some|all|most)$/.test(determiner))
    return true;
  return caseOf(node) === "without";
}

function firstOf(node: Node): number {
  return Math.min(...withoutOwner(node).map((each) => each.index));
}

/** A modifier with its own, less an owner that the parser hung on it: "[Chad's] first [road] bridge". */
function withoutOwner(node: Node): Node[] {
  const owner = childOf(node, "nmod:poss");
  const owned = new Set(owner === undefined ? [] : subtree(owner));
  return subtree(node).filter((each) => !owned.has(each));
}

/** Names in the phrase: owner, compound and adjective of a country, and what its prepositions lead to. */
function anchorsOf(node: Node): Node[] {
  const direct = childrenOf(node, "amod", "compound", "nmod").flatMap((child) => [
    child,
    ...childrenOf(child, "conj", "compound", "amod", "nmod"),
  ]);
  return direct.filter((child) => isCapitalised(child.token.surface));
}

/** Longest specification kept in a label, in tokens after the head. */
const MAX_SPECIFICATION = 8;

/** Capitalised words of the calendar are no names. */
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** The end of a directly following "of/to/between/over/on/with …" that ends in a name. */
function endOfSpecification(node: Node): number {
  const phrase = childrenOf(node, "nmod").find(
    (child) =>
      /^(?:of|to|between|over|across|on|with|in|at|for|against|from|linking)$/.test(
        caseOf(child),
      ) && firstOf(child) === node.index + 1,
  );
  if (phrase === undefined) return node.index + 1;
  const kept = subtree(phrase).filter((each) => !isClause(each, phrase));
  const end = Math.max(...kept.map((each) => each.index)) + 1;
  const isShort = end - node.index - 1 <= MAX_SPECIFICATION;
  const isContiguous = kept.length === end - node.index - 1;
  const tells = kept.some((each) => tellsApart(each, caseOf(phrase)));
  return isShort && isContiguous && tells ? end : node.index + 1;
}

/** A name, a year ("a treaty of 1904"), what an agreement is on ("a memorandum on livestock"). */
function tellsApart({ token, form }: Node, preposition: string): boolean {
  const isYear = preposition === "of" && /^[12]\d{3}$/.test(form);
  const isSubject = preposition === "on" && token.upos === "NOUN";
  return isYear || isSubject || (isCapitalised(token.surface) && !CALENDAR.test(form));
}

function isClause(node: Node, top: Node): boolean {
  for (let each: Node | undefined = node; each !== undefined && each !== top; each = each.parent) {
    if (["acl", "appos", "parataxis", "punct"].includes(each.relation) && each.form !== "-")
      return true;
  }
  return false;
}
