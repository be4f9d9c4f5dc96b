import type { NameSpan, Token, TokenRange } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import { proposeByHeads } from "./headed-names.js";
import type { GazetteerMatch, MentionLexicon } from "./lexicon.js";
import {
  CALENDAR,
  INNER_WORDS,
  type NameProposal,
  type NameSurroundings,
  type NameVotes,
  NO_VOTES,
  overlaps,
} from "./name-proposal.js";

/**
 * Finds the names of a sentence: the spans of the name recogniser, merged over its two styles, and
 * capitalised phrases around a head noun that tells the type ("Treaty on …", "… Bridge").
 * Boundaries are repaired: no article, title or possessive marker, no country cut in two.
 */
export function proposeNames(
  tokens: readonly Token[],
  names: readonly NameSpan[],
  found: { readonly gazetteer: readonly GazetteerMatch[]; readonly titles: readonly TokenRange[] },
  lexicon: MentionLexicon,
): NameProposal[] {
  const blocked = new Set<number>();
  for (const title of found.titles) {
    for (let index = title.from; index < title.to; index += 1) blocked.add(index);
  }
  const recognised = mergeStyles(names).flatMap((proposal) =>
    repair(proposal, tokens, { ...found, blocked, lexicon }),
  );
  const headed = proposeByHeads(tokens, { ...found, blocked }, lexicon);
  return keepBest(recognised, headed);
}

type Context = NameSurroundings & { readonly lexicon: MentionLexicon };

/** Spans of both styles with equal ranges are one; of overlapping ones the longer stays. */
function mergeStyles(names: readonly NameSpan[]): NameProposal[] {
  const byRange = new Map<string, { range: TokenRange; votes: Record<NameSpan["type"], number> }>();
  for (const name of names) {
    const key = `${name.from}-${name.to}`;
    const entry = byRange.get(key) ?? {
      range: { from: name.from, to: name.to },
      votes: { ...NO_VOTES },
    };
    entry.votes[name.type] += 1;
    byRange.set(key, entry);
  }
  const longestFirst = [...byRange.values()].sort(
    (a, b) => lengthOf(b.range) - lengthOf(a.range) || a.range.from - b.range.from,
  );
  const kept: { range: TokenRange; votes: Record<NameSpan["type"], number> }[] = [];
  for (const entry of longestFirst) {
    const rival = kept.find((other) => overlaps(other.range, entry.range));
    if (rival === undefined) kept.push(entry);
    else if (lengthOf(rival.range) - lengthOf(entry.range) <= 1) addVotes(rival.votes, entry.votes);
  }
  return kept;
}

function addVotes(to: Record<NameSpan["type"], number>, from: NameVotes): void {
  for (const type of ["PER", "LOC", "ORG", "MISC"] as const) to[type] += from[type];
}

/**
 * Cuts a recognised span to what can be a name: runs of capitalised words, with small words only
 * between them; outside stay articles, titles, possessives, calendar words and countries that own.
 * "Swedish firm Ericsson" is two runs, "Merkel and Hollande" too if they are people.
 */
function repair(proposal: NameProposal, tokens: readonly Token[], around: Context): NameProposal[] {
  const { range, votes } = proposal;
  const repaired: NameProposal[] = [];
  let from = startAfterOwner(tokens, range.from, range.to, around);
  while (from < range.to) {
    if (!canBound(tokens[from], from, around)) {
      from += 1;
      continue;
    }
    const to = endOfName(tokens, from, { range, votes, around });
    repaired.push({ ...proposal, range: { from, to: endWithHyphen(tokens, to, votes) } });
    from = to;
  }
  return repaired;
}

/** Words a name can start and end with: capitalised, no title, no function word, no calendar word. */
function canBound(token: Token | undefined, index: number, around: NameSurroundings): boolean {
  if (token === undefined || around.blocked.has(index)) return false;
  const { surface, upos } = token;
  if (/^(?:al|el|bin|de|da|van|von|der|la|le)$/.test(surface)) return upos === "PROPN";
  if (/^\d+(?:st|nd|rd|th)$/.test(surface)) return true;
  if (!isCapitalised(surface) || CALENDAR.test(surface)) return false;
  // "To Lam", "Do Muoi": within a sentence a capital makes a name of a small word.
  if (surface === "To" || surface === "Do") return index > 0;
  return (
    !FUNCTION_WORDS.test(surface) &&
    !["ADP", "SCONJ", "CCONJ", "PUNCT", "AUX", "PRON", "DET"].includes(upos)
  );
}

