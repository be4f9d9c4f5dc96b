import { isAbbreviation } from "../../support/names.js";
import type { Tree } from "../syntax.js";
import { foldName } from "./fold.js";
import type { NameMention } from "./name-mention.js";

/**
 * Abbreviations introduced in brackets: "Association of Southeast Asian Nations (ASEAN)".
 *
 * The letters must occur in the name in their order, the first of them at its start.
 * Schwartz and Hearst (2003), "A Simple Algorithm for Identifying Abbreviation Definitions".
 *
 * @returns folded full name by folded abbreviation.
 */
export function findAbbreviations(
  trees: readonly Tree[],
  names: readonly NameMention[],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const tokens = trees[name.sentence]?.sentence.tokens ?? [];
    const [open, short, close] = tokens.slice(name.range.to, name.range.to + 3);
    if (open?.surface !== "(" || close?.surface !== ")" || short === undefined) continue;
    if (!isAbbreviation(short.surface)) continue;
    const full = foldName(name.label ?? name.surface).replace(/^the /, "");
    const folded = foldName(short.surface);
    if (folded !== full && abbreviates(folded, full)) found.set(folded, full);
  }
  return found;
}

function abbreviates(short: string, full: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, "");
  if (letters[0] !== full[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = full.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
