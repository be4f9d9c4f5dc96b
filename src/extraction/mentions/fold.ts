/**
 * Folds a name for comparison: no diacritics, straight apostrophes, lower case, hyphens and full stops
 * as the spaces or joins that writers treat them as ("Jong-un" = "Jong Un", "U.S." = "US").
 */
export function foldName(name: string): string {
  // Most words of English text are plain letters.
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`]/g, "'")
    .replace(/\b(\p{L})\.(?=\p{L}\b|$|\s)/gu, "$1")
    .replace(/[\s\-‐‑–]+/g, " ")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .trim();
}

/** Starts with a capital letter, in any script that has them. */
export function isCapitalised(surface: string): boolean {
  return /^\p{Lu}/u.test(surface);
}

/** Two or more capitals and nothing else but digits, full stops and hyphens: "UNHCR", "G20", "U.S.". */
export function isAbbreviation(surface: string): boolean {
  return /^\p{Lu}[\p{Lu}\d.&-]*[\p{Lu}\d]\.?$/u.test(surface);
}
