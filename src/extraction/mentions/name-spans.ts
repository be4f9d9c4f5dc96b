import type { NameSpan, Token, TokenRange } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import { FIRM_ENDINGS } from "./firm-words.js";
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
import { addVotes, reconcileNames } from "./reconcile-names.js";
import { proposeUnread } from "./unread-names.js";

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
    if (isInBody(title, tokens, lexicon)) continue;
    for (let index = title.from; index < title.to; index += 1) blocked.add(index);
  }
  const recognised = mergeStyles(names).flatMap((proposal) =>
    repair(proposal, tokens, { ...found, blocked, lexicon }),
  );
  const headed = proposeByHeads(tokens, { ...found, blocked }, lexicon);
  const known = reconcileNames(recognised, headed, tokens);
  return [...known, ...proposeUnread(tokens, known, { ...found, blocked })];
}

/** "General Staff", "Directorate General": what looks like a title is a word of the body's name. */
function isInBody(title: TokenRange, tokens: readonly Token[], lexicon: MentionLexicon): boolean {
  if (tokens[title.from]?.surface !== "General" || title.to - title.from > 1) return false;
  const isBody = (token: Token | undefined): boolean =>
    token !== undefined &&
    isCapitalised(token.surface) &&
    lexicon.headClass(token.surface.toLowerCase())?.entityType === "organization";
  return isBody(tokens[title.to]) || isBody(tokens[title.from - 1]);
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
    const end = endWithHyphen(tokens, endOfName(tokens, from, { range, votes, around }), votes);
    const to = endWithFirm(tokens, beforeHome({ from, to: end }, tokens, around));
    repaired.push({ ...proposal, range: { from, to } });
    from = Math.max(to, end);
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
      match.entry.kind !== "organization" &&
      /^['’]s?$/.test(tokens[match.range.to]?.surface ?? ""),
  );
  return owner === undefined ? from : owner.range.to + 1;
}

/** "Naftogaz of Ukraine": where a firm is at home is none of its name, unlike in "Bank of China". */
function beforeHome(range: TokenRange, tokens: readonly Token[], around: Context): number {
  const home = around.gazetteer.find(
    (match) => match.range.to === range.to && match.range.from > range.from + 1,
  );
  if (home === undefined || tokens[home.range.from - 1]?.surface !== "of") return range.to;
  const word = tokens[home.range.from - 2]?.surface.toLowerCase() ?? "";
  const isFirm = FIRM_ENDINGS.test(word) || around.lexicon.headClass(word) === undefined;
  return isFirm && home.entry.kind !== "organization" ? home.range.from - 1 : range.to;
}

/** "Norrland" before "Mining": the word for a firm that follows is part of the name. */
function endWithFirm(tokens: readonly Token[], to: number): number {
  const next = tokens[to];
  const isFirm =
    next !== undefined &&
    next.upos === "PROPN" &&
    isCapitalised(next.surface) &&
    FIRM_ENDINGS.test(next.surface.toLowerCase());
  return isFirm ? to + 1 : to;
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

function lengthOf(range: TokenRange): number {
  return range.to - range.from;
}
