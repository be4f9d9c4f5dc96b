import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UsageError } from "../model/index.js";

/**
 * Checks, before any work, that a folder can be written to later: it exists, or nothing is in its way,
 * and none of the input lies directly in it, which might be overwritten.
 *
 * @param inputs files and folders that will be read.
 * @throws UsageError if the path is that of a file, or of a folder that is read or holds a file read.
 */
export function checkOutputFolder(path: string, inputs: readonly string[]): void {
  const folder = resolve(path);
  const clash = inputs.find((input) => [resolve(input), dirname(resolve(input))].includes(folder));
  if (clash !== undefined && (resolve(clash) === folder || isFile(clash))) {
    throw new UsageError(
      "same-folder",
      `Writing to "${path}" could overwrite what is read from "${clash}". Name another folder to write to.`,
    );
  }
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined || entry.isDirectory()) return;
  throw new UsageError("not-a-folder", `${path} is a file. Name a folder to write to.`);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
