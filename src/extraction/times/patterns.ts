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
/** All classes; where several match at one place the longest match wins, then the first. */
export const TIME_PATTERNS: readonly TimePattern[] = [
  define(
    `(?:(?<weekday>${WEEKDAY_SHORT}),? )?(?:the )?(?<day>${DAY})(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    readDate,
  ),
  define(
    `(?:(?<weekday>${WEEKDAY_SHORT}),? )?(?<month>${MONTH}) (?:the )?(?<day>${DAY})(?![,.:]\\d|-\\p{L}| ?%)(?:,? (?<year>${YEAR}))?`,
    readDate,
  ),
  define(
    `(?<between>between )?(?<day>${DAY})(?<link> ?[-–—] ?| to | until | and )(?<until>${DAY})(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
    readDayRange,
  ),
  define(
    `(?<between>between )?(?<month>${MONTH}) (?<day>${DAY})(?<link> ?[-–—] ?| to | until | and )(?<until>${DAY})(?![,.:]\\d|-\\p{L}| ?%| ${MONTH})(?:,? (?<year>${YEAR}))?`,
    readDayRange,
  ),
  define("(?<year>\\d{4})-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)", readDate),
  define(`(?:${PART})?(?<month>${MONTH}),?(?: of)? (?<year>${YEAR})`, readDate),
  define(`(?:${PART})?(?<month>${MONTH_FULL})(?![\\p{L}\\d]| \\d)`, readDate),
  define(`(?<year>${YEAR}) ?[-–—/] ?(?<until>${YEAR}|\\d\\d(?![\\d-]))`, readYearRange),
  define(`(?:${PART})?(?<year>${YEAR})`, ({ year }) => fixed(year)),
  define(`(?:the )?(?<season>${SEASON})(?: of|,)? (?<year>${YEAR})`, ({ season, year }) =>
    fixed(`${year}-${seasonOf(season)?.code ?? 24}`),
  ),
  define(
    `(?:the )?(?<part>first|second|third|fourth|final|last) (?<unit>quarter|half) of (?:the )?(?:(?<year>${YEAR})|(?<relation>this|last|next) year|year)`,
    readYearPart,
  ),
  define(`Q(?<quarter>[1-4])(?: of)? (?<year>${YEAR})`, ({ quarter, year }) =>
    fixed(quarterOf(Number(year), Number(quarter))),
  ),
  define(
    "(?:the )?(?:(?:early|mid|late)[- ])?(?<decade>(?:1\\d|20)\\d0)[’']?s(?<more>(?: and| to| or)(?: the)?(?: early| mid| late)?[- ](?:(?:1\\d|20)\\d0|[’']\\d0)s)?",
    readDecades,
  ),
  define(
    `(?:the )?(?:(?:early|mid|late)[- ])?(?<from>${ORDINAL})(?:(?: and | to | until | through |[-–])(?:the )?(?:(?:early|mid|late)[- ])?(?<to>${ORDINAL}))?[- ]centur(?:y|ies)`,
    readCentury,
  ),
  define(
    `(?<relation>last|next|this(?: past| coming)?) (?<weekday>${WEEKDAY})(?: (?:${DAY_PART}))?|(?<weekday2>${WEEKDAY})(?: (?:${DAY_PART}))?`,
    readWeekday,
  ),
  define(
    `(?:the day (?<beyond>before|after) )?(?<day>today|yesterday|tomorrow|tonight|overnight)(?: (?:${DAY_PART}))?|(?<part>this|last|early this) (?:${DAY_PART})`,
    readDayWord,
  ),
  define(
    `(?<part>${PART})?(?<relation>last|this|next) (?<unit>week|weekend|month|year|decade|century)(?!-)`,
    readCalendarUnit,
  ),
  define(`(?:${PART})(?<relation>the) (?<unit>month|year)(?![-’'])`, readCalendarUnit),
  define("(?:the |this )?(?:year[’']s end|year-end|end of the year)", () =>
    readCalendarUnit({ relation: "this", unit: "year" }),
  ),
  define(
    `(?<=\\b(?:on|by|until|since|from) )the (?<ordinal>${ORDINAL})(?= ?(?:[,.;:)]|$))`,
    readDayOfMonth,
  ),
  define(
    `(?<=\\b(?:in|by|during|for) )the (?:first|second|third|fourth|final) (?:quarter|half)(?! of| \\p{L}+s\\b)`,
    () => fixed(undefined),
  ),
  define(`within (?:the next )?${NUMBER} (?:hour|day|week|month|year|fortnight)s?`, () =>
    fixed(undefined),
  ),
  define(`in ${NUMBER} (?:day|week|month|year)s?[’'] time`, () => fixed(undefined)),
  define("(?:the|this|last|next) (?<unit>weekend)(?! (?:of|in)\\b)", readWeekendWord),
  define(`(?<relation>last|next|this) (?<month>${MONTH_FULL})(?![\\p{L}]| \\d)`, readRelativeMonth),
  define(`(?<relation>last|next|this|the) (?<season>${SEASON})`, readSeason),
  define(
    `(?:(?:more|less) than |over |about |around |nearly |almost |some |at least )?(?<number>${NUMBER}) (?<unit>minute|hour|day|week|month|year|decade|fortnight)s? (?<relation>ago|earlier|later|before|after|on)(?![-\\p{L}])`,
    readAgo,
  ),
  define(
    `(?:the )?(?<relation>past|last|next|coming|previous|following|preceding) (?:(?<number>${NUMBER}) )?(?<unit>hour|day|week|month|year|decade)s(?![-’'])`,
    readStretch,
  ),
  define(
    `(?:the|that) (?:same|very same|following|next|previous|preceding) (?:day|${DAY_PART}|week|weekend|month|year|decade)|that (?:day|night|week|month|year)|the (?:day|night|week|month|year) (?:before|after|earlier)`,
    () => fixed(undefined),
  ),
  define("(?<holiday>(?:Christmas|New Year[’']s) (?:Day|Eve)|Christmas)(?! \\p{Lu})", readHoliday),
  define(
    "(?:the )?(?:World War (?:I{1,2}|One|Two|1|2)(?![\\p{L}\\d])|(?:First|Second) World War)",
    ({ all }) => fixed(/II|Two|2|Second/.test(all ?? "") ? "1939/1945" : "1914/1918"),
  ),
  define("the Cold War", () => fixed(undefined)),
];

function define(source: string, read: TimePattern["read"]): TimePattern {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu"), read };
}
