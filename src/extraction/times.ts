import type { TimeValue } from "../model/index.js";
import { type CalendarDay, parseDay } from "../support/calendar.js";
import { selectLongest } from "./select-longest.js";
import { hasCapitals, isTime, readDirection } from "./times/context.js";
import { TIME_CUES, TIME_PATTERNS } from "./times/patterns.js";
import { resolveReading, type TimeReading } from "./times/readings.js";

/*
 * Own rules, not chrono-node (MIT, tried in version 2.10.3): on 1,028 annotated time expressions it
 * found 53 %, as it reads no lone years, decades, centuries, seasons or "between May and July 2023";
 * it took "Sun" in names for a day and, without future wording, put months ahead instead of back.
 */

/** Options of `recogniseTimes`. */
export interface TimeOptions {
  /** Added to each offset: where the text begins in its document. */
  readonly offset: number;
  /** Day of publication, YYYY-MM-DD; without it relative times stay open. */
  readonly published?: string;
}

type Role = TimeValue["role"];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly reading: TimeReading;
  /** Set for two times made one; a stretch is not joined again. */
  readonly isJoined?: boolean;
}

const ROLE_BY_PREPOSITION = new Map<string, Role>([
  ["since", "since"],
  ["from", "since"],
  ["after", "since"],
  ["following", "since"],
  ["starting", "since"],
  ["beginning", "since"],
  ["until", "until"],
  ["till", "until"],
  ["through", "until"],
  ["up to", "until"],
  ["by", "by"],
  ["before", "by"],
  ["ahead of", "by"],
  ["no later than", "by"],
  ["within", "by"],
]);

const PREPOSITION =
  /(?<![\p{L}\p{N}])(?:(?:late|later|early|earlier) )?(?<word>in|on|at|since|from|after|following|starting(?: in| on| from)?|beginning(?: in| on)?|until|till|through|throughout|up to|by|before|ahead of|no later than|within|during|over|as of|around|for|between|(?:in|by|at|before|until|since|from|after|during) (?=the ))(?: (?:about|around|early|late|the))? ?$/iu;

/** Between the two ends of a stretch of time. */
const TO = /^ ?(?:to|until|till|through|[-–—]) ?$/i;
const AND = /^ and $/i;
const BETWEEN = /(?<![\p{L}\p{N}])between (?:the )?$/iu;

/**
 * Finds the times in a sentence: dates, months, years, seasons, decades, weekdays, relative times
 * and stretches, each with the preposition that belongs to it ("since February 2024").
 *
 * `iso` is ISO 8601 or EDTF (2024, 2024-06, 2024-06-19, 2024-21 for spring, 199X, 2019/2021). It is
 * left out where only another event would tell ("six days later") and, without a day of
 * publication, for all relative times.
 */
export function recogniseTimes(text: string, options: TimeOptions): TimeValue[] {
  const published = options.published === undefined ? undefined : parseDay(options.published);
  const found = joinStretches(text, selectLongest(scan(text)));
  return found.map((each) => toTimeValue(text, each, { ...options, day: published }));
}

function toTimeValue(
  text: string,
  { start, end, role, reading }: Found,
  { offset, day }: { offset: number; day: CalendarDay | undefined },
): TimeValue {
  const iso = resolveReading(reading, day, readDirection(text, { start, end, role }));
  return {
    span: { start: start + offset, end: end + offset },
    text: text.slice(start, end),
    ...(iso !== undefined && { iso }),
    role,
  };
}

function scan(text: string): Found[] {
  const cues = new Set(TIME_CUES.filter((cue) => cue.test(text)));
  const patterns = TIME_PATTERNS.filter((each) => each.cues.every((cue) => cues.has(cue)));
  return patterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const groups = { ...match.groups, all: match[0] };
      const start = match.index;
      const end = start + match[0].length;
      if (!hasCapitals(match.groups ?? {}) || !isTime(text, start, match)) return [];
      const reading = read(groups);
      return reading ? [{ start, end, role: "at", reading }] : [];
    }),
  );
}

/** Unites "from March to May" and adds prepositions; earlier matches stop at later ones. */
function joinStretches(text: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const each of found) {
    const last = joined.at(-1);
    const united = last && unite(text, last, each);
    if (united) joined[joined.length - 1] = united;
    else joined.push(addPreposition(text, each, last?.end ?? 0));
  }
  return joined;
}

function unite(text: string, first: Found, second: Found): Found | undefined {
  const gap = text.slice(first.end, second.start).replace(/ the ?$/, " ");
  const between = /^between /i.test(text.slice(first.start, first.end));
  if (first.isJoined || !(TO.test(gap) || (AND.test(gap) && between))) return undefined;
  const reading = uniteReadings(first.reading, second.reading);
  return reading && { start: first.start, end: second.end, role: "at", reading, isJoined: true };
}

function uniteReadings(first: TimeReading, second: TimeReading): TimeReading | undefined {
  if (first.kind === "date" && second.kind === "date") {
    if (first.until || second.until) return undefined;
    return { kind: "date", parts: first.parts, until: second.parts };
  }
  const settled = stretchOf(
    resolveReading(first, undefined, "unknown"),
    resolveReading(second, undefined, "unknown"),
  );
  if (settled !== undefined) return { kind: "fixed", iso: settled };
  return {
    kind: "relative",
    resolve: (published, direction) =>
      stretchOf(
        resolveReading(first, published, direction),
        resolveReading(second, published, direction),
      ),
  };
}

function stretchOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  return start.includes("/") || end.includes("/") ? undefined : `${start}/${end}`;
}

/** A stretch has both its ends, so no preposition bounds it. */
function isStretch(reading: TimeReading): boolean {
  if (reading.kind === "date") return reading.until !== undefined;
  return reading.kind === "fixed" && (reading.iso?.includes("/") ?? false);
}

function addPreposition(text: string, found: Found, from: number): Found {
  const before = text.slice(Math.max(from, found.start - 40), found.start);
  // "in the 2015 deal": the preposition belongs to the deal.
  if (/ the $/i.test(before) && /^\d{4}$/.test(text.slice(found.start, found.end))) return found;
  const between = BETWEEN.exec(before);
  if (between) return { ...found, start: found.start - between[0].length };
  const match = PREPOSITION.exec(before);
  const word = match?.groups?.["word"]?.toLowerCase().replace(/^(starting|beginning) .*/, "$1");
  if (!match || word === undefined) return found;
  const role = isStretch(found.reading) ? "at" : (ROLE_BY_PREPOSITION.get(word.trim()) ?? "at");
  return { ...found, start: found.start - match[0].length, role };
}
