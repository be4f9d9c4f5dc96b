import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GraphSnapshot, GraphSnapshotSchema, RunReportSchema } from "../../src/model/index.js";
import { type Run, readFolder, runTumen, spawnTumen } from "./run-tumen.js";

const ARTICLES = {
  "talks.txt":
    "BERLIN (AP) — Germany and Brazil signed a trade agreement in March 2023. German Chancellor " +
    "Olaf Scholz met Brazilian President Luiz Inacio Lula da Silva in Brasilia. Germany has sent " +
    "200 soldiers to Mali, the ministry said.\n",
  "visit.md":
    "---\ntitle: Envoy in Hanoi\npublished: 2024-05-02\n---\n# Envoy in Hanoi\n\nThe foreign " +
    "minister of India visited Vietnam on Tuesday. India accused Pakistan of shelling a border " +
    "post. Pakistan denied that it attacked India.\n",
  "more.jsonl":
    '{"id": "a", "text": "Kenya sent police officers to Haiti. Haiti thanked Kenya for its help."}\n' +
    "{broken\n",
};
const UNUSABLE = {
  "broken.json": '{"text": "no end',
  "empty.txt": " \n",
  "image.txt": "\u0000\u0001\u0002\u0000PNG\u0000\u0000",
  "spanish.txt":
    "El presidente de la república visitó ayer la capital del país vecino para firmar un acuerdo " +
    "de cooperación económica con el gobierno y después habló con los periodistas en la plaza.\n",
};

let folder: string;
let first: Run;

/** Writes files and builds a graph of them. */
function build(
  name: string,
  files: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<Run> {
  const input = join(folder, name);
  mkdirSync(input);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(input, file), text);
  return runTumen(["build", name, "--out", `${name}-out`, ...options], folder);
}

const readOut = (name: string) => readFolder(join(folder, `${name}-out`));
const readGraph = (name = "all"): GraphSnapshot =>
  GraphSnapshotSchema.parse(JSON.parse(readOut(name)["graph.json"] ?? ""));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tumen-build-"));
  first = await build("all", { ...ARTICLES, ...UNUSABLE });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("good documents are built, the others named with the reason and a remedy", () => {
  expect(first.stderr).toBe("");
  expect(first.exitCode).toBe(0);
  expect(Object.keys(readOut("all"))).toEqual([
    "graph.gexf",
    "graph.json",
    "index.html",
    "report.json",
    "statements.jsonl",
  ]);
  expect(
    readGraph()
      .documents.map(({ location }) => location)
      .sort(),
  ).toEqual(["more.jsonl#1", "talks.txt", "visit.md"]);
  const report = RunReportSchema.parse(JSON.parse(readOut("all")["report.json"] ?? ""));
  expect(report.documents).toBe(3);
  for (const location of [...Object.keys(UNUSABLE), "more.jsonl#2"]) {
    const remark = report.diagnostics.find((each) => each.location === location);
    expect(remark, location).toMatchObject({ severity: "error" });
    expect(first.stdout).toContain(`${location}: ${remark?.message}\n      ${remark?.hint}`);
  }
});

test("claims less sure than wanted are left out, and counted", async () => {
  const confidences = (name: string): number[] =>
    readGraph(name).statements.flatMap(({ claims }) => claims.map((claim) => claim.confidence));
  await build("all-claims", ARTICLES, ["--minimum-confidence", "0"]);
  await build("sure-claims", ARTICLES, ["--minimum-confidence", "0.7"]);
  const [usual, all, sure] = ["all", "all-claims", "sure-claims"].map(confidences);
  expect(Math.min(...(sure ?? []))).toBeGreaterThanOrEqual(0.7);
  expect(Math.min(...(usual ?? []))).toBeGreaterThanOrEqual(0.45);
  expect(Math.min(...(all ?? []))).toBeLessThan(0.45);
  expect(sure?.length).toBeGreaterThan(0);
  expect(sure?.length).toBeLessThan(usual?.length ?? 0);
  const report = RunReportSchema.parse(JSON.parse(readOut("sure-claims")["report.json"] ?? ""));
  expect(report.droppedByReason["below-confidence"]).toBeGreaterThan(0);
});

