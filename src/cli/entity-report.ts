import type { Claim, SnapshotEntity, Statement } from "../model/index.js";
import type { EvidenceQuote, KnowledgeGraph } from "../query/index.js";
import { compareBy } from "../support/order.js";
import { toPrintable, wrap } from "./printable.js";

/** Words for the ids in statements. */
interface Words {
  readonly entity: (id: string) => string;
  readonly predicate: (id: string) => string;
}

/**
 * Puts an entity into words: its names, then facts, what it does and what is done to it, each with
 * the words of the documents.
 *
 * @param width characters in a line.
 * @throws NotFoundError with the nearest names if there is no such entity.
 */
export function formatEntity(graph: KnowledgeGraph, name: string, width: number): string {
  const entity = graph.entity(name);
  const statements = graph.statements({ about: entity }).toSorted(
    compareBy<Statement>(
      ({ claims }) => -claims.length,
      ({ id }) => id,
    ),
  );
  const isFact = ({ object }: Statement) => object.kind === "literal";
  const isActive = ({ subject }: Statement) => subject === entity.id;
  const words = collectWords(graph);
  const list = (title: string, chosen: readonly Statement[]) =>
    chosen.length === 0
      ? ""
      : `\n${title}\n${chosen.map((each) => formatStatement(graph, each, { words, width })).join("")}`;
  return [
    formatHead(graph, entity, width),
    list("Facts", statements.filter(isFact)),
    list(
      "As subject",
      statements.filter((each) => !isFact(each) && isActive(each)),
    ),
    list(
      "As object",
      statements.filter((each) => !isFact(each) && !isActive(each)),
    ),
    statements.length === 0 ? "\nNo statements.\n" : "",
  ].join("");
}

function collectWords({ snapshot }: KnowledgeGraph): Words {
  const entities = new Map(snapshot.entities.map(({ id, label }) => [id, label]));
  const predicates = new Map(snapshot.ontology.predicates.map(({ id, label }) => [id, label]));
  return {
    entity: (id) => entities.get(id) ?? id,
    predicate: (id) => predicates.get(id) ?? id,
  };
}

function formatHead({ snapshot }: KnowledgeGraph, entity: SnapshotEntity, width: number): string {
  const { label, entityType, subtype, iso, aliases, mentions } = entity;
  const type =
    snapshot.ontology.entityTypes.find(({ id }) => id === entityType)?.label ?? entityType;
  const documents = new Set(mentions.map(({ documentId }) => documentId));
  const kind = [type.toLowerCase(), subtype, iso].filter((part) => part !== undefined).join(", ");
  const others = aliases.filter((alias) => alias !== label).map(toPrintable);
  return [
    `${toPrintable(label)} (${kind})\n`,
    ...(others.length > 0 ? indent(`Also: ${others.join("; ")}`, 2, width) : []),
    `  ${mentions.length} ${mentions.length === 1 ? "mention" : "mentions"} in ${documents.size} ${documents.size === 1 ? "document" : "documents"}\n`,
  ].join("");
}

function formatStatement(
  graph: KnowledgeGraph,
  statement: Statement,
  { words, width }: { readonly words: Words; readonly width: number },
): string {
  const { subject, predicate, object, modality } = statement;
  const objectWords = object.kind === "entity" ? words.entity(object.id) : object.literal.text;
  const sentence = [words.entity(subject), words.predicate(predicate), objectWords].join(" ");
  const quotes = graph
    .evidence(statement)
    .flatMap((evidence) => [
      ...indent(`“${toPrintable(evidence.quote)}”`, 6, width),
      ...indent(describeSource(evidence, words), 6, width),
    ]);
  const marked = modality === "asserted" ? sentence : `${sentence} (${modality})`;
  return [...indent(toPrintable(marked), 2, width), ...quotes].join("");
}

/** Says who says so, when it happened, how much of it, and where it is written. */
function describeSource({ claim, document }: EvidenceQuote, words: Words): string {
  const where =
    document.title === undefined ? document.location : `${document.title}, ${document.location}`;
  const parts = [
    ...describeQualifiers(claim, words),
    `— ${where}${document.published === undefined ? "" : `, ${document.published}`}`,
  ];
  return toPrintable(parts.join(" "));
}

function describeQualifiers({ attribution, qualifiers }: Claim, words: Words): string[] {
  const { time, quantity, place, role, measure, topic } = qualifiers;
  const speaker =
    attribution &&
    (attribution.speaker === undefined ? attribution.text : words.entity(attribution.speaker));
  const parts = [
    speaker && `said by ${speaker}`,
    role && `as ${role}`,
    measure,
    quantity?.text,
    topic && `about ${topic}`,
    place && `in ${words.entity(place)}`,
    time && (time.iso === undefined ? time.text : `${time.text} (${time.iso})`),
  ].filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? [] : [`[${parts.join("; ")}]`];
}

/** Breaks text into lines and indents them, lines after the first by two more. */
function indent(text: string, spaces: number, width: number): string[] {
  return wrap(text, Math.max(20, width - spaces - 2)).map(
    (line, index) => `${" ".repeat(index === 0 ? spaces : spaces + 2)}${line}\n`,
  );
}
