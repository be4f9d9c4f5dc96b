import { childOf, childrenOf, type Node, type Tree } from "../syntax.js";

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
