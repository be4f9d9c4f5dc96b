import * as z from "zod";

/**
 * A stretch of a document's text: half-open, 0-based UTF-16 code units, so that
 * `text.slice(start, end)` is the surface.
 *
 * @see https://github.com/syntax-tree/unist#position for the same convention of offsets
 */
export const SpanSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .readonly()
  .meta({ description: "Half-open, 0-based UTF-16 code units of the document's text" });
export type Span = z.infer<typeof SpanSchema>;

/** Cuts a span from its text. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Tells whether `outer` covers all of `inner`. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The shortest span that covers all given ones. */
export function coverSpans(spans: readonly [Span, ...Span[]]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}
