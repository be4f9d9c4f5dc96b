import type {
  Frame,
  Lexicon,
  LocalEntity,
  Ontology,
  PredicateDefinition,
  WordClass,
} from "../../model/index.js";
import { OntologyError } from "../../model/index.js";
import { createOntologyIndex } from "../../ontology/index.js";
import { conjuncts, type Node } from "../syntax.js";
import { prepositionalModifiers, type SupportVerbs } from "./predication.js";

/** A condition on the phrase in one of some slots: it must fit one of some word classes. */
export interface Condition {
  readonly slots: readonly string[];
  readonly classes: readonly string[];
}

/** A frame made ready for matching: defaults filled in, alternatives split. */
export interface ReadyFrame {
  readonly definition: PredicateDefinition;
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly subjectTypes: ReadonlySet<string>;
  readonly objectTypes: ReadonlySet<string>;
  readonly where: readonly Condition[];
  readonly unless: readonly Condition[];
  readonly source: Frame;
}

/** The lexicon as look-ups. */
export interface ReadyLexicon {
  readonly verbs: ReadonlyMap<string, readonly ReadyFrame[]>;
  readonly nouns: ReadonlyMap<string, readonly ReadyFrame[]>;
  readonly support: SupportVerbs;
  readonly predicates: ReadonlyMap<string, PredicateDefinition>;
  /** Nouns that stand for a part of what follows: "most of", "areas in". */
  readonly partitives: ReadonlySet<string>;
  /** Tells whether a predicate is something that somebody does, as against places, offices, measures. */
  isAct(predicate: string): boolean;
  /** Tells whether domain and range of a predicate hold such ends; an object may be a literal. */
  allows(subjectType: string, predicate: string, objectType: string): boolean;
  /** Tells whether a word is a head of the class. */
  has(className: string, word: string): boolean;
  /** Tells whether a phrase belongs to the class: by a head in it, or a modifier of a head. */
  fits(className: string, phrase: Node): boolean;
}

/**
 * Makes a lexicon ready for use.
 *
 * @throws OntologyError if a frame names a predicate or word class that does not exist.
 */
export function prepareLexicon(lexicon: Lexicon, ontology: Ontology): ReadyLexicon {
  const { predicateById: predicates, allows } = createOntologyIndex(ontology);
  const classes = new Map(
    Object.entries(lexicon.classes).map(([name, words]) => [name, toSets(words)]),
  );
  const words = (name: string): WordSets => requireClass(classes, name);
  const verbs = new Map<string, ReadyFrame[]>();
  const nouns = new Map<string, ReadyFrame[]>();
  for (const { predicate, frames } of lexicon.frames) {
    const definition = requirePredicate(predicates, predicate);
    for (const frame of frames) {
      requireConditions(frame, words);
      const asVerb = readyFrame(frame, definition, DEFAULT_VERB_SLOTS);
      for (const verb of frame.verbs ?? []) append(verbs, verb, asVerb);
      const asNoun = readyFrame(frame, definition, DEFAULT_NOUN_SLOTS);
      for (const noun of frame.nouns ?? []) append(nouns, noun, asNoun);
    }
  }
  const partitives = words("partitive").heads;
  return {
    verbs,
    nouns,
    predicates,
    isAct: (predicate) => predicates.get(predicate)?.plover !== undefined,
    allows,
    partitives,
    support: {
      light: words("light-verb").heads,
      lightPreposition: words("light-preposition-verb").heads,
    },
    has: (name, word) => words(name).heads.has(word),
    fits: (name, phrase) =>
      name === ANY || phraseHeads(phrase, partitives).some((head) => nodeFits(head, words(name))),
  };
}

interface Slots {
  readonly subject: string;
  readonly object: string;
}
const DEFAULT_VERB_SLOTS: Slots = { subject: "subject", object: "object" };
const DEFAULT_NOUN_SLOTS: Slots = { subject: "by|possessor|modifier|support", object: "of" };

function requirePredicate(
  predicates: ReadonlyMap<string, PredicateDefinition>,
  id: string,
): PredicateDefinition {
  const found = predicates.get(id);
  if (found !== undefined) return found;
  throw new OntologyError(
    "unknown-predicate",
    `The frames name the predicate "${id}", which the ontology does not define. Define it or remove its frames.`,
    { details: { predicate: id } },
  );
}

function requireClass(classes: ReadonlyMap<string, WordSets>, name: string): WordSets {
  const found = classes.get(name);
  if (found !== undefined) return found;
  throw new OntologyError(
    "unknown-word-class",
    `The word class "${name}" is not defined. Add it to the word classes.`,
    { details: { name } },
  );
}

function requireConditions(frame: Frame, words: (name: string) => WordSets): void {
  for (const { classes } of [...conditions(frame.where), ...conditions(frame.unless)]) {
    for (const name of classes) if (name !== ANY) words(name);
  }
}

const ANY = "any";

interface WordSets {
  readonly heads: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
}

function toSets(words: WordClass): WordSets {
  return { heads: new Set(words.heads ?? []), modifiers: new Set(words.modifiers ?? []) };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function readyFrame(frame: Frame, definition: PredicateDefinition, slots: Slots): ReadyFrame {
  return {
    definition,
    subject: (frame.subject ?? slots.subject).split("|"),
    object: (frame.object ?? slots.object).split("|"),
    subjectTypes: new Set(frame.subjectTypes ?? definition.domain),
    objectTypes: new Set(frame.objectTypes ?? definition.range),
    where: conditions(frame.where),
    unless: conditions(frame.unless),
    source: frame,
  };
}

function conditions(source: Frame["where"]): Condition[] {
  return Object.entries(source ?? {}).map(([slots, classes]) => ({
    slots: slots.split("|"),
    classes: classes.split("|"),
  }));
}

/** The types that an entity counts as: the built-in one, and a user's own that is a kind of it. */
export function typesOf({ entityType, ownType }: LocalEntity): readonly string[] {
  return ownType === undefined ? [entityType] : [ownType, entityType];
}

/** Tells whether an entity counts as one of some types. */
export function isOfType(entity: LocalEntity, types: ReadonlySet<string>): boolean {
  return typesOf(entity).some((type) => types.has(type));
}

/** The heads of a phrase: its conjuncts, and behind "most of", "97% of" what these are part of. */
export function phraseHeads(phrase: Node, partitives: ReadonlySet<string>): Node[] {
  return conjuncts(phrase).flatMap((head) => {
    const isPart =
      head.token.upos === "NUM" ||
      head.token.upos === "SYM" ||
      /^(%|percent|cent)$/.test(head.form) ||
      partitives.has(head.lemma);
    if (!isPart) return [head];
    const wholes = prepositionalModifiers(head).filter(
      (each) => each.slot === "of" || each.slot === "in",
    );
    return [head, ...wholes.flatMap((each) => conjuncts(each.node))];
  });
}

function nodeFits(node: Node, words: WordSets): boolean {
  if (words.heads.has(node.lemma) || words.heads.has(node.form)) return true;
  if (words.modifiers.size === 0) return false;
  return node.children.some(
    (child) =>
      ["compound", "amod", "nmod"].includes(child.relation) &&
      [child, ...child.children].some(
        (each) => words.modifiers.has(each.form) || words.modifiers.has(each.lemma),
      ),
  );
}
