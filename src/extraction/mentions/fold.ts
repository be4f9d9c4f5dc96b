import { foldLetters } from "../../support/names.js";

/**
 * Folds a name for comparison: no diacritics, straight apostrophes, lower case, hyphens and full stops
 * as the spaces or joins that writers treat them as ("Jong-un" = "Jong Un", "U.S." = "US").
 */
export function foldName(name: string): string {
  // Most words of English text are plain letters.
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  return foldLetters(name)
    .replace(/[’‘`]/g, "'")
    .replace(/\b(\p{L})\.(?=\p{L}\b|$|\s)/gu, "$1")
    .replace(/[\s\-‐‑–]+/g, " ")
    .trim();
}
