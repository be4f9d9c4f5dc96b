import type { QuantityValue, TimeValue } from "../model/index.js";
import {
  MAGNITUDE_WORD,
  magnitudeOf,
  NUMBER_WORD_CUE,
  NUMBER_WORDS,
  readNumber,
} from "./numerals.js";
import { type CountedNoun, readCountedNoun } from "./quantities/counted-nouns.js";
import { currencyOf, SIGN_BEFORE, UNIT_AFTER, unitOf } from "./quantities/units.js";
import { selectLongest } from "./select-longest.js";
import { recogniseTimes } from "./times.js";

type Approximation = QuantityValue["approximation"];

type Groups = Readonly<Record<string, string | undefined>>;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  readonly unit?: string;
}

const DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const VULGAR = "½⅓⅔¼¾⅕⅛";
const VULGAR_VALUES = [1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 1 / 8];
const MAGNITUDE = `(?:[ -]?(?:${MAGNITUDE_WORD})\\b)`;
const SIGNED = `(?<sign>${SIGN_BEFORE}) ?`;
const UNIT = new RegExp(`^(?:[ -]|(?=[%°\\p{L}]))(?<unit>${UNIT_AFTER})(?![\\p{L}\\d²³])`, "iu");
const RATE =
  /^ (?:(?:an?|per|each|every) (?:day|week|month|year|hour|minute|head|person|barrel|tonne)|daily|weekly|monthly|annually|yearly)(?![\p{L}-])/iu;

/** Digits with sign, fraction, magnitude and second end: "$1.1bn", "1 ½", "10-15", "400". */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.,:/$€£¥]|\\p{L}-|\\d[-–])(?:${SIGNED})?(?<digits>${DIGITS})(?: ?(?<vulgar>[${VULGAR}]))?(?<magnitude>${MAGNITUDE}|(?<=[$€£¥₽₹₩A-Z] ?[\\d.,]{1,15})(?:m|k|b)\\b)?(?:(?<link> ?[-–—] ?| to | or |(?<=between [\\d., $€£]{1,20}) and )(?:${SIGNED.replace("sign", "sign2")})?(?<second>${DIGITS})(?<magnitude2>${MAGNITUDE})?)?(?![\\d:])`,
  "gu",
);
const WORDS = new RegExp(
  `(?<![\\p{L}\\d-])(?<words>${NUMBER_WORDS})(?:(?<link> to | or )(?<second>${NUMBER_WORDS}))?(?![\\p{L}])`,
  "giu",
);
/** "a third", "two-thirds", "one tenth of one percent", "half". */
const FRACTION =
  /(?<![\p{L}\d-])(?:(?<count>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?|(?<half>half))(?<percent> of (?:one|a|1) (?:percent|per cent))?(?![\p{L}-])/giu;
const NOT_SHARED =
  /^ (?:an? )?(?:dozen|hundred|thousand|million|billion|trillion|century|year|time|day|hour|as)\b/i;
const PARTS = "half third quarter fifth sixth seventh eighth ninth tenth".split(" ");
/** Numbers that name an order of size only. */
const VAGUE =
  /(?<![\p{L}\d-])(?:(?:tens|hundreds|thousands|dozens|scores(?= of))(?: of (?:thousands|millions|billions))?|millions|billions|trillions|(?:several|a few|a couple of)(?: (?:dozen|hundred|thousand|million|billion))?)(?<of> of)?(?![\p{L}-])/giu;

const APPROXIMATIONS: readonly (readonly [Approximation, string])[] = [
  [
    "at-least",
    "more than|over|at least|no fewer than|no less than|not less than|upwards of|in excess of|above|exceeding|a minimum of|well over",
  ],
  [
    "at-most",
    "up to|at most|no more than|not more than|less than|fewer than|under|below|as many as|as much as|a maximum of|not exceed|not exceeding",
  ],
  [
    "about",
    "about|around|approximately|roughly|some|nearly|almost|an estimated|estimated|perhaps|close to|nearer|just over|just under|a little over|a little under|slightly more than|slightly less than|slightly over|slightly under|barely|circa|ca\\.|~|between|an average of|on average|the equivalent of",
  ],
  [
    "exact",
    "only|just|exactly|precisely|another|a total of|a further|an additional|a record|the first",
  ],
];
const APPROXIMATION_BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(?:${APPROXIMATIONS.map(([, words]) => words).join("|")}) $`,
  "iu",
);
const APPROXIMATION_AFTER = /^ (?:or more|or less|or so|at most|at least)(?![\p{L}])/iu;
const APPROXIMATION_BY_WORDS = new Map<string, Approximation>(
  APPROXIMATIONS.flatMap(([kind, words]) =>
    words.split("|").map((word): [string, Approximation] => [word.replace("\\", ""), kind]),
  ),
);

