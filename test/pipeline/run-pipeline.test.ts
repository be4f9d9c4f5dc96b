import { beforeAll, describe, expect, test } from "vitest";
import { parseDocuments } from "../../src/documents/index.js";
import { readResources } from "../../src/files/index.js";
import {
  GraphSnapshotSchema,
  RunReportSchema,
  type SourceDocument,
} from "../../src/model/index.js";
import { type Resources, runPipeline } from "../../src/pipeline/index.js";

const TEXTS = [
  "Norway signed a fisheries agreement with Iceland on 3 March 2021. Norwegian Prime Minister Erna Solberg visited Iceland.",
  "Ghana sent 150 soldiers to Liberia in 2020. Liberia thanked Ghana for its help, the president said.",
  "Chile will build a tunnel to Argentina. Argentina and Chile share a long border.",
];

function toDocument(text: string, index: number): SourceDocument {
  const bytes = new TextEncoder().encode(text);
  const { documents } = parseDocuments({ location: `${index}.txt`, bytes });
  return documents[0] ?? expect.unreachable("a document");
}

const documents = TEXTS.map(toDocument);
let resources: Resources;
beforeAll(async () => {
  resources = await readResources();
});

const run = (chosen: readonly SourceDocument[]) =>
  runPipeline({ documents: chosen, diagnostics: [] }, resources);

describe("the whole pipeline", () => {
  test("makes a valid snapshot and a valid report that agree", () => {
    const { snapshot, report } = run(documents);
    expect(GraphSnapshotSchema.parse(snapshot)).toEqual(snapshot);
    expect(RunReportSchema.parse(report)).toEqual(report);
    const claims = snapshot.statements.reduce((sum, { claims }) => sum + claims.length, 0);
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((all, each) => all + each, 0);
    expect(claims).toBeGreaterThan(0);
    expect(sum(report.claimsByModality)).toBe(claims);
    expect(sum(report.claimsByPredicate)).toBe(claims);
    expect(sum(report.statementsByPredicate)).toBe(snapshot.statements.length);
    expect(sum(report.entitiesByType)).toBe(snapshot.entities.length);
    expect(report).toMatchObject({ documents: 3, diagnostics: [] });
    expect(report.tokens).toBeGreaterThan(40);
  });

  test("gives the same whatever the order of documents", () => {
    expect(run(documents.toReversed())).toEqual(run(documents));
  });

  test("gives for a part of the documents what it would give had the others never been", () => {
    const alone = run(documents.slice(0, 2));
    const again = run(documents.slice(0, 2).toReversed());
    expect(JSON.stringify(again.snapshot)).toBe(JSON.stringify(alone.snapshot));
    const whole = run(documents).snapshot.statements.map(({ id }) => id);
    expect(whole).toEqual(expect.arrayContaining(alone.snapshot.statements.map(({ id }) => id)));
  });

  test("makes an empty graph of no documents", () => {
    const { snapshot, report } = run([]);
    expect(snapshot).toMatchObject({ documents: [], entities: [], statements: [] });
    expect(report).toMatchObject({ documents: 0, tokens: 0 });
  });

  test("passes remarks on, in order of place", () => {
    const remark = (location: string) => ({
      code: "empty-document",
      severity: "error" as const,
      location,
      message: "m",
      hint: "h",
    });
    const { report } = runPipeline(
      { documents: [], diagnostics: [remark("b.txt"), remark("a.txt")] },
      resources,
    );
    expect(report.diagnostics.map(({ location }) => location)).toEqual(["a.txt", "b.txt"]);
  });
});
