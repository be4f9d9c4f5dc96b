import type { GroupClass } from "../references.js";
import { caseOf, childrenOf, type Node } from "../syntax.js";
import type { MentionLexicon } from "./lexicon.js";

/** A noun that stands for a country's actors, and the nodes that may name the country. */
export interface GroupPhrase {
  readonly group: GroupClass;
  readonly owners: readonly Node[];
}

/**
 * Reads a noun as a group: "Russian troops", "North Korea's soldiers", "the government of Laos".
 *
 * @returns undefined if the noun is none; `owners` may be empty ("the government").
 */
export function readGroup(node: Node, lexicon: MentionLexicon): GroupPhrase | undefined {
  if (node.token.upos !== "NOUN" && node.token.upos !== "PROPN") return undefined;
  const group = lexicon.groupClass(node.lemma) ?? lexicon.groupClass(node.form);
  if (group === undefined) return undefined;
  // One Russian tourist is not Russia.
  if (
    group === "people" &&
    /^NNP?$/.test(node.token.xpos) &&
    !/^(?:people|public|population|nation)$/.test(node.lemma)
  )
    return undefined;
  return { group, owners: ownersOf(node) };
}

/** Nodes that can name whom a noun belongs to: "Russian …", "Laos's …", "… of Ghana". */
export function ownersOf(noun: Node): Node[] {
  return childrenOf(noun, "amod", "compound", "nmod").filter(
    (child) => child.token.deprel !== "nmod" || /^(?:of|from)$/.test(caseOf(child)),
  );
}
