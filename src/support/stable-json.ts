import { compareText } from "./order.js";

/**
 * Writes a JSON value so that equal values give equal bytes, however their keys were put in.
 *
 * In each object `id` comes first and the other keys follow in code unit order. Keys whose value is
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

function compareKeys(a: string, b: string): number {
  if (a === "id") return b === "id" ? 0 : -1;
  return b === "id" ? 1 : compareText(a, b);
}
