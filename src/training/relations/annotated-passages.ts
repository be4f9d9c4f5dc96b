import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type GoldPassage, GoldPassageSchema } from "../../evaluation/index.js";
import { InvalidInputError, type Ontology, type SourceDocument } from "../../model/index.js";
import { compareText } from "../../support/order.js";
import { readSheet } from "./sheets/read-sheet.js";

/** Which annotated passages serve for what: to learn from, to choose and calibrate by, to report on. */
export interface Split {
  readonly learn: readonly string[];
  readonly tune: readonly string[];
  readonly report: readonly string[];
}

/** Reads the split of the passages that are annotated. */
export function readSplit(folder: string): Split {
  return JSON.parse(readFileSync(join(folder, "split.json"), "utf8")) as Split;
}

/**
 * Reads the sheets of a folder, in the order of their names.
 *
 * @throws InvalidInputError with all faults if a sheet has any.
 */
export function readSheets(folder: string, ontology: Ontology): GoldPassage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort(compareText)
    .flatMap((name) => {
      const { passages, faults } = readSheet(readFileSync(join(folder, name), "utf8"), ontology);
      if (faults.length === 0) return passages;
      throw new InvalidInputError(
        "faulty-sheet",
        `${join(folder, name)} has faults:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
        { details: { faults } },
      );
    });
}

/** Reads passages of the given ids from folders of JSON files; `missing` are those found in none. */
export function readPassages(
  folders: readonly string[],
  ids: readonly string[],
): { readonly passages: GoldPassage[]; readonly missing: string[] } {
  const passages: GoldPassage[] = [];
  const missing: string[] = [];
  for (const id of ids) {
    const path = folders.map((folder) => join(folder, `${id}.json`)).find(existsSync);
    if (path === undefined) missing.push(id);
    else passages.push(GoldPassageSchema.parse(JSON.parse(readFileSync(path, "utf8"))));
  }
  return { passages, missing };
}

/** The passage as the pipeline would get it. */
export function toDocument({ id, text, title, published }: GoldPassage): SourceDocument {
  return {
    id,
    location: id,
    title,
    text,
    boilerplate: [],
    ...(published === null ? {} : { published }),
  };
}
