import { caseOf, childrenOf, type Node } from "../syntax.js";
import { type DocumentContext, type Filler, fillersOf, type SentenceContext } from "./context.js";
import type { ClaimDraft } from "./draft.js";

const LOCATIVE = /^(in|near|off|inside|outside|on|at|along|within|beside|around)$/;

/**
 * Finds where places lie, as said without a verb: "Lyon, France", "Spain's Basque region",
 * "a base in Djibouti".
 */
export function findLocations(context: DocumentContext, sentence: SentenceContext): ClaimDraft[] {
  return sentence.tree.nodes.flatMap((node) => {
    const reference = context.references.at(node.sentence, node.index);
    if (reference === undefined || reference.kind === "pronoun" || reference.entities.length !== 1)
      return [];
    const [place] = fillersOf(context, { ...node, children: [] });
    if (place === undefined || place.entity.entityType !== "place") return [];
    const wholes = [...surroundings(context, node, place), ...prepositional(context, node)];
    return wholes
      .filter((whole) => isWhole(whole, place))
      .slice(0, 1)
      .map((object) => ({
        predicate: "located_in",
        subject: place,
        object,
        trigger: node,
        arguments: [],
        modality: "asserted" as const,
        step: "frames" as const,
        rule: "located_in/noun",
      }));
  });
}

function isWhole(whole: Filler, part: Filler): boolean {
  if (whole.entity.id === part.entity.id || !whole.entity.named || whole.group !== undefined)
    return false;
  return whole.entity.entityType === "country" || whole.entity.entityType === "place";
}

/** Possessor or modifier of a place with a name: not "Russia's bridge", whose owner is not its site. */
function surroundings(context: DocumentContext, node: Node, place: Filler): Filler[] {
  const appositions = place.entity.named ? appositionAfterComma(context, node) : [];
  if (!place.entity.named || place.entity.subtype === "facility") return appositions;
  const before = precedingCountry(context, node);
  return before === undefined ? appositions : [...appositions, before];
}

/** "Spain's Basque region", "the Spanish region of Galicia": a country right before the place. */
function precedingCountry(context: DocumentContext, node: Node): Filler | undefined {
  const sentence = context.sentences[node.sentence];
  const reference = context.references.at(node.sentence, node.index);
  if (sentence === undefined || reference === undefined) return undefined;
  const { nodes } = sentence.tree;
  const isPossessive = /^['’]s?$/.test(nodes[reference.range.from - 1]?.token.surface ?? "");
  const end = reference.range.from - (isPossessive ? 1 : 0);
  const country = context.references.of(node.sentence).find((each) => each.range.to === end);
  const head = country === undefined ? undefined : nodes[country.head];
  if (head === undefined || (!isPossessive && country?.kind !== "demonym")) return undefined;
  return fillersOf(context, { ...head, children: [] }).find(
    ({ entity }) => entity.entityType === "country",
  );
}

/** "Lyon, France", "Austin, Texas,": one name behind a comma, not a list. */
function appositionAfterComma(context: DocumentContext, node: Node): Filler[] {
  const { nodes } = context.sentences[node.sentence]?.tree ?? { nodes: [] };
  return childrenOf(node, "appos", "nmod", "conj", "list", "dep")
    .filter((child) => child.index > node.index && caseOf(child) === "")
    .filter((child) => !childrenOf(child, "cc", "det", "conj").length)
    .flatMap((child) => {
      const reference = context.references.at(child.sentence, child.index);
      if (reference?.kind !== "name") return [];
      const closes = /^[,.;)]?$/.test(nodes[reference.range.to]?.form ?? "");
      const types = closes && child.relation !== "conj" ? ["country", "place"] : ["country"];
      return fillersOf(context, { ...child, children: [] }).filter(({ entity }) =>
        types.includes(entity.entityType),
      );
    });
}

/** "a base in Djibouti", "Vigo, in Galicia": by the tree, else by what follows directly. */
function prepositional(context: DocumentContext, node: Node): Filler[] {
  const byTree = childrenOf(node, "nmod")
    .filter((child) => LOCATIVE.test(caseOf(child)))
    .flatMap((child) => fillersOf(context, child));
  return byTree.length > 0 ? byTree : following(context, node);
}

/** The name right after a place and a preposition, however the parser attached it. */
function following(context: DocumentContext, node: Node): Filler[] {
  const sentence = context.sentences[node.sentence];
  const reference = context.references.at(node.sentence, node.index);
  if (sentence === undefined || reference === undefined) return [];
  const { nodes } = sentence.tree;
  let next = reference.range.to;
  if (nodes[next]?.form === ",") next += 1;
  if (!LOCATIVE.test(nodes[next]?.form ?? "")) return [];
  const after = context.references
    .of(node.sentence)
    .find((each) => each.range.from > next && each.range.from <= next + 2);
  const head = after === undefined ? undefined : nodes[after.head];
  return head === undefined ? [] : fillersOf(context, { ...head, children: [] });
}