/** Before a number: a label, so the number names and does not count ("Article 5", "F-16", "No. 10"). */
const LABEL =
  /(?:\b(?:article|resolution|chapter|section|paragraph|clause|annex|page|line|room|route|highway|road|motorway|flight|unit|number|no\.|nr\.?|phase|stage|day|part|volume|episode|channel|gate|pier|terminal|group of|g|type|model|mark|version|apollo|boeing|airbus|covid|formula|protocol|zone|sector|district|block|battalion|brigade|division|regiment|aged?|ages|at the age of|under-|over-) ?|#|\p{L}[-–]|[/:])$/iu;
/** Behind a number: an age, an ordinal, a time of day, the marker of a list. */
const NOT_COUNTED =
  /^(?:st|nd|rd|th)\b|^[- ]year[- ]old|^,? years? old|^ ?[ap]\.?m\b|^:\d|^ o[’']clock|^[)\]] (?=\p{Lu})|^°[NSEW]|^(?:st|nd|rd|th) /iu;
/** "one of", "one another" and other uses in which "one" counts nothing. */
const ONE_AFTER =
  /^ (?:of|another|day|that|who|which|can|could|may|might|would|should|is|was|has|more|by)\b/i;
const DEFINITE = /\b(?:the|these|those|its|their|his|her|our|other|both) $/i;

/**
 * Finds the quantities in a sentence: counts with what they count, measures, money, percentages,
 * fractions and ranges, in digits and words, each with the wording that makes it approximate.
 *
 * `value` is in units (1.1 billion is 1,100,000,000), percent for fractions, and left out for ranges
 * and vague numbers ("dozens"). `unit` is the counted noun ("soldiers"), a unit of measure, % or a
 * currency. Left out are dates, times of day, ages, ordinals, labels ("Article 5", "F-16") and
 * resumed counts ("the two countries").
 */
export function recogniseQuantities(text: string, options: QuantityOptions): QuantityValue[] {
  const { offset } = options;
  const candidates = FINDERS.flatMap(({ cue, find }) => (cue.test(text) ? find(text) : []));
  if (candidates.length === 0) return [];
  const { times = recogniseTimes(text, { offset }) } = options;
  const free = candidates.filter(
    ({ start, end }) =>
      !times.some(({ span }) => span.start < end + offset && start + offset < span.end),
  );
  return selectLongest(free).map((each) => toQuantity(text, each, offset));
}

/** Options of `recogniseQuantities`. */
export interface QuantityOptions {
  /** Added to each offset: where the text begins in its document. */
  readonly offset: number;
  /** The times in the text, if they are known already. */
  readonly times?: readonly TimeValue[];
}

/** Kinds of wording, each with what a text must hold to have it: most sentences hold no number. */
const FINDERS: readonly {
  readonly cue: RegExp;
  readonly find: (text: string) => readonly Found[];
}[] = [
  { cue: /\d/u, find: findDigits },
  { cue: new RegExp(`${PARTS.join("|")}|hundredth`, "iu"), find: findFractions },
  { cue: new RegExp(NUMBER_WORD_CUE, "iu"), find: findWords },
  {
    cue: /tens|dozen|scores|hundred|thousand|million|billion|trillion|several|a few|a couple/iu,
    find: findVague,
  },
];

function findDigits(text: string): Found[] {
  return [...text.matchAll(NUMBER)].flatMap((match): Found[] => {
    const groups = match.groups ?? {};
    const start = match.index;
    const sign = groups["sign"];
    const currency = sign === undefined ? undefined : currencyOf(sign);
    const value = valueOfDigits(groups);
    const found = measure(text, { start, end: start + match[0].length, value, unit: currency });
    const kept = currency !== undefined || isCount(text, match, found);
    return kept && !isScore(groups) ? [found] : [];
  });
}

/** Tells a count from labels, ages, times of day, list markers, years and digits of a code. */
function isCount(text: string, match: RegExpExecArray, { end, unit }: Found): boolean {
  const start = match.index;
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(start + match[0].length, start + match[0].length + 120);
  if (LABEL.test(before) || NOT_COUNTED.test(after)) return false;
  if (start === 0 && /^\d{1,2}$/.test(match[0]) && /^(?:[.)](?: |$)|$)/.test(after)) return false;
  if (end === start + match[0].length && /^[\p{L}_]/u.test(after)) return false;
  const isBare = unit === undefined || unit === "days";
  if (isBare && (/^(?:19|20)\d\d$/.test(match[0]) || isClockTime(before, match[0]))) return false;
  if (/\p{L}, $/u.test(before) && /^(?:[,.)]|$)/.test(after) && /^\d{1,2}$/.test(match[0]))
    return false;
  return !(unit === undefined && isNameNumber(before));
}

