import type {
  Claim,
  Modality,
  QuantityValue,
  SnapshotEntity,
  Statement,
  TimeValue,
} from "../../src/model/index.js";
import type { GraphIndex } from "./graph-index.js";

/** How a modality is called in the legend and on tags. */
export const MODALITY_NAMES: Readonly<Record<Modality, string>> = {
  asserted: "Stated as fact",
  planned: "Planned or conditional",
  alleged: "Alleged",
  denied: "Denied",
};

/** One sentence that says how to read statements of a modality. */
export const MODALITY_MEANINGS: Readonly<Record<Modality, string>> = {
  asserted: "The text states this as fact.",
  planned: "The text speaks of a plan, an intention or a condition. It has not happened.",
  alleged: "The text reports that somebody alleges this. It does not state it itself.",
  denied: "The text says that this is not so.",
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Predicate as it reads between subject and object; an unknown one reads as its id. */
export function predicateWords(index: GraphIndex, predicate: string): string {
  return index.predicateById.get(predicate)?.label ?? predicate.replaceAll("_", " ");
}

/** Name of a fact: what is measured, if the claims agree on it, else the predicate. */
export function factName(index: GraphIndex, statement: Statement): string {
  const measures = new Set(statement.claims.map((claim) => claim.qualifiers.measure));
  const [measure] = measures;
  return measures.size === 1 && measure !== undefined
    ? measure
    : predicateWords(index, statement.predicate);
}

/** Label of an entity; an id without an entity reads as itself. */
export function entityLabel(index: GraphIndex, id: string): string {
  return index.entityById.get(id)?.label ?? id;
}

/** Object of a statement in words. */
export function objectWords(index: GraphIndex, statement: Statement): string {
  const { object } = statement;
  return object.kind === "entity" ? entityLabel(index, object.id) : object.literal.text;
}

/**
 * A whole statement in words: "North Korea sent troops to Russia". What is not stated as fact begins with
 * how it is stated, "Denied: …", since the words alone would claim it.
 */
export function statementWords(index: GraphIndex, statement: Statement): string {
  const subject = entityLabel(index, statement.subject);
  const words = predicateWords(index, statement.predicate);
  const modality =
    statement.modality === "asserted" ? "" : `${MODALITY_NAMES[statement.modality]}: `;
  return `${modality}${subject} ${words} ${objectWords(index, statement)}`;
}

/** Type of an entity in words, with its subtype if it has one: "Place, river". */
export function typeWords(index: GraphIndex, entity: SnapshotEntity): string {
  const name = index.typeById.get(entity.entityType)?.label ?? entity.entityType;
  return entity.subtype === undefined ? name : `${name}, ${entity.subtype}`;
}

/** "1 claim", "2 claims". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function dayWords(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  const [, year = "", month, day] = match ?? [];
  if (match === null) return iso;
  const name = MONTHS[Number(month) - 1];
  if (month === undefined || name === undefined) return month === undefined ? year : iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** An ISO 8601 or EDTF date in words: "2024-06" gives "June 2024", "2024/2026" gives "2024 to 2026". */
export function dateWords(iso: string): string {
  return iso.split("/").map(dayWords).join(" to ");
}

/** A time as the text words it, with the date it was worked out to where that says more. */
export function timeWords(time: TimeValue): string {
  const prefix = time.role === "at" ? "" : `${time.role} `;
  const text = time.text.toLowerCase().startsWith(prefix) ? time.text : prefix + time.text;
  if (time.iso === undefined) return text;
  const date = dateWords(time.iso);
  return text.includes(date) ? text : `${text} (${date})`;
}

/** A quantity as the text words it. */
export function quantityWords(quantity: QuantityValue): string {
  return quantity.text;
}

/** Confidence as a rounded percentage. Never 100 unless it is. */
export function confidenceWords(confidence: number): string {
  return `${Math.floor(confidence * 100)} %`;
}

/** Qualifiers of a claim as name and words, in reading order; entity ids stay ids. */
export function qualifierRows(
  claim: Claim,
): readonly { readonly name: string; readonly words?: string; readonly entity?: string }[] {
  const { time, quantity, place, agreement, role, measure, topic } = claim.qualifiers;
  return [
    ...(time === undefined ? [] : [{ name: "When", words: timeWords(time) }]),
    ...(place === undefined ? [] : [{ name: "Where", entity: place }]),
    ...(quantity === undefined ? [] : [{ name: "How much", words: quantityWords(quantity) }]),
    ...(measure === undefined ? [] : [{ name: "Measure", words: measure }]),
    ...(role === undefined ? [] : [{ name: "As", words: role }]),
    ...(agreement === undefined ? [] : [{ name: "Under", entity: agreement }]),
    ...(topic === undefined ? [] : [{ name: "About", words: topic }]),
  ];
}
