/** What two phrases may state: a predicate, and whether the first phrase in the text is its subject. */
export interface RelationClass {
  readonly predicate: string;
  readonly forward: boolean;
}

/** A predicate as far as classes depend on it. */
export interface RelationPredicate {
  readonly id: string;
  readonly symmetric: boolean;
  /** Predicates of like meaning share it; the id itself if there are none. */
  readonly family: string;
}

/**
 * Classes, and the labels that weights are tied to.
 *
 * A class is scored by the sum of its own label, that of its predicate, that of its family and the one of
 * all relations, so that rare classes lean on like ones.
 */
export interface RelationClasses {
  readonly classes: readonly RelationClass[];
  /** Labels of each class: own, predicate, family, any. */
  readonly labelsOf: readonly (readonly [number, number, number, number])[];
  readonly labels: number;
  /** The label that all classes share. */
  readonly anyLabel: number;
}

/** Numbers the classes and labels of predicates, in the order given. */
export function numberClasses(predicates: readonly RelationPredicate[]): RelationClasses {
  const classes = predicates.flatMap(({ id, symmetric }): RelationClass[] => [
    { predicate: id, forward: true },
    ...(symmetric ? [] : [{ predicate: id, forward: false }]),
  ]);
  const shared = new Map<string, number>();
  const labelOf = (name: string): number => {
    const label = shared.get(name) ?? classes.length + shared.size;
    shared.set(name, label);
    return label;
  };
  const anyLabel = labelOf("any relation");
  const familyOf = new Map(predicates.map(({ id, family }) => [id, family]));
  const labelsOf = classes.map(({ predicate }, index): [number, number, number, number] => [
    index,
    labelOf(`predicate ${predicate}`),
    labelOf(`family ${familyOf.get(predicate)}`),
    anyLabel,
  ]);
  return { classes, labelsOf, labels: classes.length + shared.size, anyLabel };
}
