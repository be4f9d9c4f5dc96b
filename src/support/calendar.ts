/** A day of the proleptic Gregorian calendar; `month` 1 to 12, `day` 1 to 31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_IN_MILLISECONDS = 86_400_000;

/** Number of the month (1 to 12) that an English name or abbreviation begins, if any: "Sept." is 9. */
export function monthNumber(name: string): number | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** Days of a month, leap years counted. */
function daysInMonth(year: number, month: number): number {
  return toDate({ year, month: month + 1, day: 0 }).getUTCDate();
}

/** Tells whether the numbers name a day that exists, in the years 1000 to 2999. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  if (year < 1000 || year > 2999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The day that lies a number of days later; negative: earlier. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const date = new Date(toDate(day).getTime() + days * DAY_IN_MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day of the week: 1 Monday to 7 Sunday, as in ISO 8601. */
export function weekdayNumber(day: CalendarDay): number {
  return toDate(day).getUTCDay() || 7;
}

/** Writes a day as YYYY-MM-DD. */
export function formatDay({ year, month, day }: CalendarDay): string {
  return `${formatMonth(year, month)}-${String(day).padStart(2, "0")}`;
}

/** Writes a month as YYYY-MM. */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${String(month).padStart(2, "0")}`;
}

/** Writes a year with four digits. */
export function formatYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** Reads YYYY-MM-DD; undefined for anything else and for days that do not exist. */
export function parseDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDay(day) ? day : undefined;
}

function toDate({ year, month, day }: CalendarDay): Date {
  return new Date(Date.UTC(year, month - 1, day));
}
