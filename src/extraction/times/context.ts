import type { TimeValue } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import type { Direction } from "./readings.js";

const COUNTED =
  /^[- ](?:km|kilomet|met(?:er|re)s?\b|m\b|miles?|feet|foot|ft|hectares?|acres?|tons?\b|tonnes?|kg|litres?|barrels?|MW|GW|kW|degrees|dollars?|euros?|pounds?|yen|yuan|people|troops|soldiers|men\b|women|civilians|refugees|personnel|fighters|workers|police|officers|families|children|prisoners|homes|strong|hours|days|weeks|months|years|%|percent|per cent|million|billion|thousand)/i;
const LABEL =
  /(?:\b(?:no\.|number|flight|resolution|article|route|highway|section|page|room|unit|model|boeing|airbus|paragraph|chapter)|[#$€£¥]|\d[.,]|\p{L}-|[.,:/]) ?$/iu;
const YEAR_LEAD =
  /(?:(?:^|[^\p{L}])(?:in|since|by|until|till|from|of|during|through|throughout|before|after|around|circa|late|early|mid|to|between|year|for|the|its|his|her|their|our|a|this|as of|back to|than)|[’']s)[ -]$/iu;

/** Tells a year from a count: "in 2012", "the 2015 deal", "(2013)", not "2000 troops". */
function isYear(before: string, after: string): boolean {
  if (COUNTED.test(after) || /^(?:-\p{Ll}|[.,]\d|:\d| ?%|°)/u.test(after)) return false;
  if (YEAR_LEAD.test(before)) {
    const mayCount = /\b(?:of|to|for|than|between|around) $/i.test(before);
    return !(mayCount && /^ \p{Ll}+[^sui]s\b/u.test(after));
  }
  if (/(?:1\d|20)\d\d(?:,| and|, and| or|[-–—/]) ?$/.test(before)) return true;
  if (/[([] ?$/.test(before)) return /^[)\],;–-]/.test(after);
  if (before === "") return /^[,:]? /.test(after) && !/^ \p{Ll}+s\b/u.test(after);
  return (
    !LABEL.test(before) && /^[.,;:)]?$|^[,;:] \p{L}|^: /u.test(after) && /[\p{L},] $/u.test(before)
  );
}

const PERSON_LIKE = /^(?:April|May|June|August|March)$/;
const MONTH_LEAD =
  /(?:^|[^\p{L}])(?<lead>in|since|until|till|during|last|next|this|early|late|earlier in|through|throughout|as of|mid|by|from|of|before|after|and|to|between|or|for) (?:the )?$|mid-$/iu;

/** Tells a month from a name or a verb: "in May", "the July talks", not "May Smith". */
function isMonth(month: string, before: string, after: string): boolean {
  if (!PERSON_LIKE.test(month)) return true;
  const match = MONTH_LEAD.exec(before);
  if (!match) return false;
  const lead = match.groups?.["lead"]?.toLowerCase() ?? "";
  const ambiguous = /^(?:by|from|of|before|after|and|to|or|for)$/.test(lead);
  return !ambiguous || !/^ \p{Lu}/u.test(after);
}

/** Names of months and weekdays are written with a capital; "may" and "march" are no months. */
export function hasCapitals(groups: Readonly<Record<string, string | undefined>>): boolean {
  const names = [groups["month"], groups["weekday"], groups["weekday2"]];
  return names.every((name) => name === undefined || isCapitalised(name));
}

/** Tells a time from a count, a label, a name or a verb that looks the same. */
export function isTime(text: string, start: number, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(start + match[0].length, start + match[0].length + 40);
  const { month, day, year, season, weekday2 } = match.groups ?? {};
  const beforeName = /^ \p{Lu}/u.test(after);
  if (season !== undefined && beforeName && isCapitalised(season)) return false;
  if (weekday2 !== undefined && beforeName && /\bthe $/i.test(before)) return false;
  if (year !== undefined && match[0] === year) return isYear(before, after);
  if (month !== undefined && match[0] === month && day === undefined) {
    return isMonth(month, before, after);
  }
  return !/[\d$€£][.,]?$/.test(before);
}

const FUTURE =
  /\b(?:will|shall|would|won[’']t|wouldn[’']t|plans?|planned|planning|scheduled|slated|expected|expects?|foreseen|foresees|envisaged|anticipated|projected|earmarked|targeted|due|set (?:to|for)|(?:is|are|was|were) to|to (?:be|begin|start|open|take|hold|meet|visit|sign|run|end|leave|arrive|resume|close)|going to|intends?|aims?|hopes?|upcoming|forthcoming|vowed|pledged|promised|ordered|wants?|must|may|could|should|unless|if|put off|postponed?|delayed|deferred|extended|pushed back|adjourned)\b|[’']ll\b/u;
const PAST =
  /\b(?:was|were|had|did|has|have|said|says|told|met|held|took|taken|began|begun|came|went|gone|made|gave|given|left|fell|fallen|won|lost|sent|built|shot|struck|became|rose|risen|cut|broke|broken|brought|bought|fought|sought|caught|kept|led|read|saw|seen|spoke|spoken|wrote|written|drove|driven|flew|flown|grew|grown|knew|known|drew|drawn|threw|thrown|chose|chosen|froze|frozen|swore|sworn|hit|put|set|paid|sold|found|heard|stood|withdrew|withdrawn|dealt|spent|sank|sunk|laid|hung|\p{L}{3,}ed)\b/u;
/** Where a clause begins, looking back from a time. */
const CLAUSE_START = /[,;:—–()“”"]| (?:that|which|who|whom|where|when|after|as|while|and|but) /g;
const CLAUSE_END = /[;:—()“”"]| (?:after|before|when|as|while|and|but|which|who) /;

/** Whether the clause around a time speaks of what was or of what is to come. */
export function readDirection(
  text: string,
  { start, end, role }: { start: number; end: number; role: TimeValue["role"] },
): Direction {
  const before = text.slice(Math.max(0, start - 160), start);
  const clauseStart = [...before.matchAll(CLAUSE_START)].at(-1);
  const clause = clauseStart ? before.slice(clauseStart.index + clauseStart[0].length) : before;
  if (clause.search(FUTURE) >= 0) return "future";
  if (clause.search(PAST) >= 0) return "past";
  const rest = text.slice(end, end + 120).replace(/^, /, "");
  const after = rest.slice(
    0,
    [rest.search(CLAUSE_END), rest.length].find((at) => at >= 0),
  );
  const [future, past] = [after.search(FUTURE), after.search(PAST)];
  if (future >= 0 && (past < 0 || future < past)) return "future";
  if (past >= 0) return "past";
  const ahead = role === "by" || role === "until" || /^from /i.test(text.slice(start, end));
  return ahead ? "future" : "unknown";
}
