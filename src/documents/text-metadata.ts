import { countWords, endsLikeProse, isListItem, type Line } from "./boilerplate.js";
import { normalisePublicationDate } from "./publication-date.js";

/** What a document says about itself. `published` is as written, or normalised if taken from text. */
export interface DocumentMetadata {
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly published?: string;
}

const MAX_TITLE_LENGTH = 200;
const SOURCE = /^(?:original |news )?source(?: url| link)?: ?(\S.{0,200})$/i;
const STAMP = /^(?:(?:first )?published|posted|date)(?: on| at)?[: ]{1,2}(.{6,80})$/i;
const DATE =
  "(?:\\p{Lu}\\p{L}{2,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2} \\p{Lu}\\p{L}{2,9}\\.? \\d{4}|\\d{4}-\\d\\d-\\d\\d)";
/** "SEOUL, June 19, 2024 (Agency) —": the year makes it certain. */
const DATELINE = new RegExp(
  `^(?:\\p{Lu}[\\p{Lu}.'’/ -]{1,40}(?:, \\p{Lu}[\\p{L}. ]{1,30})?,? ?)?\\(?(${DATE})\\)?,? ?(?:\\([^()]{1,40}\\) ?)?(?:[-–—:]|/)`,
  "u",
);

/** Reads headline, source line and publication date off the text itself, where they are certain. */
export function readTextMetadata(lines: readonly Line[]): DocumentMetadata {
  const title = findHeadline(lines);
  const published = findDate(lines);
  return {
    ...(title !== undefined && { title }),
    ...findSource(lines),
    ...(published !== undefined && { published }),
  };
}

/** The first line, if it stands alone, ends unlike a sentence and prose follows. */
function findHeadline(lines: readonly Line[]): string | undefined {
  const [first, second] = lines.filter((line) => !line.reason);
  if (!first || !second || first.text.length > MAX_TITLE_LENGTH) return undefined;
  const words = countWords(first.text);
  if (words < 2 || !/^["“‘'(]?[\p{L}\d]/u.test(first.text)) return undefined;
  if (/[.;:,…]["'”’)]?$/.test(first.text) || isListItem(first.text)) return undefined;
  const proseFollows = endsLikeProse(second.text) || second.text.length > first.text.length * 1.5;
  return proseFollows && !DATELINE.test(first.text) ? first.text : undefined;
}

function findSource(lines: readonly Line[]): { source?: string; url?: string } {
  for (const line of lines) {
    const value = line.reason === "source-line" ? SOURCE.exec(line.text)?.[1]?.trim() : undefined;
    if (value) return splitAddress(value);
  }
  return {};
}

/** A source given as an address becomes its host, and the address is kept as such. */
export function splitAddress(source: string): { source: string; url?: string } {
  const host = /^https?:\/\/([^/\s?#]+)/i.exec(source)?.[1];
  return host === undefined ? { source } : { source: host, url: source };
}

function findDate(lines: readonly Line[]): string | undefined {
  for (const line of lines) {
    if (line.reason !== "byline") continue;
    const date = normalisePublicationDate(STAMP.exec(line.text)?.[1] ?? line.text);
    if (date) return date;
  }
  for (const line of lines.filter((each) => !each.reason).slice(0, 3)) {
    const date = DATELINE.exec(line.text.slice(0, 160))?.[1];
    if (date) return normalisePublicationDate(date);
  }
  return undefined;
}
