import { type Frame, OntologyError, type PredicateDefinition } from "../model/index.js";
import type { Definitions } from "./definitions.js";
import type { OntologyEntries } from "./ontology-file.js";

/** The class that every phrase fits. */
const ANY_CLASS = "any";

/**
 * Checks that everything a file refers to is defined.
 *
 * @throws OntologyError naming file, id and remedy.
 */
export function checkReferences(entries: OntologyEntries, known: Definitions): void {
  for (const { id } of entries.predicates) {
    const predicate = known.predicates.get(id);
    if (predicate !== undefined) checkPredicate(entries.name, predicate, known);
  }
  for (const { predicate, frames } of entries.frames) {
    const definition = known.predicates.get(predicate);
    if (definition === undefined) {
      throw problem("unknown-predicate", entries.name, predicate, {
        found: `frames name the predicate "${predicate}", which is not defined`,
        remedy: "Define it under predicates or correct the name.",
      });
    }
    for (const frame of frames) checkFrame(entries.name, frame, { definition, known });
  }
}

function checkPredicate(file: string, predicate: PredicateDefinition, known: Definitions): void {
  const { id, domain, range } = predicate;
  const types = [...domain, ...range.filter((type) => type !== "literal")];
  const unknown = types.find((type) => !known.entityTypes.has(type));
  if (unknown !== undefined) {
    throw problem("unknown-entity-type", file, id, {
      found: `the predicate "${id}" names the entity type "${unknown}", which is not defined`,
      remedy: "Define it under entityTypes or correct the name.",
    });
  }
  const sameEnds = domain.length === range.length && domain.every((type) => range.includes(type));
  if (predicate.symmetric && !sameEnds) {
    throw problem("uneven-symmetric-predicate", file, id, {
      found: `the predicate "${id}" is symmetric, but domain and range differ`,
      remedy: "Give both the same entity types, or make it not symmetric.",
    });
  }
}

function checkFrame(
  file: string,
  frame: Frame,
  context: { readonly definition: PredicateDefinition; readonly known: Definitions },
): void {
  const { definition, known } = context;
  const { id } = definition;
  if (frame.verbs === undefined && frame.nouns === undefined) {
    throw problem("frame-without-words", file, id, {
      found: `a frame of "${id}" has neither verbs nor nouns`,
      remedy: "Add the words that state the predicate.",
    });
  }
  const conditions = [frame.where, frame.unless].flatMap((each) => Object.values(each ?? {}));
  const unknown = conditions
    .flatMap((classes) => classes.split("|"))
    .find((name) => name !== ANY_CLASS && !known.classes.has(name));
  if (unknown !== undefined) {
    throw problem("unknown-word-class", file, id, {
      found: `a frame of "${id}" names the word class "${unknown}", which is not defined`,
      remedy: "Define it under classes or correct the name.",
    });
  }
  const outside =
    frame.subjectTypes?.find((type) => !definition.domain.includes(type)) ??
    frame.objectTypes?.find((type) => !definition.range.includes(type));
  if (outside !== undefined) {
    throw problem("type-outside-predicate", file, id, {
      found: `a frame of "${id}" names the entity type "${outside}", which its domain or range lacks`,
      remedy: "Add it to the predicate or take it from the frame.",
    });
  }
}

function problem(
  code: string,
  file: string,
  id: string,
  text: { readonly found: string; readonly remedy: string },
): OntologyError {
  return new OntologyError(code, `${file}: ${text.found}. ${text.remedy}`, {
    details: { file, id },
  });
}
