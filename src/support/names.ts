/**
 * Folds letters for comparison: lower case, no diacritics, plain letters for ı, ł and ø, which Unicode does
 * not take apart.
 */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o");
}

/** Starts with a capital letter, in any script that has them. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Two or more capitals and nothing else but digits, full stops and hyphens: "UNHCR", "G20", "U.S.". */
export function isAbbreviation(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d.&-]*[\p{Lu}\d]\.?$/u.test(name);
}

/** Tells whether two words of names are equal, or one is the initial of the other. */
export function agreeByInitial(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Tells whether the words of a shorter name, initials included, stand in a longer one in their order. */
export function isPartInOrder(short: readonly string[], long: readonly string[]): boolean {
  let next = 0;
  for (const word of long) if (agreeByInitial(short[next], word)) next += 1;
  return next === short.length;
}
