import { wordSet } from "../../support/word-set.js";
import type { Description } from "../mentions/descriptions.js";
import { childOf } from "../syntax.js";
import type { Discourse } from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";
import { areOfOneKind } from "./kinds-of-things.js";

/** Nouns too general to start a thing of their own: they only refer back. */
const VAGUE = wordSet(
  "structure project link connection line text facility event incident site route installation span tube document framework building post track gate market wall vote",
);

/** Sentences after which another word for a thing no longer reaches it. */
const REACH_OF_OTHER_WORD = 6;

/** What makes a vague noun tell of a facility: "road connection", "rail link". */
const CARRIERS = wordSet(
  "road rail railway land ferry bridge tunnel pipeline gas oil power undersea subsea cable electricity",
);

/** Tells whether a description can only refer back, not introduce. */
export function isVague({ node, modifiers }: Description): boolean {
  return VAGUE.has(node.lemma) && !modifiers.some((modifier) => CARRIERS.has(modifier));
}

/** What a description must fit: the names that specify it, as entities. */
export interface DescriptionContext {
  readonly anchors: readonly EntityDraft[];
  /** Anchors of things described before. */
  readonly anchorsOf: ReadonlyMap<EntityDraft, ReadonlySet<EntityDraft>>;
}

/** Sentences after which a thing is forgotten: what is left of its salience is below 1e-5. */
const MEMORY = 50;

/** How much of its salience a thing keeps from one sentence to the next. */
const DECAY = 0.8;

/**
 * The thing spoken of before that a description means: of the same kind, with no modifier that speaks
 * against it ("railway bridge" is not the "road bridge"), the same word before another, the one most
 * spoken of, and spoken of as subject, before one named in passing.
 *
 * An indefinite description means something new, unless the text already has one new thing of its kind:
 * it tells of "a new bridge" twice, not of two.
 */
export function findAntecedent(
  description: Description,
  discourse: Discourse,
  context: DescriptionContext,
): EntityDraft | undefined {
  if (description.isOther) return undefined;
  const known = [...salienceOfThings(description, discourse)].filter(([entity]) =>
    isCompatible(description, entity, context),
  );
  if (description.determination === "indefinite") return sameNovelty(description, known);
  const { lemma } = description.node;
  const mayRename =
    description.determination !== "bare" &&
    (description.modifiers.length === 0 || description.isNew);
  // "This bridge" points at the last one; "the bridge" at the one that the text is about.
  const pointsBack = /^th(?:is|at)$/.test(childOf(description.node, "det")?.form ?? "");
  const ranked = known.sort(([, a], [, b]) =>
    pointsBack ? b.last - a.last : b.salience - a.salience,
  );
  const same = ranked.find(([entity]) => entity.heads.has(lemma));
  const other = ranked.find(
    ([entity, { distance }]) =>
      mayRename &&
      distance <= REACH_OF_OTHER_WORD &&
      [...entity.heads].some((head) => areOfOneKind(head, lemma)),
  );
  return (same ?? other)?.[0];
}

interface Standing {
  readonly salience: number;
  /** Place on the trail of its last mention. */
  readonly last: number;
  /** Sentences since it was last spoken of. */
  readonly distance: number;
}

function salienceOfThings(
  { node, headClass }: Description,
  { trail }: Discourse,
): Map<EntityDraft, Standing> {
  const standings = new Map<EntityDraft, Standing>();
  const start = trail.findLastIndex((trace) => node.sentence - trace.node.sentence > MEMORY) + 1;
  for (const [offset, trace] of trail.slice(start).entries()) {
    const last = start + offset;
    const [entity, other] = trace.entities;
    if (entity?.entityType !== headClass.entityType || other !== undefined) continue;
    const distance = node.sentence - trace.node.sentence;
    const weight = (trace.node.relation === "nsubj" ? 2 : 1) * DECAY ** distance;
    const salience = (standings.get(entity)?.salience ?? 0) + weight;
    standings.set(entity, { salience, distance, last });
  }
  return standings;
}

function sameNovelty(
  description: Description,
  known: readonly (readonly [EntityDraft, Standing])[],
): EntityDraft | undefined {
  if (!description.isNew) return undefined;
  const { lemma } = description.node;
  const [only, ...others] = known.filter(
    ([entity]) =>
      entity.isNew === true &&
      !entity.named &&
      [...entity.heads].some((head) => areOfOneKind(head, lemma)),
  );
  return others.length === 0 ? only?.[0] : undefined;
}

function isCompatible(
  description: Description,
  entity: EntityDraft,
  context: DescriptionContext,
): boolean {
  // "The islands" are not the one island spoken of.
  const isPlace = entity.entityType === "place" && entity.named;
  if (isPlace && description.isPlural && !/s$/.test(entity.label)) return false;
  if (!entity.named && description.headClass.entityType !== "event") {
    if (description.isPlural !== (entity.isMany === true)) return false;
  }
  const own = description.modifiers.filter((modifier) => !entity.modifiers.has(modifier));
  if (own.length > 0 && (entity.modifiers.size > 0 || entity.named)) return false;
  const known = context.anchorsOf.get(entity);
  if (context.anchors.length === 0) return true;
  // "The Greek-Turkish pact" may be "a pact" heard of before, but not "the gas pact".
  if (known === undefined || known.size === 0) return !entity.named && entity.modifiers.size === 0;
  // One may say more than the other, but "the Oslo-Malmö bridge" is not "the Oslo-Bergen bridge".
  const anchors = new Set(context.anchors);
  return (
    context.anchors.every((anchor) => known.has(anchor)) ||
    [...known].every((anchor) => anchors.has(anchor))
  );
}
