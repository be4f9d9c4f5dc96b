import { isCapitalised } from "../../support/names.js";
import { type Description, readDescription } from "../mentions/descriptions.js";
import { childrenOf, type Node } from "../syntax.js";
import { findAntecedent, isVague } from "./described-things.js";
import type { Discourse, DraftReference } from "./discourse.js";
import { draftEntity, type EntityDraft } from "./entity-draft.js";
import { areOfOneKind } from "./kinds-of-things.js";
import { findOfKind } from "./known-kind.js";
import { isPredicateNoun } from "./pronouns.js";
import { type Reading, surfaceOf } from "./reading.js";

/** A bridge, an accord, a summit: spoken of before, or new. */
export function readThing(node: Node, reading: Reading): DraftReference | undefined {
  const { discourse } = reading;
  const description = readDescription(node, reading.lexicon);
  if (description === undefined || description.headClass.entityType === "organization") {
    return undefined;
  }
  const { range } = description;
  if (isPredicateNoun(node)) {
    const subject = subjectThing(node, description, discourse);
    return subject && { node, range, kind: "nominal", entities: [subject] };
  }
  const called = thingCalled(node, description, discourse);
  if (called !== undefined) return callBy(called, description, discourse);
  const anchors = anchorsOf(description, discourse);
  const known =
    findAntecedent(description, discourse, { anchors, anchorsOf: reading.anchors }) ??
    thingSpelledOut(node, description, discourse) ??
    placeCalled(description, discourse);
  if (known === undefined && !canIntroduce(description)) return undefined;
  const entity = known ?? foundThing(description, discourse);
  enrich(entity, description, { anchors, reading });
  const isName = known === undefined && entity.named;
  return { node, range, kind: isName ? "name" : "nominal", entities: [entity] };
}

/** "The town", "the archipelago", "the strip": a place that was named. */
function placeCalled(description: Description, discourse: Discourse): EntityDraft | undefined {
  const { headClass, determination, modifiers, anchors, node, isPlural } = description;
  if (headClass.entityType !== "place" || determination !== "definite" || isPlural)
    return undefined;
  if (modifiers.length > 0 || anchors.length > 0) return undefined;
  if (childrenOf(node, "nmod", "acl").length > 0 || !NAMED_PLACES.has(headClass.subtype ?? ""))
    return undefined;
  return findOfKind(description, discourse, (entity) => entity.named);
}

/** Subtypes of places that news names once and then calls by their class. */
const NAMED_PLACES = new Set(["city", "island", "region", "river", "sea"]);

/** "It is the first road bridge to Russia": the subject is the thing. */
function subjectThing(
  node: Node,
  description: Description,
  discourse: Discourse,
): EntityDraft | undefined {
  const subject = node.children.find((child) => child.relation === "nsubj");
  const [entity] = subject === undefined ? [] : (discourse.references.get(subject)?.entities ?? []);
  if (entity?.entityType !== description.headClass.entityType) return undefined;
  entity.heads.add(node.lemma);
  return entity;
}

const NAMING =
  /^(?:term|call|dub|name|title|entitle|style|nickname|christen|label|baptise|baptize)$/;

/** "A treaty termed a “comprehensive partnership”": the thing that the phrase gives a name to. */
function thingCalled(
  node: Node,
  { headClass }: Description,
  discourse: Discourse,
): EntityDraft | undefined {
  const verb = node.parent;
  if (verb === undefined || !NAMING.test(verb.lemma) || verb.index > node.index) return undefined;
  const trace = discourse.trail.findLast(
    (each) =>
      each.node.sentence === node.sentence &&
      each.node.index < verb.index &&
      each.entities[0]?.entityType === headClass.entityType,
  );
  return trace?.entities.length === 1 ? trace.entities[0] : undefined;
}

/** The name becomes the label, if the thing had none. */
function callBy(
  entity: EntityDraft,
  { node, range }: Description,
  discourse: Discourse,
): DraftReference {
  if (!entity.named) {
    entity.named = true;
    entity.label = surfaceOf(discourse, node.sentence, range);
  }
  entity.heads.add(node.lemma);
  return { node, range, kind: "name", entities: [entity] };
}

const SPELLING_OUT = /^(?:involve|entail|mean|comprise|foresee|envisage|include|require)$/;
const BUILDING = /^(?:build|erect|construct|lay|dig|put|create)$/;

