import { buildTree, type Node, type Tree } from "../../src/extraction/syntax.js";
import type { Sentence, Token } from "../../src/model/index.js";

/** Penn tags that the extraction rules look at, by a suffix of the part of speech: `VERB.VBN`. */
const DEFAULT_XPOS: Readonly<Record<string, string>> = { VERB: "VBD", NOUN: "NN", PROPN: "NNP" };

/**
 * Builds an analysed sentence from a line of `form/UPOS/head/deprel`, tokens parted by spaces.
 *
 * `head` is the 0-based index of the governing token, -1 for the root. The part of speech may carry
 * a Penn tag (`VERB.VBN`), a fifth field the lemma (`*` or none: the lower-case form); a sixth
 * field is read by `contextFrom`.
 */
export function sentenceFrom(line: string, index = 0): Sentence {
  let offset = 0;
  const tokens = line.split(" ").map((item): Token => {
    const [surface = "", tag = "", head = "-1", deprel = "dep", lemma] = item.split("/");
    const [upos = "X", xpos] = tag.split(".");
    const start = offset;
    offset += surface.length + 1;
    return {
      start,
      end: start + surface.length,
      surface,
      lemma: lemma === undefined || lemma === "*" ? surface.toLowerCase() : lemma,
      upos,
      xpos: xpos ?? DEFAULT_XPOS[upos] ?? upos,
      head: Number(head),
      deprel,
    };
  });
  return { index, start: 0, end: offset - 1, kind: "prose", tokens, names: [] };
}

/** The sentence of a line as a tree. */
export function treeFrom(line: string): Tree {
  return buildTree(sentenceFrom(line));
}

/** The node with a form; fails if there is none, so that a test cannot pass on nothing. */
export function nodeOf(tree: Tree, form: string): Node {
  const node = tree.nodes.find((each) => each.form === form);
  if (node === undefined) throw new Error(`No token "${form}" in the sentence`);
  return node;
}
