import type { SnapshotEntity } from "../model/index.js";
import { append } from "../support/lists.js";
import { compareBy } from "../support/order.js";
import { foldName } from "./nearest-names.js";
import { notFound } from "./not-found.js";

/** Finds entities by what they are called. */
export interface NameIndex {
  /** The entity with this id or name. @throws NotFoundError with the nearest names. */
  readonly find: (nameOrId: string) => SnapshotEntity;
}

interface Called {
  readonly entity: SnapshotEntity;
  readonly name: string;
  readonly kind: typeof LABEL | typeof CODE | typeof ALIAS;
}

/** Kinds of names, in the order in which they are preferred. */
const [LABEL, CODE, ALIAS] = [0, 1, 2] as const;

/**
 * Indexes entities by id, label, ISO code and aliases.
 *
 * A name is looked up without regard to case and accents. Of several entities called so, the one
 * written exactly so is taken; then one whose label it is before one whose country code or alias it
 * is; then the one with more claims.
 */
export function indexNames(
  entities: readonly SnapshotEntity[],
  claimsAbout: (entityId: string) => number,
): NameIndex {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byName = new Map<string, Called[]>();
  for (const called of entities.flatMap(namesOf)) append(byName, foldName(called.name), called);
  const find = (nameOrId: string): SnapshotEntity => {
    const byPreference = compareBy<Called>(
      ({ name }) => (name === nameOrId ? 0 : 1),
      ({ kind }) => kind,
      ({ entity }) => -claimsAbout(entity.id),
      ({ entity }) => entity.id,
    );
    const [best] = (byName.get(foldName(nameOrId)) ?? []).toSorted(byPreference);
    const found = byId.get(nameOrId) ?? best?.entity;
    if (found !== undefined) return found;
    throw notFound("entity", nameOrId, namesIn(byName));
  };
  return { find };
}

function namesOf(entity: SnapshotEntity): Called[] {
  return [
    { entity, name: entity.label, kind: LABEL },
    ...(entity.iso === undefined ? [] : [{ entity, name: entity.iso, kind: CODE }]),
    ...entity.aliases.map((name) => ({ entity, name, kind: ALIAS })),
  ];
}

/** All names worth suggesting: a code of two letters is like too many words. */
function* namesIn(byName: ReadonlyMap<string, readonly Called[]>): Generator<string> {
  for (const called of byName.values()) {
    for (const { name, kind } of called) if (kind !== CODE) yield name;
  }
}
