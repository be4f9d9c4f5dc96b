import { childOf, childrenOf, type Node, type Tree } from "../syntax.js";

/** What stands around a person's name about their office. */
export interface Office {
  /** The title as the text words it: "Prime Minister". */
  readonly role?: string;
  /** The title's head noun in the tree, if it is a phrase of its own ("Laos's foreign minister, X"). */
  readonly node?: Node;
}

/**
 * The noun phrases that describe the bearer of a name: appositions either way and copulas
 * ("X, the Russian Prime Minister", "Laos's foreign minister, X", "X is the president of Y").
 */
export function describingNouns(name: Node): Node[] {
  const found = childrenOf(name, "appos", "nmod:desc").filter(isCommonNoun);
  const parent = name.parent;
  if (parent !== undefined && ["appos", "flat", "nmod:desc"].includes(name.token.deprel)) {
    if (isCommonNoun(parent)) found.push(parent);
  }
  if (parent !== undefined && name.relation === "nsubj" && childOf(parent, "cop") !== undefined) {
    if (isCommonNoun(parent)) found.push(parent);
  }
  return found;
}

function isCommonNoun(node: Node): boolean {
  return node.token.upos === "NOUN" || node.token.upos === "PROPN";
}

/** The modifiers of a noun that can name whom it belongs to: "Russian", "Laos's", "of Ghana". */
export function owners(noun: Node): Node[] {
  const direct = noun.children.filter(
    (child) =>
      ["amod", "compound", "nmod"].includes(child.relation) &&
      (child.token.deprel !== "nmod" || /^(?:of|for|to|in|at)$/.test(prepositionOf(child))),
  );
  return direct.flatMap((child) => [child, ...childrenOf(child, "conj")]);
}

function prepositionOf(node: Node): string {
  return childOf(node, "case")?.form ?? "of";
}

/** The node of a token range that governs the others: its head lies outside the range. */
export function headOf(tree: Tree, range: { readonly from: number; readonly to: number }): number {
  for (let index = range.from; index < range.to; index += 1) {
    const node = tree.nodes[index];
    if (node === undefined || node.token.upos === "PUNCT") continue;
    const parent = node.token.head;
    if (parent < range.from || parent >= range.to) return index;
  }
  return range.to - 1;
}