/** "09.40", "at 12.30", "0100". */
function isClockTime(before: string, digits: string): boolean {
  if (/^0\d/.test(digits)) return true;
  return (
    /^[012]?\d\.[0-5]\d$/.test(digits) && /(?:^|\b(?:at|from|until|by|around) )$/i.test(before)
  );
}

/** "won 3-0": the second end of a range is the larger one. */
function isScore({ digits = "", second, link }: Groups): boolean {
  if (second === undefined || link?.trim() === "to" || link === " or ") return false;
  return (readNumber(second) ?? 0) <= (readNumber(digits) ?? 0);
}

/** The number, or the first one of a tally ("131 to 7"); a range has no single value. */
function valueOfDigits({ digits = "", vulgar, magnitude, second }: Groups): number | undefined {
  const number = readNumber(digits);
  if (number === undefined) return undefined;
  if (second !== undefined && (readNumber(second) ?? 0) > number) return undefined;
  const fraction = vulgar === undefined ? 0 : (VULGAR_VALUES[VULGAR.indexOf(vulgar)] ?? 0);
  return scale(number + fraction, magnitude);
}

/** Multiplies without the errors of binary fractions: 1.1 billion is 1100000000. */
function scale(number: number, magnitude: string | undefined): number {
  const factor = magnitudeOf(magnitude?.replace(/^[ -]/, "") ?? "") ?? 1;
  return Number((number * factor).toPrecision(15));
}

/** A number right behind a name belongs to it ("Boeing 737") if nothing is counted. */
function isNameNumber(before: string): boolean {
  if (!/(?:^|[ “"(])\p{Lu}\p{L}*[ -]$/u.test(before) || APPROXIMATION_BEFORE.test(before)) {
    return false;
  }
  return !/(?:(?:^|[.!?] )\p{Lu}\p{Ll}+|day) $/u.test(before);
}

function findWords(text: string): Found[] {
  return [...text.matchAll(WORDS)].flatMap((match): Found[] => {
    const { words = "", second } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + 120);
    const before = text.slice(Math.max(0, start - 30), start);
    if (NOT_COUNTED.test(after) || LABEL.test(before)) return [];
    const value = second === undefined ? readNumber(words) : undefined;
    const small = value !== undefined && value <= 10;
    if (small && DEFINITE.test(before)) return [];
    if (words.toLowerCase() === "one" && isPronoun(before, after)) return [];
    return [measure(text, { start, end, value })];
  });
}

function isPronoun(before: string, after: string): boolean {
  if (
    ONE_AFTER.test(after) ||
    /\b(?:no|any|every|some|each|this|that|which|only|day|another) $/i.test(before)
  )
    return true;
  return !after.startsWith(" of ") && readCountedNoun(after, true) === undefined;
}

/** Fractions are given in percent. */
function findFractions(text: string): Found[] {
  return [...text.matchAll(FRACTION)].flatMap((match): Found[] => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 12), start);
    if (!isShare(match.groups ?? {}, before, text.slice(end, end + 40))) return [];
    const share = shareOf(match.groups ?? {});
    return [{ start, end, value: Math.round(share * 10) / 10, unit: "%" }];
  });
}

