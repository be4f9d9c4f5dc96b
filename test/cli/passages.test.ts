import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PredictionSchema } from "../../src/evaluation/index.js";
import { readFolder, runTumen } from "./run-tumen.js";

const text = "France sent 300 soldiers to Chad in 2019. Chad praised France.";
const span = (surface: string): [number, number] => {
  const start = text.indexOf(surface);
  return [start, start + surface.length];
};
const passage = {
  id: "chad",
  title: "Soldiers to Chad",
  source: "written for this test",
  published: "2020-01-02",
  style: "news",
  text_origin: "written",
  license: null,
  text,
  sentences: [
    { start: 0, end: 41 },
    { start: 42, end: text.length },
  ],
  entities: [
    {
      id: "f",
      type: "country",
      name: "France",
      iso: "FR",
      mentions: [{ text: "France", spans: [span("France")] }],
    },
    {
      id: "c",
      type: "country",
      name: "Chad",
      iso: "TD",
      mentions: [{ text: "Chad", spans: [span("Chad")] }],
    },
  ],
  claims: [
    {
      id: "c1",
      subject: "f",
      predicate: "sent_troops_to",
      object: "c",
      importance: "core",
      qualifiers: { modality: "asserted", time: { text: "in 2019", iso: "2019" } },
      evidence: { sentence: 0, start: 0, end: 40, text: text.slice(0, 40) },
    },
  ],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tumen-passages-"));
  mkdirSync(join(folder, "gold", "passages"), { recursive: true });
  writeFileSync(join(folder, "gold", "passages", "chad.json"), JSON.stringify(passage));
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in", "broken.json"), "{");
  writeFileSync(join(folder, "in", "no-text.json"), '{"id": "x"}');
  writeFileSync(join(folder, "in", "chad.json"), JSON.stringify(passage));
  const { id, title, published } = passage;
  writeFileSync(join(folder, "in", "bare.json"), JSON.stringify({ id, title, published, text }));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("predict writes a file for each good passage and names the others", async () => {
  const run = await runTumen(["predict", "in", "predictions"], folder);
  expect(run.exitCode).toBe(0);
  expect(run.stderr).toMatch(/Left out: in\/broken\.json is not JSON/u);
  expect(run.stderr).toMatch(/Left out: in\/no-text\.json .*text/su);
  const files = readFolder(join(folder, "predictions"));
  expect(Object.keys(files)).toEqual(["bare.json", "chad.json"]);
  const prediction = PredictionSchema.parse(JSON.parse(files["chad.json"] ?? ""));
  expect(prediction.id).toBe("chad");
  for (const { text: surface, start, end } of prediction.entities.flatMap((e) => e.mentions)) {
    expect(text.slice(start, end)).toBe(surface);
  }
  // What people marked in a passage is not looked at.
  expect(files["bare.json"]).toBe(files["chad.json"]);
});

test("evaluate prints scores with the counts they rest on", async () => {
  const run = await runTumen(["evaluate", "gold", "--verbose"], folder);
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  expect(run.stdout).toMatch(/^1 passage\n/u);
  expect(run.stdout).toMatch(/\n\s+P\s+R\s+F1\s+core R\s+right\s+wrong\s+missed\s+ignored\n/u);
  expect(run.stdout).toMatch(/\n {2}entities +100\.0 +100\.0 +100\.0 +2 +0 +0 +0\n/u);
  expect(run.stdout).toMatch(/\nchad: relation \d of 1\n/u);
});

test("evaluate gives all counts as JSON", async () => {
  const { stdout } = await runTumen(["evaluate", "gold", "--strict", "--json"], folder);
  const { strict, total, passages } = JSON.parse(stdout);
  expect(strict).toBe(true);
  expect(total.entitiesByType.country).toMatchObject({ right: 2 });
  expect(passages).toHaveLength(1);
});
