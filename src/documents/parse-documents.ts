import type { Boilerplate, Diagnostic } from "../model/index.js";
import { decodeText } from "./decode-text.js";
import { finishDocument, type ParsedDocuments } from "./finish-document.js";
import { readFrontMatter } from "./front-matter.js";
import { parseHtml } from "./parse-html.js";
import { collect, parseJson, parseJsonLines } from "./parse-json.js";
import { parseMarkdown } from "./parse-markdown.js";

/** A file as read from disk or handed in by a program. */
export interface DocumentFile {
  /** Path as the user knows it; its ending says the format. */
  readonly location: string;
  readonly bytes: Uint8Array;
}

type Format = "text" | "markdown" | "html" | "json" | "json-lines";

const FORMATS = new Map<string, Format>([
  [".txt", "text"],
  [".md", "markdown"],
  [".html", "html"],
  [".htm", "html"],
  [".json", "json"],
  [".jsonl", "json-lines"],
]);

/** Tells whether a file's ending is one that `parseDocuments` reads. */
export function isDocumentFile(location: string): boolean {
  return formatOf(location) !== undefined;
}

/**
 * Reads the documents in one file: .txt, .md, .html, .htm, .json (a record or an array of them) or
 * .jsonl (a record a line). Never throws on bad content: what cannot be used gives a diagnostic.
 *
 * Offsets point into the stored `text`: for .txt and .json exactly what was read; for .html the
 * article as plain text; for .md plain text without its markup.
 */
export function parseDocuments({ location, bytes }: DocumentFile): ParsedDocuments {
  const format = formatOf(location);
  if (!format) return refuse(location, UNKNOWN_ENDING);
  const decoded = decodeText(bytes);
  if (!decoded) return refuse(location, BINARY);
  const parsed = parseFormat(format, decoded.text, location);
  if (decoded.encoding !== "windows-1252") return parsed;
  return collect([{ documents: [], diagnostics: [{ ...GUESSED_ENCODING, location }] }, parsed]);
}

function formatOf(location: string): Format | undefined {
  return FORMATS.get(/\.[a-z]+$/i.exec(location)?.[0].toLowerCase() ?? "");
}

function parseFormat(format: Format, text: string, location: string): ParsedDocuments {
  switch (format) {
    case "text":
      return parseText(text, location);
    case "json":
      return parseJson(text, location);
    case "json-lines":
      return parseJsonLines(text, location);
    default:
      return parseMarkup(format, text, location);
  }
}

/** Plain text is stored whole; front matter in it is marked. */
function parseText(text: string, location: string): ParsedDocuments {
  const { fields, bodyStart, diagnostics } = readFrontMatter(text, location);
  const { text: _, ...metadata } = fields;
  const boilerplate: readonly Boilerplate[] =
    bodyStart === 0 ? [] : [{ span: { start: 0, end: bodyStart }, reason: "code-or-markup" }];
  const finished = finishDocument({ location, text, ...metadata, boilerplate });
  return collect([{ documents: [], diagnostics }, finished]);
}

/** The libraries for markup are run on hostile input: whatever they throw refuses the file. */
function parseMarkup(format: "markdown" | "html", text: string, location: string): ParsedDocuments {
  if (text.trim() === "") return finishDocument({ location, text });
  if (text.length > MAX_MARKUP_LENGTH) return refuse(location, TOO_LARGE);
  try {
    if (format === "html") return finishDocument({ location, ...parseHtml(text) });
    const { fields, bodyStart, diagnostics } = readFrontMatter(text, location);
    const { text: _, ...metadata } = fields;
    const plain = parseMarkdown(text.slice(bodyStart));
    const finished = finishDocument({ location, ...plain, ...metadata });
    return collect([{ documents: [], diagnostics }, finished]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown fault";
    return refuse(location, { ...UNREADABLE, message: `${UNREADABLE.message} (${reason})` });
  }
}

function refuse(location: string, remark: Omit<Diagnostic, "location">): ParsedDocuments {
  return { documents: [], diagnostics: [{ ...remark, location }] };
}

/** Markup may be larger than the text in it; beyond this it is not parsed. */
const MAX_MARKUP_LENGTH = 5_000_000;

const UNKNOWN_ENDING = {
  code: "unknown-ending",
  severity: "info",
  message: "Files with this ending are not read.",
  hint: `Known endings: ${[...FORMATS.keys()].join(", ")}.`,
} as const;

const BINARY = {
  code: "binary-file",
  severity: "error",
  message: "The file is not text.",
  hint: "Convert it to plain text, Markdown, HTML or JSON first.",
} as const;

const GUESSED_ENCODING = {
  code: "guessed-encoding",
  severity: "warning",
  message: "The file is not UTF-8; it was read as Windows-1252.",
  hint: "Save it as UTF-8 if letters look wrong.",
} as const;

const TOO_LARGE = {
  code: "document-too-large",
  severity: "error",
  message: `The file has over ${MAX_MARKUP_LENGTH} characters of markup.`,
  hint: "Give the article alone, or as plain text.",
} as const;

const UNREADABLE = {
  code: "unreadable-document",
  severity: "error",
  message: "The markup could not be parsed.",
  hint: "Give the article as plain text.",
} as const;
