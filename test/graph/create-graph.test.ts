import { describe, expect, test } from "vitest";
import { createGraph } from "../../src/graph/index.js";
import { UsageError } from "../../src/model/index.js";
import { generateSnapshot } from "../support/generate-graph.js";

const SNAPSHOT = generateSnapshot({ seed: 3, documents: 6, claimsPerDocument: 20, things: 8 });

describe("createGraph", () => {
  test("makes a node of each entity and an edge of each statement between two", () => {
    const graph = createGraph(SNAPSHOT);
    const between = SNAPSHOT.statements.filter(({ object }) => object.kind === "entity");
    expect(graph.nodes()).toEqual(SNAPSHOT.entities.map(({ id }) => id));
    expect(graph.edges()).toEqual(between.map(({ id }) => id));
    expect(between.length).toBeLessThan(SNAPSHOT.statements.length);
  });

  test("names attributes as sigma does, and leaves its type alone", () => {
    const graph = createGraph(SNAPSHOT);
    const [entity] = SNAPSHOT.entities;
    const attributes = graph.getNodeAttributes(entity?.id);
    expect(attributes).toMatchObject({ label: entity?.label, x: entity?.x, size: 6 });
    expect(attributes.color).toMatch(/^#[0-9a-f]{6}$/);
    expect(attributes).not.toHaveProperty("type");
  });

  test("tells what an edge says and how well it is supported", () => {
    const graph = createGraph(SNAPSHOT);
    const statement = SNAPSHOT.statements.find((s) => s.predicate === "agreed_with");
    expect(graph.getEdgeAttributes(statement?.id)).toEqual({
      statementId: statement?.id,
      predicate: "agreed_with",
      label: "agreed with",
      modality: statement?.modality,
      weight: statement?.claims.length,
      confidence: statement?.confidence,
      symmetric: true,
    });
  });

  test("puts entities without a place at 0 with size 1", () => {
    const entities = SNAPSHOT.entities.map(({ x: _x, y: _y, size: _size, ...entity }) => entity);
    const graph = createGraph({ ...SNAPSHOT, entities });
    expect(graph.getNodeAttributes(entities[0]?.id)).toMatchObject({ x: 0, y: 0, size: 1 });
  });

  test("refuses a statement about an entity that is not given", () => {
    const entities = SNAPSHOT.entities.slice(1);
    expect(() => createGraph({ ...SNAPSHOT, entities })).toThrow(UsageError);
  });
});
