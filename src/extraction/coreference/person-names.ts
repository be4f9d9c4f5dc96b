import { agreeByInitial, isPartInOrder } from "../../support/names.js";
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
  if (short.length === long.length) return agreeBesideSurname(short, long) ? 2 : 0;
  if (!isPartInOrder(short, long)) return 0;
  if (short.length === 1 && PARTICLES.has(short[0] ?? "")) return 0;
  const atEnd = short.at(-1) === long.at(-1);
  const atStart = agreeByInitial(short[0], long[0]);
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

function agreeBesideSurname(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return a.every((token, index) => agreeByInitial(token, b[index]));
}
