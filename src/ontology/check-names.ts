import { OntologyError } from "../model/index.js";
import { wordSet } from "../support/word-set.js";
import type { OntologyEntries } from "./ontology-file.js";

/** Names that mean something to frames or to JavaScript objects. */
const RESERVED = wordSet("literal any constructor prototype");
/** Attributes with a meaning of their own for the drawing library (sigma) or in GEXF. */
const ATTRIBUTES = wordSet(
  "type label size color x y hidden zindex forcelabel highlighted weight kind id source target",
);
const ID = /^[a-z][a-z0-9_-]*$/;

/**
 * Checks that a file defines nothing twice and uses no reserved or malformed name.
 *
 * @throws OntologyError naming file, id and remedy.
 */
export function checkNames(entries: OntologyEntries): void {
  const kinds: readonly [string, readonly string[]][] = [
    ["entity type", entries.entityTypes.map((each) => each.id)],
    ["predicate", entries.predicates.map((each) => each.id)],
    ["word class", Object.keys(entries.classes)],
  ];
  for (const [kind, ids] of kinds) {
    const seen = new Set<string>();
    for (const id of ids) {
      checkName(entries.name, kind, id);
      if (seen.has(id)) {
        throw new OntologyError(
          "duplicate-id",
          `${entries.name}: the ${kind} "${id}" is defined twice. Keep one of the two.`,
          { details: { file: entries.name, id } },
        );
      }
      seen.add(id);
    }
  }
}

function checkName(file: string, kind: string, id: string): void {
  // Word classes stay inside the lexicon: no drawing or export meets them.
  if (RESERVED.has(id) || (kind !== "word class" && ATTRIBUTES.has(id))) {
    throw new OntologyError(
      "reserved-name",
      `${file}: the ${kind} "${id}" bears a reserved name. Choose another, for example "${id}_${kind.replace(" ", "_")}".`,
      { details: { file, id } },
    );
  }
  if (ID.test(id)) return;
  throw new OntologyError(
    "malformed-id",
    `${file}: the ${kind} "${id}" is not a well-formed id. Begin with a small letter; use small letters, digits, _ and -.`,
    { details: { file, id } },
  );
}
