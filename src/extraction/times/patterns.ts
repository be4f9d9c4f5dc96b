import { NUMBER_WORDS } from "../numerals.js";
import {
  fixed,
  type Groups,
  quarterOf,
  readAgo,
  readCalendarUnit,
  readCentury,
  readDate,
  readDayOfMonth,
  readDayRange,
  readDayWord,
  readDecades,
  readHoliday,
  readRelativeMonth,
  readSeason,
  readStretch,
  readWeekday,
  readWeekendWord,
  readYearPart,
  readYearRange,
  seasonOf,
  type TimeReading,
} from "./readings.js";

/** A class of time expressions: where they stand and how they read. */
export interface TimePattern {
  /** What a text must hold to match, quick to look for: most sentences have no time in them. */
  readonly cues: readonly RegExp[];
  /** With flags g, i and u; groups named month and weekday must begin with a capital. */
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => TimeReading | undefined;
}

const MONTH_FULL =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const MONTH = `(?:${MONTH_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const WEEKDAY_SHORT = `(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?)`;
const YEAR = "(?:1\\d|20)\\d\\d(?![\\d\\p{L}]|,\\d)";
const DAY = "\\d{1,2}(?!\\d)(?:st|nd|rd|th)?";
const PART =
  "(?:the )?(?:beginning|start|middle|end|close|first half|second half|course) of |(?:early|late|earlier|later)(?: in)? |mid-? ?|year-end ";
const SEASON = "spring|summer|autumn|fall|winter";
const DAY_PART = "night|morning|afternoon|evening";
const NUMBER = `(?:\\d{1,4}|${NUMBER_WORDS}|an?|several|a few|a couple of)`;
const ORDINAL =
  "(?:\\d{1,2}(?:st|nd|rd|th)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)\\b)";
const cue = (source: string): RegExp => new RegExp(source, "iu");
const DIGIT_CUE = cue("\\d");
const MONTH_CUE = cue(MONTH);
const SEASON_CUE = cue(SEASON);
const UNIT_CUE = cue("minute|hour|day|week|month|year|decade|centur|fortnight");
const DAY_CUE = cue(`day|tomorrow|${DAY_PART}`);
const UNIT_OR_DAY_PART_CUE = cue(`day|week|month|year|decade|${DAY_PART}`);
const PART_CUE = cue("quarter|half");
const ORDINAL_CUE = cue(ORDINAL);
const NAMED_CUE = cue("Christmas|New Year|World War|Cold War");

/** All cues that patterns ask for. */
export const TIME_CUES: readonly RegExp[] = [
  DIGIT_CUE,
  MONTH_CUE,
  SEASON_CUE,
  UNIT_CUE,
  DAY_CUE,
  UNIT_OR_DAY_PART_CUE,
  PART_CUE,
  ORDINAL_CUE,
  NAMED_CUE,
];

/** All classes; where several match at one place the longest match wins, then the first. */
export const TIME_PATTERNS: readonly TimePattern[] = [
  define(
    [DIGIT_CUE, MONTH_CUE],
    `(?:(?<weekday>${WEEKDAY_SHORT}),? )?(?:the )?(?<day>${DAY})(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    readDate,
  ),
  define(
    [DIGIT_CUE, MONTH_CUE],
    `(?:(?<weekday>${WEEKDAY_SHORT}),? )?(?<month>${MONTH}) (?:the )?(?<day>${DAY})(?![,.:]\\d|-\\p{L}| ?%)(?:,? (?<year>${YEAR}))?`,
    readDate,
  ),
  define(
    [DIGIT_CUE, MONTH_CUE],
    `(?<between>between )?(?<day>${DAY})(?<link> ?[-–—] ?| to | until | and )(?<until>${DAY})(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    readDayRange,
  ),
  define(
    [DIGIT_CUE, MONTH_CUE],
    `(?<between>between )?(?<month>${MONTH}) (?<day>${DAY})(?<link> ?[-–—] ?| to | until | and )(?<until>${DAY})(?![,.:]\\d|-\\p{L}| ?%| ${MONTH})(?:,? (?<year>${YEAR}))?`,
    readDayRange,
  ),
  define([DIGIT_CUE], "(?<year>\\d{4})-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)", readDate),
  define(
    [DIGIT_CUE, MONTH_CUE],
    `(?:${PART})?(?<month>${MONTH}),?(?: of)? (?<year>${YEAR})`,
    readDate,
  ),
  define([MONTH_CUE], `(?:${PART})?(?<month>${MONTH_FULL})(?![\\p{L}\\d]| \\d)`, readDate),
  define(
    [DIGIT_CUE],
    `(?<year>${YEAR}) ?[-–—/] ?(?<until>${YEAR}|\\d\\d(?![\\d-]))`,
    readYearRange,
  ),
  define([DIGIT_CUE], `(?:${PART})?(?<year>${YEAR})`, ({ year }) => fixed(year)),
  define(
    [DIGIT_CUE, SEASON_CUE],
    `(?:the )?(?<season>${SEASON})(?: of|,)? (?<year>${YEAR})`,
    ({ season, year }) => fixed(`${year}-${seasonOf(season)?.code ?? 24}`),
  ),
  define(
    [PART_CUE],
    `(?:the )?(?<part>first|second|third|fourth|final|last) (?<unit>quarter|half) of (?:the )?(?:(?<year>${YEAR})|(?<relation>this|last|next) year|year)`,
    readYearPart,
  ),
  define([DIGIT_CUE], `Q(?<quarter>[1-4])(?: of)? (?<year>${YEAR})`, ({ quarter, year }) =>
    fixed(quarterOf(Number(year), Number(quarter))),
  ),
  define(
    [DIGIT_CUE],
    "(?:the )?(?:(?:early|mid|late)[- ])?(?<decade>(?:1\\d|20)\\d0)[’']?s(?<more>(?: and| to| or)(?: the)?(?: early| mid| late)?[- ](?:(?:1\\d|20)\\d0|[’']\\d0)s)?",
    readDecades,
  ),
  define(
    [UNIT_CUE],
    `(?:the )?(?:(?:early|mid|late)[- ])?(?<from>${ORDINAL})(?:(?: and | to | until | through |[-–])(?:the )?(?:(?:early|mid|late)[- ])?(?<to>${ORDINAL}))?[- ]centur(?:y|ies)`,
    readCentury,
  ),
  define(
    [DAY_CUE],
    `(?<relation>last|next|this(?: past| coming)?) (?<weekday>${WEEKDAY})(?: (?:${DAY_PART}))?|(?<weekday2>${WEEKDAY})(?: (?:${DAY_PART}))?`,
    readWeekday,
  ),
  define(
    [DAY_CUE],
    `(?:the day (?<beyond>before|after) )?(?<day>today|yesterday|tomorrow|tonight|overnight)(?: (?:${DAY_PART}))?|(?<part>this|last|early this) (?:${DAY_PART})`,
    readDayWord,
  ),
  define(
    [UNIT_CUE],
    `(?<part>${PART})?(?<relation>last|this|next) (?<unit>week|weekend|month|year|decade|century)(?!-)`,
    readCalendarUnit,
  ),
  define([UNIT_CUE], `(?:${PART})(?<relation>the) (?<unit>month|year)(?![-’'])`, readCalendarUnit),
  define([UNIT_CUE], "(?:the |this )?(?:year[’']s end|year-end|end of the year)", () =>
    readCalendarUnit({ relation: "this", unit: "year" }),
  ),
  define(
    [ORDINAL_CUE],
    `(?<=\\b(?:on|by|until|since|from) )the (?<ordinal>${ORDINAL})(?= ?(?:[,.;:)]|$))`,
    readDayOfMonth,
  ),
  define(
    [PART_CUE],
    `(?<=\\b(?:in|by|during|for) )the (?:first|second|third|fourth|final) (?:quarter|half)(?! of| \\p{L}+s\\b)`,
    () => fixed(undefined),
  ),
  define(
    [UNIT_CUE],
    `within (?:the next )?${NUMBER} (?:hour|day|week|month|year|fortnight)s?`,
    () => fixed(undefined),
  ),
  define([UNIT_CUE], `in ${NUMBER} (?:day|week|month|year)s?[’'] time`, () => fixed(undefined)),
  define([UNIT_CUE], "(?:the|this|last|next) (?<unit>weekend)(?! (?:of|in)\\b)", readWeekendWord),
  define(
    [MONTH_CUE],
    `(?<relation>last|next|this) (?<month>${MONTH_FULL})(?![\\p{L}]| \\d)`,
    readRelativeMonth,
  ),
  define([SEASON_CUE], `(?<relation>last|next|this|the) (?<season>${SEASON})`, readSeason),
  define(
    [UNIT_CUE],
    `(?:(?:more|less) than |over |about |around |nearly |almost |some |at least )?(?<number>${NUMBER}) (?<unit>minute|hour|day|week|month|year|decade|fortnight)s? (?<relation>ago|earlier|later|before|after|on)(?![-\\p{L}])`,
    readAgo,
  ),
  define(
    [UNIT_CUE],
    `(?:the )?(?<relation>past|last|next|coming|previous|following|preceding) (?:(?<number>${NUMBER}) )?(?<unit>hour|day|week|month|year|decade)s(?![-’'])`,
    readStretch,
  ),
  define(
    [UNIT_OR_DAY_PART_CUE],
    `(?:the|that) (?:same|very same|following|next|previous|preceding) (?:day|${DAY_PART}|week|weekend|month|year|decade)|that (?:day|night|week|month|year)|the (?:day|night|week|month|year) (?:before|after|earlier)`,
    () => fixed(undefined),
  ),
  define(
    [NAMED_CUE],
    "(?<holiday>(?:Christmas|New Year[’']s) (?:Day|Eve)|Christmas)(?! \\p{Lu})",
    readHoliday,
  ),
  define(
    [NAMED_CUE],
    "(?:the )?(?:World War (?:I{1,2}|One|Two|1|2)(?![\\p{L}\\d])|(?:First|Second) World War)",
    ({ all }) => fixed(/II|Two|2|Second/.test(all ?? "") ? "1939/1945" : "1914/1918"),
  ),
  define([NAMED_CUE], "the Cold War", () => fixed(undefined)),
];

function define(cues: readonly RegExp[], source: string, read: TimePattern["read"]): TimePattern {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu");
  return { cues, pattern, read };
}
