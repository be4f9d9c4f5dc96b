import type { GoldClaim, GoldPassage } from "../../../evaluation/index.js";
import { MODALITIES, type Modality, type Ontology } from "../../../model/index.js";
import { explainUnknown, type ReportFault } from "./read-entities.js";

/** A line that starts with `C`, `C*` (core) or `C?` (optional), and the index of the sentence before it. */
export interface ClaimLine {
  readonly number: number;
  readonly id: string;
  readonly mark: "C" | "C*" | "C?";
  readonly content: string;
  readonly sentence: number;
}

type StatedPassage = Pick<GoldPassage, "text" | "sentences" | "entities">;

/** What the parts of a claim are checked against. */
interface ClaimContext {
  readonly ontology: Ontology;
  readonly entities: StatedPassage["entities"];
  readonly text: string;
  readonly sentence: string;
  readonly fault: (message: string) => void;
}

/** Subject, predicate and object as written; each names its best reading first. */
interface Triple {
  readonly subjects: readonly string[];
  readonly predicates: readonly string[];
  /** Entity ids, or the one literal. */
  readonly objects: readonly string[];
  readonly isLiteral: boolean;
}

const FIELDS = ["by", "by?", "time", "qty", "role", "place"];
const QUOTED_FIELDS = ["time", "qty", "role"];

/**
 * Reads what follows `C`: `subject predicate object modality key=value …`.
 *
 * Subject and object are ids, the object may be a literal in quotation marks; `a/b` gives other right readings. The
 * modality is `asserted` if none stands there. Fields: `by` who says so, an id or words (`by?` if naming it is
 * optional), `time`, `qty` and `role` words of the sentence, `place` an id.
 *
 * @returns undefined, after a report, if the claim has no sentence.
 */
export function readClaim(
  line: ClaimLine,
  passage: StatedPassage,
  ontology: Ontology,
  report: ReportFault,
): GoldClaim | undefined {
  const span = passage.sentences[line.sentence];
  if (span === undefined) {
    report(line.number, "the claim has no sentence: move it below the S line that states it");
    return undefined;
  }
  const context: ClaimContext = {
    ontology,
    entities: passage.entities,
    text: passage.text,
    sentence: passage.text.slice(span.start, span.end),
    fault: (message) => report(line.number, message),
  };
  const [subjects = "", predicates = "", objects = "", ...rest] = wordsOf(line.content);
  const isLiteral = objects.startsWith('"');
  const triple: Triple = {
    subjects: subjects.split("/"),
    predicates: predicates.split("/"),
    objects: isLiteral ? [objects.slice(1, -1)] : objects.split("/"),
    isLiteral,
  };
  checkTriple(triple, context);
  return {
    id: line.id,
    ...readTriple(triple, line.mark),
    qualifiers: readQualifiers(rest, context),
    evidence: {
      sentence: line.sentence,
      start: span.start,
      end: span.end,
      text: context.sentence,
    },
  };
}

