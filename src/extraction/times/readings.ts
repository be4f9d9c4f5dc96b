import {
  addDays,
  type CalendarDay,
  formatDay,
  formatMonth,
  formatYear,
  monthNumber,
  weekdayNumber,
} from "../../support/calendar.js";
import { readNumber } from "../numerals.js";

/** Where the wording puts a time, seen from the day of publication. */
export type Direction = "past" | "future" | "unknown";

/** A date of which some parts may be missing; years are filled in from the day of publication. */
interface DateParts {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** What a time expression means, before it is tied to a day of publication. */
export type TimeReading =
  | { readonly kind: "date"; readonly parts: DateParts; readonly until?: DateParts }
  | { readonly kind: "fixed"; readonly iso?: string }
  | {
      readonly kind: "relative";
      readonly resolve: (published: CalendarDay, direction: Direction) => string | undefined;
    };

/** Named groups of a match, and the whole of it under `all`. */
export type Groups = Readonly<Record<string, string | undefined>>;

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );

/**
 * EDTF codes of seasons (ISO 8601-2, 4.8: 21 spring to 24 winter, whichever the hemisphere) and the
 * northern months that decide whether "last summer" is over.
 */
const SEASONS = new Map([
  ["spring", { code: 21, from: 3, to: 5 }],
  ["summer", { code: 22, from: 6, to: 8 }],
  ["autumn", { code: 23, from: 9, to: 11 }],
  ["fall", { code: 23, from: 9, to: 11 }],
]);

const HOLIDAYS = new Map([
  ["christmas", [12, 25]],
  ["christmas day", [12, 25]],
  ["christmas eve", [12, 24]],
  ["new year's day", [1, 1]],
  ["new year's eve", [12, 31]],
] as const);

/** The ISO form of a reading, if its wording and the day of publication settle it. */
export function resolveReading(
  reading: TimeReading,
  published: CalendarDay | undefined,
  direction: Direction,
): string | undefined {
  if (reading.kind === "fixed") return reading.iso;
  if (reading.kind === "relative") return published && reading.resolve(published, direction);
  const { parts, until } = reading;
  const start = completeYear(
    parts.year === undefined && until?.year !== undefined ? { ...parts, year: until.year } : parts,
    published,
    direction,
  );
  if (start === undefined) return undefined;
  if (until === undefined) return formatParts(start);
  const end = { ...until, year: until.year ?? start.year };
  return `${formatParts(start)}/${formatParts(end)}`;
}

export function fixed(iso: string | undefined): TimeReading {
  return iso === undefined ? { kind: "fixed" } : { kind: "fixed", iso };
}

function relative(
  resolve: (published: CalendarDay, direction: Direction) => string | undefined,
): TimeReading {
  return { kind: "relative", resolve };
}

