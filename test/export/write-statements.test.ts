import { describe, expect, test } from "vitest";
import { writeStatements } from "../../src/export/index.js";
import { StatementSchema } from "../../src/model/index.js";
import { generateSnapshot } from "../support/generate-graph.js";
import { HOSTILE_NAMES } from "../support/hostile-names.js";

const SNAPSHOT = generateSnapshot({
  seed: 31,
  documents: 5,
  claimsPerDocument: 20,
  things: HOSTILE_NAMES.length,
  names: HOSTILE_NAMES,
});

describe("writeStatements", () => {
  test("gives each statement on a line, unchanged but for labels", () => {
    const lines = [...writeStatements(SNAPSHOT)].join("").trimEnd().split("\n");
    const statements = lines.map((line) => {
      const { subjectLabel, predicateLabel, objectLabel, ...statement } = JSON.parse(line);
      expect([subjectLabel, predicateLabel, objectLabel]).not.toContain(undefined);
      return StatementSchema.parse(statement);
    });
    expect(statements).toEqual(SNAPSHOT.statements);
  });

  test("adds the words for subject, predicate and object", () => {
    const labels = new Map(SNAPSHOT.entities.map(({ id, label }) => [id, label]));
    const found = [...writeStatements(SNAPSHOT)].map((line) => JSON.parse(line));
    for (const [index, { subject, object }] of SNAPSHOT.statements.entries()) {
      const text = object.kind === "entity" ? labels.get(object.id) : object.literal.text;
      expect(found[index]).toMatchObject({ subjectLabel: labels.get(subject), objectLabel: text });
    }
  });

  test("equals the file kept as a sample", async () => {
    const small = generateSnapshot({ seed: 1, documents: 2, claimsPerDocument: 4, things: 4 });
    const text = [...writeStatements(small)].join("");
    await expect(text).toMatchFileSnapshot("../golden/small-graph.statements.jsonl");
  });
});
