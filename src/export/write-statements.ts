import type { GraphSnapshot } from "../model/index.js";
import { toStableJson } from "../support/stable-json.js";
import { collectLabels, labelObject } from "./labels.js";

/**
 * Writes the statements as JSON Lines: one a line, with its claims and, beside the ids, labels to read.
 *
 * Keys are in a fixed order and lines sorted by id, so that two versions compare line by line.
 */
export function* writeStatements(snapshot: GraphSnapshot): Generator<string> {
  const labels = collectLabels(snapshot);
  for (const statement of snapshot.statements) {
    const { id, subject, predicate, object, modality, confidence, claims } = statement;
    const members = {
      id,
      subject,
      subjectLabel: labels.entity(subject),
      predicate,
      predicateLabel: labels.predicate(predicate),
      object,
      objectLabel: labelObject(statement, labels),
      modality,
      confidence,
      claims,
    };
    const line = Object.entries(members).map(([key, value]) => `"${key}":${toStableJson(value)}`);
    yield `{${line.join(",")}}\n`;
  }
}
