import type { TreebankSentence } from "./corpora/conllu.js";

/** A word counts as common if it is written small in this share of its places within sentences. */
const COMMON_SHARE = 0.75;

/** Finds the words that running text writes small, to undo the capitals of headlines. */
export function learnCommonWords(sentences: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, { small: number; all: number }>();
  for (const { words } of sentences) {
    for (const { form } of words.slice(1)) {
      if (!/^\p{L}[\p{L}'’]*$/u.test(form) || /^\p{Lu}{2}/u.test(form)) continue;
      const lower = form.toLowerCase();
      const count = counts.get(lower) ?? { small: 0, all: 0 };
      counts.set(lower, count);
      count.all += 1;
      if (form === lower) count.small += 1;
    }
  }
  return [...counts]
    .filter(([, { small, all }]) => small >= COMMON_SHARE * all)
    .map(([word]) => word)
    .sort();
}
