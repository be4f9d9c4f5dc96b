import type { Boilerplate } from "../model/index.js";

type Reason = Boilerplate["reason"];

/** A line that is not blank, with the offsets of its trimmed characters. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Set if the line is no part of what the document tells. */
  readonly reason?: Reason;
}

/** Lines of web furniture are short; a longer line is never judged by its words. */
const MAX_FURNITURE_LENGTH = 300;
/** Bylines and publication dates stand among so many first or last lines. */
const EDGE_LINES_ABOVE = 8;
const EDGE_LINES_BELOW = 3;
/** A headline glued to the end is short; longer lines without a full stop are cut-off prose. */
const MAX_TRAILING_WORDS = 16;

const NETWORK =
  "facebook|twitter|x|whats ?app|telegram|linked ?in|pinterest|reddit|instagram|youtube|tiktok|messenger|viber|tumblr|vk|wechat|weibo|line|flipboard|threads|bluesky|mastodon|rss|e-?mail|mail|print|copy(?: link)?|link|share|tweet|pin|save|bookmark|like|comment|follow";

/** Patterns on a whole trimmed line, tried in order. All are anchored and free of nested repetition. */
const LINE_RULES: readonly (readonly [Reason, RegExp])[] = [
  ["identifier", /^[{(]?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[)}]?$/i],
  ["identifier", /^(?=[a-f]*\d)[0-9a-f]{16,128}$/i],
  ["identifier", /^(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[\w+/=-]{16,128}$/],
  [
    "identifier",
    /^(?:(?:article|document|doc|story|record|item|post|news|page) ?)?(?:id|identifier|guid|uuid|doi|ref|slug)[:#=] ?\S{1,100}$/i,
  ],
  ["lone-number", /^(?!(?:1\d|20)\d\d$)[#(]?\d[\d.,:/ -]{0,30}\)?$/],
  ["share-or-reply", new RegExp(`^(?:(?:${NETWORK})[,|/·• ]{0,3}){1,20}$`, "i")],
  [
    "share-or-reply",
    /^(?:leave|post|add|write|submit) (?:a |your )?(?:reply|comment|response)s?\b.{0,60}$/i,
  ],
  [
    "share-or-reply",
    /^(?:your e-?mail address will not be published|required fields are marked|save my name, e-?mail)\b.*$/i,
  ],
  [
    "share-or-reply",
    /^(?:share|tweet|send|e-?mail|print|save|bookmark|copy)(?: (?:this|the)(?: (?:article|story|post|page|link|news))?)?(?: (?:on|via|with|by|to|via) .{1,80})?[:.!]?$/i,
  ],
  ["share-or-reply", /^click (?:here )?to (?:share|tweet|print|e-?mail|comment)\b.*$/i],
  [
    "share-or-reply",
    /^(?:(?:\d+|no|view all|show|hide|join the|read) )?(?:comments?|replies|responses|shares|likes|conversation|discussion)(?: ?\(\d+\)| yet| off| closed| are closed)?[:.]?$/i,
  ],
  [
    "share-or-reply",
    /^(?:cancel reply|reply|like this|you must be logged in|(?:log|sign) in to (?:comment|reply|leave)|comments are (?:closed|moderated)|this site uses akismet)\b.*$/i,
  ],
  ["share-or-reply", /^(?:follow|like|join|find) us (?:on|at|via)\b.{0,100}$/i],
  ["source-line", /^(?:original |news |image |photo )?sources?(?: url| link)?: ?\S.{0,200}$/i],
  ["source-line", /^(?:via|with files from|with inputs? from): ?\S.{0,100}$/i],
  [
    "source-line",
    /^(?:originally|first) (?:published|appeared|posted) (?:by|on|in|at)\b.{1,160}$/i,
  ],
  [
    "source-line",
    /^(?:this|the) (?:article|story|post|report|piece) (?:was )?(?:originally |first )(?:published|appeared|posted)\b.{1,200}$/i,
  ],
  [
    "site-furniture",
    /^(?:subscribe|sign up|register|log ?in|sign in|log out|join)(?: (?:now|today|here|free|for free|to (?:our|the|continue)|for (?:our|the|free|a)|or).{0,160})?[.!:]?$/i,
  ],
  [
    "site-furniture",
    /^(?:get|receive) (?:our|the|all the|daily|breaking) .{0,60}\b(?:newsletter|inbox|alerts?|app)\b.{0,60}$/i,
  ],
  [
    "site-furniture",
    /^(?:advertise?ment|advert|ads?|sponsored(?: content)?|promoted|paid content|story continues below(?: advertisement)?|advertisement - scroll to continue)[.:]?$/i,
  ],
  [
    "site-furniture",
    /^(?:(?:we|this (?:web)?site|our (?:web)?site) uses? cookies|by (?:continuing|using|clicking|browsing|subscribing|signing up)\b.{0,80}\b(?:agree|accept|consent)|(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences)|cookie (?:policy|settings|notice|preferences)|cookies)\b.*$/i,
  ],
  [
    "site-furniture",
    /^(?:©|\(c\) ?\d|copyright\b(?=.{0,20}(?:\d{4}|©|reserved))|all rights reserved|terms (?:of|and|&) (?:use|service|conditions)|privacy (?:policy|notice)|contact us|about us|site ?map)\b.{0,200}$/i,
  ],
  ["site-furniture", /^© ?.{0,200}$/],
  [
    "site-furniture",
    /^(?:home|menu|main menu|search|newsletters?|skip to (?:main )?content|skip (?:ad|navigation)|back to top|scroll to top|next|previous|prev|close|more|load more|show more|see (?:more|all)|view (?:more|all)|show all|watch live|live(?: now)?|next (?:article|post|story)|previous (?:article|post|story)|continue reading|keep reading|click here|open in app|download (?:the|our) app|toggle navigation|table of contents|print edition|loading)[.…:>» ]{0,4}$/i,
  ],
  ["site-furniture", /^(?:read|see|watch|learn|view)(?: (?:more|also|next|on|too)|: ).{0,200}$/i],
  [
    "site-furniture",
    /^(?:also read|more (?:from|on|about|in|stories)|related(?: (?:articles?|stories|posts?|topics?|news|coverage|content|links|reading))?|recommended(?: for you| stories| reading)?|you (?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|popular now|editor'?s'? picks?|top stories|latest (?:news|stories|posts)|up next|don'?t miss|in other news|what to read next|suggested (?:reading|articles))(?:: .{0,200}|[:.]?$| .{0,60}$)/i,
  ],
  [
    "site-furniture",
    /^(?:tags?|tagged|filed under|categor(?:y|ies)|topics?|posted in|keywords?|sections?|labels?): ?.{0,250}$/i,
  ],
  [
    "site-furniture",
    /^(?:(?:image|photo|picture|video|file photo)(?: credits?| caption| source)[:,]|getty images$|listen to (?:this )?article|listen \(?\d|\d{1,3} ?-?min(?:ute)?s? read|reading time|estimated reading).{0,160}$/i,
  ],
  ["site-furniture", /^https?:\/\/\S{1,280}$/i],
  ["code-or-markup", /^<[/!]?[a-z][^<>]{0,280}>$/i],
  ["code-or-markup", /^(?:\[\/?[a-z_]+[^\][]{0,200}\])$/],
  [
    "code-or-markup",
    /^(?:window\.|document\.|var |let |const |function ?\(|\(function|@media|@import|#[\w-]+ ?\{|\.[\w-]+ ?\{|import \{).{0,280}$/,
  ],
  ["code-or-markup", /^[|+:=_*~#.\s-]{3,300}$/],
];

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const DATE_LINE = new RegExp(
  `^(?:[a-z]{3,9}\\.?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?),? \\d{4}\\b.{0,40}$|^\\d{4}-\\d\\d-\\d\\d(?:[t ].{0,30})?$|^\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}(?:[ ,].{0,30})?$`,
  "i",
);
const STAMP_LINE =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|created)|date)(?: on| at)?[:\s](?=.{0,60}\d).{4,100}$/i;
const BYLINE =
  /^\(?(?:by|written by|reporting by|reported by|additional reporting by|edited by|editing by|story by|author|words by|photographs? by|compiled by|translated by):? (?=\p{Lu})(.{2,140})$/iu;
/** Small words of names and bylines; all others in a byline begin with a capital. */
const BYLINE_WORD =
  /^(?:[\p{Lu}&|/(-].*|and|in|of|for|at|the|by|editing|de|der|la|van|von|al|el|bin)$/u;
const PROSE_END = /[.!?…]["'”’»)\]]{0,3}$/;
const BULLET = /^(?:[-*•–—▪◦‣·]|\(?\d{1,3}[.)]|\(?[a-z][.)]) /i;
/** Words of navigation that stand before a repeated headline when a page is flattened to text. */
const BREADCRUMB_TAIL =
  /(?<=[.!?…]["”’)]{0,2}) {1,3}((?:Home|News|World|Homepage|Latest|Menu)(?: [|>»›/-])? (?=[\p{Lu}\d"“‘']).{3,160})$/u;

/**
 * Cuts a text into its lines that are not blank and gives those a reason that are no part of what
 * the document tells. Prose, list items and headings inside the text keep none.
 */
export function classifyLines(text: string): readonly Line[] {
  const lines = splitLines(text);
  const seen = new Set<string>();
  const judged = lines.map((line, index): Line => {
    const nearEdge = index < EDGE_LINES_ABOVE || index >= lines.length - EDGE_LINES_BELOW;
    const reason = judgeLine(line.text, nearEdge) ?? judgeRepetition(line.text, seen);
    return reason ? { ...line, reason } : line;
  });
  return markTrailingHeadline(judged);
}

/** The stretches of marked lines, in order; neighbours with the same reason stay apart. */
export function toBoilerplate(lines: readonly Line[]): readonly Boilerplate[] {
  return lines.flatMap(({ start, end, reason }) =>
    reason ? [{ span: { start, end }, reason }] : [],
  );
}

/** Tells whether a line ends as a sentence does. */
export function endsLikeProse(line: string): boolean {
  return PROSE_END.test(line);
}

/** Tells whether a line starts like an item of a list. */
export function isListItem(line: string): boolean {
  return BULLET.test(line);
}

/** Words, counted at blanks. */
export function countWords(line: string): number {
  return line.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === "") continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
  }
  return lines;
}

function judgeLine(line: string, nearEdge: boolean): Reason | undefined {
  if (line.length > MAX_FURNITURE_LENGTH) return undefined;
  if (nearEdge && (DATE_LINE.test(line) || STAMP_LINE.test(line) || isByline(line))) {
    return "byline";
  }
  const rule = LINE_RULES.find(([, pattern]) => pattern.test(line));
  if (rule) return rule[0];
  return isNavigation(line) ? "site-furniture" : undefined;
}

function isByline(line: string): boolean {
  const words = BYLINE.exec(line)?.[1]?.split(/[ ,;]+/);
  return words?.every((word) => BYLINE_WORD.test(word || "&")) ?? false;
}

/** "Home > World > Asia", "News | Sport | Weather": short parts between separators. */
function isNavigation(line: string): boolean {
  const parts = line.split(/\s*[|•·»›>]\s*/).filter((part) => part !== "");
  if (parts.length < 3) return false;
  return parts.every((part) => part.length <= 30 && countWords(part) <= 4 && !endsLikeProse(part));
}

function judgeRepetition(line: string, seen: Set<string>): Reason | undefined {
  if (line.length < 25 || countWords(line) < 4) return undefined;
  if (seen.has(line)) return "duplicate-line";
  seen.add(line);
  return undefined;
}

/** A title-like last line after prose: the page's own headline, glued on when it was flattened. */
function markTrailingHeadline(lines: readonly Line[]): readonly Line[] {
  const content = lines.filter((line) => !line.reason);
  const last = content.at(-1);
  const before = content.at(-2);
  if (!last) return lines;
  const tail = BREADCRUMB_TAIL.exec(last.text.slice(-200))?.[1];
  if (tail && !endsLikeProse(tail) && countWords(tail) <= MAX_TRAILING_WORDS) {
    const cut = last.end - tail.length;
    const body = { ...last, end: cut, text: last.text.slice(0, -tail.length).trimEnd() };
    const headline: Line = { start: cut, end: last.end, text: tail, reason: "trailing-headline" };
    return lines.flatMap((line) => (line === last ? [body, headline] : [line]));
  }
  if (!before || !isTrailingHeadline(last.text, before.text)) return lines;
  return lines.map((line) => (line === last ? { ...line, reason: "trailing-headline" } : line));
}

function isTrailingHeadline(line: string, before: string): boolean {
  const words = countWords(line);
  if (words < 3 || words > MAX_TRAILING_WORDS || !/^[\p{Lu}\d"“‘']/u.test(line)) return false;
  if (/[.!?…;:,]["'”’»)\]]{0,3}$|[.!?]["”’)]? [\p{Lu}]/u.test(line) || isListItem(line))
    return false;
  return endsLikeProse(before) && countWords(before) >= 8 && !isListItem(before);
}
