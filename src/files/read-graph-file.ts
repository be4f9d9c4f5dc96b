import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { NotFoundError } from "../model/index.js";
import { toFileError } from "./read-files.js";

/** Name of the graph among the files of a build. */
const GRAPH_FILE = "graph.json";

/**
 * Reads the file of a graph, at once, so that a script can open a graph in one line.
 *
 * @param path the file, or the folder that holds graph.json.
 * @returns the text, and the path of the file for messages.
 * @throws NotFoundError if there is no such file; InvalidInputError if it cannot be read.
 */
export function readGraphFile(path: string): { readonly text: string; readonly location: string } {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const location = isFolder ? join(path, GRAPH_FILE) : path;
  if (!existsSync(location)) {
    throw new NotFoundError(
      "no-graph",
      `${location} does not exist. Build a graph first ("tumen build"), or name the folder it was written to.`,
      { details: { path: location } },
    );
  }
  try {
    return { text: readFileSync(location, "utf8"), location };
  } catch (cause) {
    throw toFileError(location, cause);
  }
}