test("the summary tells what was found and where to look at it", () => {
  const { stdout } = first;
  expect(stdout).toMatch(/^Read 3 documents, \d+ sentences; found \d+ entities, \d+ statements/u);
  for (const title of [
    "Entities by type",
    "Strongest statements, by claims",
    "Claims by predicate",
  ]) {
    expect(stdout).toContain(`\n${title}\n`);
  }
  expect(stdout).toMatch(/\nLook at it: all-out[/\\]index\.html\n$/u);
});

test("an entity is found in more than one document of the usual kind", () => {
  const labels = readGraph().entities.map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(["Germany", "India", "Kenya", "Haiti"]));
});

test("every span of the graph, cut from its document, is the words given beside it", () => {
  const { documents, entities, statements } = readGraph();
  const textById = new Map(documents.map(({ id, text }) => [id, text]));
  const cut = (documentId: string, { start, end }: { start: number; end: number }) =>
    textById.get(documentId)?.slice(start, end);
  const mentions = entities.flatMap((entity) => entity.mentions);
  const claims = statements.flatMap((statement) => statement.claims);
  expect(mentions.length).toBeGreaterThan(10);
  expect(claims.length).toBeGreaterThan(3);
  for (const { documentId, span, surface } of mentions) expect(cut(documentId, span)).toBe(surface);
  for (const { documentId, evidence, object, qualifiers, attribution } of claims) {
    expect(cut(documentId, evidence.span)).toBe(evidence.quote);
    expect(cut(documentId, evidence.sentence)).toContain(evidence.quote);
    expect(cut(documentId, evidence.sentence)).toContain(cut(documentId, evidence.cue));
    const surfaces = mentions.filter((mention) => mention.documentId === documentId);
    expect(surfaces.map(({ surface }) => surface)).toContain(cut(documentId, evidence.subject));
    const { time, quantity } = qualifiers;
    const literal = object.kind === "literal" ? object.literal : undefined;
    for (const value of [time, quantity, attribution, literal]) {
      if (value) expect(cut(documentId, value.span)).toBe(value.text);
    }
  }
});

describe("the same documents give the same bytes", () => {
  test("when built again, by a process of its own", () => {
    cpSync(join(folder, "all"), join(folder, "again"), { recursive: true });
    const again = spawnTumen(["build", "again", "--out", "again-out"], folder);
    expect(again).toMatchObject({ exitCode: 0, stderr: "" });
    expect(again.stdout).toBe(first.stdout.replace("all-out", "again-out"));
    expect(readOut("again")).toEqual(readOut("all"));
  });

  test("when one was removed, as if it had never been there", async () => {
    const { "talks.txt": talks, ...others } = ARTICLES;
    await build("changing", { "talks.txt": talks, ...others });
    rmSync(join(folder, "changing", "talks.txt"));
    await runTumen(["build", "changing", "--out", "changing-out"], folder);
    await build("never", others);
    expect(readOut("changing")).toEqual(readOut("never"));
    expect(readOut("changing")["graph.json"]).not.toEqual(readOut("all")["graph.json"]);
  });
});

describe("tumen show", () => {
  const show = (...args: string[]) => runTumen(["show", ...args, "--graph", "all-out"], folder);

  test("gives an entity with both directions and the words behind each statement", async () => {
    const { stdout, exitCode } = await show("india");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^India \(country, IN\)\n/u);
    expect(stdout).toContain("\nAs subject\n");
    expect(stdout).toContain("India accused Pakistan");
    expect(stdout).toContain("Envoy in Hanoi, visit.md, 2024-05-02");
  });

  test("gives the same as JSON", async () => {
    const { stdout } = await show("India", "--json");
    const { entity, statements } = JSON.parse(stdout);
    expect(entity).toMatchObject({ label: "India", iso: "IN" });
    expect(statements[0].evidence[0]).toMatchObject({ document: "visit.md" });
  });

  test("names what is called nearly so if there is no such entity", async () => {
    expect(await show("Germny")).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringMatching(/No entity "Germny"\. Did you mean "Germany"/u),
    });
  });
});
