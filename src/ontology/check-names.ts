import { OntologyError } from "../model/index.js";
import type { OntologyEntries } from "./ontology-file.js";

/**
 * Attributes with a meaning of their own for the drawing library (sigma) or in GEXF, and names that
 * mean something to frames or to JavaScript objects.
 */
const RESERVED = new Set([
  ...["type", "label", "size", "color", "x", "y", "hidden", "zindex", "forcelabel", "highlighted"],
  ...["weight", "kind", "id", "source", "target"],
  ...["literal", "any", "constructor", "prototype"],
]);
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
  if (RESERVED.has(id)) {
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
