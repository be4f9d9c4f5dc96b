import type { Diagnostic } from "../model/index.js";
import { finishDocument, type ParsedDocuments } from "./finish-document.js";
import { locateJsonError } from "./json-position.js";
import { describeType, readRecordFields } from "./record-fields.js";

/** Reads a JSON file: one record, or an array of records named `file#1`, `file#2` and so on. */
export function parseJson(text: string, location: string): ParsedDocuments {
  const hint = "Mend it there; a file with one record a line must end in .jsonl.";
  const parsed = parseValue(text, { location, firstLine: 1, hint });
  if ("diagnostic" in parsed) return { documents: [], diagnostics: [parsed.diagnostic] };
  const { value } = parsed;
  if (!Array.isArray(value)) return parseRecord(value, location);
  return collect(value.map((record, index) => parseRecord(record, `${location}#${index + 1}`)));
}

/** Reads JSON Lines: a record a line, blank lines skipped; a broken line costs only itself. */
export function parseJsonLines(text: string, location: string): ParsedDocuments {
  const results: ParsedDocuments[] = [];
  let line = 0;
  for (const source of eachLine(text)) {
    line++;
    if (source.trim() === "") continue;
    const place = `${location}#${results.length + 1}`;
    const hint = "Mend it there; each line must be a record of its own.";
    const parsed = parseValue(source, { location: place, firstLine: line, hint });
    results.push(
      "diagnostic" in parsed
        ? { documents: [], diagnostics: [parsed.diagnostic] }
        : parseRecord(parsed.value, place),
    );
  }
  return collect(results);
}

function* eachLine(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf("\n", start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

function parseValue(
  text: string,
  { location, firstLine, hint }: { location: string; firstLine: number; hint: string },
): { value: unknown } | { diagnostic: Diagnostic } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    const { line, column } = locateJsonError(text);
    return {
      diagnostic: {
        code: "broken-json",
        severity: "error",
        location,
        message: `This is not JSON: line ${firstLine + line - 1}, column ${column} is unexpected.`,
        hint,
      },
    };
  }
}

function parseRecord(value: unknown, location: string): ParsedDocuments {
  const refuse = (code: string, message: string, diagnostics: readonly Diagnostic[] = []) => {
    const hint = 'A record is an object with a string "text", for example {"text": "…"}.';
    const refusal: Diagnostic = { code, severity: "error", location, message, hint };
    return { documents: [], diagnostics: [...diagnostics, refusal] };
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse("bad-record", `The record is ${describeType(value)}, not an object.`);
  }
  const { fields, diagnostics } = readRecordFields(value, location);
  const { text, ...metadata } = fields;
  if (text === undefined) {
    return refuse("missing-text", 'The record has no string field "text".', diagnostics);
  }
  return collect([{ documents: [], diagnostics }, finishDocument({ location, text, ...metadata })]);
}

/** Joins results in order. */
export function collect(results: readonly ParsedDocuments[]): ParsedDocuments {
  return {
    documents: results.flatMap((each) => each.documents),
    diagnostics: results.flatMap((each) => each.diagnostics),
  };
}
