import type { ClaimDraft } from "../claims/draft.js";
import type { RatedDraft, RelationReader } from "../claims/index.js";
import type { ReadyLexicon } from "../claims/lexicon.js";
import type { Predication } from "../claims/predication.js";
import { isNominal, isVerb, type Node, wayBetween } from "../syntax.js";
import { type Candidate, type End, findCandidates } from "./candidates.js";
import type { RelationClass } from "./relation-classes.js";
import { createRelationFeatures, type WordClass } from "./relation-features.js";
import type { RelationModel } from "./relation-model.js";
import { linkSentence, type SentenceLinks } from "./sentence-links.js";

/** Relations less likely than this are not drafted. */
const LEAST_PROBABILITY = 0.1;

/** Makes a reader of a model and the word classes that it was trained with. */
export function createRelationReader(model: RelationModel, wordClass: WordClass): RelationReader {
  const readFeatures = createRelationFeatures(wordClass);
  const taught = new Set(model.classes.map(({ predicate }) => predicate));
  const allowedByTypes = new Map<string, Uint8Array>();
  const allowedFor = (lexicon: ReadyLexicon, candidate: Candidate): Uint8Array => {
    const types = `${typeOf(candidate.first)} ${typeOf(candidate.second)}`;
    const known = allowedByTypes.get(types);
    if (known !== undefined) return known;
    const allowed = allowedClasses(lexicon, candidate, model.classes);
    allowedByTypes.set(types, allowed);
    return allowed;
  };
  const read: RelationReader["read"] = (context, sentence, reading) => {
    const links = linkSentence(context, sentence, reading);
    return findCandidates(context, sentence).flatMap((candidate) => {
      const allowed = allowedFor(context.lexicon, candidate);
      if (!allowed.includes(1)) return [];
      const probabilities = model.probabilities(readFeatures(candidate, links), allowed);
      const found: RatedDraft[] = [];
      for (const [index, relation] of model.classes.entries()) {
        const probability = probabilities[index] ?? 0;
        if (probability < LEAST_PROBABILITY) continue;
        const drafts = toDrafts(candidate, links, relation);
        found.push(...drafts.map((draft) => ({ draft, probability })));
      }
      return found;
    });
  };
  return { read, knows: (predicate) => taught.has(predicate) };
}

/** Which classes domain and range allow for the types of the ends: 1 or 0 each. */
export function allowedClasses(
  lexicon: ReadyLexicon,
  { first, second }: Candidate,
  classes: readonly RelationClass[],
): Uint8Array {
  return Uint8Array.from(classes, ({ predicate, forward }) => {
    const [subject, object] = forward ? [first, second] : [second, first];
    if (subject.literal !== undefined) return 0;
    return lexicon.allows(subject.type, predicate, typeOf(object)) ? 1 : 0;
  });
}

/** The type of an end as domain and range know it. */
function typeOf({ type, literal }: End): string {
  return literal === undefined ? type : "literal";
}

function toDrafts(
  { first, second }: Candidate,
  links: SentenceLinks,
  { predicate, forward }: RelationClass,
): ClaimDraft[] {
  const { trigger, predication } = findTrigger(first, second, links, predicate);
  const common = {
    predicate,
    trigger,
    support: predication?.support,
    arguments: predication?.arguments.map(({ node }) => node) ?? trigger.children,
    step: "model" as const,
    rule: `${predicate}/model`,
  };
  const [subject, object] = forward ? [first, second] : [second, first];
  const { literal } = object;
  if (literal !== undefined) {
    return subject.fillers.map((filler) => ({ ...common, subject: filler, object: literal }));
  }
  // "both countries": the first named with each of the rest.
  const subjects = first === second ? subject.fillers.slice(0, 1) : subject.fillers;
  return subjects.flatMap((one) =>
    object.fillers
      .filter((other) => other.entity.id !== one.entity.id)
      .map((other) => ({ ...common, subject: one, object: other })),
  );
}

/** The word that states the relation: the trigger of a predication of both ends, else the word that joins them in the tree. */
function findTrigger(
  first: End,
  second: End,
  links: SentenceLinks,
  predicate: string,
): { trigger: Node; predication: Predication | undefined } {
  const firstSlots = links.slotsOf.get(first.node.index) ?? [];
  const secondSlots = links.slotsOf.get(second.node.index) ?? [];
  const shared = firstSlots.flatMap((a) =>
    secondSlots.some((b) => b.predication === a.predication) ? [a.predication] : [],
  );
  const known = (each: Predication): boolean =>
    links.predicatesAt.get(each.trigger.index)?.includes(predicate) === true;
  const predication = shared.find(known) ?? shared[0];
  if (predication !== undefined) return { trigger: predication.trigger, predication };
  const way = wayBetween(first.node, second.node);
  if (way === undefined) return { trigger: first.node, predication: undefined };
  const { rise, top, fall } = way;
  const words = [...rise, top, ...fall].filter(
    (node) => node !== first.node && node !== second.node,
  );
  const trigger =
    words.find((node) => links.predicatesAt.get(node.index)?.includes(predicate)) ??
    words.find((node) => isVerb(node) || isNominal(node)) ??
    top;
  return { trigger, predication: undefined };
}
