import { wordSet } from "../support/word-set.js";
import { type Fault, toError } from "./fault.js";
import type { OntologyEntries } from "./ontology-file.js";

/** Names that mean something to frames or to JavaScript objects. */
const RESERVED = wordSet("literal any constructor prototype");
/** Attributes with a meaning of their own for the drawing library (sigma) or in GEXF. */
const ATTRIBUTES = wordSet(
  "type label size color x y hidden zindex forcelabel highlighted weight kind id source target",
);
const ID = /^[a-z][a-z0-9_-]*$/;
/** A predicate stands in words of its own in the outputs, where a hyphen would read as part of a word. */
const PREDICATE_ID = /^[a-z][a-z0-9_]*$/;

/**
 * Checks that a file defines nothing twice and uses no reserved or malformed name.
 *
 * @throws OntologyError naming file, place, id and remedy.
 */
export function checkNames({ file, entityTypes, predicates, classes }: OntologyEntries): void {
  const kinds: readonly { kind: string; field: string; ids: readonly string[] }[] = [
    { kind: "entity type", field: "entityTypes", ids: entityTypes.map(({ id }) => id) },
    { kind: "predicate", field: "predicates", ids: predicates.map(({ id }) => id) },
    { kind: "word class", field: "classes", ids: Object.keys(classes) },
  ];
  for (const { kind, field, ids } of kinds) {
    for (const [index, id] of ids.entries()) {
      const fault = nameFault(kind, id) ?? (ids.indexOf(id) < index && twice(kind, id));
      const place = field === "classes" ? [field, id] : [field, index, "id"];
      if (fault) throw toError(file, { ...fault, place, id });
    }
  }
}

type NameFault = Omit<Fault, "place">;

function nameFault(kind: string, id: string): NameFault | undefined {
  // Word classes stay inside the lexicon: no drawing or export meets them.
  if (RESERVED.has(id) || (kind !== "word class" && ATTRIBUTES.has(id))) {
    return {
      code: "reserved-name",
      found: `the ${kind} "${id}" bears a reserved name`,
      remedy: `Choose another, for example "${id}_${kind.replace(" ", "_")}".`,
    };
  }
  const isPredicate = kind === "predicate";
  if ((isPredicate ? PREDICATE_ID : ID).test(id)) return undefined;
  return {
    code: "malformed-id",
    found: `the ${kind} "${id}" is not a well-formed id`,
    remedy: `Begin with a small letter; use small letters, digits${isPredicate ? " and _" : ", _ and -"}.`,
  };
}

function twice(kind: string, id: string): NameFault {
  return {
    code: "duplicate-id",
    found: `the ${kind} "${id}" is defined twice`,
    remedy: "Keep one of the two.",
  };
}
