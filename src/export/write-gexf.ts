import type { GraphSnapshot, SnapshotEntity, Statement } from "../model/index.js";
import { append } from "../support/lists.js";
import {
  EDGE_ATTRIBUTES,
  type EdgeContext,
  timesOfEdge,
  withModality,
  writeEdge,
} from "./gexf-edge.js";
import {
  declareAttributes,
  type GexfTypes,
  type GexfValue,
  writeLabel,
  writeValues,
} from "./gexf-values.js";
import { collectLabels, type Labels } from "./labels.js";
import { escapeXml } from "./xml-text.js";

/** Options of writeGexf. */
export interface GexfOptions {
  /**
   * "1.3" by default; "1.2" for networkx before 3.6. Version 1.2 has no `kind` on edges, so Gephi
   * merges parallel edges unless "Don't merge" is picked on opening.
   */
  readonly version?: "1.3" | "1.2";
}

const NAMESPACES = { "1.3": "http://gexf.net/1.3", "1.2": "http://www.gexf.net/1.2draft" };

const NODE_ATTRIBUTES = {
  entityType: "string",
  subtype: "string",
  iso: "string",
  aliases: "liststring",
  facts: "liststring",
  mentions: "integer",
} as const satisfies GexfTypes;

/**
 * Writes the graph as GEXF for Gephi, Gephi Lite, networkx and others, piece by piece.
 *
 * Nodes carry colour, place and size, the entity's names, and its facts with a literal object. One
 * statement between entities is one edge; label, `kind` and the attribute `predicate` tell the
 * relation, the first two with the modality if it is not asserted. Weight is the number of claims.
 * Times that are known as dates are the edge's start and end (several of them: spells); all times
 * are also in the attribute `times`, since most readers lose the former. An edge of a symmetric
 * predicate is directed all the same, as some readers refuse a mixture, and has `symmetric` true.
 *
 * Characters that XML cannot hold become U+FFFD.
 *
 * @see https://gexf.net/schema.html
 */
export function* writeGexf(snapshot: GraphSnapshot, options: GexfOptions = {}): Generator<string> {
  const { version = "1.3" } = options;
  const labels = collectLabels(snapshot);
  const edgeCount = snapshot.statements.filter(({ object }) => object.kind === "entity").length;
  yield* writeHead(snapshot, version);
  yield `<nodes count="${snapshot.entities.length}">\n`;
  const factsOf = collectFacts(snapshot.statements, labels);
  const colours = new Map(snapshot.ontology.entityTypes.map(({ id, colour }) => [id, colour]));
  for (const entity of snapshot.entities) {
    yield writeNode(entity, {
      colour: colours.get(entity.entityType) ?? "#888888",
      facts: factsOf.get(entity.id) ?? [],
      withDepth: version === "1.2",
    });
  }
  yield `</nodes>\n<edges count="${edgeCount}">\n`;
  const symmetric = snapshot.ontology.predicates.filter((predicate) => predicate.symmetric);
  const context: EdgeContext = {
    labels,
    symmetricPredicates: new Set(symmetric.map((predicate) => predicate.id)),
    withKind: version === "1.3",
  };
  for (const statement of snapshot.statements) {
    if (statement.object.kind === "entity") {
      yield writeEdge(statement, statement.object.id, context);
    }
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function* writeHead(snapshot: GraphSnapshot, version: "1.3" | "1.2"): Generator<string> {
  const namespace = NAMESPACES[version];
  const timed = snapshot.statements.some(
    (statement) => statement.object.kind === "entity" && timesOfEdge(statement).length > 0,
  );
  const mode = timed ? 'mode="dynamic" timeformat="date"' : 'mode="static"';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" version="${version}">\n`;
  yield "<meta><creator>Tumen</creator></meta>\n";
  yield `<graph defaultedgetype="directed" ${mode}>\n`;
  yield declareAttributes("node", NODE_ATTRIBUTES);
  yield declareAttributes("edge", EDGE_ATTRIBUTES);
}

/** Facts with a literal object, as words, by the id of their subject. */
function collectFacts(statements: readonly Statement[], labels: Labels): Map<string, string[]> {
  const factsOf = new Map<string, string[]>();
  for (const { subject, predicate, object, modality, claims } of statements) {
    if (object.kind === "entity") continue;
    const measure = claims[0]?.qualifiers.measure;
    const relation = measure === undefined ? labels.predicate(predicate) : measure;
    append(factsOf, subject, withModality(`${relation}: ${object.literal.text}`, modality));
  }
  return factsOf;
}

interface NodeContext {
  readonly colour: string;
  readonly facts: readonly string[];
  /** Whether to write z, which GEXF 1.2 asks for. */
  readonly withDepth: boolean;
}

function writeNode(entity: SnapshotEntity, { colour, facts, withDepth }: NodeContext): string {
  const values: Record<keyof typeof NODE_ATTRIBUTES, GexfValue> = {
    entityType: entity.entityType,
    subtype: entity.subtype,
    iso: entity.iso,
    aliases: entity.aliases,
    facts,
    mentions: entity.mentions.length,
  };
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [
    `<node id="${escapeXml(entity.id)}" label="${writeLabel(entity.label, entity.id)}">`,
    writeValues(values),
    `<viz:color r="${r}" g="${g}" b="${b}"/>`,
    `<viz:position x="${entity.x}" y="${entity.y}"${withDepth ? ' z="0"' : ""}/>`,
    `<viz:size value="${entity.size}"/></node>\n`,
  ].join("");
}
