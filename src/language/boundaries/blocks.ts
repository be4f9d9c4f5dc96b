import type { SourceDocument, Span } from "../../model/index.js";
import { compareBy } from "../../support/order.js";

/**
 * Finds the stretches of a document within which sentences lie: paragraphs, list items, headlines.
 *
 * Boilerplate belongs to none. An empty line always ends a block; a single line break does too, unless
 * the lines are plainly one wrapped paragraph.
 */
export function findBlocks(document: SourceDocument): Span[] {
  return findFreeStretches(document).flatMap((stretch) => {
    const paragraphs = groupLines(findLines(document.text, stretch));
    return paragraphs.flatMap((lines) => joinLines(document.text, lines));
  });
}

function findFreeStretches({ text, boilerplate }: SourceDocument): Span[] {
  const stretches: Span[] = [];
  let from = 0;
  const spans = boilerplate.map(({ span }) => span);
  for (const { start, end } of spans.sort(compareBy(({ start }) => start))) {
    if (start > from) stretches.push({ start: from, end: Math.min(start, text.length) });
    from = Math.max(from, end);
  }
  if (from < text.length) stretches.push({ start: from, end: text.length });
  return stretches;
}

/** Lines without the white space around them; an empty span stands for an empty line. */
function findLines(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !/[\n\r\u2028\u2029]/.test(text[at] ?? "")) continue;
    lines.push(trimSpan(text, { start: from, end: at }));
    if (text[at] === "\r" && text[at + 1] === "\n" && at + 1 < end) at += 1;
    from = at + 1;
  }
  return lines;
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return { start, end };
}

function groupLines(lines: readonly Span[]): Span[][] {
  const groups: Span[][] = [[]];
  for (const line of lines) {
    if (line.start === line.end) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function joinLines(text: string, lines: readonly Span[]): Span[] {
  const wrapped = areWrapped(lines);
  const blocks: Span[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last !== undefined && (wrapped || goesOn(text, last, line))) {
      blocks[blocks.length - 1] = { start: last.start, end: line.end };
    } else {
      blocks.push(line);
    }
  }
  return blocks;
}

/** Lines of one width (45 to 120 characters, none but the last much shorter) are a wrapped paragraph. */
function areWrapped(lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  const widths = lines.map(({ start, end }) => end - start);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return (
    widest >= 45 && widest <= 120 && widths.slice(0, -1).every((width) => width >= 0.7 * widest)
  );
}

/** A line that begins small goes on with the line before, if that has no full stop. */
function goesOn(text: string, before: Span, line: Span): boolean {
  const last = text[before.end - 1] ?? "";
  return /\p{Ll}/u.test(text[line.start] ?? "") && !/[.!?:;"\u201d)]/.test(last);
}
