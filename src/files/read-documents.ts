import { isDocumentFile, type ParsedDocuments, parseDocuments } from "../documents/index.js";
import type { Diagnostic, SourceDocument } from "../model/index.js";
import { type FileListing, type ListedFile, listFiles } from "./list-files.js";
import { readBytes } from "./read-files.js";

/** Larger files are refused before they are read; a JSON Lines file can always be split. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * Reads all documents in files and folders, in the order of their locations. The same content twice
 * is kept once, with a remark that names both places.
 *
 * @param paths files and folders; folders are read recursively.
 * @param outputFolder not read if it lies below one of them: what an earlier build wrote is no document.
 * @throws NotFoundError for a path that does not exist.
 */
export async function readDocuments(
  paths: readonly string[],
  outputFolder?: string,
): Promise<ParsedDocuments> {
  const listing = await listFiles(paths, outputFolder);
  const documents = new Map<string, SourceDocument>();
  const diagnostics: Diagnostic[] = [...describePassedOver(listing)];
  for (const file of listing.files) {
    if (!isDocumentFile(file.location)) continue;
    const parsed = await readOne(file);
    for (const diagnostic of parsed.diagnostics) diagnostics.push(diagnostic);
    for (const document of parsed.documents) {
      const first = documents.get(document.id);
      if (first) diagnostics.push(duplicate(document, first));
      else documents.set(document.id, document);
    }
  }
  return { documents: [...documents.values()], diagnostics };
}

async function readOne({ path, location }: ListedFile): Promise<ParsedDocuments> {
  try {
    const bytes = await readBytes(path);
    if (bytes.length <= MAX_FILE_BYTES) return parseDocuments({ location, bytes });
    return refuse(location, `The file has ${bytes.length} bytes; the limit is ${MAX_FILE_BYTES}.`);
  } catch (error) {
    return refuse(location, error instanceof Error ? error.message : "The file is unreadable.");
  }
}

function refuse(location: string, message: string): ParsedDocuments {
  const hint = "Check that the file can be opened, or split it into smaller ones.";
  return {
    documents: [],
    diagnostics: [{ code: "unreadable-file", severity: "error", location, message, hint }],
  };
}

function duplicate(document: SourceDocument, first: SourceDocument): Diagnostic {
  return {
    code: "duplicate-document",
    severity: "info",
    location: document.location,
    documentId: document.id,
    message: `Left out: it has the same content as ${first.location}.`,
    hint: "Remove one of both.",
  };
}

/** One remark for each kind of file passed over, however many there are. */
function describePassedOver(listing: FileListing): readonly Diagnostic[] {
  const unknown = listing.files
    .map((file) => file.location)
    .filter((location) => !isDocumentFile(location));
  return [
    ...passedOver("hidden-files", listing.hidden, "Hidden, so not read"),
    ...passedOver("output-folder", listing.leftOut, "The folder to write to, so not read"),
    ...passedOver("unknown-ending", unknown, "Of a kind that is not read"),
    ...passedOver(
      "skipped-links",
      listing.skippedLinks,
      "A link that leads nowhere or in a circle",
    ),
  ];
}

const READ_ENDINGS =
  "Read are .txt, .md, .html, .htm, .json and .jsonl; rename a file to have it read.";

/** What to do about files passed over, by code. */
const HINTS = {
  "hidden-files": "Rename it without the leading dot to have it read.",
  "output-folder": "Write to another folder if it holds documents.",
  "skipped-links": "Mend or remove the link.",
  "unknown-ending": READ_ENDINGS,
} as const;

function passedOver(
  code: keyof typeof HINTS,
  locations: readonly string[],
  what: string,
): readonly Diagnostic[] {
  const [location] = locations;
  if (location === undefined) return [];
  const others = locations.slice(1, 5).join(", ");
  const more = locations.length > 5 ? ` and ${locations.length - 5} more` : "";
  const alike = others === "" ? "" : `; likewise ${others}${more}`;
  return [
    {
      code,
      severity: "info",
      location,
      message: `${what}${alike}.`,
      hint: HINTS[code],
    },
  ];
}
