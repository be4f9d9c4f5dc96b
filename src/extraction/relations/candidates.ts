import type { Literal, MentionKind, QuantityValue, Span, TimeValue } from "../../model/index.js";
import { headOf } from "../claims/complete-claim.js";
import {
  type DocumentContext,
  type Filler,
  fillersOfReference,
  type SentenceContext,
} from "../claims/context.js";
import { toQuantityLiteral, toTimeLiteral } from "../claims/literals.js";
import type { GroupClass } from "../references.js";
import type { Node } from "../syntax.js";

/** One end of a possible relation: a phrase that refers to entities, or a number or date. */
export interface End {
  readonly node: Node;
  readonly span: Span;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Entity type, `time` or the kind of a quantity. */
  readonly type: string;
  readonly kind: MentionKind | "literal";
  readonly group: GroupClass | undefined;
  /** The entities referred to: none for a literal, several for "both countries". */
  readonly fillers: readonly Filler[];
  readonly literal: Literal | undefined;
}

/** Two ends in one sentence, in text order, between which a relation may be stated. */
export interface Candidate {
  readonly first: End;
  readonly second: End;
}

/** A sentence with more pairs than this is a list; the nearest pairs are looked at. */
const MAXIMUM_CANDIDATES = 150;

/** Ends further apart than this state nothing together. */
const MAXIMUM_DISTANCE = 45;

/** Finds the pairs of phrases of a sentence that may stand in a relation, in text order. */
export function findCandidates(context: DocumentContext, sentence: SentenceContext): Candidate[] {
  const ends = findEnds(context, sentence);
  const found: Candidate[] = [];
  for (const [index, first] of ends.entries()) {
    if (first.fillers.length > 1) found.push({ first, second: first });
    for (const second of ends.slice(index + 1)) {
      if (second.from - first.to > MAXIMUM_DISTANCE) break;
      if (isPair(first, second)) found.push({ first, second });
    }
  }
  return found.length > MAXIMUM_CANDIDATES ? nearest(found) : found;
}

function nearest(found: readonly Candidate[]): Candidate[] {
  const distance = ({ first, second }: Candidate): number => second.from - first.to;
  const limit = found.map(distance).sort((a, b) => a - b)[MAXIMUM_CANDIDATES] ?? 0;
  return found.filter((each) => distance(each) < limit);
}

function isPair(first: End, second: End): boolean {
  if (first.literal !== undefined && second.literal !== undefined) return false;
  if (first.literal !== undefined || second.literal !== undefined) return true;
  return first.fillers.some((a) => second.fillers.some((b) => a.entity.id !== b.entity.id));
}

/** All phrases of a sentence that can be an end, in text order. */
function findEnds(context: DocumentContext, sentence: SentenceContext): End[] {
  const ends = [
    ...referenceEnds(context, sentence),
    ...sentence.times.flatMap((time) => literalEnd(sentence, "time", time, toTimeLiteral(time))),
    ...sentence.quantities.flatMap((quantity) =>
      literalEnd(sentence, kindOfQuantity(quantity), quantity, toQuantityLiteral(quantity)),
    ),
  ];
  return ends.sort((a, b) => a.from - b.from || a.to - b.to);
}

function referenceEnds(context: DocumentContext, sentence: SentenceContext): End[] {
  return context.references.of(sentence.sentence.index).flatMap((reference) => {
    const node = sentence.tree.nodes[reference.head];
    if (node === undefined) return [];
    const fillers = fillersOfReference(context, reference, node);
    const [filler] = fillers;
    if (filler === undefined) return [];
    const { span, kind, group, entity } = filler;
    const type = entity.entityType;
    return [{ node, span, ...reference.range, type, kind, group, fillers, literal: undefined }];
  });
}

function literalEnd(
  sentence: SentenceContext,
  type: string,
  { span }: TimeValue | QuantityValue,
  literal: Literal,
): End[] {
  const node = headOf(sentence, span);
  if (node === undefined) return [];
  const inside = sentence.tree.nodes.filter(
    ({ token }) => span.start <= token.start && token.end <= span.end,
  );
  const from = inside[0]?.index ?? node.index;
  const to = (inside.at(-1)?.index ?? node.index) + 1;
  return [{ node, span, from, to, type, kind: "literal", group: undefined, fillers: [], literal }];
}

function kindOfQuantity({ unit }: QuantityValue): string {
  if (unit === undefined) return "number";
  if (unit === "%") return "share";
  return /^[A-Z]{3}$/.test(unit) ? "money" : `quantity ${unit}`;
}
