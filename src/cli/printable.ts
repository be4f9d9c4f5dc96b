const LINE_BREAKS_AND_SPACE = /\s+/gu;
// Control characters, and marks that turn the direction of text: a document could use them to make
// a terminal show, or do, something else than it says.
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Makes text of a document or file name safe to print on one line. */
export function toPrintable(text: string): string {
  return text.replace(LINE_BREAKS_AND_SPACE, " ").replace(UNPRINTABLE, "\ufffd").trim();
}

/** Number of characters as a reader counts them: "é" is one, however it is encoded. */
export function countGraphemes(text: string): number {
  return Array.from(graphemes.segment(text)).length;
}

/** Shortens text to at most `width` characters (at least 1), the last one "…" if any was cut. */
export function shorten(text: string, width: number): string {
  const parts = Array.from(graphemes.segment(text), ({ segment }) => segment);
  if (parts.length <= width) return text;
  return `${parts
    .slice(0, Math.max(0, width - 1))
    .join("")
    .trimEnd()}…`;
}

/** Breaks text into lines of at most `width` characters at spaces; longer words stay whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    if (line !== undefined && countGraphemes(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
