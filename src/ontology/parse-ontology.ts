import type { Lexicon, Ontology } from "../model/index.js";
import { checkNames } from "./check-names.js";
import { checkReferences } from "./check-references.js";
import { addEntries, type Definitions, narrowFrames } from "./definitions.js";
import { type OntologyEntries, parseOntologyFile } from "./ontology-file.js";

/** An ontology with the words that state it. */
export interface Vocabulary {
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
}

/** A user's own file: its name, for messages, and its content as parsed from JSON. */
export interface OntologyFile {
  readonly name: string;
  readonly content: unknown;
}

/**
 * Joins Tumen's own vocabulary with a user's files and checks the whole.
 *
 * A file holds `{entityTypes?, predicates?, classes?, frames?}` in the form of Tumen's own files. An
 * entry with a known id refines: the fields it gives replace those defined before. A new entry adds;
 * it may leave out `subtypes` (none), `symmetric` (false) and `stateLevel` (false). Words are added
 * to a class, frames to a predicate. A file may refer to what it or an earlier one defines. Where a
 * file narrows the domain or range of a predicate, the frames defined before are narrowed with it.
 *
 * @throws OntologyError naming file, id and remedy.
 */
export function parseOntology(builtIn: Vocabulary, files: readonly OntologyFile[]): Vocabulary {
  const { ontology, lexicon } = builtIn;
  const sources: OntologyEntries[] = [
    { name: "built-in vocabulary", ...ontology, ...lexicon },
    ...files.map((file) => parseOntologyFile(file.name, file.content)),
  ];
  const definitions: Definitions = {
    entityTypes: new Map(),
    predicates: new Map(),
    classes: new Map(),
    frames: new Map(),
  };
  for (const entries of sources) {
    checkNames(entries);
    addEntries(definitions, entries);
    checkReferences(entries, definitions);
  }
  const { entityTypes, predicates, classes, frames } = definitions;
  return {
    ontology: { entityTypes: [...entityTypes.values()], predicates: [...predicates.values()] },
    lexicon: {
      classes: Object.fromEntries(classes),
      frames: [...frames.entries()].flatMap(([id, list]) => {
        const narrowed = narrowFrames(list, predicates.get(id));
        return narrowed.length === 0 ? [] : [{ predicate: id, frames: narrowed }];
      }),
    },
  };
}
