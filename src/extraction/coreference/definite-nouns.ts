import { foldName } from "../mentions/fold.js";
import type { MentionLexicon } from "../mentions/lexicon.js";
import { childOf, childrenOf, type Node } from "../syntax.js";
import { type Discourse, rankCandidates, type Trace } from "./discourse.js";
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
  const isOne = (trace: Trace): boolean =>
    trace.entities.length === 1 && trace.entities[0]?.entityType === "country";
  return clearlyBest(rankCandidates(discourse, node, isOne));
}

/**
 * What "both countries", "the two sides", "the neighbours", "both leaders" refer to: the last two that
 * were named together, else the only two of that kind spoken of so far, or the two spoken of most.
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
  return (
    lastPair(node, discourse, isPerson ? "person" : "country") ??
    mainPair(node, discourse, isPerson ? "person" : "country")
  );
}

function lastPair(
  node: Node,
  discourse: Discourse,
  entityType: string,
): readonly EntityDraft[] | undefined {
  for (const trace of [...discourse.trail].reverse()) {
    if (node.sentence - trace.node.sentence > 3) return undefined;
    if (
      trace.entities.length === 2 &&
      trace.entities.every((entity) => entity.entityType === entityType)
    )
      return trace.entities;
  }
  return undefined;
}

function mainPair(node: Node, discourse: Discourse, entityType: string): readonly EntityDraft[] {
  const counts = new Map<EntityDraft, number>();
  for (const trace of discourse.trail) {
    if (trace.node.sentence > node.sentence || trace.entities.length !== 1) continue;
    const [entity] = trace.entities;
    if (entity?.entityType === entityType) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second, third] = ranked;
  if (first === undefined || second === undefined) return [];
  if (third !== undefined && third[1] * 2 > second[1]) return [];
  const pair = new Set([first[0], second[0]]);
  return [...counts.keys()].filter((entity) => pair.has(entity));
}

/** The person that "the president", "the Russian foreign minister", "the minister" refers back to. */
export function resolvePersonNoun(
  node: Node,
  discourse: Discourse,
  options: { readonly country: EntityDraft | undefined; readonly lexicon: MentionLexicon },
): readonly EntityDraft[] {
  if (isPlural(node) || !options.lexicon.personNouns.has(node.lemma)) return [];
  if (options.country === undefined && (!isPlainDefinite(node) || hasSpecification(node)))
    return [];
  const fitsRole = (entity: EntityDraft): boolean =>
    [...entity.roles].some((role) => sharesHead(role, node.lemma)) ||
    (/^(?:leader|ruler)$/.test(node.lemma) &&
      [...entity.roles].some((role) =>
        /president|premier|prime minister|king|chancellor|emir|sultan/.test(role),
      ));
  const fitting = knownPersons(node, discourse).filter(
    (entity) =>
      fitsRole(entity) &&
      (options.country === undefined ||
        entity.represents === undefined ||
        entity.represents === options.country),
  );
  const exact = fitting.filter(
    (entity) => entity.represents !== undefined && entity.represents === options.country,
  );
  const chosen = exact.length > 0 ? exact : options.country === undefined ? fitting : [];
  return chosen.length === 1 ? chosen : [];
}

function sharesHead(role: string, lemma: string): boolean {
  return (
    foldName(role)
      .split(/[\s-]+/)
      .at(-1) === lemma
  );
}

/** People spoken of before the node, or named in the same sentence. */
function knownPersons(node: Node, discourse: Discourse): EntityDraft[] {
  const persons = discourse.trail
    .filter((trace) => trace.entities.length === 1 && trace.node.sentence <= node.sentence)
    .flatMap((trace) => trace.entities)
    .filter((entity) => entity.entityType === "person");
  return [...new Set(persons)];
}

function hasSpecification(node: Node): boolean {
  return childrenOf(node, "nmod", "acl", "compound").length > 0;
}

/** Plural by its tag. */
export function isPlural(node: Node): boolean {
  return node.token.xpos === "NNS" || node.token.xpos === "NNPS";
}
