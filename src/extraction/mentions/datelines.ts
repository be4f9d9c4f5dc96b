import type { Span } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";

/** A place that a report is dated from: "SEOUL (Reuters) —". */
export interface DatelinePlace {
  readonly span: Span;
  readonly name: string;
}

/** What follows the places in a dateline: an agency, a date, the dash. */
const REST = /\s*(?:\(|[,.]?\s*\d|[\u2013\u2014]|\s--?|-\s|$)/u;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/**
 * The towns of a dateline: those before the first comma, agency, date or dash, which a stroke parts
 * ("ISTANBUL/JERUSALEM"). After a comma comes the country, which the text speaks of or does not.
 */
export function readDateline(text: string, { start, end }: Span): DatelinePlace[] {
  const line = text.slice(start, end);
  const rest = REST.exec(line)?.index ?? line.length;
  const places: DatelinePlace[] = [];
  let from = start;
  for (const part of line.slice(0, rest).split("/")) {
    const town = part.split(",")[0]?.trimEnd() ?? "";
    if (isCapitalised(town) && !MONTH.test(town)) {
      places.push({ span: { start: from, end: from + town.length }, name: inSmallLetters(town) });
    }
    from += part.length + 1;
  }
  return places;
}

/** "PORT OF SPAIN" is "Port of Spain". */
function inSmallLetters(town: string): string {
  if (/\p{Ll}/u.test(town)) return town;
  return town
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<= |-)(?:Of|The|Au|De|La|Le|Del)(?= |-)/g, (word) => word.toLowerCase());
}
