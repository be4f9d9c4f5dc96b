const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANK = /[ \t\r\n]*/y;

type Expected = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close";

/**
 * Finds where a text stops being JSON, as line and column, both from 1. Messages of `JSON.parse`
 * differ between engines and often name no place.
 *
 * Works without recursion, so depth of nesting does not matter.
 *
 * @param text a text that `JSON.parse` refused.
 * @see RFC 8259
 */
export function locateJsonError(text: string): { line: number; column: number } {
  const offset = findErrorOffset(text);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function findErrorOffset(text: string): number {
  const open: ("}" | "]")[] = [];
  let expected: Expected = "value";
  let at = skip(BLANK, text, 0);
  while (at < text.length) {
    const character = text[at];
    const closes = expected.endsWith("close") && character === open.at(-1);
    const next = closes ? at + 1 : readToken(text, at, expected);
    if (next === at) return at;
    if (closes) open.pop();
    else if (isValue(expected)) openBracket(character, open);
    expected = follow(expected, character, open.at(-1), closes);
    at = skip(BLANK, text, next);
    if (open.length === 0) return at;
  }
  return text.length;
}

function openBracket(character: string | undefined, open: ("}" | "]")[]): void {
  if (character === "{") open.push("}");
  if (character === "[") open.push("]");
}

function isValue(expected: Expected): boolean {
  return expected === "value" || expected === "value-or-close";
}

/** End of the expected token, or `at` if something else stands there. */
function readToken(text: string, at: number, expected: Expected): number {
  const character = text[at];
  if (expected === "colon") return character === ":" ? at + 1 : at;
  if (expected === "comma-or-close") return character === "," ? at + 1 : at;
  if (expected === "key" || expected === "key-or-close") return skipString(text, at);
  if (character === "{" || character === "[") return at + 1;
  return character === '"' ? skipString(text, at) : skip(SCALAR, text, at);
}

function follow(
  expected: Expected,
  character: string | undefined,
  inside: "}" | "]" | undefined,
  closed: boolean,
): Expected {
  if (closed) return "comma-or-close";
  if (expected === "colon") return "value";
  if (expected === "key" || expected === "key-or-close") return "colon";
  if (expected === "comma-or-close") return inside === "}" ? "key" : "value";
  if (character === "{") return "key-or-close";
  return character === "[" ? "value-or-close" : "comma-or-close";
}

/** End of the string at `at`. A loop, as regular expressions run out of stack on strings of megabytes. */
function skipString(text: string, at: number): number {
  if (text[at] !== '"') return at;
  let index = at + 1;
  while (index < text.length) {
    const character = text[index] ?? "";
    if (character === '"') return index + 1;
    const next = character === "\\" ? skip(ESCAPE, text, index) : index + 1;
    if (next === index || character < " ") return at;
    index = next;
  }
  return at;
}

function skip(pattern: RegExp, text: string, at: number): number {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}
