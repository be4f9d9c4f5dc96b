import * as z from "zod";
import { parseRelationModel, type RelationModel } from "../extraction/index.js";
import type { LanguageModels } from "../language/index.js";
import type { Gazetteers, Lexicon, Ontology } from "../model/index.js";
import { type FileSummary, parseOntology } from "../ontology/index.js";
import { readGazetteers, readLexicon, readOntology } from "./data-files.js";
import { readLanguageModels, readModelPart } from "./language-models.js";
import { packagePath } from "./package-path.js";
import { readJsonFile, readTextFile } from "./read-files.js";
import { readOntologyFile } from "./read-ontology-file.js";

/** What the relation model is learned on top of. */
export interface TrainingResources {
  readonly version: string;
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
  readonly gazetteers: Gazetteers;
  readonly models: LanguageModels;
  /** What the user's ontology files hold. */
  readonly ownFiles: readonly FileSummary[];
}

/** All that the steps of a build know beforehand. */
export interface PackageResources extends TrainingResources {
  readonly relations: RelationModel;
}

/**
 * Reads everything that comes with the package and that its steps work with.
 *
 * @param ontologyFiles a user's additions to entity types, predicates, classes and frames (YAML or JSON).
 * @throws NotFoundError, InvalidInputError or OntologyError that names the file and the remedy.
 */
export async function readResources(
  ontologyFiles: readonly string[] = [],
): Promise<PackageResources> {
  const relations = parseRelationModel(readModelPart("relations"));
  return { ...(await readTrainingResources(ontologyFiles)), relations };
}

/** Reads what there is before the relation model is trained. */
export async function readTrainingResources(
  ontologyFiles: readonly string[] = [],
): Promise<TrainingResources> {
  const builtIn = { ontology: await readOntology(), lexicon: await readLexicon() };
  const files = await Promise.all(ontologyFiles.map(readOntologyFile));
  const { files: ownFiles, ...vocabulary } = parseOntology(builtIn, files);
  return {
    version: await readVersion(),
    ...vocabulary,
    ownFiles,
    gazetteers: await readGazetteers(),
    models: readLanguageModels(),
  };
}

/** Reads the version of this package. */
async function readVersion(): Promise<string> {
  const schema = z.object({ version: z.string() });
  return (await readJsonFile(packagePath("package.json"), schema)).version;
}

/**
 * Reads the page that graphs are written into.
 *
 * @throws NotFoundError if it was not built ("npm run page").
 */
export async function readPageTemplate(): Promise<string> {
  return readTextFile(packagePath("dist/viewer/page.html"));
}
