import type { NameSpan, TokenRange } from "../../model/index.js";
import { wordSet } from "../../support/word-set.js";
import type { GazetteerMatch, HeadClass } from "./lexicon.js";

/** How many annotation styles of the name recogniser call a stretch PER, LOC, ORG, MISC. */
export type NameVotes = Readonly<Record<NameSpan["type"], number>>;

/** A stretch of tokens that is a name, not yet typed. */
export interface NameProposal {
  readonly range: TokenRange;
  readonly votes: NameVotes;
  /** Class of the capitalised head noun, for example that of "Treaty". */
  readonly headClass?: HeadClass;
}

/** No vote for any type. */
export const NO_VOTES: NameVotes = { PER: 0, LOC: 0, ORG: 0, MISC: 0 };

/** Small words that may stand inside a name between capitalised ones. */
export const INNER_WORDS = wordSet(
  "of the for and & de la le du del des di da dos das do al el bin ibn bint ben van von der den ter y e - ‐ ‑ – ' ’ 's ’s \" “ ”",
);

/** Words of the calendar, which end a name and are none. */
export const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|Yesterday|Today|Tomorrow|Tonight|Christmas|Easter|Ramadan|Eid|Passover|Diwali)$/;

/** What bounds the names of a sentence. */
export interface NameSurroundings {
  readonly gazetteer: readonly GazetteerMatch[];
  /** Tokens of titles, which are no part of a name. */
  readonly blocked: ReadonlySet<number>;
}

/** Tells whether two ranges share a token. */
export function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
