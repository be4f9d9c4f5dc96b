import { containsWords, normaliseName } from "./compare-names.js";

const NUMBER_WORDS = new Map(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map(
    (word, index) => [word, index + 1] as const,
  ),
);

const MULTIPLIERS = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["mn", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
]);

/** A literal as gold and predictions give it; `literal` are its words. */
export interface ComparableLiteral {
  readonly literal: string;
  readonly value?: number | undefined;
  readonly iso?: string | undefined;
}

/**
 * Reads the numbers of a text, with their multiplier: "1.3 billion people" is 1.3e9, "1 ½" is 1.5.
 *
 * @returns numbers in digits first, then the words one to ten.
 */
export function readNumbers(text: string): number[] {
  const plain = text
    .toLowerCase()
    .replace(/(\d)\s*½/gu, "$1.5")
    .replace(/(\d),(?=\d{3}\b)/gu, "$1");
  const digits = plain.matchAll(
    /(\d+(?:\.\d+)?)\s*(thousand|million|billion|trillion|bn|mn|m\b)?/gu,
  );
  const spelled = plain.matchAll(/\b[a-z]+\b/gu);
  return [
    ...Array.from(
      digits,
      ([, number, unit]) => Number(number) * (MULTIPLIERS.get(unit ?? "") ?? 1),
    ),
    ...Array.from(spelled, ([word]) => NUMBER_WORDS.get(word)).filter((n) => n !== undefined),
  ];
}

/**
 * Tells whether a predicted literal says what the gold literal says: the same date (one may be more
 * exact), the same number, or the same words within the other's words.
 */
export function matchesLiteral(gold: ComparableLiteral, predicted: ComparableLiteral): boolean {
  if (gold.iso !== undefined && predicted.iso !== undefined) {
    if (refinesDate(gold.iso, predicted.iso) || refinesDate(predicted.iso, gold.iso)) return true;
  }
  const { value } = gold;
  if (value !== undefined) {
    if (predicted.value !== undefined && isNear(predicted.value, value)) return true;
    if (readNumbers(predicted.literal).some((number) => isNear(number, value))) return true;
  }
  const words = normaliseName(predicted.literal);
  return words.length > 1 && containsWords(normaliseName(gold.literal), words);
}

/** "2024-06" refines "2024", and every date refines itself. */
function refinesDate(fine: string, coarse: string): boolean {
  return fine === coarse || fine.startsWith(`${coarse}-`);
}

/** Equal but for the rounding of binary fractions. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
