import type { Span } from "../../model/index.js";

const PLACE = "\\p{Lu}[\\p{L}.'\u2019-]{1,30}(?:[ /]\\p{Lu}[\\p{L}.'\u2019-]{1,30}){0,3}";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const AGENCY = "\\([\\p{Lu}][\\p{L}./ -]{1,40}\\)";
const DASH = "(?: ?[\u2013\u2014]| --?) ?(?:-(?= ))?";

/** "SEOUL, South Korea, June 19 (Reuters) — ": a place, then at least an agency or a date. */
const WITH_SOURCE = new RegExp(
  `^(?:${PLACE}(?:, ${PLACE}){0,2}(?:,? ${DATE})?,? ?)?${AGENCY}${DASH}`,
  "u",
);
const WITH_DATE = new RegExp(`^${PLACE}(?:, ${PLACE}){0,2},? ${DATE}${DASH}`, "u");
/** "SEOUL — " or "SEOUL, South Korea — ": capitals alone must do. */
const CAPITALS = new RegExp(
  `^\\p{Lu}[\\p{Lu}.'\u2019-]{2,30}(?:[ /]\\p{Lu}[\\p{Lu}.'\u2019-]{1,30}){0,2}(?:, ${PLACE})?(?: ?[\u2013\u2014]| --| -(?= )) ?`,
  "u",
);

/** A dateline is looked for in this many characters at the start of a block. */
const REACH = 120;

/**
 * Finds the dateline that a block begins with, such as "SEOUL (Reuters) — ".
 *
 * What follows must begin like a sentence: with a capital, a digit or a quotation mark.
 *
 * @returns its span up to the first character of the sentence, or undefined.
 */
export function findDateline(text: string, { start, end }: Span): Span | undefined {
  const opening = text.slice(start, Math.min(end, start + REACH));
  for (const pattern of [WITH_SOURCE, WITH_DATE, CAPITALS]) {
    const length = pattern.exec(opening)?.[0].length;
    if (length === undefined) continue;
    const rest = opening.slice(length).trimStart();
    if (/^["\u201c'\u2018]?[\p{Lu}\d]/u.test(rest)) {
      return { start, end: start + opening.length - rest.length };
    }
  }
  return undefined;
}
