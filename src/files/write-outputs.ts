import { mkdir, mkdtemp, open, rename, rm } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../model/index.js";
import { compareText } from "../support/order.js";
import { toFileError } from "./read-files.js";

/** Content of a file: whole, or in pieces that are written as they come. */
export type OutputContent = string | Iterable<string>;

/** Pieces are gathered to about this many characters before each write. */
const WRITE_SIZE = 1 << 16;

/**
 * Writes files into a folder, which is made if missing. All are first written aside and then renamed
 * into place, so a reader never sees half a file, and a failure while writing changes nothing.
 *
 * @param folder where the files go.
 * @param files content by name; a name may hold slashes but must stay inside the folder.
 * @throws UsageError for a name that leaves the folder; InvalidInputError if it cannot be written.
 */
export async function writeOutputs(
  folder: string,
  files: ReadonlyMap<string, OutputContent>,
): Promise<void> {
  const names = [...files.keys()].sort(compareText);
  for (const name of names) checkName(folder, name);
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw toFileError(folder, cause);
  });
  const aside = await mkdtemp(join(folder, ".writing-")).catch((cause: unknown) => {
    throw toFileError(folder, cause);
  });
  try {
    for (const [index, name] of names.entries()) {
      await writeFile(join(aside, String(index)), files.get(name) ?? "");
    }
    for (const [index, name] of names.entries()) {
      const target = join(folder, name);
      await mkdir(dirname(target), { recursive: true });
      await rename(join(aside, String(index)), target).catch((cause: unknown) => {
        throw toFileError(target, cause);
      });
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function checkName(folder: string, name: string): void {
  const path = relative(resolve(folder), resolve(folder, name));
  if (path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && path === join(name)) return;
  throw new UsageError("name-outside-folder", `"${name}" is no file name inside ${folder}.`, {
    details: { folder, name },
  });
}

async function writeFile(path: string, content: OutputContent): Promise<void> {
  const file = await open(path, "wx");
  try {
    let waiting = "";
    for (const piece of typeof content === "string" ? [content] : content) {
      waiting += piece;
      if (waiting.length < WRITE_SIZE) continue;
      // A surrogate pair must not be cut in two: each half would become U+FFFD.
      const cut =
        waiting.length - (isHighSurrogate(waiting.charCodeAt(waiting.length - 1)) ? 1 : 0);
      await file.appendFile(waiting.slice(0, cut));
      waiting = waiting.slice(cut);
    }
    await file.appendFile(waiting);
  } finally {
    await file.close();
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
