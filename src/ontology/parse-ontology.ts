import type { Lexicon, Ontology } from "../model/index.js";
import { checkNames } from "./check-names.js";
import { checkReferences } from "./check-references.js";
import { checkWords } from "./check-words.js";
import { addEntries, type Definitions, narrowFrames } from "./definitions.js";
import type { Example } from "./example.js";
import { type OntologyEntries, type OntologyFile, parseOntologyFile } from "./ontology-file.js";

/** An ontology with the words that state it. */
export interface Vocabulary {
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
}

/** What a user's file holds: ids of what it defines and of what it changes, and its examples. */
export interface FileSummary {
  readonly name: string;
  readonly adds: readonly string[];
  readonly changes: readonly string[];
  readonly examples: readonly Example[];
}

/** Tumen's own vocabulary joined with a user's. */
export interface OwnVocabulary extends Vocabulary {
  readonly files: readonly FileSummary[];
}

/**
 * Joins Tumen's own vocabulary with a user's files and checks the whole.
 *
 * A file holds `{entityTypes?, predicates?, classes?, frames?, examples?}`. An entry with a known id
 * refines: the fields it gives replace those defined before. A new entity type needs a `kindOf` and
 * words, a new predicate a domain, a range and words; the rest has defaults. Words are added to a class,
 * frames to a predicate. A file may refer to what it or an earlier one defines. Where a file narrows the
 * domain or range of a predicate, the frames defined before are narrowed with it.
 *
 * @throws OntologyError naming file, place, id and remedy.
 */
export function parseOntology(builtIn: Vocabulary, files: readonly OntologyFile[]): OwnVocabulary {
  const definitions: Definitions = {
    entityTypes: new Map(),
    predicates: new Map(),
    classes: new Map(),
    frames: new Map(),
    builtInTypes: new Set(builtIn.ontology.entityTypes.map(({ id }) => id)),
    builtInPredicates: new Set(builtIn.ontology.predicates.map(({ id }) => id)),
  };
  addEntries(definitions, toEntries(builtIn));
  checkReferences(toEntries(builtIn), definitions);
  const own = files.map(parseOntologyFile);
  const summaries = own.map((entries) => {
    checkNames(entries);
    const summary = summarise(entries, definitions);
    addEntries(definitions, entries);
    checkReferences(entries, definitions);
    return summary;
  });
  for (const entries of own) checkWords(entries, definitions);
  return { ...toVocabulary(definitions), files: summaries };
}

function toEntries({ ontology, lexicon }: Vocabulary): OntologyEntries {
  return {
    file: { name: "built-in vocabulary" },
    entityTypes: ontology.entityTypes,
    predicates: ontology.predicates,
    classes: lexicon.classes,
    frames: [...lexicon.frames],
    examples: [],
  };
}

function summarise(entries: OntologyEntries, before: Definitions): FileSummary {
  const ids = [
    ...entries.entityTypes.map(({ id }) => ({ id, isKnown: before.entityTypes.has(id) })),
    ...entries.predicates.map(({ id }) => ({ id, isKnown: before.predicates.has(id) })),
    ...Object.keys(entries.classes).map((id) => ({ id, isKnown: before.classes.has(id) })),
    ...entries.frames
      .filter(({ predicate }) => !entries.predicates.some(({ id }) => id === predicate))
      .map(({ predicate }) => ({ id: predicate, isKnown: true })),
  ];
  const pick = (isKnown: boolean): string[] => [
    ...new Set(ids.filter((each) => each.isKnown === isKnown).map(({ id }) => id)),
  ];
  return {
    name: entries.file.name,
    adds: pick(false),
    changes: pick(true),
    examples: entries.examples,
  };
}

function toVocabulary(definitions: Definitions): Vocabulary {
  const { entityTypes, predicates, classes, frames } = definitions;
  return {
    ontology: { entityTypes: [...entityTypes.values()], predicates: [...predicates.values()] },
    lexicon: {
      classes: Object.fromEntries(classes),
      frames: [...frames.entries()].flatMap(([id, list]) => {
        const narrowed = narrowFrames(list, predicates.get(id), entityTypes);
        return narrowed.length === 0 ? [] : [{ predicate: id, frames: narrowed }];
      }),
    },
  };
}
