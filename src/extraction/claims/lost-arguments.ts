import type { Reference } from "../references.js";
import type { Node } from "../syntax.js";
import { type DocumentContext, type Filler, fillersOf } from "./context.js";
import { isOfType } from "./lexicon.js";
import type { Predication } from "./predication.js";

/** What may fill an end of a frame. */
export interface Wanted {
  readonly slots: readonly string[];
  readonly types: ReadonlySet<string>;
}

/** Words that may stand between a verb and its object: no preposition, no verb, no comma. */
const WITHIN_PHRASE = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "ADV"]);

/** Tokens between a preposition and the name it leads to. */
const REACH_OF_PREPOSITION = 3;

/**
 * The name right before a finite verb that the parser left without a subject.
 */
export function lostSubject(
  context: DocumentContext,
  { trigger, category, arguments: found }: Predication,
  wanted: Wanted,
): Filler[] {
  const isTensed = /^VB[DZP]$/.test(trigger.token.xpos);
  const hasSubject = found.some(({ slot }) => slot === "subject");
  if (category !== "verb" || !isTensed || hasSubject || !wanted.slots.includes("subject"))
    return [];
  const nodes = context.sentences[trigger.sentence]?.tree.nodes ?? [];
  const before = context.references
    .of(trigger.sentence)
    .findLast((each) => each.range.to <= trigger.index);
  const between = nodes.slice(before?.range.to ?? 0, trigger.index);
  const isNear = between.every(({ token }) => ["ADV", "AUX", "PART"].includes(token.upos));
  return before === undefined || !isNear ? [] : fillersFor(context, before, nodes, wanted);
}

/**
 * The name behind a verb, or behind one of its prepositions, that the parser hung elsewhere: "will
 * cross [the Danube which rises in …]", "sent troops … to [Chad]".
 */
export function lostObject(
  context: DocumentContext,
  { trigger, category, ...predication }: Predication,
  wanted: Wanted,
): Filler[] {
  if (category !== "verb") return [];
  const nodes = context.sentences[trigger.sentence]?.tree.nodes ?? [];
  const behind = clauseBehind(trigger, nodes);
  const references = context.references.of(trigger.sentence);
  const hasObject = predication.arguments.some(
    ({ slot }) => slot === "object" || slot === "infinitive",
  );
  if (wanted.slots.includes("object") && !hasObject) {
    const next = references.find((each) => each.range.from > trigger.index);
    const between = nodes.slice(trigger.index + 1, next?.range.from);
    if (next !== undefined && between.every((node) => WITHIN_PHRASE.has(node.token.upos))) {
      return fillersFor(context, next, nodes, wanted);
    }
  }
  for (const node of behind) {
    if (node.token.upos !== "ADP" || !wanted.slots.includes(node.form)) continue;
    const next = references.find(
      ({ range }) => range.from > node.index && range.from <= node.index + REACH_OF_PREPOSITION,
    );
    if (next === undefined) continue;
    const fillers = fillersFor(context, next, nodes, wanted);
    if (fillers.length > 0) return fillers;
  }
  return [];
}

/** The words behind a verb up to the next verb or mark that ends its clause. */
function clauseBehind(trigger: Node, nodes: readonly Node[]): readonly Node[] {
  const rest = nodes.slice(trigger.index + 1);
  const end = rest.findIndex(
    (node) => ["VERB", "SCONJ", "PRON"].includes(node.token.upos) || /^[;:.,—–]$/.test(node.form),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

function fillersFor(
  context: DocumentContext,
  reference: Reference,
  nodes: readonly Node[],
  wanted: Wanted,
): Filler[] {
  const head = nodes[reference.head];
  if (head === undefined || reference.kind === "demonym") return [];
  return fillersOf(context, { ...head, children: [] })
    .filter(({ entity }) => isOfType(entity, wanted.types))
    .map((filler) => ({ ...filler, direct: false }));
}