/** Words between blanks; what stands in quotation marks stays together, `key="two words"` too. */
function wordsOf(text: string): string[] {
  return text.match(/(?:[^\s"]+="[^"]*"|"[^"]*"|\S+)/g) ?? [];
}

function readTriple({ subjects, predicates, objects, isLiteral }: Triple, mark: ClaimLine["mark"]) {
  const [subject = "", ...otherSubjects] = subjects;
  const [predicate = "", ...otherPredicates] = predicates;
  const [object = "", ...otherObjects] = objects;
  return {
    subject,
    predicate,
    object: isLiteral ? { literal: object } : object,
    importance: mark === "C*" ? ("core" as const) : ("minor" as const),
    ...(mark === "C?" ? { optional: true } : {}),
    ...(otherSubjects.length > 0 ? { subject_alt: otherSubjects } : {}),
    ...(otherObjects.length > 0 ? { object_alt: otherObjects } : {}),
    ...(otherPredicates.length > 0 ? { predicate_alt: otherPredicates } : {}),
  };
}

function checkTriple(triple: Triple, context: ClaimContext): void {
  const { subjects, predicates, objects, isLiteral } = triple;
  for (const id of isLiteral ? subjects : [...subjects, ...objects]) checkEntity(id, context);
  for (const id of predicates) {
    if (!context.ontology.predicates.some((each) => each.id === id)) {
      context.fault(
        `no predicate "${id}" in the ontology: choose one of data/ontology/predicates.json`,
      );
    }
  }
  checkTypes(triple, context);
  const [object = ""] = objects;
  if (isLiteral && !context.sentence.includes(object)) context.fault(explainQuote(object));
}

/** Checks the best reading against the domain and range of its predicate. */
function checkTypes(triple: Triple, { ontology, entities, fault }: ClaimContext): void {
  const [predicate] = triple.predicates;
  const definition = ontology.predicates.find(({ id }) => id === predicate);
  if (definition === undefined) return;
  const typeOf = (id: string | undefined) => entities.find((each) => each.id === id)?.type ?? "";
  const check = (end: string, type: string, allowed: readonly string[]): void => {
    if (allowed.includes(type)) return;
    const what = type === "" ? "an unknown entity" : `of type ${type}`;
    fault(`the ${end} of ${predicate} is ${what}: it may be ${allowed.join(", ")}`);
  };
  check("subject", typeOf(triple.subjects[0]), definition.domain);
  check("object", triple.isLiteral ? "literal" : typeOf(triple.objects[0]), definition.range);
}

function readQualifiers(words: readonly string[], context: ClaimContext): GoldClaim["qualifiers"] {
  const [modality = "asserted", ...otherModalities] = readModalities(words, context);
  const fields = readFields(words, context);
  const by = fields.get("by") ?? fields.get("by?");
  const time = fields.get("time");
  const quantity = fields.get("qty");
  const place = fields.get("place");
  const role = fields.get("role");
  const qualifiers = {
    modality,
    ...(otherModalities.length > 0 ? { modality_alt: otherModalities } : {}),
    ...(by === undefined ? {} : { attributed_to: readSpeaker(by, context) }),
    ...(fields.has("by?") ? { attribution_optional: true } : {}),
    ...(time === undefined ? {} : { time: { text: time } }),
    ...(quantity === undefined ? {} : { quantity: { text: quantity } }),
    ...(place === undefined ? {} : { place }),
    ...(role === undefined ? {} : { role }),
  };
  if (place !== undefined) checkEntity(place, context);
  return qualifiers;
}

function readModalities(words: readonly string[], { fault }: ClaimContext): Modality[] {
  const written = words.filter((word) => !word.includes("=")).flatMap((word) => word.split("/"));
  for (const word of written) {
    if (isModality(word)) continue;
    fault(`"${word}" is neither modality nor field: write ${MODALITIES.join(", ")} or key=value`);
  }
  return written.filter(isModality);
}

function isModality(word: string): word is Modality {
  return MODALITIES.some((each) => each === word);
}

function readFields(
  words: readonly string[],
  { sentence, fault }: ClaimContext,
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const word of words.filter((each) => each.includes("="))) {
    const [key = "", ...values] = word.split("=");
    fields.set(key, values.join("=").replace(/^"|"$/g, ""));
    if (!FIELDS.includes(key)) fault(`unknown field "${key}": write one of ${FIELDS.join(", ")}`);
  }
  for (const key of QUOTED_FIELDS) {
    const value = fields.get(key);
    if (value !== undefined && !sentence.includes(value)) fault(`${key}: ${explainQuote(value)}`);
  }
  return fields;
}

/** The speaker's id, or the words of the text that name one who is no entity. */
function readSpeaker(by: string, { entities, text, fault }: ClaimContext) {
  if (entities.some(({ id }) => id === by)) return by;
  if (!text.includes(by)) {
    fault(`by: "${by}" is neither an entity nor in the text: write an id or its words`);
  }
  return { literal: by };
}

function checkEntity(id: string, { entities, fault }: ClaimContext): void {
  if (!entities.some((each) => each.id === id)) fault(explainUnknown(id));
}

function explainQuote(words: string): string {
  return `"${words}" is not in the sentence: copy the words as they stand there`;
}
