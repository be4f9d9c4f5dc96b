import type { Definitions } from "./definitions.js";
import { toError } from "./fault.js";
import type { OntologyEntries } from "./ontology-file.js";

/**
 * Checks that what a file defines has words by which a text can state it; they may stand in any of the files.
 *
 * @throws OntologyError naming file, id and remedy.
 */
export function checkWords({ file, entityTypes, predicates }: OntologyEntries, known: Definitions) {
  for (const [index, { id }] of entityTypes.entries()) {
    const type = known.entityTypes.get(id);
    if (type?.kindOf === undefined || type.nouns !== undefined || type.endings !== undefined) {
      continue;
    }
    throw toError(file, {
      code: "entity-type-without-words",
      place: ["entityTypes", index],
      id,
      found: `nothing tells of what is named that it is of the entity type "${id}"`,
      remedy: "Give it nouns (company, bank) or endings of names (GmbH, Ltd).",
    });
  }
  for (const [index, { id }] of predicates.entries()) {
    if (known.frames.has(id) || known.builtInPredicates.has(id)) continue;
    throw toError(file, {
      code: "predicate-without-words",
      place: ["predicates", index],
      id,
      found: `no words state the predicate "${id}"`,
      remedy: "Give it verbs or nouns, or add frames for it.",
    });
  }
}
