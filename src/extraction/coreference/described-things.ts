import type { Description } from "../mentions/descriptions.js";
import type { Discourse } from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";

/** Nouns that news uses for one another when it speaks of the same thing again. */
const KINDS: readonly ReadonlySet<string>[] = [
  "agreement accord deal pact treaty memorandum understanding document text convention protocol arrangement partnership settlement contract compact declaration charter framework",
  "ceasefire cease-fire truce armistice cessation agreement deal accord pause",
  "bridge structure crossing span link project viaduct footbridge",
  "tunnel link project crossing tube",
  "railway railroad line track link project route corridor",
  "road highway motorway route project link corridor expressway",
  "pipeline project line link",
  "dam project structure barrage",
  "plant reactor facility project station",
  "port harbour harbor terminal facility project",
  "base facility outpost site installation",
  "mine site project facility",
  "camp site facility centre center",
  "embassy mission chancery",
  "border frontier boundary",
  "summit meeting conference gathering talks event forum",
  "talks negotiations meeting dialogue discussion round session",
  "war conflict fighting hostilities",
  "attack strike raid assault bombing airstrike bombardment incident offensive",
  "exercise drill manoeuvre maneuver exercises drills",
  "ceremony event",
  "election vote poll ballot",
  "referendum vote plebiscite poll",
  "coup takeover putsch",
  "protest demonstration rally",
].map((words) => new Set(words.split(" ")));

/** Nouns too general to start a thing of their own: they only refer back. */
const VAGUE = new Set(
  "structure project link line text facility event incident site route installation span tube document framework building post track gate market wall vote".split(
    " ",
  ),
);

/** Sentences after which another word for a thing no longer reaches it. */
const REACH_OF_OTHER_WORD = 6;

/** Tells whether a head noun can only refer back, not introduce. */
export function isVague(lemma: string): boolean {
  return VAGUE.has(lemma);
}

/** Tells whether two nouns may be said of one thing. */
export function areOfOneKind(a: string, b: string): boolean {
  return a === b || KINDS.some((kind) => kind.has(a) && kind.has(b));
}

/** What a description must fit: the names that specify it, as entities. */
export interface DescriptionContext {
  readonly anchors: readonly EntityDraft[];
  /** Anchors of things described before. */
  readonly anchorsOf: ReadonlyMap<EntityDraft, ReadonlySet<EntityDraft>>;
}

/**
 * The thing spoken of before that a definite description means: of the same kind, with no modifier that
 * speaks against it ("railway bridge" is not the "road bridge"), nearest first, the same word before another.
 */
export function findAntecedent(
  description: Description,
  discourse: Discourse,
  context: DescriptionContext,
): EntityDraft | undefined {
  if (description.isOther || description.determination === "indefinite") return undefined;
  const { lemma } = description.node;
  let fallback: EntityDraft | undefined;
  const seen = new Set<EntityDraft>();
  for (const trace of [...discourse.trail].reverse()) {
    const [entity] = trace.entities;
    if (entity === undefined || trace.entities.length > 1 || seen.has(entity)) continue;
    seen.add(entity);
    if (
      entity.entityType !== description.headClass.entityType ||
      !isCompatible(description, entity, context)
    )
      continue;
    if (entity.heads.has(lemma)) return entity;
    const distance = description.node.sentence - trace.node.sentence;
    const mayRename = distance <= REACH_OF_OTHER_WORD && description.modifiers.length === 0;
    if (mayRename && [...entity.heads].some((head) => areOfOneKind(head, lemma)))
      fallback ??= entity;
  }
  return fallback;
}

function isCompatible(
  description: Description,
  entity: EntityDraft,
  context: DescriptionContext,
): boolean {
  const own = description.modifiers.filter((modifier) => !entity.modifiers.has(modifier));
  if (own.length > 0 && (entity.modifiers.size > 0 || entity.named)) return false;
  const known = context.anchorsOf.get(entity);
  if (context.anchors.length === 0) return true;
  // "The Greek-Turkish pact" may be "a pact" heard of before, but not "the gas pact".
  if (known === undefined || known.size === 0) return !entity.named && entity.modifiers.size === 0;
  return context.anchors.every((anchor) => known.has(anchor));
}
