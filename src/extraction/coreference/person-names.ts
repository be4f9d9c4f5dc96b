import { wordSet } from "../../support/word-set.js";
import { foldName } from "../mentions/fold.js";

/** Words inside names that carry no identity of their own. */
const PARTICLES = wordSet(
  "al el bin ibn bint abu umm de da do dos del della di du la le van von der den ter ten af av zu y e",
);

/**
 * How strongly two names of people, as their words, suggest the same person within one document.
 *
 * - 3: the same tokens;
 * - 2: the shorter one is part of the longer in the same order and shares its first or last token:
 *   "Vladimir Putin", "Vladimir Vladimirovich Putin"; "Putin", "Vladimir Putin";
 *   "Xi", "Xi Jinping" (family name first); "J. Smith", "John Smith";
 * - 1: a single token that stands inside the longer name;
 * - 0: not the same. Different first names never meet: "Donald Trump", "Ivanka Trump".
 */
export function comparePersonNames(a: readonly string[], b: readonly string[]): 0 | 1 | 2 | 3 {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  if (short.join(" ") === long.join(" ")) return 3;
  if (short.length === long.length) return agreeByInitial(short, long) ? 2 : 0;
  if (!isSubsequence(short, long)) return 0;
  if (short.length === 1 && PARTICLES.has(short[0] ?? "")) return 0;
  const atEnd = short.at(-1) === long.at(-1);
  const atStart = matches(short[0], long[0]);
  if (atEnd || atStart) return 2;
  return short.length === 1 || sharesSurname(short, long) ? 1 : 0;
}

/** The longer name has one more word after the surname. */
function sharesSurname(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 1 && long.at(-2) === short.at(-1);
}

/** The words of a person's name, folded, without generational suffix. */
export function personTokens(name: string): string[] {
  return foldName(name)
    .replace(/\b(?:jr|sr)\b\.?/g, "")
    .replace(/[.,"“”()]/g, " ")
    .split(/\s+/)
    .filter((token) => token !== "");
}

/** Equal, or one is the initial of the other. */
function matches(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function agreeByInitial(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return a.every((token, index) => matches(token, b[index]));
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let from = 0;
  for (const token of short) {
    const at = long.findIndex((other, index) => index >= from && matches(token, other));
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
