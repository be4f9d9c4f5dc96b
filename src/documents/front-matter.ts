import { parse } from "yaml";
import type { Diagnostic } from "../model/index.js";
import { type RecordFields, readRecordFields } from "./record-fields.js";

/** Front matter of a text: its fields and where the text proper begins. */
export interface FrontMatter {
  readonly fields: RecordFields;
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Real front matter is short; the search for its end stops here. */
const MAX_FRONT_MATTER = 20_000;

/**
 * Most brackets and marks of list items or keys. A deeper nest could exhaust the stack just where a
 * regular expression of the parser is compiled, which ends the process instead of throwing.
 */
const MAX_OPENERS = 500;
const OPENER = /[[{]|[-?:](?=[ \t])/g;

/**
 * Reads YAML between `---` lines at the very start of a text. Values are read as strings, aliases
 * are refused, so nothing in it can grow.
 *
 * Two rules around lines that hold no `key:` are no front matter.
 */
export function readFrontMatter(text: string, location: string): FrontMatter {
  const block = findBlock(text);
  if (!block) return { fields: {}, bodyStart: 0, diagnostics: [] };
  const { yaml, bodyStart } = block;
  if ((yaml.match(OPENER) ?? []).length > MAX_OPENERS) {
    return { fields: {}, bodyStart, diagnostics: [invalid("it has too many parts", location)] };
  }
  try {
    const value: unknown = parse(yaml, { schema: "failsafe", maxAliasCount: 0, logLevel: "error" });
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const { fields, diagnostics } = readRecordFields(value, location);
      return { fields, bodyStart, diagnostics };
    }
    return { fields: {}, bodyStart, diagnostics: [invalid("it is no list of keys", location)] };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unreadable";
    return { fields: {}, bodyStart, diagnostics: [invalid(reason, location)] };
  }
}

function findBlock(text: string): { yaml: string; bodyStart: number } | undefined {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const head = text.slice(opening.length, MAX_FRONT_MATTER);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(head);
  if (!closing) return undefined;
  const yaml = head.slice(0, closing.index);
  if (!/^[\w"'-]{1,60}[ \t]*:/m.test(yaml)) return undefined;
  return { yaml, bodyStart: opening.length + closing.index + closing[0].length };
}

function invalid(reason: string, location: string): Diagnostic {
  return {
    code: "invalid-front-matter",
    severity: "warning",
    location,
    message: `The front matter could not be read: ${reason.slice(0, 200)}`,
    hint: "Write simple lines such as `title: …` and `published: 2024-06-19` between two `---` lines.",
  };
}
