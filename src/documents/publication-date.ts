import { type CalendarDay, formatDay, isCalendarDay, monthNumber } from "../support/calendar.js";

const MONTH =
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\\.)?,? )?";
const TIME = "(?:(?:,? (?:at )?|[t ])\\d{1,2}[:.]\\d{2}.{0,30})?";

const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})${TIME}$`, "i");
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[ -](${MONTH})[ ,-]{1,2}(\\d{4})${TIME}$`,
  "i",
);
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${TIME}$`,
  "i",
);
const NUMBERS = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${TIME}$`, "i");

/**
 * Writes a publication date as YYYY-MM-DD, if the words leave only one reading.
 *
 * Reads ISO 8601 (the calendar day as written, whatever the time zone), RFC 2822, "19 June 2024",
 * "June 19, 2024" and day/month/year in numbers where one of both exceeds 12 or they are equal.
 *
 * @returns undefined for dates without day or year, ambiguous ones ("05/06/2024") and days that do
 *   not exist.
 */
export function normalisePublicationDate(raw: string): string | undefined {
  const text = raw.trim().replace(/\s+/g, " ");
  if (text.length > 80) return undefined;
  const day =
    fromYearFirst(text) ?? fromNamedMonth(DAY_FIRST.exec(text), [3, 2, 1]) ?? fromMonthFirst(text);
  const found = day ?? fromNumbers(text);
  return found && isCalendarDay(found) ? formatDay(found) : undefined;
}

function fromYearFirst(text: string): CalendarDay | undefined {
  const match = YEAR_FIRST.exec(text);
  if (!match) return undefined;
  const compact = match[2] === "";
  if (compact && !/^\d{8}(?!\d)/.test(text)) return undefined;
  return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
}

function fromMonthFirst(text: string): CalendarDay | undefined {
  return fromNamedMonth(MONTH_FIRST.exec(text), [3, 1, 2]);
}

/** Reads groups at the places of year, month and day. */
function fromNamedMonth(
  match: RegExpExecArray | null,
  [year, month, day]: readonly [number, number, number],
): CalendarDay | undefined {
  const number = match && monthNumber(match[month] ?? "");
  return number ? { year: Number(match[year]), month: number, day: Number(match[day]) } : undefined;
}

function fromNumbers(text: string): CalendarDay | undefined {
  const match = NUMBERS.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first !== second && first <= 12 && second <= 12) return undefined;
  return first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
}
