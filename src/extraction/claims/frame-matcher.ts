import type { Node } from "../syntax.js";
import { type DocumentContext, type Filler, fillersOf, uniqueEntities } from "./context.js";
import type { ClaimDraft } from "./draft.js";
import { type Condition, isOfType, type ReadyFrame } from "./lexicon.js";
import { lostObject, lostSubject, type Wanted } from "./lost-arguments.js";
import type { Predication } from "./predication.js";

/** More ends than this come from a misread list, not from a sentence. */
const MAXIMUM_PAIRS = 12;

/** Slots in which participants of a reciprocal act stand first, and those of its other side. */
const CARRYING_SIDE = ["subject", "support"];
const OWN_SIDE = ["possessor", "modifier", "by"];
const OTHER_SIDE = ["with", "together with", "alongside", "against", "along with"];
const BOTH_SIDES = ["between", "among", "of"];

/** Finds the claims that the lexicon's frames read from a predication. */
export function matchFrames(context: DocumentContext, predication: Predication): ClaimDraft[] {
  const frames = predication.category === "verb" ? context.lexicon.verbs : context.lexicon.nouns;
  for (const lemma of predication.lemmas) {
    const ready = frames.get(lemma);
    if (ready !== undefined)
      return ready.flatMap((frame) => matchFrame(context, predication, frame));
  }
  return [];
}

function matchFrame(
  context: DocumentContext,
  predication: Predication,
  frame: ReadyFrame,
): ClaimDraft[] {
  const holds = (condition: Condition): boolean => conditionHolds(context, predication, condition);
  if (!frame.where.every(holds) || frame.unless.some(holds)) return [];
  const pairs = frame.source.reciprocal
    ? reciprocalPairs(context, predication, frame)
    : directedPairs(context, predication, frame);
  return pairs.slice(0, MAXIMUM_PAIRS).map(([subject, object]) => ({
    predicate: frame.definition.id,
    subject,
    object,
    trigger: predication.trigger,
    support: predication.support,
    arguments: predication.arguments.map((each) => each.node),
    modality: frame.source.modality,
    step: "frames" as const,
    rule: `${frame.definition.id}/${predication.category}`,
  }));
}

function conditionHolds(
  context: DocumentContext,
  predication: Predication,
  condition: Condition,
): boolean {
  return predication.arguments.some(
    ({ slot, node }) =>
      condition.slots.includes(slot) &&
      condition.classes.some((name) => context.lexicon.fits(name, node)),
  );
}

function directedPairs(
  context: DocumentContext,
  predication: Predication,
  frame: ReadyFrame,
): [Filler, Filler][] {
  const wantedSubject = { slots: frame.subject, types: frame.subjectTypes };
  const wantedObject = { slots: frame.object, types: frame.objectTypes };
  const stated = firstFilled(context, predication, wantedSubject);
  const subjects = stated.length > 0 ? stated : lostSubject(context, predication, wantedSubject);
  if (subjects.length === 0) return [];
  const found = firstFilled(context, predication, wantedObject);
  const objects = found.length > 0 ? found : lostObject(context, predication, wantedObject);
  return crossed(
    subjects,
    objects.filter((each) => frame.source.named === undefined || each.entity.named),
  );
}

/** The fillers of the first slot that has any of an allowed type. */
function firstFilled(context: DocumentContext, predication: Predication, wanted: Wanted): Filler[] {
  for (const slot of wanted.slots) {
    const found = fillersIn(context, predication, slot).filter((each) =>
      isOfType(each.entity, wanted.types),
    );
    const whole = found.filter((each) => !found.some((one) => standsBefore(context, each, one)));
    if (whole.length > 0) return uniqueEntities(whole);
  }
  return [];
}

/** The fillers of a slot; those of `object's` may stand inside its phrase. */
function fillersIn(context: DocumentContext, predication: Predication, slot: string): Filler[] {
  const within = slot.endsWith("'s");
  const name = within ? slot.slice(0, -2) : slot;
  const nodes = predication.arguments
    .filter((each) => each.slot === name)
    .map((each) => (name === "self" ? onlyItself(each.node) : each.node));
  return nodes.flatMap((node) => fillersOf(context, node, within));
}

/** "self" is the noun alone, not what it is coordinated with. */
function onlyItself(node: Node): Node {
  return { ...node, children: node.children.filter((child) => child.relation !== "conj") };
}

function crossed(subjects: readonly Filler[], objects: readonly Filler[]): [Filler, Filler][] {
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => object.entity.id !== subject.entity.id && !inside(object, subject))
      .map((object): [Filler, Filler] => [subject, object]),
  );
}

/** One phrase cannot be both ends, unless it names several entities. */
function inside(object: Filler, subject: Filler): boolean {
  return object.node === subject.node && object.kind !== "nominal" && object.kind !== "pronoun";
}

/**
 * Participants in pairs: one side with the other, else the first named of a side with each of the
 * rest. Who carries a noun and whom it names as its own are never mixed: "Oman helped negotiate
 * the Iran deal" makes no deal of Oman with Iran.
 */
function reciprocalPairs(
  context: DocumentContext,
  predication: Predication,
  frame: ReadyFrame,
): [Filler, Filler][] {
  const allowed = (slots: readonly string[]): Filler[] =>
    uniqueEntities(
      slots
        .flatMap((slot) => fillersIn(context, predication, slot))
        .filter(
          ({ entity }) =>
            isOfType(entity, frame.subjectTypes) && isOfType(entity, frame.objectTypes),
        ),
    );
  const between = allowed(
    BOTH_SIDES.filter((slot) => slot !== "of" || predication.category === "noun"),
  );
  const sides = [allowed(OWN_SIDE), allowed(CARRYING_SIDE), between];
  const first = sides.find((side) => side.length > 0) ?? [];
  const other = allowed(OTHER_SIDE).filter(
    (each) => !first.some((one) => one.entity.id === each.entity.id),
  );
  const notOwn = ([a, b]: [Filler, Filler]): boolean =>
    !isTitleOf(context, a, b) && !isTitleOf(context, b, a);
  if (other.length > 0) return crossed(first, other).filter(notOwn);
  const together = [between, ...sides].find((side) => side.length > 1) ?? [];
  const [leader, ...rest] = together;
  return leader === undefined ? [] : crossed([leader], rest).filter(notOwn);
}

/** A person and the country acted for are no two participants of one act. */
function isTitleOf(context: DocumentContext, realm: Filler, person: Filler): boolean {
  return person.entity.represents === realm.entity.id || standsBefore(context, realm, person);
}

/** In "Greek Prime Minister Mitsotakis" the country is part of the title, whatever the parser made of it. */
function standsBefore(context: DocumentContext, realm: Filler, person: Filler): boolean {
  const isPair =
    person.entity.entityType === "person" && realm.node.sentence === person.node.sentence;
  if (!isPair || realm.span.end > person.span.start) return false;
  const nodes = context.sentences[person.node.sentence]?.tree.nodes ?? [];
  const between = nodes.filter(
    ({ token }) => realm.span.end <= token.start && token.end <= person.span.start,
  );
  return (
    between.length > 0 &&
    between.every(({ token }) => ["NOUN", "PROPN", "ADJ", "PART"].includes(token.upos))
  );
}