const FUNCTION_WORDS =
  /^(?:The|A|An|This|That|These|Those|It|He|She|They|We|I|In|On|At|For|From|By|With|And|But|Or|As|If|When|While|After|Before|Since|Until|Later|Currently|Yet|Once|Let|Mr|Mrs|Ms|Dr|Hon)\.?$/;

/** The end of the name that starts at a token: after the last capitalised word of its run. */
function endOfName(
  tokens: readonly Token[],
  from: number,
  span: {
    readonly range: TokenRange;
    readonly votes: NameVotes;
    readonly around: Context;
  },
): number {
  let to = from + 1;
  for (let index = from + 1; index < span.range.to; index += 1) {
    const surface = tokens[index]?.surface ?? "";
    if (breaksName(surface, index, span)) break;
    if (endsName(tokens[index], index, span)) to = index + 1;
  }
  return to;
}

type Span = Parameters<typeof endOfName>[2];

/** A title before more of the name, a calendar word, a common word; people have no "and" in their names. */
function breaksName(surface: string, index: number, { range, votes, around }: Span): boolean {
  const isLast = index === range.to - 1;
  if (CALENDAR.test(surface) || (around.blocked.has(index) && !isLast)) return true;
  if (isCapitalised(surface) || /^\d+$/.test(surface)) return false;
  const isPerson = votes.PER > votes.ORG + votes.LOC;
  if (isPerson && /^(?:and|of|the|for|from|&|['’]s?)$/.test(surface)) return true;
  return !isLast && !INNER_WORDS.has(surface.toLowerCase());
}

/** Capitalised words and numbers; at the end also "-hee" of a given name and "river" of a place. */
function endsName(
  token: Token | undefined,
  index: number,
  { range, votes, around }: Span,
): boolean {
  if (token === undefined) return false;
  if (isCapitalised(token.surface) || /^\d+$/.test(token.surface)) return true;
  if (index < range.to - 1) return false;
  if (around.lexicon.headClass(token.surface)?.entityType === "place") return true;
  return token.upos === "PROPN" && votes.PER > 0;
}

/** "India's Tata Motors": a country that owns is outside. */
function startAfterOwner(
  tokens: readonly Token[],
  from: number,
  to: number,
  around: NameSurroundings,
): number {
  const owner = around.gazetteer.find(
    (match) =>
      match.range.from >= from &&
      match.range.to < to &&
      match.entry.kind === "country" &&
      /^['’]s?$/.test(tokens[match.range.to]?.surface ?? ""),
  );
  return owner === undefined ? from : owner.range.to + 1;
}

/** What a hyphen joins to a name to make an adjective of it. */
const COMPOUND_ENDINGS =
  /^(?:based|led|backed|born|run|style|era|owned|made|linked|aligned|controlled|held|like|type|appointed|brokered|inspired|trained|wide|bound)$/;

/** "Anne-Marie", "Ban Ki-moon": a name cut in two at its hyphen is made whole; "Paris-based" was not. */
function endWithHyphen(tokens: readonly Token[], to: number, votes: NameVotes): number {
  const [hyphen, next] = [tokens[to], tokens[to + 1]];
  if (hyphen === undefined || next === undefined || !/^[-‐‑–]$/.test(hyphen.surface)) return to;
  const isJoined = hyphen.start === tokens[to - 1]?.end && hyphen.end === next.start;
  const isName =
    isCapitalised(next.surface) || (votes.PER > 0 && !COMPOUND_ENDINGS.test(next.surface));
  return isJoined && isName ? to + 2 : to;
}

/** A headed phrase beats recognised spans that it covers; otherwise the longer of two overlapping ones stays. */
function keepBest(
  recognised: readonly NameProposal[],
  headed: readonly NameProposal[],
): NameProposal[] {
  const kept: NameProposal[] = [];
  for (const proposal of headed) {
    const votes = { ...NO_VOTES };
    for (const other of recognised) {
      if (
        lengthOf(proposal.range) - lengthOf(other.range) <= 1 &&
        overlaps(other.range, proposal.range)
      ) {
        addVotes(votes, other.votes);
      }
    }
    if (!kept.some((other) => overlaps(other.range, proposal.range)))
      kept.push({ ...proposal, votes });
  }
  for (const proposal of recognised) {
    if (!kept.some((other) => overlaps(other.range, proposal.range))) kept.push(proposal);
  }
  return kept.sort((a, b) => a.range.from - b.range.from);
}

function lengthOf(range: TokenRange): number {
  return range.to - range.from;
}