export function readDate(groups: Groups): TimeReading | undefined {
  const month = groups["monthNumber"]
    ? Number(groups["monthNumber"])
    : monthNumber(groups["month"] ?? "");
  const day = groups["day"] === undefined ? undefined : Number.parseInt(groups["day"], 10);
  if (!month || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  return {
    kind: "date",
    parts: {
      month,
      ...(day !== undefined && { day }),
      ...(groups["year"] !== undefined && { year: Number(groups["year"]) }),
    },
  };
}

/** "15 to 18 October"; "3 and 4 May" only if the days are neighbours. */
export function readDayRange(groups: Groups): TimeReading | undefined {
  const from = readDate(groups);
  const until = readDate({ ...groups, day: groups["until"] });
  if (from?.kind !== "date" || until?.kind !== "date") return undefined;
  const [first, last] = [from.parts.day ?? 0, until.parts.day ?? 0];
  const listed = groups["link"]?.trim() === "and" && !groups["between"];
  if (last <= first || (listed && last !== first + 1)) return undefined;
  return { kind: "date", parts: from.parts, until: until.parts };
}

export function readYearRange({ year = "", until = "" }: Groups): TimeReading | undefined {
  const end = until.length === 2 ? year.slice(0, 2) + until : until;
  return Number(end) > Number(year) ? fixed(`${year}/${end}`) : undefined;
}

export function readYearPart({ part = "", unit, year, relation }: Groups): TimeReading | undefined {
  const index = ["first", "second", "third", "fourth"].indexOf(part) + 1;
  const number = index || (unit === "half" ? 2 : 4);
  if (unit === "half" && number > 2) return undefined;
  const form = (inYear: number) =>
    unit === "quarter"
      ? quarterOf(inYear, number)
      : `${formatMonth(inYear, number === 1 ? 1 : 7)}/${formatMonth(inYear, number === 1 ? 6 : 12)}`;
  if (year !== undefined) return fixed(form(Number(year)));
  return relative((published) => form(published.year + shiftOf(relation)));
}

export function quarterOf(year: number, quarter: number): string {
  return `${formatMonth(year, quarter * 3 - 2)}/${formatMonth(year, quarter * 3)}`;
}

/** "the 1930s and ’40s" is the stretch of both. */
export function readDecades({ decade = "", more }: Groups): TimeReading {
  const first = readDecade(decade);
  const digits = more === undefined ? undefined : (/\d+/.exec(more)?.[0] ?? "");
  if (digits === undefined) return fixed(first);
  const last = readDecade(digits.length === 2 ? decade.slice(0, 2) + digits : digits);
  return fixed(first && last && first < last ? `${first}/${last}` : undefined);
}

/** "1990s" is 199X in EDTF; "1800s" means the century; "2000s" may be either and stays open. */
function readDecade(decade: string): string | undefined {
  if (decade === "2000") return undefined;
  return decade.endsWith("00") ? `${decade.slice(0, 2)}XX` : `${decade.slice(0, 3)}X`;
}

export function readCentury({ from = "", to }: Groups): TimeReading | undefined {
  const first = ordinalNumber(from);
  const last = to === undefined ? first : ordinalNumber(to);
  if (first < 1 || last < first || last > 30) return undefined;
  const form = (century: number) => `${String(century - 1).padStart(2, "0")}XX`;
  return fixed(first === last ? form(first) : `${form(first)}/${form(last)}`);
}

function ordinalNumber(word: string): number {
  return Number.parseInt(word, 10) || ORDINALS.indexOf(word.toLowerCase()) + 1;
}

/**
 * A weekday is the nearest past one, the day of publication included, as news wires write it; with
 * future wording the nearest to come.
 */
export function readWeekday({ relation, weekday, weekday2 }: Groups): TimeReading {
  const wanted = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(
    (weekday ?? weekday2 ?? "").slice(0, 3).toLowerCase(),
  );
  const word = relation?.toLowerCase();
  return relative((published, direction) => {
    const ahead = (wanted + 1 - weekdayNumber(published) + 7) % 7;
    const future = word === "next" || word === "this" || word === "this coming";
    const past = word === "last" || word === "this past";
    const strict = (word === "last" || word === "next") && ahead === 0 ? 7 : 0;
    if (future || (!past && direction === "future")) {
      return formatDay(addDays(published, ahead + strict));
    }
    return formatDay(addDays(published, (ahead === 0 ? 0 : ahead - 7) - strict));
  });
}

/** "on the 12th": the nearest such day in the direction of the wording. */
export function readDayOfMonth({ ordinal = "" }: Groups): TimeReading | undefined {
  const wanted = ordinalNumber(ordinal);
  if (wanted < 1 || wanted > 31) return undefined;
  return relative((published, direction) => {
    if (direction === "unknown") return undefined;
    const passed = direction === "past" ? wanted <= published.day : wanted >= published.day;
    const month = passed ? 0 : direction === "past" ? -1 : 1;
    return `${monthFrom(published, month)}-${String(wanted).padStart(2, "0")}`;
  });
}

export function readDayWord({ day, beyond, part }: Groups): TimeReading | undefined {
  const word = day?.toLowerCase();
  if (part) {
    const nightBefore = part.toLowerCase() === "last";
    return relative((published) => formatDay(addDays(published, nightBefore ? -1 : 0)));
  }
  const shift = word === "yesterday" ? -1 : word === "tomorrow" ? 1 : 0;
  if (beyond && shift === 0) return undefined;
  return relative((published) => formatDay(addDays(published, beyond ? shift * 2 : shift)));
}

export function readCalendarUnit({ relation, unit = "", part }: Groups): TimeReading {
  const shift = shiftOf(relation);
  return relative((published) => {
    switch (unit.toLowerCase()) {
      case "week":
        return weekOf(addDays(published, shift * 7));
      case "weekend":
        return weekendOf(published, shift);
      case "month":
        return monthFrom(published, shift);
      case "year":
        return part && /^(?:the )?end of /i.test(part)
          ? formatMonth(published.year + shift, 12)
          : formatYear(published.year + shift);
      case "decade":
        return `${formatYear(Math.floor(published.year / 10) * 10 + shift * 10).slice(0, 3)}X`;
      default:
        return `${formatYear(published.year + shift * 100).slice(0, 2)}XX`;
    }
  });
}

function shiftOf(relation: string | undefined): number {
  const word = relation?.toLowerCase();
  return word === "last" ? -1 : word === "next" ? 1 : 0;
}

/** Monday to Sunday of the week of a day (ISO 8601). */
function weekOf(day: CalendarDay): string {
  const monday = addDays(day, 1 - weekdayNumber(day));
  return `${formatDay(monday)}/${formatDay(addDays(monday, 6))}`;
}

/** The last weekend is the latest that began before the day of publication's week or on it. */
function weekendOf(published: CalendarDay, shift: number): string {
  const saturday = addDays(published, 6 - weekdayNumber(published) + shift * 7);
  return `${formatDay(saturday)}/${formatDay(addDays(saturday, 1))}`;
}

export function readWeekendWord(): TimeReading {
  return relative((published, direction) => {
    const isNow = weekdayNumber(published) >= 6;
    return weekendOf(published, isNow || direction === "future" ? 0 : -1);
  });
}

function monthFrom(published: CalendarDay, shift: number): string {
  const months = published.year * 12 + published.month - 1 + shift;
  return formatMonth(Math.floor(months / 12), (months % 12) + 1);
}

export function readRelativeMonth({ relation, month: name = "" }: Groups): TimeReading | undefined {
  const month = monthNumber(name);
  if (!month) return undefined;
  const shift = shiftOf(relation);
  return relative((published) => {
    const passed = shift < 0 ? month >= published.month : month <= published.month;
    return formatMonth(published.year + (shift !== 0 && passed ? shift : 0), month);
  });
}

/** Winters span two years and stay open. */
export function readSeason({
  relation = "the",
  season: name,
  season2,
}: Groups): TimeReading | undefined {
  const season = seasonOf(name ?? season2);
  const word = relation.toLowerCase();
  if (word === "the" && name?.toLowerCase() === "fall") return undefined;
  if (!season) return fixed(undefined);
  return relative((published, direction) => {
    const wording = word === "the" ? READING_OF_DIRECTION[direction] : word;
    if (wording === undefined) return undefined;
    const over = published.month > season.to;
    const begun = published.month >= season.from;
    const shift = wording === "last" && !over ? -1 : wording === "next" && begun ? 1 : 0;
    return `${formatYear(published.year + shift)}-${season.code}`;
  });
}

const READING_OF_DIRECTION = { past: "last", future: "next", unknown: undefined } as const;

export function seasonOf(name: string | undefined) {
  return SEASONS.get(name?.toLowerCase() ?? "");
}

/** "two weeks ago" counts from publication; "two weeks later" from another event and stays open. */
export function readAgo({ number = "", unit = "", relation }: Groups): TimeReading | undefined {
  const count = countOf(number);
  if (relation?.toLowerCase() !== "ago" || count === undefined) return fixed(undefined);
  return relative((published) => {
    switch (unit.toLowerCase()) {
      case "day":
        return formatDay(addDays(published, -count));
      case "week":
        return weekOf(addDays(published, -7 * count));
      case "fortnight":
        return weekOf(addDays(published, -14 * count));
      case "month":
        return monthFrom(published, -count);
      case "year":
        return formatYear(published.year - count);
      case "decade":
        return `${formatYear(published.year - 10 * count).slice(0, 3)}X`;
      default:
        return undefined;
    }
  });
}

/** "the past 15 months": from then to the day of publication, in the unit given. */
export function readStretch({ relation, number, unit = "" }: Groups): TimeReading {
  const count = number === undefined ? undefined : countOf(number);
  const word = relation?.toLowerCase();
  const back = word === "past" || word === "last";
  const ahead = word === "next" || word === "coming";
  if (count === undefined || (!back && !ahead)) return fixed(undefined);
  return relative((published) => {
    const shifted = shiftBy(published, unit.toLowerCase(), back ? -count : count);
    if (shifted === undefined) return undefined;
    const now = shiftBy(published, unit.toLowerCase(), 0);
    return back ? `${shifted}/${now}` : `${now}/${shifted}`;
  });
}

function shiftBy(day: CalendarDay, unit: string, count: number): string | undefined {
  switch (unit) {
    case "day":
      return formatDay(addDays(day, count));
    case "week":
      return formatDay(addDays(day, count * 7));
    case "month":
      return monthFrom(day, count);
    case "year":
      return formatYear(day.year + count);
    case "decade":
      return formatYear(day.year + count * 10);
    default:
      return undefined;
  }
}

/** Vague counts ("several", "a few") have no number. */
function countOf(words: string): number | undefined {
  if (/^an?$/i.test(words)) return 1;
  return /several|few|couple/i.test(words) ? undefined : readNumber(words);
}

export function readHoliday({ holiday = "" }: Groups): TimeReading | undefined {
  const date = HOLIDAYS.get(holiday.toLowerCase().replace("’", "'") as "christmas");
  return date && { kind: "date", parts: { month: date[0], day: date[1] } };
}

/** Adds the year that the day of publication and the wording settle. */
function completeYear(
  parts: DateParts,
  published: CalendarDay | undefined,
  direction: Direction,
): (DateParts & { year: number }) | undefined {
  if (parts.year !== undefined) return { ...parts, year: parts.year };
  if (!published) return undefined;
  const place = parts.month * 100 + (parts.day ?? 0);
  const today = published.month * 100 + (parts.day === undefined ? 0 : published.day);
  const nearer = parts.day !== undefined && direction === "unknown";
  if (nearer) return { ...parts, year: nearestYear(place, today, published.year) };
  if (direction === "future") return { ...parts, year: published.year + (place < today ? 1 : 0) };
  return { ...parts, year: published.year - (place > today ? 1 : 0) };
}

/** Of the days with this place in the year, the one nearest to publication, half a year at most. */
function nearestYear(place: number, today: number, year: number): number {
  if (place - today > 600) return year - 1;
  return today - place > 600 ? year + 1 : year;
}

function formatParts({ year = 0, month, day }: DateParts): string {
  return day === undefined ? formatMonth(year, month) : formatDay({ year, month, day });
}
