import { compareText } from "./order.js";

/**
 * Writes a JSON value so that equal values give equal bytes, however their keys were put in.
 *
 * In each object `id` or `start` comes first and the other keys follow in code unit order. Keys whose value is
 * undefined are left out, as in JSON.stringify; lone surrogates are escaped.
 */
export function toStableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toStableJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${toStableJson(member)}`);
  return `{${members.join(",")}}`;
}

/** Keys that read better first: what a thing is, and where it begins before where it ends. */
const LEADING_KEYS = ["start", "id"];

function compareKeys(a: string, b: string): number {
  const [rankA, rankB] = [LEADING_KEYS.indexOf(a), LEADING_KEYS.indexOf(b)];
  return rankB - rankA || compareText(a, b);
}
