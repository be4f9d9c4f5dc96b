import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { writeGexf } from "../../src/export/index.js";
import type { GraphSnapshot, Statement } from "../../src/model/index.js";
import { generateSnapshot } from "../support/generate-graph.js";
import { HOSTILE_NAMES } from "../support/hostile-names.js";

const SNAPSHOT = generateSnapshot({ seed: 21, documents: 8, claimsPerDocument: 20, things: 9 });
const HOSTILE = generateSnapshot({
  seed: 22,
  documents: 6,
  claimsPerDocument: 25,
  things: HOSTILE_NAMES.length,
  names: HOSTILE_NAMES,
});
const VERSIONS = ["1.3", "1.2"] as const;

function write(snapshot: GraphSnapshot, version: "1.3" | "1.2" = "1.3"): string {
  return [...writeGexf(snapshot, { version })].join("");
}

/** Elements of a file in their order, read by a parser that stops at any fault. */
function parse(xml: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.values(tag.attributes).map(({ name, value }) => [name, value]);
    elements.push({ name: tag.name, attributes: Object.fromEntries(attributes) });
  });
  parser.write(xml).close();
  return elements;
}

function read(xml: string) {
  return gexf.parse(MultiDirectedGraph, xml);
}

const edgesOf = (snapshot: GraphSnapshot) =>
  snapshot.statements.filter(({ object }) => object.kind === "entity");

/** The first edge of a snapshot, changed, alone. */
function withEdge(change: (statement: Statement) => Statement): GraphSnapshot {
  const [edge] = edgesOf(SNAPSHOT);
  if (edge === undefined) throw new Error("no edge");
  return { ...SNAPSHOT, statements: [change(edge)] };
}

function withTimes(...isos: string[]): GraphSnapshot {
  return withEdge((statement) => {
    const [claim] = statement.claims;
    if (claim === undefined) throw new Error("no claim");
    const span = { start: 0, end: 1 };
    const claims = isos.map((iso) => ({
      ...claim,
      qualifiers: { time: { span, text: iso, iso, role: "at" as const } },
    }));
    return { ...statement, claims };
  });
}

const edgeOf = (snapshot: GraphSnapshot) =>
  parse(write(snapshot)).find(({ name }) => name === "edge")?.attributes;

