import type { Token, TokenRange } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import type { GazetteerMatch } from "./lexicon.js";
import {
  CALENDAR,
  type NameProposal,
  type NameSurroundings,
  NO_VOTES,
  overlaps,
} from "./name-proposal.js";

/**
 * Proper nouns that the recogniser read past, where the words around vouch for a body: owned by a
 * country ("Norway's Nammo") or at home in one ("SoftBank of Japan").
 */
export function proposeUnread(
  tokens: readonly Token[],
  known: readonly NameProposal[],
  around: NameSurroundings,
): NameProposal[] {
  const taken = [...known, ...around.gazetteer].map(({ range }) => range);
  const found: NameProposal[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const to = endOfRun(tokens, from, { ...around, taken });
    if (to === from) continue;
    const range = { from, to };
    if (isVouchedFor(range, tokens, around.gazetteer)) {
      found.push({ range, votes: { ...NO_VOTES, ORG: 2 } });
    }
    from = to;
  }
  return found;
}

function endOfRun(
  tokens: readonly Token[],
  from: number,
  around: NameSurroundings & { readonly taken: readonly TokenRange[] },
): number {
  let to = from;
  for (let token = tokens[to]; token !== undefined && isNameWord(token); token = tokens[to]) {
    const range = { from: to, to: to + 1 };
    if (around.blocked.has(to) || around.taken.some((other) => overlaps(other, range))) break;
    to += 1;
  }
  return to;
}

function isNameWord({ surface, upos }: Token): boolean {
  if (!isCapitalised(surface) || surface.length < 2 || CALENDAR.test(surface)) return false;
  return upos === "PROPN" || (upos === "NOUN" && /^\p{Lu}{3,}$/u.test(surface));
}

function isVouchedFor(
  { from, to }: TokenRange,
  tokens: readonly Token[],
  gazetteer: readonly GazetteerMatch[],
): boolean {
  const isCountryAt = (place: (match: GazetteerMatch) => boolean): boolean =>
    gazetteer.some((match) => match.entry.kind === "country" && place(match));
  const isOwned =
    /^['’]s?$/.test(tokens[from - 1]?.surface ?? "") &&
    isCountryAt((match) => match.range.to === from - 1);
  const isAtHome =
    tokens[to]?.surface === "of" && isCountryAt((match) => match.range.from === to + 1);
  return isOwned || isAtHome;
}
