import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import { parseDocuments } from "../documents/index.js";
import { readJsonFile } from "../files/index.js";
import { InvalidInputError, NotFoundError, type SourceDocument } from "../model/index.js";
import { compareText } from "../support/order.js";

/** What a program may look at to make its prediction. */
const PassageSchema = z.object({
  id: z.string().optional(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string(),
});

/**
 * Lists the JSON files in a folder by name, or the file itself.
 *
 * @throws NotFoundError if there is no such path or no such file in it.
 */
export function listJsonFiles(path: string): readonly string[] {
  if (!existsSync(path)) {
    throw new NotFoundError("path-not-found", `${path} does not exist. Check the path.`);
  }
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith(".json"));
  if (names.length > 0) return names.sort(compareText).map((name) => join(path, name));
  throw new NotFoundError(
    "no-json-files",
    `${path} holds no .json files. Name a folder of passages, one JSON file each.`,
  );
}

/**
 * Reads a passage as a document: its id (or else the file's name), title, date and text alone.
 *
 * @throws NotFoundError or InvalidInputError with the file, the reason and a remedy.
 */
export async function readPassage(file: string): Promise<SourceDocument> {
  const { id = basename(file, ".json"), ...rest } = await readJsonFile(file, PassageSchema);
  const bytes = new TextEncoder().encode(JSON.stringify({ id, ...rest }));
  const { documents, diagnostics } = parseDocuments({ location: basename(file), bytes });
  const [document] = documents;
  if (document !== undefined) return document;
  const reason = diagnostics.find(({ severity }) => severity === "error");
  const remark = reason === undefined ? "cannot be used." : `${reason.message} ${reason.hint}`;
  throw new InvalidInputError(reason?.code ?? "unusable-passage", `${file}: ${remark}`);
}
