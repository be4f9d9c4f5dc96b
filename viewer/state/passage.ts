import type { Claim, SnapshotDocument, Span } from "../../src/model/index.js";

/** What a stretch of a quoted sentence stands for. */
export type Role = "subject" | "object" | "cue" | "speaker" | "time" | "quantity";

/** A stretch of text with the same role throughout. */
export interface Piece {
  readonly text: string;
  readonly role?: Role;
}

/** A sentence cut into pieces. `context` is one that only names an end of the claim. */
export interface QuotedSentence {
  readonly start: number;
  readonly context: boolean;
  readonly pieces: readonly Piece[];
}

interface Marked {
  readonly span: Span;
  readonly role: Role;
}

/** All marks of a claim; where two overlap, the one named first wins. */
function marksOf(claim: Claim): readonly Marked[] {
  const { evidence, attribution, qualifiers } = claim;
  return [
    { span: evidence.subject, role: "subject" },
    { span: evidence.object, role: "object" },
    { span: evidence.cue, role: "cue" },
    ...(attribution === undefined ? [] : [{ span: attribution.span, role: "speaker" as const }]),
    ...(qualifiers.time === undefined
      ? []
      : [{ span: qualifiers.time.span, role: "time" as const }]),
    ...(qualifiers.quantity === undefined
      ? []
      : [{ span: qualifiers.quantity.span, role: "quantity" as const }]),
  ];
}

/** Cuts the span of a sentence into pieces at the borders of the marks within it. */
export function cutPieces(text: string, sentence: Span, marks: readonly Marked[]): Piece[] {
  const borders = new Set([sentence.start, sentence.end]);
  for (const { span } of marks) {
    for (const border of [span.start, span.end]) {
      if (border > sentence.start && border < sentence.end) borders.add(border);
    }
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined) break;
    const role = marks.find(({ span }) => span.start <= start && end <= span.end)?.role;
    pieces.push({ text: text.slice(start, end), ...(role === undefined ? {} : { role }) });
  }
  return pieces;
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The sentences that a reader needs to check a claim, in the order of the text: the one that states it
 * and, if an end of the claim is named only in another, that one too as context.
 *
 * Without the document only the quotation is left, unmarked.
 */
export function quoteClaim(
  claim: Claim,
  document: SnapshotDocument | undefined,
): readonly QuotedSentence[] {
  const { evidence } = claim;
  if (document === undefined) {
    return [{ start: evidence.span.start, context: false, pieces: [{ text: evidence.quote }] }];
  }
  const marks = marksOf(claim);
  const stated: Span = {
    start: Math.min(evidence.sentence.start, evidence.span.start),
    end: Math.max(evidence.sentence.end, evidence.span.end),
  };
  const context = new Map<number, Span>();
  for (const end of [evidence.subject, evidence.object]) {
    if (isInside(end, stated)) continue;
    const sentence = document.sentences.find((each) => isInside(end, each));
    if (sentence !== undefined) context.set(sentence.start, sentence);
  }
  const quoted = [
    { span: stated, context: false },
    ...[...context.values()].map((span) => ({ span, context: true })),
  ];
  return quoted
    .sort((a, b) => a.span.start - b.span.start)
    .map((each) => ({
      start: each.span.start,
      context: each.context,
      pieces: cutPieces(document.text, each.span, marks),
    }));
}

/** Longest excerpt, in characters. */
const EXCERPT_LENGTH = 200;

/** Characters of the sentence kept before the quotation where not all of it fits. */
const EXCERPT_LEAD = 70;

/**
 * The sentence behind a claim for a list: whole if it is short, else the part around the quotation, cut
 * between words, with dots where it was cut.
 */
export function excerptClaim(claim: Claim, document: SnapshotDocument | undefined): string {
  const { sentence, span, quote } = claim.evidence;
  if (document === undefined) return quote;
  const text = document.text.slice(sentence.start, sentence.end);
  if (text.length <= EXCERPT_LENGTH) return text.trim();
  const earliest = Math.max(0, Math.min(span.start - sentence.start - EXCERPT_LEAD, text.length));
  const start = earliest === 0 ? 0 : text.indexOf(" ", earliest) + 1;
  const latest = start + EXCERPT_LENGTH;
  const end = latest >= text.length ? text.length : text.lastIndexOf(" ", latest);
  const cut = text.slice(start, end > start ? end : latest);
  return `${start > 0 ? "… " : ""}${cut.trim()}${end < text.length ? " …" : ""}`;
}
