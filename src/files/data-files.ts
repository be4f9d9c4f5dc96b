import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as z from "zod";
import {
  type Gazetteers,
  GazetteersSchema,
  InvalidInputError,
  type Lexicon,
  LexiconSchema,
  NotFoundError,
  type Ontology,
  OntologySchema,
} from "../model/index.js";

/** The folder data/ beside src/ and dist/, so that sources and build find the same one. */
const DATA = fileURLToPath(new URL("../../data/", import.meta.url));

/**
 * Reads the gazetteers.
 *
 * @param folder holds countries.json, organisations.json, places.json, titles.json, heads.json;
 *   Tumen's own data/gazetteers if left out.
 * @throws NotFoundError if a file is missing, InvalidInputError if one is malformed.
 */
export function readGazetteers(folder: string = join(DATA, "gazetteers")): Gazetteers {
  const { shape } = GazetteersSchema.unwrap();
  const read = <T>(name: string, schema: z.ZodType<T>): T =>
    readDataFile(join(folder, name), schema);
  return {
    countries: read("countries.json", shape.countries),
    organisations: read("organisations.json", shape.organisations),
    places: read("places.json", shape.places),
    titles: read("titles.json", shape.titles),
    heads: read("heads.json", shape.heads),
  };
}

/**
 * Reads the entity types and predicates.
 *
 * @param folder holds entity-types.json and predicates.json; Tumen's own data/ontology if left out.
 * @throws NotFoundError if a file is missing, InvalidInputError if one is malformed.
 */
export function readOntology(folder: string = join(DATA, "ontology")): Ontology {
  const { shape } = OntologySchema.unwrap();
  return {
    entityTypes: readDataFile(join(folder, "entity-types.json"), shape.entityTypes),
    predicates: readDataFile(join(folder, "predicates.json"), shape.predicates),
  };
}

/**
 * Reads the word classes and frames.
 *
 * @param folder holds word-classes.json and frames.json; Tumen's own data/ontology if left out.
 * @throws NotFoundError if a file is missing, InvalidInputError if one is malformed.
 */
export function readLexicon(folder: string = join(DATA, "ontology")): Lexicon {
  const { shape } = LexiconSchema.unwrap();
  return {
    classes: readDataFile(join(folder, "word-classes.json"), shape.classes),
    frames: readDataFile(join(folder, "frames.json"), shape.frames),
  };
}

/**
 * Reads a JSON file of data and checks its form.
 *
 * @throws NotFoundError if it cannot be opened, InvalidInputError if it is not JSON or breaks the
 *   schema; the message names the file, the place in it and the remedy.
 */
export function readDataFile<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parseJson(path, readText(path)));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = (issue?.path ?? []).reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}.${String(key)}`),
    "$",
  );
  throw new InvalidInputError(
    "invalid-data-file",
    `${path}: at ${place}: ${issue?.message ?? "wrong form"}. Correct this value; data/README.md describes the records.`,
    { details: { path, place, issues: result.error.issues.length } },
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new NotFoundError(
      "missing-data-file",
      `${path}: cannot be read. Check the path and that the file may be read.`,
      { details: { path }, cause },
    );
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "syntax error";
    throw new InvalidInputError(
      "invalid-json",
      `${path}: not valid JSON: ${reason}. Correct the syntax at that place.`,
      { details: { path }, cause },
    );
  }
}
