import type {
  LocalEntity,
  MentionKind,
  QuantityValue,
  Sentence,
  SourceDocument,
  Span,
  TimeValue,
} from "../../model/index.js";
import type { GroupClass, Reference, References } from "../references.js";
import { conjuncts, type Node, type Tree } from "../syntax.js";
import { phraseHeads, type ReadyLexicon } from "./lexicon.js";
import { antecedent, prepositionalModifiers } from "./predication.js";

/** A sentence with all that the claim recognisers need to know of it. */
export interface SentenceContext {
  readonly tree: Tree;
  readonly sentence: Sentence;
  readonly times: readonly TimeValue[];
  readonly quantities: readonly QuantityValue[];
}

/** A document on its way to claims. */
export interface DocumentContext {
  readonly document: SourceDocument;
  readonly sentences: readonly SentenceContext[];
  readonly references: References;
  readonly lexicon: ReadyLexicon;
}

/** An entity in a slot, with the words that stand for it there. */
export interface Filler {
  readonly entity: LocalEntity;
  readonly node: Node;
  readonly span: Span;
  readonly kind: MentionKind;
  readonly group: GroupClass | undefined;
  /** False if the entity stands within the phrase only, as possessor or modifier of its head. */
  readonly direct: boolean;
}

/**
 * The entities that a phrase stands for: those of its heads, one by one through a coordination,
 * behind "most of" and in an apposition.
 *
 * @param within also take the possessor or modifier of a head that names no entity:
 *   "Russia's efforts" stands for Russia.
 */
export function fillersOf(context: DocumentContext, phrase: Node, within = false): Filler[] {
  const found: Filler[] = [];
  for (const conjunct of conjuncts(antecedent(phrase))) {
    const direct = directFillers(context, conjunct);
    found.push(...(direct.length > 0 || !within ? direct : innerFillers(context, conjunct)));
  }
  return uniqueEntities(found);
}

function directFillers(context: DocumentContext, node: Node): Filler[] {
  const own = fillersAt(context, node);
  if (own.length > 0) return own;
  for (const child of node.children) {
    if (child.relation !== "appos" && child.relation !== "flat") continue;
    const named = fillersAt(context, child);
    if (named.length > 0) return named;
  }
  const heads = phraseHeads(node, context.lexicon.partitives);
  return heads.slice(1).flatMap((head) => fillersAt(context, head));
}

function fillersAt(context: DocumentContext, node: Node, direct = true): Filler[] {
  const reference = context.references.at(node.sentence, node.index) ?? nameAround(context, node);
  return reference === undefined ? [] : fillersOfReference(context, reference, node, direct);
}

/** The entities of a reference as fillers. @param node the word that they are reached by. */
export function fillersOfReference(
  context: DocumentContext,
  { sentence, range, entities, kind, group }: Reference,
  node: Node,
  direct = true,
): Filler[] {
  const tokens = context.sentences[sentence]?.sentence.tokens;
  const first = tokens?.[range.from];
  const last = tokens?.[range.to - 1];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  return entities.flatMap((id) => {
    const entity = context.references.entityById.get(id);
    return entity === undefined ? [] : [{ entity, node, span, kind, group, direct }];
  });
}

/** A name that the parser cut up: the part of it that hangs on a word outside stands for it. */
function nameAround(context: DocumentContext, node: Node): Reference | undefined {
  const isIn = (index: number | undefined, { range }: Reference): boolean =>
    index !== undefined && range.from <= index && index < range.to;
  return context.references
    .of(node.sentence)
    .find(
      (each) => each.kind === "name" && isIn(node.index, each) && !isIn(node.parent?.index, each),
    );
}

/** Phrases inside a noun phrase that may stand for it: "Russia's efforts", "the capture of Kyiv". */
const INNER_SLOTS = new Set(["of", "by", "from", "against", "in", "on"]);

/** Possessor, modifiers, then prepositional phrases of a head that names no entity itself. */
function innerFillers(context: DocumentContext, node: Node, depth = 0): Filler[] {
  if (depth > 2) return [];
  const nested = (each: Node): Filler[] => {
    const own = fillersAt(context, each, false);
    return own.length > 0 ? own : innerFillers(context, each, depth + 1);
  };
  const modifiers = node.children
    .filter((child) => child.relation === "amod" || child.relation === "compound")
    .flatMap(conjuncts);
  const readings: (() => Filler[])[] = [
    () => node.children.filter((child) => child.token.deprel === "nmod:poss").flatMap(nested),
    () => modifiers.flatMap((child) => fillersAt(context, child, false)),
    ...prepositionalModifiers(node)
      .filter(({ slot }) => INNER_SLOTS.has(slot))
      .map(({ slot, node: inner }) => () => {
        const named = conjuncts(inner).flatMap((each) => fillersAt(context, each, false));
        return named.length > 0 || slot !== "of" ? named : nested(inner);
      }),
  ];
  for (const read of readings) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

/** Keeps the first filler of each entity. */
export function uniqueEntities(fillers: readonly Filler[]): Filler[] {
  const seen = new Set<string>();
  return fillers.filter(({ entity }) => !seen.has(entity.id) && seen.add(entity.id));
}
