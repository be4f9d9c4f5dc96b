import { join } from "node:path";
import {
  type Gazetteers,
  GazetteersSchema,
  type Lexicon,
  LexiconSchema,
  type Ontology,
  OntologySchema,
} from "../model/index.js";
import { packagePath } from "./package-path.js";
import { readJsonFile } from "./read-files.js";

/**
 * Reads the gazetteers.
 *
 * @param folder holds countries.json, organisations.json, places.json, titles.json, heads.json;
 *   Tumen's own data/gazetteers if left out.
 * @throws NotFoundError if a file is missing, InvalidInputError if one is malformed.
 */
export async function readGazetteers(
  folder: string = packagePath("data/gazetteers"),
): Promise<Gazetteers> {
  const { shape } = GazetteersSchema.unwrap();
  return {
    countries: await readJsonFile(join(folder, "countries.json"), shape.countries),
    organisations: await readJsonFile(join(folder, "organisations.json"), shape.organisations),
    places: await readJsonFile(join(folder, "places.json"), shape.places),
    titles: await readJsonFile(join(folder, "titles.json"), shape.titles),
    heads: await readJsonFile(join(folder, "heads.json"), shape.heads),
  };
}

/**
 * Reads the entity types and predicates.
 *
 * @param folder holds entity-types.json and predicates.json; Tumen's own data/ontology if left out.
 * @throws NotFoundError if a file is missing, InvalidInputError if one is malformed.
 */
export async function readOntology(
  folder: string = packagePath("data/ontology"),
): Promise<Ontology> {
  const { shape } = OntologySchema.unwrap();
  return {
    entityTypes: await readJsonFile(join(folder, "entity-types.json"), shape.entityTypes),
    predicates: await readJsonFile(join(folder, "predicates.json"), shape.predicates),
  };
}

/**
 * Reads the word classes and frames.
 *
 * @param folder holds word-classes.json and frames.json; Tumen's own data/ontology if left out.
 * @throws NotFoundError if a file is missing, InvalidInputError if one is malformed.
 */
export async function readLexicon(folder: string = packagePath("data/ontology")): Promise<Lexicon> {
  const { shape } = LexiconSchema.unwrap();
  return {
    classes: await readJsonFile(join(folder, "word-classes.json"), shape.classes),
    frames: await readJsonFile(join(folder, "frames.json"), shape.frames),
  };
}
