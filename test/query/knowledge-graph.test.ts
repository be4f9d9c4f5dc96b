import { describe, expect, test } from "vitest";
import { NotFoundError, type SnapshotEntity } from "../../src/model/index.js";
import { createKnowledgeGraph } from "../../src/query/index.js";
import { generateSnapshot } from "../support/generate-graph.js";

const NAMES = ["North Korea", "South Korea", "Kim Jong Un", "São Tomé", "Russia"];
const SNAPSHOT = generateSnapshot({
  seed: 11,
  documents: 10,
  claimsPerDocument: 20,
  things: 12,
  names: NAMES,
});
const GRAPH = createKnowledgeGraph(SNAPSHOT);
const NORTH = GRAPH.entity("North Korea");
const SOUTH = GRAPH.entity("South Korea");

function withNames(...changes: Partial<SnapshotEntity>[]) {
  const entities = SNAPSHOT.entities.map((entity, index) => ({ ...entity, ...changes[index] }));
  return { graph: createKnowledgeGraph({ ...SNAPSHOT, entities }), entities };
}

describe("entity", () => {
  test.each([
    ["its label", "North Korea"],
    ["its id", NORTH.id],
    ["an alias", "North Korea (alias)"],
    ["another case and spacing", " north  KOREA"],
  ])("is found by %s", (_, name) => {
    expect(GRAPH.entity(name)).toBe(NORTH);
  });

  test("is found without its accents", () => {
    expect(GRAPH.entity("sao tome").label).toBe("São Tomé");
  });

  test("is found with either form of apostrophe", () => {
    const { graph, entities } = withNames({ label: "Côte d’Ivoire" });
    expect(graph.entity("cote d'ivoire")).toBe(entities[0]);
  });

  test("is found by its country code", () => {
    const { graph, entities } = withNames({ iso: "KP" });
    expect(graph.entity("kp")).toBe(entities[0]);
  });

  test("is the one written exactly so before one in another case", () => {
    const { graph, entities } = withNames(
      { label: "Union", aliases: [] },
      { label: "Other", aliases: ["union"] },
    );
    expect(graph.entity("union")).toBe(entities[1]);
    expect(graph.entity("Union")).toBe(entities[0]);
    expect(graph.entity("UNION")).toBe(entities[0]);
  });

  test.each([0, 1])(
    "is the one whose label it is, not whose alias, whichever comes first (%i)",
    (at) => {
      const changes = [{ aliases: ["Georgia"] }, { aliases: ["Georgia"] }, { aliases: [] }];
      changes[at] = { label: "Georgia", aliases: [] } as { aliases: string[] };
      const { graph, entities } = withNames(...changes);
      expect(graph.entity("Georgia")).toBe(entities[at]);
    },
  );

  test("comes with the nearest names if there is none", () => {
    expect(() => GRAPH.entity("Nroth Korea")).toThrow(NotFoundError);
    expect(() => GRAPH.entity("Nroth Korea")).toThrow(/Did you mean "North Korea"/);
    expect(() => GRAPH.entity("Russai")).toThrow(/"Russia"/);
    expect(() => GRAPH.entity("qqqq")).toThrow(/Nothing in this graph is called like it/);
    expect(() => GRAPH.entity("__proto__")).toThrow(NotFoundError);
  });
});

describe("entities", () => {
  test("are listed by label", () => {
    const labels = GRAPH.entities().map(({ label }) => label);
    expect(labels).toHaveLength(12);
    expect(labels).toEqual(labels.toSorted());
  });

  test("are chosen by type and part of the name", () => {
    expect(GRAPH.entities({ name: "korea" }).map(({ label }) => label)).toEqual([
      "North Korea",
      "South Korea",
    ]);
    const countries = GRAPH.entities({ type: "country", name: "korea" });
    expect(countries.map(({ label }) => label)).toEqual(["North Korea"]);
    expect(() => GRAPH.entities({ type: "contry" })).toThrow(/"country"/);
  });
});

