import { areApart, intersect, isWithin, overlap, unite } from "../sets.js";
import { COUNTRY, type ThingProfile } from "./thing-profile.js";

/** Points that two descriptions need to be taken for one thing. */
const NEEDED_POINTS = 3;
/** Two countries have much between them: they count for no more than this. */
const MOST_POINTS_FOR_COUNTRIES = 2;
const POINTS_FOR_NEWNESS = 0.5;

/** Days between reports after which a passing thing of the same description is another one. */
const REACH_IN_DAYS: ReadonlyMap<string, number> = new Map([
  ["event", 31],
  ["agreement", 92],
]);
const DAY = 86_400_000;

/** How well two descriptions of things of one kind agree; undefined if too little. */
export function matchThings(
  a: ThingProfile,
  b: ThingProfile,
): { readonly score: number; readonly reasons: readonly string[] } | undefined {
  // Extraction has told the things of one document apart already.
  if (overlap(a.documents, b.documents)) return undefined;
  const kinds = intersect(a.kinds, b.kinds);
  const shared = [...a.anchors.keys()].filter((anchor) => b.anchors.has(anchor));
  const countries = shared.filter((anchor) => anchor.startsWith(COUNTRY));
  const others = shared.filter((anchor) => !anchor.startsWith(COUNTRY));
  const modifiers = intersect(a.modifiers, b.modifiers);
  const dates = intersect(a.dates, b.dates);
  const points =
    Math.min(sumWeights(countries, a, b), MOST_POINTS_FOR_COUNTRIES) +
    sumWeights(others, a, b) +
    Math.min(modifiers.length, 1) +
    Math.min(dates.length, 1) +
    (isNew(a) && isNew(b) ? POINTS_FOR_NEWNESS : 0) -
    (areApart(a.modifiers, b.modifiers) ? 1 : 0);
  if (points < NEEDED_POINTS) return undefined;
  const reasons = [
    `the same kind of thing, ${kinds.join(", ")}`,
    `tied to ${shared.length} things in common`,
    ...(countries.length > 0
      ? [`countries ${countries.map((each) => each.slice(COUNTRY.length)).join(", ")}`]
      : []),
    ...(modifiers.length > 0 ? [`both described as ${modifiers.join(", ")}`] : []),
    ...(dates.length > 0 ? [`both dated ${dates.join(", ")}`] : []),
  ];
  return { score: points / (points + 2), reasons };
}

/** Documents may tie a thing to an anchor more or less closely; the lesser weight counts. */
function sumWeights(anchors: readonly string[], a: ThingProfile, b: ThingProfile): number {
  return anchors.reduce(
    (sum, anchor) => sum + Math.min(a.anchors.get(anchor) ?? 0, b.anchors.get(anchor) ?? 0),
    0,
  );
}

/** Rows of the modifiers that exclude one another: age, and ordinal numbers. */
const AGE = "6";
const ORDINALS = "7";

/** "The new bridge", "the first bridge". */
function isNew({ exclusive }: ThingProfile): boolean {
  return exclusive.get(AGE)?.has("new") === true || exclusive.get(ORDINALS)?.has("first") === true;
}

/** Why two descriptions cannot mean the same thing; undefined if they can. */
export function conflictOfThings(a: ThingProfile, b: ThingProfile): string | undefined {
  if (a.entityType !== b.entityType) return "things of different types";
  if (overlap(a.documents, b.documents)) return "told apart in one document";
  return conflictOfWords(a, b) ?? conflictOfRoles(a, b) ?? conflictOfTimes(a, b);
}

const FIRST: ReadonlySet<string> = new Set(["first"]);

function conflictOfWords(a: ThingProfile, b: ThingProfile): string | undefined {
  for (const row of new Set([...a.exclusive.keys(), ...b.exclusive.keys()])) {
    // A thing of which no number is told is the first.
    const unsaid = row === ORDINALS ? FIRST : new Set<string>();
    const [left, right] = [a.exclusive.get(row) ?? unsaid, b.exclusive.get(row) ?? unsaid];
    if (areApart(left, right)) return `${[...left].join(", ")} against ${[...right].join(", ")}`;
  }
  return undefined;
}

function conflictOfRoles(a: ThingProfile, b: ThingProfile): string | undefined {
  const none = new Set<string>();
  const of = (profile: ThingProfile, role: Parameters<ThingProfile["roles"]["get"]>[0]) =>
    profile.roles.get(role) ?? none;
  if (areApart(of(a, "crossed"), of(b, "crossed"))) return "they cross different waters";
  for (const role of ["endCountry", "endPlace"] as const) {
    if (unite(of(a, role), of(b, role)).size > 2) return "they connect different ends";
  }
  for (const role of ["siteCountry", "sitePlace"] as const) {
    if (areApart(of(a, role), of(b, role))) return "they lie in different places";
  }
  const [left, right] = [of(a, "party"), of(b, "party")];
  const mayBeOne = isWithin(left, right) || isWithin(right, left);
  return left.size >= 2 && right.size >= 2 && !mayBeOne ? "they have different parties" : undefined;
}

function conflictOfTimes(a: ThingProfile, b: ThingProfile): string | undefined {
  const reach = REACH_IN_DAYS.get(a.entityType);
  if (reach === undefined || overlap(a.dates, b.dates)) return undefined;
  const days = daysBetween(a.published, b.published);
  return days > reach ? `reported ${days} days apart` : undefined;
}

/** Days between two stretches of time; 0 if they overlap or one is not known. */
function daysBetween(
  [aFirst, aLast]: readonly [string, string],
  [bFirst, bLast]: readonly [string, string],
): number {
  const gap = Math.max(toDay(aFirst) - toDay(bLast), toDay(bFirst) - toDay(aLast), 0);
  return Number.isFinite(gap) ? gap : 0;
}

function toDay(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}
