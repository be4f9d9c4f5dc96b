import type { Token, TokenRange } from "../../model/index.js";
import { isAbbreviation, isCapitalised } from "../../support/names.js";
import { wordSet } from "../../support/word-set.js";
import { FIRM_NOT_PLACE } from "./firm-words.js";
import type { HeadClass, MentionLexicon } from "./lexicon.js";
import {
  CALENDAR,
  INNER_WORDS,
  type NameProposal,
  type NameSurroundings,
  NO_VOTES,
} from "./name-proposal.js";

/** Capitalised phrases whose head noun tells their type: "Treaty on …", "Ministry of …", "… Bridge". */
export function proposeByHeads(
  tokens: readonly Token[],
  around: NameSurroundings,
  lexicon: MentionLexicon,
): NameProposal[] {
  return tokens.flatMap((token, head): NameProposal[] => {
    if (around.blocked.has(head)) return [];
    const headClass = isCapitalised(token.surface)
      ? (lexicon.headClass(token.surface.toLowerCase()) ??
        lexicon.headClass(token.lemma.toLowerCase()) ??
        lexicon.ownTypes.classOfEnding(token.surface))
      : smallEnding(tokens, head, lexicon);
    if (headClass === undefined || isHeadWithinRun(tokens, head, lexicon)) return [];
    const range = phraseAround(tokens, head, { around, headClass });
    if (range.to - range.from < 2) return [];
    const last = tokens[range.to - 1]?.surface.toLowerCase() ?? "";
    return [{ range, votes: NO_VOTES, headClass: classByLast(headClass, last, lexicon) }];
  });
}

/** The small letters of "Delta Foods plc" end a name only behind a capital. */
function smallEnding(
  tokens: readonly Token[],
  index: number,
  lexicon: MentionLexicon,
): HeadClass | undefined {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (token === undefined || !isCapitalised(before?.surface ?? "")) return undefined;
  return lexicon.ownTypes.classOfEnding(token.surface);
}

/** "Gulf of Guinea Commission" is no gulf, "Merlion Capital" no town. */
function classByLast(headClass: HeadClass, last: string, lexicon: MentionLexicon): HeadClass {
  if (headClass.entityType !== "place") return headClass;
  if (FIRM_NOT_PLACE.test(last)) return { entityType: "organization" };
  const ofLast = lexicon.headClass(last);
  return ofLast === undefined || ofLast.entityType === "place" ? headClass : ofLast;
}

interface HeadContext {
  readonly around: NameSurroundings;
  readonly headClass: HeadClass;
}

function phraseAround(tokens: readonly Token[], head: number, context: HeadContext): TokenRange {
  const { around, headClass } = context;
  // "Sultan Hassan Mosque": places may be called after somebody with a title.
  const blocked = headClass.entityType === "place" ? new Set<number>() : around.blocked;
  const from = extendLeft(tokens, head, { ...around, blocked });
  const word = tokens[head]?.surface.toLowerCase() ?? "";
  const leads = from === head && LEADING_HEADS.has(word);
  return { from, to: leads ? endOfRun(tokens, head + 1) : extendRight(tokens, head, context) };
}

/** Head nouns that stand before the name they go with: "Hurricane Andrew", "Lake Victoria". */
const LEADING_HEADS = wordSet(
  "exercise operation typhoon hurricane cyclone lake mount cape fort camp river port mont isla rio wadi tropical",
);

/** The end of the capitalised words that follow, at most three. */
function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + 3 && isCapitalised(tokens[to]?.surface ?? "")) to += 1;
  return to;
}

/** Another capitalised word follows directly, so this one only modifies. */
function isHeadWithinRun(tokens: readonly Token[], head: number, lexicon: MentionLexicon): boolean {
  for (let index = head + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || !isCapitalised(token.surface)) return false;
    if (lexicon.headClass(token.surface.toLowerCase()) !== undefined) return true;
  }
  return false;
}

function extendLeft(tokens: readonly Token[], head: number, around: NameSurroundings): number {
  let from = head;
  for (let index = head - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined || around.blocked.has(index)) break;
    if (isCapitalised(token.surface)) {
      if (index === 0 && !isNameLike(token, around)) break;
      from = index;
    } else if (!joinsLeft(tokens, index, around)) break;
  }
  return from;
}

/** A capital at the start of the sentence proves nothing: function words stay outside. */
function isNameLike(token: Token, around: NameSurroundings): boolean {
  if (around.gazetteer.some((match) => match.range.from === 0)) return true;
  return ["PROPN", "ADJ", "NOUN"].includes(token.upos) || isAbbreviation(token.surface);
}

/** "People's Army", "Hamas-run Health Ministry" no: a hyphen or possessive marker between capitalised words. */
function joinsLeft(tokens: readonly Token[], index: number, around: NameSurroundings): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || !isCapitalised(before.surface)) return false;
  if (token.start !== before.end) return false;
  if (/^[-‐‑–]$/.test(token.surface)) return tokens[index + 1]?.start === token.end;
  const isPossessive = /^['’]s?$/.test(token.surface);
  const owner = around.gazetteer.some(
    (match) => match.range.to === index && match.entry.kind === "country",
  );
  return (
    isPossessive &&
    !owner &&
    /^(?:People|Workers|Women|Farmers|Peoples|Children|Teachers|Lord|King|Queen)s?$/.test(
      before.surface,
    )
  );
}

/** "Ministry of", "Fund for", "Treaty on", "Commission on", but not "Ministry on". */
function mayGoOn(head: Token | undefined, next: string, { entityType }: HeadClass): boolean {
  if (/^(?:of|for)$/i.test(next)) return true;
  if (!/^on$/i.test(next)) return false;
  return entityType === "agreement" || CONCERNED_BODIES.has(head?.surface.toLowerCase() ?? "");
}

/** Bodies that are on something: "Commission on Human Rights". */
const CONCERNED_BODIES = wordSet("commission committee council subcommittee panel conference");

/** "Ministry of Foreign Affairs", "Treaty on Friendship and Cooperation", "World War II". */
function extendRight(
  tokens: readonly Token[],
  head: number,
  { around, headClass }: HeadContext,
): number {
  let to = head + 1;
  const next = tokens[to]?.surface ?? "";
  if (/^(?:[IVX]+|\d{1,3})$/.test(next)) return to + 1;
  if (!mayGoOn(tokens[head], next, headClass)) return to;
  for (let index = to + 1; index < tokens.length; index += 1) {
    const surface = tokens[index]?.surface ?? "";
    if (around.blocked.has(index) || CALENDAR.test(surface)) break;
    if (isCapitalised(surface)) to = index + 1;
    else if (!INNER_WORDS.has(surface.toLowerCase()) || index - to >= 2) break;
  }
  return to;
}
