import { LineCounter, parseDocument } from "yaml";
import { InvalidInputError } from "../model/index.js";
import type { OntologyFile, Place } from "../ontology/index.js";
import { readTextFile } from "./read-files.js";

/**
 * Reads a user's ontology file as YAML, of which JSON is a part: so both report lines, and a key that
 * stands twice is a fault instead of being dropped.
 *
 * @throws NotFoundError, or InvalidInputError with line and reason.
 */
export async function readOntologyFile(name: string): Promise<OntologyFile> {
  const lines = new LineCounter();
  const document = parseDocument(await readTextFile(name), {
    lineCounter: lines,
    logLevel: "error",
    stringKeys: true,
  });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw unreadable(name, problem.message, problem);
  const lineAt = (place: Place): number | undefined => {
    // What is missing has no line of its own: that of the nearest value around it serves.
    for (let length = place.length; length > 0; length -= 1) {
      const offset = startOf(document.getIn(place.slice(0, length), true));
      if (offset !== undefined) return lines.linePos(offset).line;
    }
    return undefined;
  };
  try {
    return { name, content: document.toJS(), lineAt };
  } catch (cause) {
    // Aliases that would grow beyond all bounds.
    throw unreadable(name, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}

function unreadable(name: string, reason: string, cause: unknown): InvalidInputError {
  const [first = ""] = reason.split("\n");
  return new InvalidInputError(
    "invalid-file",
    `${name} is neither YAML nor JSON: ${first.replace(/:$/u, "")}. Correct it there.`,
    { details: { path: name }, cause },
  );
}
