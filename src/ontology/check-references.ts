import {
  BASE_TYPES,
  type EntityTypeDefinition,
  type Frame,
  type PredicateDefinition,
} from "../model/index.js";
import { allowsType, type Definitions } from "./definitions.js";
import { parseClaimPattern } from "./example.js";
import { type Fault, type Place, toError } from "./fault.js";
import type { OntologyEntries } from "./ontology-file.js";

/** The class that every phrase fits. */
const ANY_CLASS = "any";
const LITERAL = "literal";
/** "object", "in|of", "together with", "subject's": which names there are the language decides. */
const SLOTS = /^[a-z]+(?: [a-z]+)*(?:'s)?(?:\|[a-z]+(?: [a-z]+)*(?:'s)?)*$/u;

/**
 * Checks that everything a file refers to is defined and fits together.
 *
 * @throws OntologyError naming file, place, id and remedy.
 */
export function checkReferences(entries: OntologyEntries, known: Definitions): void {
  const fault = findFaults(entries, known).next().value;
  if (fault !== undefined) throw toError(entries.file, fault);
}

function* findFaults(entries: OntologyEntries, known: Definitions): Generator<Fault, undefined> {
  for (const [index, { id }] of entries.entityTypes.entries()) {
    const type = known.entityTypes.get(id);
    if (type !== undefined) yield* entityTypeFaults(type, ["entityTypes", index], known);
  }
  for (const [index, { id }] of entries.predicates.entries()) {
    const predicate = known.predicates.get(id);
    const place = ["predicates", index];
    if (predicate !== undefined) yield* predicateFaults(predicate, place, known);
  }
  for (const [index, { predicate, frames }] of entries.frames.entries()) {
    const definition = known.predicates.get(predicate);
    const place = ["frames", index];
    if (definition === undefined) yield unknownPredicate(predicate, [...place, "predicate"]);
    else {
      for (const [inner, frame] of frames.entries()) {
        yield* frameFaults(frame, [...place, "frames", inner], { definition, known });
      }
    }
  }
  yield* exampleFaults(entries, known);
}

function unknownPredicate(predicate: string, place: Place): Fault {
  return {
    code: "unknown-predicate",
    place,
    id: predicate,
    found: `the predicate "${predicate}" is not defined`,
    remedy: "Define it under predicates or correct the name.",
  };
}

function* entityTypeFaults(
  type: EntityTypeDefinition,
  place: Place,
  known: Definitions,
): Generator<Fault> {
  const { id } = type;
  const isBuiltIn = known.builtInTypes.has(id);
  if (!isBuiltIn && type.kindOf === undefined) {
    yield {
      code: "incomplete-definition",
      place,
      id,
      found: `the new entity type "${id}" lacks kindOf`,
      remedy: `Give one of ${BASE_TYPES.join(", ")}, or correct the id if the entry was to refine another.`,
    };
  }
  if (isBuiltIn && type.kindOf !== undefined) {
    yield {
      code: "kind-of-built-in-type",
      place: [...place, "kindOf"],
      id,
      found: `the built-in entity type "${id}" cannot become a kind of another`,
      remedy: "Take kindOf away, or choose an id of your own.",
    };
  }
  if (id === "country" && (type.nouns ?? type.endings)) {
    yield {
      code: "words-of-country",
      place,
      id,
      found: `words cannot tell of a name that it is a "${id}": countries are known by a list`,
      remedy: "Take the nouns and endings away.",
    };
  }
  yield* sharedWordFaults(type, place, known);
}

/** A word can tell of one type only: which of two would win, nobody could guess. */
function* sharedWordFaults(
  { id, nouns = [], endings = [] }: EntityTypeDefinition,
  place: Place,
  known: Definitions,
): Generator<Fault> {
  for (const other of known.entityTypes.values()) {
    if (other.id === id) continue;
    const shared =
      nouns.find((noun) => other.nouns?.includes(noun)) ??
      endings.find((ending) => other.endings?.includes(ending));
    if (shared === undefined) continue;
    yield {
      code: "word-of-two-types",
      place,
      id,
      found: `"${shared}" tells of the entity types "${other.id}" and "${id}" alike`,
      remedy: "Keep it with one of them.",
    };
  }
}

