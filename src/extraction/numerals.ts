const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

const UNITS = new Map<string, number>([
  ...SMALL.split(" ").map((word, index): [string, number] => [word, index]),
  ...TENS.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Words and signs that multiply the number before them. */
const MAGNITUDES = new Map<string, number>([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["k", 1e3],
  ["million", 1e6],
  ["mn", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["b", 1e9],
  ["trillion", 1e12],
  ["tn", 1e12],
]);

const UNIT_WORD = [...UNITS.keys()].toReversed().join("|");

/** A magnitude written as a word: "hundred" to "trillion", and "bn", "mn", "tn". */
export const MAGNITUDE_WORD = "hundred|thousand|million|billion|trillion|bn|mn|tn";

/**
 * Matches a number in words, "six hundred and fifty", "a million", "half a dozen", as the source of
 * a regular expression to be used without regard to case.
 */
export const NUMBER_WORDS = `(?:(?:half an? |a quarter of an? |an? )(?:dozen|hundred|thousand|million|billion|trillion)\\b|(?:${UNIT_WORD}))(?:[- ](?:and )?(?:${UNIT_WORD}|dozen|hundred|thousand|million|billion|trillion)\\b){0,8}`;

/** What every text with a number in words holds, as `NUMBER_WORDS` to be used without regard to case. */
export const NUMBER_WORD_CUE = `${UNIT_WORD}|dozen|hundred|thousand|million|billion|trillion`;

/** Multiplier of a magnitude, if it is one. */
export function magnitudeOf(word: string): number | undefined {
  return MAGNITUDES.get(word.toLowerCase());
}

const FILLERS = new Set(["and", "a", "an", "of", "half", "quarter"]);

/**
 * Reads a number in words or digits with separators.
 *
 * @returns undefined if a word in it is no part of a number.
 */
export function readNumber(text: string): number | undefined {
  const digits = text.replaceAll(",", "");
  if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
  return readWords(text.toLowerCase().split(/[\s-]+/));
}

function readWords(words: readonly string[]): number | undefined {
  let total = 0;
  let group = 0;
  for (const word of words) {
    const magnitude = MAGNITUDES.get(word) ?? 0;
    const unit = FILLERS.has(word) ? 0 : UNITS.get(word);
    if (magnitude > 100) {
      total += (group || 1) * magnitude;
      group = 0;
    } else if (magnitude > 0) group = (group || 1) * magnitude;
    else if (unit === undefined) return undefined;
    else group += unit;
  }
  return (total + group) * portionOf(words);
}

/** "half a million", "a quarter of a million". */
function portionOf(words: readonly string[]): number {
  if (words.includes("half")) return 0.5;
  return words.includes("quarter") ? 0.25 : 1;
}
