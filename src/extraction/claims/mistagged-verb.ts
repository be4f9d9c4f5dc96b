import { caseOf, childrenOf, firstConjunct, type Node, nominalBefore } from "../syntax.js";
import type { DocumentContext } from "./context.js";
import { type Predication, readVerb } from "./predication.js";

/**
 * Reads a word that the tagger took for a noun, but that can only be a verb: "the river which
 * border[NOUN] Russia", "a bridge already link[NOUN] Oslo and Bergen".
 *
 * @returns nothing if the word is not in the lexicon of verbs or may well be a noun.
 */
export function readMistaggedVerb(context: DocumentContext, node: Node): Predication | undefined {
  if (node.token.upos !== "NOUN" || !context.lexicon.verbs.has(node.lemma)) return undefined;
  if (childrenOf(node, "cop", "det", "case").length > 0) return undefined;
  if (childrenOf(node, "nsubj").length > 0) return readVerb(withObjects(node));
  return betweenNounAndName(context, node);
}

/** What the parser hung on a supposed noun without a preposition is the object of the verb. */
function withObjects(node: Node): Node {
  const isObject = (child: Node): boolean =>
    child.index > node.index &&
    (child.relation === "appos" || (child.relation === "nmod" && caseOf(child) === ""));
  const children = node.children.map((child) =>
    isObject(child) ? { ...child, relation: "obj" } : child,
  );
  return { ...node, children };
}

/**
 * No noun stands between an adverb and a name; nor, where no verb is left in the sentence, between
 * another noun and a name: "a railway links[NOUN] Mombasa with Nairobi".
 */
function betweenNounAndName(context: DocumentContext, node: Node): Predication | undefined {
  const nodes = context.sentences[node.sentence]?.tree.nodes ?? [];
  const next = context.references
    .of(node.sentence)
    .find(({ range, kind }) => range.from === node.index + 1 && kind === "name");
  const object = nodes[next?.head ?? -1];
  const before = nodes[node.index - 1];
  if (before === undefined || object === undefined) return undefined;
  const isAfterAdverb = before.token.upos === "ADV";
  if (!isAfterAdverb && nodes.some(isFiniteVerb)) return undefined;
  const subject = isAfterAdverb ? nominalBefore(before) : nominalBefore(node);
  if (subject === undefined || subject === node) return undefined;
  return {
    trigger: node,
    category: "verb",
    lemmas: [node.lemma],
    arguments: [
      { slot: "subject", node: firstConjunct(subject) },
      { slot: "object", node: object },
    ],
    support: undefined,
  };
}

function isFiniteVerb({ token }: Node): boolean {
  return ["VERB", "AUX"].includes(token.upos) && /^(?:VB[DZP]|MD)$/.test(token.xpos);
}
