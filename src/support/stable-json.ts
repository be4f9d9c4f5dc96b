import { compareText } from "./order.js";

/**
 * Writes a JSON value so that equal values give equal bytes, however their keys were put in.
 *
 * In each object `id` or `start` comes first and the other keys follow in code unit order. Keys whose
 * value is undefined are left out, as in JSON.stringify; lone surrogates are escaped.
 */
export function toStableJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(toStableJson).join(",")}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let members = "";
  // A loop over keys, not entries: this runs for every span of every claim.
  for (const key of Object.keys(record).sort(compareKeys)) {
    const member = record[key];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${toStableJson(member)}`;
  }
  return `{${members}}`;
}

/** Keys that read better first: what a thing is, and where it begins before where it ends. */
function isLeading(key: string): boolean {
  return key === "id" || key === "start";
}

function compareKeys(a: string, b: string): number {
  return Number(isLeading(b)) - Number(isLeading(a)) || compareText(a, b);
}
