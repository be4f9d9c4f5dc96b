import { wordSet } from "../../support/word-set.js";
import { foldName } from "../mentions/fold.js";
import type { MentionLexicon } from "../mentions/lexicon.js";
import { caseOf, childOf, childrenOf, firstConjunct, isPlural, type Node } from "../syntax.js";
import {
  type Candidate,
  clauseOf,
  type Discourse,
  isUnder,
  rankCandidates,
  type Trace,
} from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";
import { clearlyBest } from "./pronouns.js";

/** "the", "this", "that" before a noun without further owner. */
export function isPlainDefinite(node: Node): boolean {
  return (
    /^(?:the|this|that)$/.test(childOf(node, "det")?.form ?? "") &&
    childOf(node, "nmod:poss") === undefined
  );
}

/** The country that "the country", "the kingdom", "the island nation" refers back to. */
export function resolveCountryNoun(
  node: Node,
  discourse: Discourse,
  lexicon: MentionLexicon,
): readonly EntityDraft[] {
  if (!isPlainDefinite(node) || isPlural(node) || hasSpecification(node)) return [];
  if (
    !lexicon.countryNouns.has(node.lemma) ||
    /^(?:government|regime|union|federation|ally|partner|rival|power|giant|adversary|foe|neighbo?ur|democracy|empire|territory|commonwealth|caliphate|state)$/.test(
      node.lemma,
    )
  )
    return [];
  return countryInFocus(node, discourse);
}

/** The country clearly spoken of. */
export function countryInFocus(node: Node, discourse: Discourse): readonly EntityDraft[] {
  const candidates = rankCandidates(
    discourse,
    node,
    (trace) => isOneCountry(trace) && !isSubjectAbove(trace.node, node),
  );
  const pointsBack = childOf(node, "det")?.form === "that";
  const chosen = pointsBack ? lastNamed(candidates) : clearlyBest(candidates);
  return chosen.length === 1 && isOvershadowed(chosen[0], discourse) ? [] : chosen;
}

/** "That country" is the one named last. */
function lastNamed(candidates: readonly Candidate[]): readonly EntityDraft[] {
  const [first, ...others] = candidates.map(({ trace }) => trace);
  if (first === undefined) return [];
  return others.reduce((last, trace) => (isAfter(trace.node, last.node) ? trace : last), first)
    .entities;
}

function isAfter(a: Node, b: Node): boolean {
  return a.sentence === b.sentence ? a.index > b.index : a.sentence > b.sentence;
}

/**
 * "Japan occupied the archipelago", "French soldiers left the country": who acts on a country is not it, and
 * would be taken up by a pronoun.
 */
export function isSubjectAbove(candidate: Node, node: Node): boolean {
  if (candidate.sentence !== node.sentence || firstConjunct(node).relation === "nsubj")
    return false;
  const isModifier = candidate.relation === "amod" || candidate.token.deprel === "nmod:poss";
  const subject = isModifier ? candidate.parent : candidate;
  if (subject === undefined || firstConjunct(subject).relation !== "nsubj") return false;
  const clause = clauseOf(subject);
  return clause !== subject && isUnder(node, clause) && !isUnder(node, subject);
}

function isOneCountry({ entities: [entity, ...others] }: Trace): boolean {
  return others.length === 0 && entity?.entityType === "country";
}

/** A country named in passing while the text is about another is hardly "the country". */
function isOvershadowed(country: EntityDraft | undefined, discourse: Discourse): boolean {
  const counts = countMentions(discourse, "country");
  const own = country === undefined ? 0 : (counts.get(country) ?? 0);
  return [...counts.values()].some((count) => count >= 2 * own && own <= 2 && count > 2);
}

