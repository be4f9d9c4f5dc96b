import type { Diagnostic } from "../model/index.js";
import type { DocumentMetadata } from "./text-metadata.js";

/** What a JSON record or front matter tells, as far as its values have the right types. */
export interface RecordFields extends DocumentMetadata {
  readonly externalId?: string;
  readonly text?: string;
}

const KNOWN = new Map<string, keyof RecordFields>([
  ["id", "externalId"],
  ["title", "title"],
  ["source", "source"],
  ["published", "published"],
  ["date", "published"],
  ["url", "url"],
  ["text", "text"],
]);

/**
 * Picks the known fields out of a record: id, title, source, published (or date), url, text.
 * A field of a wrong type is left out with a warning; unknown fields are named once.
 */
export function readRecordFields(
  record: object,
  location: string,
): { fields: RecordFields; diagnostics: readonly Diagnostic[] } {
  const fields: { -readonly [K in keyof RecordFields]: RecordFields[K] } = {};
  const diagnostics: Diagnostic[] = [];
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(record)) {
    const field = KNOWN.get(name);
    if (!field) unknown.push(name.slice(0, 40));
    else if (typeof value === "string") fields[field] = value;
    else if (field === "externalId" && typeof value === "number") fields[field] = String(value);
    else if (value !== null) diagnostics.push(wrongType(name, value, location));
  }
  if (unknown.length > 0) diagnostics.push(unknownFields(unknown, location));
  return { fields, diagnostics };
}

/** Names a JSON value's type for a message. */
export function describeType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function wrongType(name: string, value: unknown, location: string): Diagnostic {
  return {
    code: "bad-field",
    severity: "warning",
    location,
    message: `Field "${name}" is ${describeType(value)}, not a string; it was ignored.`,
    hint: `Write "${name}" as a string.`,
  };
}

function unknownFields(names: readonly string[], location: string): Diagnostic {
  const shown = names.slice(0, 8).join(", ");
  return {
    code: "unknown-fields",
    severity: "info",
    location,
    message: `Fields not used: ${shown}${names.length > 8 ? ` and ${names.length - 8} more` : ""}.`,
    hint: "Known fields are id, title, source, published, url and text.",
  };
}
