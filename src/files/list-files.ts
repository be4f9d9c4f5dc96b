import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { compareText } from "../support/order.js";
import { toFileError } from "./read-files.js";

/** A file to read and the name it goes by: relative to the folder given, with slashes. */
export interface ListedFile {
  readonly path: string;
  readonly location: string;
}

/** Files found, and what was passed over. */
export interface FileListing {
  readonly files: readonly ListedFile[];
  /** Hidden files and folders, by location; what is in a hidden folder is not listed. */
  readonly hidden: readonly string[];
  /** The folder left out, if it was met. */
  readonly leftOut: readonly string[];
  /** Links that lead nowhere, or back to a folder already visited. */
  readonly skippedLinks: readonly string[];
}

/**
 * Lists the files under paths, folders recursively, sorted by location in code unit order, so that
 * neither the file system nor the order of the arguments matters. A file given twice is listed once.
 *
 * @param leaveOut a folder below the others that is not looked into.
 * @throws NotFoundError for a path that does not exist.
 */
export async function listFiles(paths: readonly string[], leaveOut?: string): Promise<FileListing> {
  const realLeaveOut = leaveOut === undefined ? undefined : await findRealPath(leaveOut);
  const files = new Map<string, ListedFile>();
  const hidden: string[] = [];
  const leftOut: string[] = [];
  const skippedLinks: string[] = [];
  const visitedFolders = new Set<string>();

  const visit = async (path: string, location: string): Promise<void> => {
    const real = await findRealPath(path);
    const entry = real === undefined ? undefined : await stat(real).catch(() => undefined);
    if (real === undefined || entry === undefined) skippedLinks.push(location);
    else if (real === realLeaveOut) leftOut.push(location);
    else if (entry.isDirectory()) await visitFolder(path, real, location);
    else if (entry.isFile() && !files.has(real)) files.set(real, { path, location });
  };

  const visitFolder = async (path: string, real: string, location: string): Promise<void> => {
    if (visitedFolders.has(real)) {
      if (location !== "") skippedLinks.push(location);
      return;
    }
    visitedFolders.add(real);
    const names = await readdir(path).catch((cause: unknown) => {
      throw toFileError(path, cause);
    });
    for (const name of names.toSorted(compareText)) {
      const below = location === "" ? name : `${location}/${name}`;
      if (name.startsWith(".")) hidden.push(below);
      else await visit(join(path, name), below);
    }
  };

  for (const path of [...new Set(paths)].sort(compareText)) {
    const entry = await stat(path).catch((cause: unknown) => {
      throw toFileError(path, cause);
    });
    await visit(path, entry.isDirectory() ? "" : basename(path));
  }
  const sorted = [...files.values()].sort((a, b) => compareText(a.location, b.location));
  return { files: sorted, hidden: hidden.sort(compareText), leftOut, skippedLinks };
}

/** The path with all links followed; undefined if it leads nowhere. */
function findRealPath(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
