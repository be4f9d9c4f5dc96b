import type { GraphSnapshot, Statement } from "../model/index.js";

/** Words for the ids of a snapshot; an id without a label stands for itself. */
export interface Labels {
  readonly entity: (id: string) => string;
  readonly predicate: (id: string) => string;
  /** Title of a document, or its location. */
  readonly document: (id: string) => string;
}

/** Collects the labels of a snapshot. */
export function collectLabels(snapshot: GraphSnapshot): Labels {
  const entities = new Map(snapshot.entities.map(({ id, label }) => [id, label]));
  const predicates = new Map(snapshot.ontology.predicates.map(({ id, label }) => [id, label]));
  const documents = new Map(
    snapshot.documents.map(({ id, title, location }) => [id, title ?? location]),
  );
  return {
    entity: (id) => entities.get(id) ?? id,
    predicate: (id) => predicates.get(id) ?? id,
    document: (id) => documents.get(id) ?? id,
  };
}

/** The object as words: the label of an entity, the text of a literal. */
export function labelObject({ object }: Statement, labels: Labels): string {
  return object.kind === "entity" ? labels.entity(object.id) : object.literal.text;
}
