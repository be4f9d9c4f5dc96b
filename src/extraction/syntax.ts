import type { Sentence, Token, TokenRange } from "../model/index.js";

/**
 * A token in its tree: what the recognisers of this room work on.
 *
 * `children` are in text order. The root's `parent` is undefined.
 */
export interface Node {
  readonly token: Token;
  readonly index: number;
  readonly sentence: number;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
  /** Universal relation without subtype, for example `nsubj` for `nsubj:pass`. */
  readonly relation: string;
  /** Lower-case form with straight apostrophes. */
  readonly form: string;
  readonly lemma: string;
}

/** A sentence as a tree. */
export interface Tree {
  readonly sentence: Sentence;
  readonly nodes: readonly Node[];
}

interface MutableNode extends Node {
  parent: Node | undefined;
  readonly children: Node[];
}

/** Builds the tree of a sentence. Cycles and heads outside the sentence cannot occur in analyses. */
export function buildTree(sentence: Sentence): Tree {
  const nodes: MutableNode[] = sentence.tokens.map((token, index) => ({
    token,
    index,
    sentence: sentence.index,
    parent: undefined,
    children: [],
    relation: token.deprel.split(":")[0] ?? token.deprel,
    form: token.surface.toLowerCase().replaceAll("’", "'"),
    lemma: baseForm(token),
  }));
  for (const node of nodes) {
    const parent = nodes[node.token.head];
    if (parent === undefined) continue;
    node.parent = parent;
    parent.children.push(node);
  }
  return { sentence, nodes };
}

/** The lemma in lower case; a plural that the lemmatiser did not know loses its ending. */
function baseForm(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  if (token.xpos !== "NNS" || lemma !== token.surface.toLowerCase()) return lemma;
  return lemma.replace(/(?<=[^aeiou])ies$/, "y").replace(/(?<=[^s])s$/, "");
}

/** The first child in one of the relations; `nsubj` also finds `nsubj:pass`, `nsubj:pass` only itself. */
export function childOf(node: Node, ...relations: string[]): Node | undefined {
  return node.children.find((child) => isRelation(child, relations));
}

/** All children in one of the relations, in text order. */
export function childrenOf(node: Node, ...relations: string[]): Node[] {
  return node.children.filter((child) => isRelation(child, relations));
}

function isRelation(node: Node, relations: readonly string[]): boolean {
  return relations.includes(node.relation) || relations.includes(node.token.deprel);
}

/** Verbs and auxiliaries that head a clause; auxiliaries that only support one are not. */
export function isVerb(node: Node): boolean {
  if (node.token.upos === "VERB") return true;
  return node.token.upos === "AUX" && !["aux", "cop"].includes(node.relation);
}

/** Nouns, proper nouns and pronouns. */
export function isNominal(node: Node): boolean {
  return ["NOUN", "PROPN", "PRON"].includes(node.token.upos);
}

/** Plural nouns, by their tag. */
export function isPlural(node: Node): boolean {
  return node.token.xpos === "NNS" || node.token.xpos === "NNPS";
}

/** The node and everything coordinated with it: "A, B and C". */
export function conjuncts(node: Node): Node[] {
  const all: Node[] = [node];
  for (const child of node.children) {
    if (child.relation === "conj") all.push(...conjuncts(child));
  }
  return all;
}

/** The first member of the coordination that a node belongs to: its relation is that of all members. */
export function firstConjunct(node: Node): Node {
  let first = node;
  while (first.relation === "conj" && first.parent !== undefined) first = first.parent;
  return first;
}

/**
 * The preposition of a phrase, multi-word ones joined: "over", "according to", "in front of".
 * A possessive marker is not one. Later conjuncts take that of the first.
 */
export function caseOf(node: Node): string {
  const own = caseMarker(node);
  if (own !== "" || node.relation !== "conj") return own;
  return caseMarker(firstConjunct(node));
}

function caseMarker(node: Node): string {
  const markers = node.children.filter(
    (child) => child.relation === "case" && !/^['’]s?$/.test(child.token.surface),
  );
  const first = markers[0];
  if (first === undefined) return leadingPreposition(node);
  const fixed = [first, ...first.children.filter((child) => child.relation === "fixed")];
  if (fixed.length > 1) return fixed.map((each) => each.form).join(" ");
  return markers.map((each) => each.form).join(" ");
}

/** A preposition at the very start of a phrase is its own, even if hung on a word within it. */
function leadingPreposition(node: Node): string {
  let leftmost = node;
  for (let child = node.children[0]; child !== undefined && child.index < leftmost.index; ) {
    leftmost = child;
    child = child.children[0];
  }
  const isPreposition = leftmost.relation === "case" && leftmost.token.upos === "ADP";
  return isPreposition && leftmost !== node ? leftmost.form : "";
}

/**
 * The nominal that ends right before a token, over a comma: "lawmakers" before ", who", the head
 * of "Kim Jong Un". Used where the parser hung what follows elsewhere.
 */
export function nominalBefore(node: Node): Node | undefined {
  const nodes = subtree(rootOf(node));
  const at = nodes.findIndex((each) => each.index === node.index);
  const before = nodes[at - 1]?.form === "," ? nodes[at - 2] : nodes[at - 1];
  if (before === undefined || !isNominal(before)) return undefined;
  let head = before;
  while (head.parent !== undefined && ["flat", "compound"].includes(head.relation)) {
    head = head.parent;
  }
  return head;
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

/** All nodes of the subtree, in text order. */
export function subtree(node: Node): Node[] {
  const all: Node[] = [];
  const visit = (each: Node): void => {
    all.push(each);
    for (const child of each.children) visit(child);
  };
  visit(node);
  return all.sort((a, b) => a.index - b.index);
}

/** The nodes above, nearest first. */
export function ancestors(node: Node): Node[] {
  const all: Node[] = [];
  for (let each = node.parent; each !== undefined; each = each.parent) all.push(each);
  return all;
}

/** Tokens from the first to the last of the nodes. */
export function rangeOf(nodes: readonly [Node, ...Node[]]): TokenRange {
  const indexes = nodes.map((node) => node.index);
  return { from: Math.min(...indexes), to: Math.max(...indexes) + 1 };
}

/** The characters of a token range; none if a token lies outside the sentence. */
export function textOf(tree: Tree | undefined, range: TokenRange, text: string): string {
  const first = tree?.sentence.tokens[range.from];
  const last = tree?.sentence.tokens[range.to - 1];
  return first === undefined || last === undefined ? "" : text.slice(first.start, last.end);
}

/** The way through a tree: from a node up to where it meets another's ancestors, and from the other up to there. */
export interface Way {
  /** From the first node upwards, without the top. */
  readonly rise: readonly Node[];
  readonly top: Node;
  /** From the second node upwards, without the top. */
  readonly fall: readonly Node[];
}

/** The way between two nodes; undefined if they are in different trees. */
export function wayBetween(first: Node, second: Node): Way | undefined {
  const up = [first, ...ancestors(first)];
  const down = [second, ...ancestors(second)];
  const top = up.find((node) => down.includes(node));
  if (top === undefined) return undefined;
  return { rise: up.slice(0, up.indexOf(top)), top, fall: down.slice(0, down.indexOf(top)) };
}
