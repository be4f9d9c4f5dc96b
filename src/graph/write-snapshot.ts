import type { GraphSnapshot } from "../model/index.js";
import { toStableJson } from "../support/stable-json.js";

/**
 * Writes a snapshot as JSON, piece by piece, so that no text of the whole is held.
 *
 * One document, entity, statement, entity type or predicate stands on each line, keys in a fixed
 * order: two versions of a graph compare line by line.
 */
export function* writeSnapshot(snapshot: GraphSnapshot): Generator<string> {
  const { format, version, ontology } = snapshot;
  yield `{"format":${JSON.stringify(format)},"version":${version},\n"ontology":{`;
  yield* writeList("entityTypes", ontology.entityTypes);
  yield ",\n";
  yield* writeList("predicates", ontology.predicates);
  yield "},\n";
  yield* writeList("documents", snapshot.documents);
  yield ",\n";
  yield* writeList("entities", snapshot.entities);
  yield ",\n";
  yield* writeList("statements", snapshot.statements);
  yield "}\n";
}

function* writeList(key: string, items: readonly unknown[]): Generator<string> {
  yield `${JSON.stringify(key)}:[`;
  let separator = "\n";
  for (const item of items) {
    yield `${separator}${toStableJson(item)}`;
    separator = ",\n";
  }
  yield "\n]";
}
