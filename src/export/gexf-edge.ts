import type { Claim, Modality, Statement } from "../model/index.js";
import { compareText } from "../support/order.js";
import { type GexfTypes, type GexfValue, writeLabel, writeValues } from "./gexf-values.js";
import type { Labels } from "./labels.js";
import { boundTime, type TimeBounds } from "./time-bounds.js";
import { escapeXml } from "./xml-text.js";

/** Attributes of an edge. The lists gather what its claims say, each thing once. */
export const EDGE_ATTRIBUTES = {
  predicate: "string",
  modality: "string",
  symmetric: "boolean",
  confidence: "double",
  claims: "integer",
  times: "liststring",
  quantities: "liststring",
  places: "liststring",
  agreements: "liststring",
  roles: "liststring",
  speakers: "liststring",
  documents: "liststring",
  quotes: "liststring",
} as const satisfies GexfTypes;

/** What an edge needs beside its statement. */
export interface EdgeContext {
  readonly labels: Labels;
  readonly symmetricPredicates: ReadonlySet<string>;
  /** Whether to write `kind`, which GEXF 1.2 lacks. */
  readonly withKind: boolean;
}

/** Writes the edge of a statement between two entities. */
export function writeEdge(statement: Statement, objectId: string, context: EdgeContext): string {
  const { id, subject, predicate, modality, claims } = statement;
  const kind = escapeXml(withModality(predicate, modality));
  const label = writeLabel(withModality(context.labels.predicate(predicate), modality), predicate);
  const bounds = timesOfEdge(statement);
  const [first] = bounds;
  const spells = bounds.map((spell) => `<spell${writeBounds(spell)}/>`).join("");
  return [
    `<edge id="${escapeXml(id)}" source="${escapeXml(subject)}" target="${escapeXml(objectId)}"`,
    ` label="${label}" weight="${claims.length}"`,
    context.withKind ? ` kind="${kind}"` : "",
    bounds.length === 1 && first !== undefined ? writeBounds(first) : "",
    ">",
    writeValues(edgeValues(statement, context)),
    bounds.length > 1 ? `<spells>${spells}</spells>` : "",
    "</edge>\n",
  ].join("");
}

/** Marks what is not asserted, so that a plan or a denial never reads as a fact. */
export function withModality(text: string, modality: Modality): string {
  return modality === "asserted" ? text : `${text} (${modality})`;
}

/** The times of a statement that are known as dates, each once, in order. */
export function timesOfEdge({ claims }: Statement): TimeBounds[] {
  const bounds = new Map<string, TimeBounds>();
  for (const { qualifiers } of claims) {
    const found = qualifiers.time === undefined ? undefined : boundTime(qualifiers.time);
    if (found !== undefined) bounds.set(`${found.start ?? ""}/${found.end ?? ""}`, found);
  }
  return [...bounds].sort(([a], [b]) => compareText(a, b)).map(([, found]) => found);
}

function writeBounds({ start, end }: TimeBounds): string {
  return `${start === undefined ? "" : ` start="${start}"`}${end === undefined ? "" : ` end="${end}"`}`;
}

function edgeValues(
  { predicate, modality, confidence, claims }: Statement,
  { labels, symmetricPredicates }: EdgeContext,
): Record<keyof typeof EDGE_ATTRIBUTES, GexfValue> {
  const gather = (read: (claim: Claim) => string | undefined): string[] => [
    ...new Set(claims.map(read).filter((text) => text !== undefined)),
  ];
  const named = (id: string | undefined) => (id === undefined ? undefined : labels.entity(id));
  return {
    predicate,
    modality,
    symmetric: symmetricPredicates.has(predicate),
    confidence,
    claims: claims.length,
    times: gather(wordTime),
    quantities: gather(({ qualifiers }) => qualifiers.quantity?.text),
    places: gather(({ qualifiers }) => named(qualifiers.place)),
    agreements: gather(({ qualifiers }) => named(qualifiers.agreement)),
    roles: gather(({ qualifiers }) => qualifiers.role),
    speakers: gather(({ attribution }) => named(attribution?.speaker) ?? attribution?.text),
    documents: gather(({ documentId }) => labels.document(documentId)),
    quotes: gather(({ evidence }) => evidence.quote),
  };
}

function wordTime({ qualifiers: { time } }: Claim): string | undefined {
  if (time === undefined) return undefined;
  const text = time.iso ?? time.text;
  return time.role === "at" ? text : `${time.role} ${text}`;
}
