import { foldLetters } from "../support/names.js";
import { compareBy } from "../support/order.js";

/** Names are compared up to here: hostile ones may be as long as a book. */
const COMPARED_LENGTH = 80;
/** Below this likeness a name is no help. */
const MIN_LIKENESS = 0.3;
const SUGGESTIONS = 3;

/**
 * Folds a name so that case, accents, spacing and the form of apostrophes do not matter: "  São  Tomé"
 * gives "sao tome".
 */
export function foldName(name: string): string {
  return foldLetters(name)
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Finds the names that look most like one that does not exist.
 *
 * @returns up to three, the likest first, by the Dice coefficient of their letter pairs.
 * @see https://doi.org/10.2307/1932409 Dice 1945
 */
export function findNearestNames(wanted: string, names: Iterable<string>): string[] {
  const wantedPairs = letterPairs(wanted);
  const likenesses = [...new Set(names)].map((name) => ({
    name,
    likeness: diceCoefficient(wantedPairs, letterPairs(name)),
  }));
  return likenesses
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort(
      compareBy(
        ({ likeness }) => -likeness,
        ({ name }) => name,
      ),
    )
    .slice(0, SUGGESTIONS)
    .map(({ name }) => name);
}

/** Pairs of neighbouring letters, with a space before and after, so that one letter has pairs too. */
function letterPairs(name: string): ReadonlySet<string> {
  const padded = ` ${foldName(name.slice(0, COMPARED_LENGTH))} `;
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < padded.length; index++) pairs.add(padded.slice(index, index + 2));
  return pairs;
}

function diceCoefficient(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
