import type { EntityAlignment } from "./align-entities.js";
import { addCounts, type Counts, mergeMaps } from "./counts.js";
import type { GoldEntity } from "./gold-passage.js";
import type { PredictedEntity } from "./prediction.js";

/** Scores of entities: in all, by type, and in words a person can read. */
export interface EntityScore {
  readonly counts: Counts;
  readonly byType: ReadonlyMap<string, Counts>;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

type Outcome = keyof Counts;

const NONE: Counts = { right: 0, wrong: 0, missed: 0, ignored: 0 };

/**
 * Counts entities. Right and missed ones count for the gold type, wrong ones for the predicted type;
 * a second entity for the same thing is wrong.
 */
export function scoreEntities(
  gold: readonly GoldEntity[],
  predicted: readonly PredictedEntity[],
  alignment: EntityAlignment,
): EntityScore {
  const found = predicted.map((entity, index) => judgePredicted(entity, index, gold, alignment));
  const paired = new Set(alignment.goldByPredicted.values());
  const missed = gold.filter((entity, index) => !paired.has(index) && !entity.optional);
  const outcomes = [
    ...found,
    ...missed.map((entity) => ({ type: entity.type, outcome: "missed" as const })),
  ];
  const maps = outcomes.map(
    ({ type, outcome }) => new Map([[type, { ...NONE, [outcome]: 1 }]] as const),
  );
  const byType = mergeMaps<Counts>(maps, addCounts);
  return {
    counts: addCounts([...byType.values()]),
    byType,
    missed: missed.map(describe),
    wrong: predicted.filter((_, index) => found[index]?.outcome === "wrong").map(describe),
  };
}

function judgePredicted(
  entity: PredictedEntity,
  index: number,
  gold: readonly GoldEntity[],
  alignment: EntityAlignment,
): { type: string; outcome: Outcome } {
  const goldIndex = alignment.goldByPredicted.get(index);
  const match = goldIndex === undefined ? undefined : gold[goldIndex];
  if (match) return { type: match.type, outcome: match.optional ? "ignored" : "right" };
  return { type: entity.type, outcome: alignment.excused.has(index) ? "ignored" : "wrong" };
}

function describe({ type, name }: { readonly type: string; readonly name: string }): string {
  return `${type}: ${name}`;
}
