import { isCapitalised } from "../../support/names.js";

/** A headline has at most this many tokens. */
const LONGEST_HEADLINE = 30;

/** Tells whether a block of its own is a headline: short, and without a mark at the end. */
export function isHeadline(surfaces: readonly string[]): boolean {
  const last = surfaces.at(-1) ?? "";
  return (
    surfaces.length >= 3 &&
    surfaces.length <= LONGEST_HEADLINE &&
    !/[.!?:;,"\u201d)\u2026]$/.test(last)
  );
}

const isUpper = (word: string): boolean => /^[\p{Lu}\d.&'\u2019-]{2,}$/u.test(word);
/** Words that are part of a name if a name follows. */
const NAME_OPENERS: ReadonlySet<string> = new Set([
  "north",
  "south",
  "east",
  "west",
  "new",
  "central",
]);

/**
 * Undoes the capitals of a headline in title case or in capitals, for analysis only.
 *
 * Words that running text writes small become small; all others are taken for names.
 *
 * @returns the words to analyse; the same words if the headline is written like a sentence.
 */
export function restoreCase(
  surfaces: readonly string[],
  commonWords: ReadonlySet<string>,
): readonly string[] {
  const long = surfaces.filter((word) => /^\p{L}{4,}/u.test(word));
  if (long.length < 3) return surfaces;
  const share = (test: (word: string) => boolean): number => long.filter(test).length / long.length;
  const isCommon = (word: string): boolean => isCommonWord(word.toLowerCase(), commonWords);
  if (share(isUpper) >= 0.7) return surfaces.map((word) => restoreUpper(word, isCommon));
  if (share(isCapitalised) < 0.6) return surfaces;
  return surfaces.map((word, index) => {
    const around = { before: surfaces[index - 1] ?? "", after: surfaces[index + 1] ?? "" };
    return isUpper(word) || belongsToName(word, around, isCommon) ? word : word.toLowerCase();
  });
}

/** A word counts as common if it, or what is left without -s or -ing, is known as common. */
function isCommonWord(lower: string, commonWords: ReadonlySet<string>): boolean {
  return commonWords.has(lower) || commonWords.has(lower.replace(/(?:s|ing)$/, ""));
}

function restoreUpper(word: string, isCommon: (word: string) => boolean): string {
  if (isCommon(word)) return word.toLowerCase();
  return /^\p{Lu}{4,}$/u.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
}

function belongsToName(
  word: string,
  { before, after }: { before: string; after: string },
  isCommon: (word: string) => boolean,
): boolean {
  if (before === "United") return true;
  const opens = NAME_OPENERS.has(word.toLowerCase());
  return opens ? isCapitalised(after) && !isCommon(after) : !isCommon(word);
}
