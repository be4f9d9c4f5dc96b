import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import { parseDocuments } from "../documents/index.js";
import { InvalidInputError, NotFoundError, type SourceDocument } from "../model/index.js";
import { compareText } from "../support/order.js";

/** The fields of a passage that a program may look at to make its prediction. */
export const PassageSchema = z.object({
  id: z.string().optional(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string(),
});
export type Passage = z.infer<typeof PassageSchema>;

/**
 * Lists the JSON files in a folder by name, or the file itself.
 *
 * @throws NotFoundError if there is no such path or no such file in it.
 */
export function listJsonFiles(path: string): readonly string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) {
    throw new NotFoundError("path-not-found", `${path}: not found. Check the path.`);
  }
  if (!entry.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith(".json"));
  if (names.length > 0) return names.sort(compareText).map((name) => join(path, name));
  throw new NotFoundError(
    "no-json-files",
    `${path}: holds no .json files. Name a folder of passages, one JSON file each.`,
  );
}

/**
 * Makes a document of a passage, from its id, title, date and text alone.
 *
 * @param file the passage's file; its name stands for a missing id.
 * @throws InvalidInputError if the text cannot be used, with the reason and a remedy.
 */
export function toSourceDocument(passage: Passage, file: string): SourceDocument {
  const { title, published, text } = passage;
  const id = passage.id ?? basename(file, ".json");
  const bytes = new TextEncoder().encode(JSON.stringify({ id, title, published, text }));
  const { documents, diagnostics } = parseDocuments({ location: basename(file), bytes });
  const [document] = documents;
  if (document !== undefined) return document;
  const [reason] = diagnostics.filter(({ severity }) => severity === "error");
  throw new InvalidInputError(
    reason?.code ?? "unusable-passage",
    `${file}: ${reason?.message ?? "The passage cannot be used."} ${reason?.hint ?? ""}`,
  );
}
