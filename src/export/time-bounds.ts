import type { TimeValue } from "../model/index.js";

/** First and last day of a time, YYYY-MM-DD, both inclusive; a side left out is open. */
export interface TimeBounds {
  readonly start?: string;
  readonly end?: string;
}

/**
 * Turns a time into days: "2024-06" is 2024-06-01 to 2024-06-30.
 *
 * @returns undefined if the time is not worked out to a year, month, day or a range of them, if it is
 *   no date of the calendar, or if it is a deadline ("by 2030"), which does not say when.
 */
export function boundTime({ iso, role }: TimeValue): TimeBounds | undefined {
  if (iso === undefined || role === "by") return undefined;
  const parts = iso.split("/").map(daysOf);
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length > 2 || first === undefined || last === undefined) return undefined;
  if (role === "since") return { start: first.start };
  if (role === "until") return { end: last.end };
  return first.start <= last.end ? { start: first.start, end: last.end } : undefined;
}

/** First and last day of a year, month or day. */
function daysOf(iso: string): Required<TimeBounds> | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  if (match === null) return undefined;
  const [, year = "", month, day] = match;
  const lastDay = day ?? lastDayOf(Number(year), Number(month ?? 12));
  const start = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const end = `${year}-${month ?? "12"}-${lastDay}`;
  return isDay(start) && isDay(end) ? { start, end } : undefined;
}

function lastDayOf(year: number, month: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return String(date.getUTCDate()).padStart(2, "0");
}

/** The calendar turns 30 February into 1 March; XML Schema 1.0 has no year 0. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && !day.startsWith("0000")
  );
}