/** "The project involves erecting a bridge": the bridge is what the project is. */
function thingSpelledOut(
  node: Node,
  { headClass }: Description,
  discourse: Discourse,
): EntityDraft | undefined {
  const building = node.parent;
  const verb = building?.parent;
  if (building === undefined || verb === undefined) return undefined;
  if (!BUILDING.test(building.lemma) || !SPELLING_OUT.test(verb.lemma)) return undefined;
  const subject = verb.children.find((child) => child.relation === "nsubj");
  const [entity, other] = (subject && discourse.references.get(subject)?.entities) ?? [];
  const isOne = other === undefined && entity?.entityType === headClass.entityType;
  return isOne && [...entity.heads].some((head) => areOfOneKind(head, node.lemma))
    ? entity
    : undefined;
}

function anchorsOf(description: Description, discourse: Discourse): EntityDraft[] {
  return description.anchors.flatMap((anchor) => discourse.references.get(anchor)?.entities ?? []);
}

/** Places that no description introduces, as they are everywhere: those that matter have names. */
const COMMON_PLACES = new Set(["region", "city", "river", "sea", "island", "other"]);

/** Plural nouns that mean one event. */
const PLURAL_EVENTS =
  /^(?:talks|negotiations|games|elections|exercises|drills|attacks|strikes|protests)$/;

/**
 * New things need a reason to be one: an indefinite article or a count, or something that specifies them.
 * Bare plurals are generic.
 */
function canIntroduce(description: Description): boolean {
  const { headClass, determination, isPlural, modifiers, node } = description;
  const hasName = description.anchors.length > 0;
  if (isVague(description)) return hasName;
  if (headClass.subtype === "border")
    return hasName ? determination !== "indefinite" : isOwned(description);
  if (COMMON_PLACES.has(headClass.subtype ?? ""))
    return properModifiers(node).length > 0 || (hasName && determination === "indefinite");
  if (isPlural && !PLURAL_EVENTS.test(node.form)) return hasCount(node) || modifiers.length > 0;
  if (determination === "bare") return hasName || (isPlural && modifiers.length > 0);
  return true;
}

/** "Their frontier", "the border". */
function isOwned({ determination, isPlural }: Description): boolean {
  return !isPlural && (determination === "possessive" || determination === "definite");
}

/** "Two dams". */
function hasCount(node: Node): boolean {
  return childrenOf(node, "nummod").length > 0;
}

function foundThing(description: Description, discourse: Discourse): EntityDraft {
  const { node, headClass } = description;
  const named = hasProperName(description, discourse);
  const range = named ? description.range : description.fullRange;
  const entity = draftEntity(headClass.entityType, surfaceOf(discourse, node.sentence, range), {
    named,
    subtype: headClass.subtype,
  });
  if (description.isPlural && headClass.entityType !== "event") entity.isMany = true;
  discourse.entities.push(entity);
  return entity;
}

/** "Bosphorus bridge": a proper name that is no country's makes the whole a name. */
function hasProperName({ node }: Description, discourse: Discourse): boolean {
  return properModifiers(node).some((child) => {
    const [entity] = discourse.references.get(child)?.entities ?? [];
    return entity?.entityType !== "country";
  });
}

function properModifiers(node: Node): Node[] {
  return childrenOf(node, "compound").filter(
    (child) => child.token.upos === "PROPN" && isCapitalised(child.token.surface),
  );
}

/** Adds what a description tells; the fullest wording becomes the label of a thing without a name. */
function enrich(
  entity: EntityDraft,
  description: Description,
  context: { readonly anchors: readonly EntityDraft[]; readonly reading: Reading },
): void {
  const { discourse, anchors } = context.reading;
  entity.heads.add(description.node.lemma);
  if (description.isNew) entity.isNew = true;
  for (const modifier of description.modifiers) entity.modifiers.add(modifier);
  const known = anchors.get(entity) ?? new Set<EntityDraft>();
  for (const anchor of context.anchors) known.add(anchor);
  anchors.set(entity, known);
  if (entity.named) return;
  const label = surfaceOf(discourse, description.node.sentence, description.fullRange);
  if (label.split(" ").length > entity.label.split(" ").length) entity.label = label;
}