function shareOf({ count = "one", part = "half", percent }: Groups): number {
  const index = PARTS.indexOf(part.toLowerCase());
  const denominator = index < 0 ? 100 : index + 2;
  const numerator = /^an?$/i.test(count) ? 1 : (readNumber(count) ?? 1);
  return (numerator / denominator) * (percent === undefined ? 100 : 1);
}

/** Tells "a third of exports" from "a third bridge", "half a dozen" and "the first half". */
function isShare({ count = "", part = "" }: Groups, before: string, after: string): boolean {
  if (NOT_SHARED.test(after) || /\b(?:first|second|other|latter) $/i.test(before)) return false;
  const ordinal = /^(?:an?|one)$/i.test(count) && !/half/i.test(part) && part !== "";
  return !ordinal || /^(?: of\b|[,.;)]|$| the\b| in\b| its\b| \p{Ll}+s\b)/u.test(after);
}

function findVague(text: string): Found[] {
  return [...text.matchAll(VAGUE)].map((match): Found => {
    const of = match.groups?.["of"] ?? "";
    const end = match.index + match[0].length;
    const noun = readCountedNoun(text.slice(end, end + 120), false);
    const start = match.index;
    return noun
      ? { start, end: end + noun.length, unit: noun.noun }
      : { start, end: end - of.length };
  });
}

/** Adds the unit or the counted noun that stands behind a number, and its rate. */
function measure(
  text: string,
  found: { start: number; end: number; value: number | undefined; unit?: string | undefined },
): Found {
  const { start, value } = found;
  const worth = value === undefined ? {} : { value };
  if (found.unit !== undefined) return { start, end: found.end, ...worth, unit: found.unit };
  const after = text.slice(found.end, found.end + 120);
  const counted = readUnit(after) ?? readCountedNoun(after, value === 1);
  if (!counted) return { start, end: found.end, ...worth };
  const end = found.end + counted.length;
  const rate = RATE.exec(text.slice(end, end + 30))?.[0] ?? "";
  const unit = counted.noun + rate.replace(/ (?:per|every|each) /, " a ");
  return { start, end: end + rate.length, ...worth, unit };
}

function readUnit(after: string): CountedNoun | undefined {
  const strong = /^-strong\b/.exec(after);
  if (strong) return { noun: "people", length: strong[0].length };
  const match = UNIT.exec(after);
  const unit = unitOf(match?.groups?.["unit"] ?? "");
  return match && unit !== undefined ? { noun: unit, length: match[0].length } : undefined;
}

function toQuantity(text: string, found: Found, offset: number): QuantityValue {
  const before = APPROXIMATION_BEFORE.exec(text.slice(Math.max(0, found.start - 40), found.start));
  const after = APPROXIMATION_AFTER.exec(text.slice(found.end, found.end + 20));
  const start = found.start - (before?.[0].length ?? 0);
  const end = found.end + (after?.[0].length ?? 0);
  return {
    span: { start: start + offset, end: end + offset },
    text: text.slice(start, end),
    ...(found.value !== undefined && { value: found.value }),
    ...(found.unit !== undefined && { unit: found.unit }),
    approximation: approximationOf(before?.[0], after?.[0], found),
  };
}

function approximationOf(
  before: string | undefined,
  after: string | undefined,
  found: Found,
): Approximation {
  if (after !== undefined) {
    if (/more|at least/i.test(after)) return "at-least";
    return /at most/i.test(after) ? "at-most" : "about";
  }
  const named = before && APPROXIMATION_BY_WORDS.get(before.trim().toLowerCase());
  return named || (found.value === undefined ? "about" : "exact");
}
