import { OntologyError } from "../model/index.js";

/** Where in a file a value stands: keys and indexes from the top. */
export type Place = readonly (string | number)[];

/** A file that is being checked, for messages. */
export interface FileInCheck {
  readonly name: string;
  /** Line of the value at a place, from 1; undefined if unknown. */
  readonly lineAt?: ((place: Place) => number | undefined) | undefined;
}

/** What is wrong, and what to do about it. */
export interface Fault {
  readonly code: string;
  readonly place: Place;
  readonly found: string;
  readonly remedy: string;
  /** Id of the definition at fault. */
  readonly id?: string;
}

/** Makes an error that names file, line, place, what was found and the remedy. */
export function toError(file: FileInCheck, { code, place, found, remedy, id }: Fault) {
  const path = formatPlace(place);
  const line = file.lineAt?.(place);
  const where = line === undefined ? file.name : `${file.name}, line ${line}`;
  return new OntologyError(code, `${where}, at ${path}: ${found}. ${remedy}`, {
    details: {
      file: file.name,
      place: path,
      ...(line !== undefined && { line }),
      ...(id !== undefined && { id }),
    },
  });
}

function formatPlace(place: Place): string {
  if (place.length === 0) return "top level";
  return place
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${key}`))
    .join("");
}