describe("writeGexf", () => {
  test.each(VERSIONS)("is read back by graphology-gexf without loss (%s)", (version) => {
    const graph = read(write(SNAPSHOT, version));
    expect(graph.nodes()).toEqual(SNAPSHOT.entities.map(({ id }) => id));
    expect(graph.edges()).toEqual(edgesOf(SNAPSHOT).map(({ id }) => id));
    for (const entity of SNAPSHOT.entities) {
      expect(graph.getNodeAttributes(entity.id)).toMatchObject({
        label: entity.label,
        entityType: entity.entityType,
        aliases: entity.aliases,
        mentions: entity.mentions.length,
        size: entity.size,
        x: entity.x,
        y: entity.y,
      });
    }
    for (const statement of edgesOf(SNAPSHOT)) {
      expect(graph.source(statement.id)).toBe(statement.subject);
      expect(graph.getEdgeAttributes(statement.id)).toMatchObject({
        predicate: statement.predicate,
        modality: statement.modality,
        confidence: statement.confidence,
        weight: statement.claims.length,
        claims: statement.claims.length,
        quotes: [...new Set(statement.claims.map(({ evidence }) => evidence.quote))],
      });
    }
  });

  test.each(VERSIONS)("stays well-formed whatever the names (%s)", (version) => {
    const elements = parse(write(HOSTILE, version));
    expect(elements.filter(({ name }) => name === "node")).toHaveLength(HOSTILE.entities.length);
    const graph = read(write(HOSTILE, version));
    expect(graph.size).toBe(edgesOf(HOSTILE).length);
  });

  test("keeps markup, quotes, tabs and line ends, and replaces what XML cannot hold", () => {
    const graph = read(write(HOSTILE));
    const aliases = HOSTILE.entities.map(({ id }) => graph.getNodeAttribute(id, "aliases")[0]);
    const expected = HOSTILE.entities.map(({ label }) =>
      `${label} (alias)`.replace(/[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, "\ufffd"),
    );
    expect(aliases).toEqual(expected);
  });

  test("writes labels as tokens, and never an empty one", () => {
    const labels = parse(write(HOSTILE))
      .filter(({ name }) => name === "node")
      .map(({ attributes }) => attributes["label"] ?? "");
    expect(labels).toContain("spaced out lines");
    for (const label of labels) expect(label).toMatch(/^\S+( \S+)*$/);
  });

  test("gives parallel edges different kinds, so that Gephi merges none", () => {
    const edges = parse(write(SNAPSHOT)).filter(({ name }) => name === "edge");
    const keys = edges.map(({ attributes: a }) => [a["source"], a["target"], a["kind"]].join(" "));
    expect(new Set(keys).size).toBe(edges.length);
  });

  test("marks what is not asserted in label and kind", () => {
    const denied = withEdge((s) => ({ ...s, predicate: "visited", modality: "denied" }));
    expect(edgeOf(denied)).toMatchObject({ label: "visited (denied)", kind: "visited (denied)" });
  });

  test("writes facts with a literal object on their subject, not as edges", () => {
    const fact = SNAPSHOT.statements.find(
      ({ object, modality }) => object.kind === "literal" && modality === "asserted",
    );
    const graph = read(write(SNAPSHOT));
    const text = fact?.object.kind === "literal" ? fact.object.literal.text : "";
    expect(graph.getNodeAttribute(fact?.subject, "facts")).toContain(`measures: ${text}`);
  });

  test("writes a known time as start and end", () => {
    const snapshot = withTimes("2024-06");
    expect(edgeOf(snapshot)).toMatchObject({ start: "2024-06-01", end: "2024-06-30" });
    const graph = parse(write(snapshot)).find(({ name }) => name === "graph");
    expect(graph?.attributes).toMatchObject({ mode: "dynamic", timeformat: "date" });
    expect(read(write(snapshot)).mapEdges((_, { times }) => times)).toEqual([["2024-06"]]);
  });

  test("writes several times as spells, each once and in order", () => {
    const snapshot = withTimes("2025", "2024-06", "2025");
    expect(edgeOf(snapshot)).not.toHaveProperty("start");
    const spells = parse(write(snapshot)).filter(({ name }) => name === "spell");
    expect(spells.map(({ attributes }) => attributes["start"])).toEqual([
      "2024-06-01",
      "2025-01-01",
    ]);
  });

  test("is static if no time is known", () => {
    const graph = parse(write(withTimes("2024-21"))).find(({ name }) => name === "graph");
    expect(graph?.attributes).toEqual({ defaultedgetype: "directed", mode: "static" });
  });

  test("follows the rules of each version", () => {
    const names = (version: "1.3" | "1.2") => {
      const elements = parse(write(SNAPSHOT, version));
      const has = (element: string, attribute: string) =>
        elements.some(({ name, attributes }) => name === element && attribute in attributes);
      return [elements[0]?.attributes["xmlns"], has("edge", "kind"), has("viz:position", "z")];
    };
    expect(names("1.3")).toEqual(["http://gexf.net/1.3", true, false]);
    expect(names("1.2")).toEqual(["http://www.gexf.net/1.2draft", false, true]);
  });

  test("declares each attribute with its id as title", () => {
    for (const { name, attributes } of parse(write(SNAPSHOT))) {
      if (name === "attribute") expect(attributes["id"]).toBe(attributes["title"]);
    }
  });

  test("equals the file kept as a sample", async () => {
    const small = generateSnapshot({ seed: 1, documents: 2, claimsPerDocument: 4, things: 4 });
    await expect(write(small)).toMatchFileSnapshot("../golden/small-graph.gexf");
  });
});