/** How often each entity of a type was spoken of so far, in order of first mention. */
function countMentions(discourse: Discourse, entityType: string): Map<EntityDraft, number> {
  const counts = new Map<EntityDraft, number>();
  for (const { entities } of discourse.trail) {
    const [entity] = entities;
    if (entity?.entityType !== entityType || entities.length > 1) continue;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

/**
 * What "both countries", "the two sides", "the neighbours", "both leaders" refer to: the last two that
 * acted together, else the only two of that kind spoken of so far or the two spoken of most, else the
 * last two named together.
 */
export function resolveSideNoun(
  node: Node,
  discourse: Discourse,
  lexicon: MentionLexicon,
): readonly EntityDraft[] {
  const determiner = childOf(node, "det")?.form ?? "";
  const count = childOf(node, "nummod")?.form ?? "";
  if (!isPlural(node) || !lexicon.sideNouns.has(node.lemma)) return [];
  const saysTwo =
    determiner === "both" || childOf(node, "cc:preconj") !== undefined || count === "two";
  const saysAll =
    determiner === "the" &&
    /^(?:neighbo?ur|rival|ally|foe|enemy|side|partner|counterpart|adversary)$/.test(node.lemma);
  if (!saysTwo && !saysAll) return [];
  if (
    childrenOf(node, "amod", "nmod", "compound", "acl").some(
      (child) =>
        !/^(?:bilateral|neighbou?ring|asian|african|european|communist|warring|rival|old|long-time|longtime|nuclear-armed|arab)$/.test(
          child.lemma,
        ),
    )
  )
    return [];
  const isPerson =
    lexicon.personNouns.has(node.lemma) && !/^(?:ally|partner|member|party)$/.test(node.lemma);
  const entityType = isPerson ? "person" : "country";
  const last = lastPair(node, discourse, entityType);
  // Actors come before a pair mentioned in passing: "which borders both Russia and China".
  if (last !== undefined && isActive(last)) return last.entities;
  const main = mainPair(discourse, entityType);
  return main.length > 0 ? main : (last?.entities ?? []);
}

function isActive({ node }: Trace): boolean {
  return node.relation === "nsubj" || node.relation === "root" || caseOf(node) === "between";
}

function lastPair(node: Node, discourse: Discourse, entityType: string): Trace | undefined {
  for (const trace of [...discourse.trail].reverse()) {
    if (node.sentence - trace.node.sentence > 3) return undefined;
    if (
      trace.entities.length === 2 &&
      trace.entities.every((entity) => entity.entityType === entityType)
    )
      return trace;
  }
  return undefined;
}

function mainPair(discourse: Discourse, entityType: string): readonly EntityDraft[] {
  const counts = countMentions(discourse, entityType);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second, third] = ranked;
  if (first === undefined || second === undefined) return [];
  if (third !== undefined && third[1] * 2 > second[1]) return [];
  const pair = new Set([first[0], second[0]]);
  return [...counts.keys()].filter((entity) => pair.has(entity));
}

/**
 * The person that "the president", "the Russian foreign minister" refers back to: the only one with
 * that office, of that country if it is named.
 *
 * @param title the noun with the words before it that belong to the title, in lower case.
 */
export function resolvePersonNoun(
  node: Node,
  discourse: Discourse,
  options: {
    readonly title: string;
    readonly country: EntityDraft | undefined;
    readonly lexicon: MentionLexicon;
  },
): readonly EntityDraft[] {
  const { title, country, lexicon } = options;
  if (isPlural(node) || !lexicon.personNouns.has(node.lemma)) return [];
  if (country === undefined && (!isPlainDefinite(node) || hasSpecification(node))) return [];
  const fitting = knownPersons(node, discourse).filter((person) =>
    [...person.roles].some((role) => isSameOffice(role, title)),
  );
  const chosen =
    country === undefined ? fitting : fitting.filter((person) => person.represents === country);
  return chosen.length === 1 ? chosen : [];
}

const LEADERS = /^(?:president|premier|prime minister|king|queen|chancellor|emir|sultan)$/;

/** "President" for "the president", "the leader", but "vice president" for neither. */
function isSameOffice(role: string, title: string): boolean {
  const office = foldName(role).replace(/^(?:(?:former|acting|interim|late|outgoing) )+/, "");
  if (/^(?:leader|ruler)$/.test(title)) return LEADERS.test(office);
  return (
    office === title ||
    (office.endsWith(` ${title}`) && !/^(?:deputy|vice|assistant|first)\b/.test(office))
  );
}

/** Sentences after which "the president" no longer means the one spoken of. */
const MEMORY = 200;

/** People spoken of before the node, or named in the same sentence. */
function knownPersons(node: Node, discourse: Discourse): EntityDraft[] {
  const start =
    discourse.trail.findLastIndex((trace) => node.sentence - trace.node.sentence > MEMORY) + 1;
  const persons = discourse.trail
    .slice(start)
    .filter((trace) => trace.entities.length === 1 && trace.node.sentence <= node.sentence)
    .flatMap((trace) => trace.entities)
    .filter((entity) => entity.entityType === "person");
  return [...new Set(persons)];
}

function hasSpecification(node: Node): boolean {
  const nouns = childrenOf(node, "compound").filter((child) => !LANDSCAPES.has(child.form));
  return nouns.length > 0 || childrenOf(node, "nmod", "acl").length > 0;
}

/** "The island nation", "the mountain kingdom". */
const LANDSCAPES = wordSet("island mountain desert oil petro archipelago micro");

/** Lands that may be countries as well as places: "the island" for Cyprus, "the territory" for Gibraltar. */
const LANDS = wordSet("island archipelago territory enclave emirate sultanate colony peninsula");

/** The country that "the island", "the emirate" means, where no place is meant. */
export function resolveLandNoun(node: Node, discourse: Discourse): readonly EntityDraft[] {
  if (!LANDS.has(node.lemma) || isPlural(node)) return [];
  if (!isPlainDefinite(node) || hasSpecification(node)) return [];
  return countryInFocus(node, discourse);
}

/** Countries by where they lie or what binds them to another. */
const COMPANIONS = wordSet(
  "neighbor neighbour ally partner rival foe adversary enemy opponent patron counterpart colony",
);

/**
 * The country that "its neighbour", "Norway's ally" means: the one spoken of most beside the owner, if
 * the text has one such.
 */
export function resolveCompanion(node: Node, discourse: Discourse): readonly EntityDraft[] {
  if (!COMPANIONS.has(node.lemma) || isPlural(node)) return [];
  const owner = childOf(node, "nmod:poss");
  const [country] = (owner && discourse.references.get(owner)?.entities) ?? [];
  if (country?.entityType !== "country") return [];
  return clearlyBest(
    rankCandidates(
      discourse,
      node,
      (trace) => isOneCountry(trace) && trace.entities[0] !== country,
    ),
  );
}

/** "His country": that of the person. */
export function resolveOwnCountry(node: Node, discourse: Discourse): readonly EntityDraft[] {
  if (!/^(?:country|nation|homeland|government|state)$/.test(node.lemma)) return [];
  const owner = childOf(node, "nmod:poss");
  const [person] = (owner && discourse.references.get(owner)?.entities) ?? [];
  return person?.entityType === "person" && person.represents !== undefined
    ? [person.represents]
    : [];
}
