import { foldLetters } from "../../support/names.js";
import { wordSet } from "../../support/word-set.js";

/** Words of a name that tell nothing about which thing it names. */
const STOP_WORDS = wordSet("the a an of for and on in to at by with between");

/** British spellings that differ from American ones in the middle of a word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(\w{2,})is(ations?|e[ds]?|ing)$/, "$1iz$2"],
  [/^defence$/, "defense"],
  [/^programme(s?)$/, "program$1"],
  [/^(cent|theat)re(s?)$/, "$1er$2"],
  [/^(lab|harb|arm)our(s?)$/, "$1or$2"],
];

/**
 * Folds a name for comparison: no diacritics, case, hyphens, apostrophes or full stops, American
 * spelling, no article in front. "The U.S. Army" becomes "us army", "Jong-un" "jong un".
 */
export function foldName(name: string): string {
  return foldWords(name).replace(/^(?:the|a|an) (?=.)/, "");
}

/** Folds as foldName, but keeps an article in front: "A. Smith" has none. */
export function foldWords(name: string): string {
  return foldLetters(name)
    .replace(/['’‘ʼ`]s(?=\s|$)/g, "")
    .replace(/['’‘ʼ`.]/g, "")
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim()
    .split(" ")
    .map(respell)
    .join(" ");
}

/** The words of a folded name, without articles, prepositions and conjunctions. */
export function contentWords(folded: string): string[] {
  return folded.split(" ").filter((word) => word !== "" && !STOP_WORDS.has(word));
}

function respell(word: string): string {
  for (const [pattern, replacement] of SPELLINGS) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}