function* predicateFaults(
  predicate: PredicateDefinition,
  place: Place,
  known: Definitions,
): Generator<Fault> {
  const { id, domain, range } = predicate;
  for (const [field, types] of [["domain", domain] as const, ["range", range] as const]) {
    for (const [index, type] of types.entries()) {
      if (known.entityTypes.has(type) || (type === LITERAL && field === "range")) continue;
      yield {
        code: "unknown-entity-type",
        place: [...place, field, index],
        id,
        found: `the predicate "${id}" names the entity type "${type}", which is not defined`,
        remedy: "Define it under entityTypes or correct the name.",
      };
    }
  }
  const sameEnds = domain.length === range.length && domain.every((type) => range.includes(type));
  if (predicate.symmetric && !sameEnds) {
    yield {
      code: "uneven-symmetric-predicate",
      place,
      id,
      found: `the predicate "${id}" is symmetric, but domain and range differ`,
      remedy: "Give both the same entity types, or make it not symmetric.",
    };
  }
  if (range.includes(LITERAL) && !known.builtInPredicates.has(id)) {
    yield {
      code: "literal-of-own-predicate",
      place: [...place, "range"],
      id,
      found: `the range of "${id}" holds ${LITERAL}, which words alone cannot give`,
      remedy: "Name entity types only.",
    };
  }
}

function* frameFaults(
  frame: Frame,
  place: Place,
  { definition, known }: { readonly definition: PredicateDefinition; readonly known: Definitions },
): Generator<Fault> {
  const { id } = definition;
  if (frame.verbs === undefined && frame.nouns === undefined) {
    yield {
      code: "frame-without-words",
      place,
      id,
      found: `a frame of "${id}" has neither verbs nor nouns`,
      remedy: "Add the words that state the predicate.",
    };
  }
  yield* slotFaults(frame, place, id);
  yield* classFaults(frame, place, { id, known });
  for (const [field, types, allowed] of [
    ["subjectTypes", frame.subjectTypes, definition.domain] as const,
    ["objectTypes", frame.objectTypes, definition.range] as const,
  ]) {
    const outside = types?.find((type) => !allowsType(allowed, type, known.entityTypes));
    if (outside === undefined) continue;
    yield {
      code: "type-outside-predicate",
      place: [...place, field],
      id,
      found: `a frame of "${id}" names the entity type "${outside}", which its domain or range lacks`,
      remedy: "Add it to the predicate or take it from the frame.",
    };
  }
}

function* slotFaults(frame: Frame, place: Place, id: string): Generator<Fault> {
  const slots: readonly [string, string][] = [
    ["subject", frame.subject ?? "subject"],
    ["object", frame.object ?? "object"],
    ...Object.keys(frame.where ?? {}).map((key): [string, string] => ["where", key]),
    ...Object.keys(frame.unless ?? {}).map((key): [string, string] => ["unless", key]),
  ];
  for (const [field, slot] of slots) {
    if (SLOTS.test(slot)) continue;
    yield {
      code: "malformed-slot",
      place: [...place, field],
      id,
      found: `"${slot}" in a frame of "${id}" names no slot`,
      remedy: "Write subject, object or prepositions in small letters, alternatives joined by |.",
    };
  }
}

function* classFaults(
  { where = {}, unless = {} }: Frame,
  place: Place,
  { id, known }: { readonly id: string; readonly known: Definitions },
): Generator<Fault> {
  for (const [field, conditions] of Object.entries({ where, unless })) {
    for (const [slot, classes] of Object.entries(conditions)) {
      const unknown = classes
        .split("|")
        .find((name) => name !== ANY_CLASS && !known.classes.has(name));
      if (unknown === undefined) continue;
      yield {
        code: "unknown-word-class",
        place: [...place, field, slot],
        id,
        found: `a frame of "${id}" names the word class "${unknown}", which is not defined`,
        remedy: "Define it under classes or correct the name.",
      };
    }
  }
}

function* exampleFaults({ examples }: OntologyEntries, known: Definitions): Generator<Fault> {
  for (const [index, { claims = [], not = [] }] of examples.entries()) {
    const place = ["examples", index];
    if (claims.length + not.length === 0) {
      yield {
        code: "example-without-claims",
        place,
        found: "an example demands nothing",
        remedy: "Give it claims, the lines that must be read, or not, those that must not.",
      };
    }
    yield* claimFaults(claims, [...place, "claims"], known);
    yield* claimFaults(not, [...place, "not"], known);
  }
}

function* claimFaults(
  lines: readonly string[],
  place: Place,
  known: Definitions,
): Generator<Fault> {
  for (const [index, line] of lines.entries()) {
    const pattern = parseClaimPattern(line);
    if (pattern === undefined) yield malformedClaim(line, [...place, index]);
    else if (!known.predicates.has(pattern.predicate)) {
      yield unknownPredicate(pattern.predicate, [...place, index]);
    }
  }
}

function malformedClaim(line: string, place: Place): Fault {
  return {
    code: "malformed-example",
    place,
    found: `"${line}" is not a claim`,
    remedy:
      "Write: subject | predicate | object, and [planned] or another modality behind it if it matters.",
  };
}
