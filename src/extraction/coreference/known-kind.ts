import type { Description } from "../mentions/descriptions.js";
import type { Discourse, Trace } from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";
import { areOfOneKind, tellsKind } from "./kinds-of-things.js";

/** Sentences back in which the noun of a thing's own name or description finds it again. */
const REACH_OF_WORD = 20;
/** Sentences back in which another noun of its kind does. */
const REACH_OF_KIND = 5;
/** Sentences back in which a noun finds a name that tells no kind: "Dangote … the company". */
const REACH_OF_GUESS = 2;

/** How much of its salience a thing keeps from one sentence to the next. */
const DECAY = 0.8;
/** The best must be this much more salient than the next to be meant by a noun of its kind alone. */
const MARGIN = 1.3;

/**
 * The body or place spoken of before that a noun means: one whose name or description has the noun; else
 * one of its kind; else the only one near by whose name tells no kind.
 */
export function findOfKind(
  description: Description,
  discourse: Discourse,
  isMeant: (entity: EntityDraft) => boolean,
): EntityDraft | undefined {
  const { lemma } = description.node;
  const standings = [...standingsOf(description, discourse)].filter(([entity]) => isMeant(entity));
  const within = (reach: number, fits: (entity: EntityDraft) => boolean): EntityDraft[] =>
    standings
      .filter(([entity, { distance }]) => distance <= reach && fits(entity))
      .sort(([, a], [, b]) => b.salience - a.salience)
      .map(([entity]) => entity);
  const [same] = within(REACH_OF_WORD, (entity) => entity.heads.has(lemma));
  if (same !== undefined) return same;
  const ofKind = within(REACH_OF_KIND, (entity) => isOfKind(entity, lemma));
  if (ofKind.length > 0) return clearlyFirst(ofKind, standings);
  return tellsKind(lemma) ? nearestUnknown(standings) : undefined;
}

/** The thing last named, if its name tells no kind and no other such name is as near. */
function nearestUnknown(
  standings: readonly (readonly [EntityDraft, Standing])[],
): EntityDraft | undefined {
  const unknown = standings.filter(([entity]) => entity.named && !hasKind(entity));
  const nearest = Math.min(...unknown.map(([, { distance }]) => distance));
  const [only, ...others] = unknown.filter(([, { distance }]) => distance === nearest);
  return nearest <= REACH_OF_GUESS && others.length === 0 ? only?.[0] : undefined;
}

interface Standing {
  readonly salience: number;
  readonly distance: number;
}

function standingsOf(
  { node, headClass, isPlural }: Description,
  { trail }: Discourse,
): Map<EntityDraft, Standing> {
  const standings = new Map<EntityDraft, Standing>();
  for (let index = trail.length - 1; index >= 0; index -= 1) {
    const trace = trail[index];
    const distance = node.sentence - (trace?.node.sentence ?? 0);
    if (trace === undefined || distance > REACH_OF_WORD) break;
    const [entity, other] = trace.entities;
    if (entity?.entityType !== headClass.entityType || other !== undefined) continue;
    if (isPlural !== isManyOf(entity)) continue;
    const salience = (standings.get(entity)?.salience ?? 0) + weightOf(trace, distance);
    standings.set(entity, { salience, distance: standings.get(entity)?.distance ?? distance });
  }
  return standings;
}

/** Known as several: "rebels", "three tankers". */
function isManyOf(entity: EntityDraft): boolean {
  return entity.isMany === true;
}

function weightOf({ node }: Trace, distance: number): number {
  return (node.relation === "nsubj" ? 2 : 1) * DECAY ** distance;
}

function isOfKind(entity: EntityDraft, lemma: string): boolean {
  return [...entity.heads].some((head) => areOfOneKind(head, lemma));
}

function hasKind(entity: EntityDraft): boolean {
  return entity.subtype !== undefined || [...entity.heads].some(tellsKind);
}

function clearlyFirst(
  ranked: readonly EntityDraft[],
  standings: readonly (readonly [EntityDraft, Standing])[],
): EntityDraft | undefined {
  const salienceOf = new Map(standings.map(([entity, { salience }]) => [entity, salience]));
  const [best, next] = ranked.map((entity) => salienceOf.get(entity) ?? 0);
  return best !== undefined && (next === undefined || best >= next * MARGIN)
    ? ranked[0]
    : undefined;
}
