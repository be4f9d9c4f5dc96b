import { isCapitalised } from "../../support/names.js";
import { wordSet } from "../../support/word-set.js";
import { type Description, readDescription } from "../mentions/descriptions.js";
import { isStateBody } from "../mentions/state-bodies.js";
import { childrenOf, type Node } from "../syntax.js";
import { isSubjectAbove } from "./definite-nouns.js";
import type { Discourse, DraftReference } from "./discourse.js";
import { draftEntity, type EntityDraft } from "./entity-draft.js";
import { findOfKind } from "./known-kind.js";
import { isPredicateNoun } from "./pronouns.js";
import { type Reading, surfaceOf } from "./reading.js";

/** "The company", "the rebels", "the regional bloc": a body spoken of before. */
export function readKnownBody(node: Node, reading: Reading): DraftReference | undefined {
  const description = describedBody(node, reading);
  if (description === undefined || !pointsBack(description)) return undefined;
  const actors = actorsAbove(node, reading.discourse);
  const known = findOfKind(
    description,
    reading.discourse,
    (entity) => !actors.has(entity) && isCompatible(entity, description, reading),
  );
  if (known === undefined) return undefined;
  return { node, range: description.range, kind: "nominal", entities: [known] };
}

/** Nouns that only say what the name before them stands for: "the Ak Jol party", "Houthi rebels". */
const CALLING =
  /^(?:party|group|movement|militia|company|firm|alliance|newspaper|broadcaster|rebel|insurgent|fighter|militant|guerrilla|jihadist|faction|organi[sz]ation|network|gang|bloc|union|airline|bank|conglomerate)$/;

/** The body whose name modifies the noun. */
export function readCalledBody(node: Node, { discourse }: Reading): DraftReference | undefined {
  if (!CALLING.test(node.lemma)) return undefined;
  for (const child of childrenOf(node, "compound")) {
    const known = discourse.references.get(child);
    const [entity] = known?.entities ?? [];
    if (known?.kind === "pronoun" || entity?.entityType !== "organization") continue;
    entity.heads.add(node.lemma);
    return {
      node,
      range: { from: child.index, to: node.index + 1 },
      kind: "nominal",
      entities: [entity],
    };
  }
  return undefined;
}

/** "Jihadist fighters", "a monitoring group", "Chinese firms", "the miners' union": a body of its own. */
export function readNewBody(node: Node, reading: Reading): DraftReference | undefined {
  const description = describedBody(node, reading);
  if (description === undefined || !canFound(description)) return undefined;
  const { discourse, anchors, lexicon } = reading;
  if (description.isPlural && !lexicon.collectives.has(node.lemma)) return undefined;
  const { range, fullRange } = description;
  const label = surfaceOf(discourse, node.sentence, fullRange);
  const entity = draftEntity("organization", label, { named: isCalledSo(node) });
  entity.heads.add(node.lemma);
  if (description.isPlural) entity.isMany = true;
  for (const modifier of description.modifiers) entity.modifiers.add(modifier);
  anchors.set(entity, new Set(anchorsOf(description, discourse)));
  discourse.entities.push(entity);
  return { node, range, kind: entity.named ? "name" : "nominal", entities: [entity] };
}

/** "The Senate", "Parliament": in capitals the noun is the body's name. */
function isCalledSo({ token }: Node): boolean {
  return token.upos === "PROPN" && isCapitalised(token.surface) && isStateBody([token.surface]);
}

/** Bodies of which there are too many for the noun alone to tell one. */
const VAGUE = wordSet(
  "body department division force house office operator panel service station team unit arm group court mission",
);

/** What is told from others of its kind; "its firms", "the office" are not. */
function canFound({ node, determination, modifiers, anchors, isPlural }: Description): boolean {
  if (modifiers.length > 0 || anchors.length > 0) return true;
  if (VAGUE.has(node.lemma) || determination === "possessive") return false;
  return isPlural || determination !== "bare" || LEGISLATURES.test(node.lemma);
}

/** Bodies that need no article. */
const LEGISLATURES = /^(?:parliament|congress)$/;

function describedBody(node: Node, { lexicon }: Reading): Description | undefined {
  const description = readDescription(node, lexicon);
  const isBody = description?.headClass.entityType === "organization";
  return isBody && !isPredicateNoun(node) ? description : undefined;
}

/** With the article and without a phrase that tells which one is meant. */
function pointsBack({ determination, isOther, node }: Description): boolean {
  return determination === "definite" && !isOther && childrenOf(node, "nmod", "acl").length === 0;
}

/** Those who act in the clauses around a noun: a pronoun would take them up. */
function actorsAbove(node: Node, { trail }: Discourse): Set<EntityDraft> {
  const above = trail.filter(
    (trace) => trace.node.sentence === node.sentence && isSubjectAbove(trace.node, node),
  );
  return new Set(above.flatMap(({ entities }) => entities));
}

/** Nothing that is said of one speaks against the other: another country, other words of the kind. */
function isCompatible(
  entity: EntityDraft,
  description: Description,
  { anchors, discourse }: Reading,
): boolean {
  const own = anchorsOf(description, discourse);
  const known = anchors.get(entity);
  if (own.length > 0 && known !== undefined && known.size > 0) {
    return own.every((anchor) => known.has(anchor));
  }
  const { represents } = entity;
  if (own.length > 0 && represents !== undefined) return own.includes(represents);
  return entity.named || description.modifiers.every((modifier) => entity.modifiers.has(modifier));
}

function anchorsOf(description: Description, discourse: Discourse): EntityDraft[] {
  return description.anchors.flatMap((anchor) => discourse.references.get(anchor)?.entities ?? []);
}
