import { statSync } from "node:fs";
import { UsageError } from "../model/index.js";

/**
 * Checks, before any work, that a folder can be written to later: it exists, or nothing is in its way.
 *
 * @throws UsageError if the path is that of a file.
 */
export function checkOutputFolder(path: string): void {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined || entry.isDirectory()) return;
  throw new UsageError("not-a-folder", `${path} is a file. Name a folder to write to.`);
}