describe("statements", () => {
  test("are all given without a filter", () => {
    expect(GRAPH.statements()).toEqual(SNAPSHOT.statements);
  });

  const objectId = (s: (typeof SNAPSHOT.statements)[number]) =>
    s.object.kind === "entity" ? s.object.id : undefined;
  const [statement] = SNAPSHOT.statements.filter((s) => s.object.kind === "entity");
  const document = statement?.claims[0]?.documentId ?? "";

  test.each([
    ["subject", { subject: "north korea" }, (s) => s.subject === NORTH.id],
    ["object", { object: NORTH }, (s) => objectId(s) === NORTH.id],
    ["either side", { about: NORTH }, (s) => s.subject === NORTH.id || objectId(s) === NORTH.id],
    ["predicate", { predicate: "visited" }, (s) => s.predicate === "visited"],
    ["modality", { modality: "denied" as const }, (s) => s.modality === "denied"],
    ["document", { document }, (s) => s.claims.some((c) => c.documentId === document)],
    [
      "two entities",
      { subject: NORTH, about: "South Korea" },
      (s) => s.subject === NORTH.id && objectId(s) === SOUTH.id,
    ],
    [
      "all at once",
      { subject: NORTH, predicate: "measures", modality: "asserted" as const },
      (s) => s.subject === NORTH.id && s.predicate === "measures" && s.modality === "asserted",
    ],
  ] satisfies [
    string,
    Parameters<typeof GRAPH.statements>[0],
    (s: (typeof SNAPSHOT.statements)[number]) => boolean,
  ][])("are chosen by %s", (_, filter, expected) => {
    const found = GRAPH.statements(filter);
    expect(found).toEqual(SNAPSHOT.statements.filter(expected));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(SNAPSHOT.statements.length);
  });

  test("are chosen by the location of a document too", () => {
    expect(GRAPH.statements({ document: "3.txt" }).length).toBeGreaterThan(0);
  });

  test.each([
    ["predicate", { predicate: "visitd" }, /"visited"/],
    ["document", { document: "33.txt" }, /"3\.txt"/],
    ["entity", { about: "Rusia" }, /"Russia"/],
  ])("answer a wrong %s with the nearest right one", (_, filter, nearest) => {
    expect(() => GRAPH.statements(filter)).toThrow(NotFoundError);
    expect(() => GRAPH.statements(filter)).toThrow(nearest);
  });
});

describe("evidence", () => {
  test("gives quote, sentence and document of each claim", () => {
    for (const statement of GRAPH.statements()) {
      const quotes = GRAPH.evidence(statement);
      expect(quotes.map(({ claim }) => claim)).toEqual(statement.claims);
      for (const { quote, sentence, document, claim } of quotes) {
        expect(sentence).toContain(quote);
        expect(document.text).toContain(sentence);
        expect(document.id).toBe(claim.documentId);
        expect(document.title).toMatch(/^Article/);
      }
    }
  });

  test("is found by the statement's id", () => {
    const [statement] = SNAPSHOT.statements;
    expect(GRAPH.evidence(statement?.id ?? "")).toHaveLength(statement?.claims.length ?? 0);
    expect(() => GRAPH.evidence("s_none")).toThrow(NotFoundError);
  });
});

describe("neighbours", () => {
  test("are the other ends of an entity's statements, the best supported first", () => {
    const neighbours = GRAPH.neighbours("North Korea");
    const ids = neighbours.map(({ entity }) => entity.id);
    expect(ids.toSorted()).toEqual(GRAPH.graph.neighbors(NORTH.id).toSorted());
    const claims = neighbours.map(({ statements }) => statements.flatMap((s) => s.claims).length);
    expect(claims).toEqual(claims.toSorted((a, b) => b - a));
    const between = GRAPH.statements({ about: NORTH }).filter((s) => s.object.kind === "entity");
    expect(neighbours.flatMap(({ statements }) => statements)).toHaveLength(between.length);
  });

  test("are the same, asked from the other end", () => {
    for (const { entity, statements } of GRAPH.neighbours(NORTH)) {
      const back = GRAPH.neighbours(entity).find((other) => other.entity === NORTH);
      expect(back?.statements).toEqual(statements);
    }
  });
});
