/** A user's own entity types and predicates, from one file to claims, graph, GEXF and page. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildGraph } from "tumen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFolder, runTumen } from "./run-tumen.js";

const OWNERSHIP = fileURLToPath(new URL("../../data/examples/ownership.yaml", import.meta.url));

/** The same firm stands with its ending in one article and without it in the other. */
const ARTICLES = {
  "first.txt":
    "Meridian Holdings acquired Harbour Bank in 2021. Meridian Holdings bought a 30% stake in Bolt " +
    "GmbH, according to the German newspaper Handelsblatt. Germany sent 200 soldiers to Mali.\n",
  "second.txt":
    "Harbour Bank invested in Nordic Foods Oyj last year. The lender did not comment.\n",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tumen-ontology-"));
  copyFileSync(OWNERSHIP, join(folder, "ownership.yaml"));
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `tumen ontology` on a file of this text. */
async function check(text: string, ...options: readonly string[]) {
  writeFileSync(join(folder, "own.yaml"), text);
  return runTumen(["ontology", "own.yaml", ...options], folder);
}

describe("the example of company ownership", () => {
  test("reads all of its own examples", async () => {
    const { stdout, stderr, exitCode } = await runTumen(["ontology", "ownership.yaml"], folder);
    expect(stderr).toBe("");
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toMatch(/^ownership\.yaml\n {2}adds company, took_over, .*shares\n/u);
    expect(stdout).not.toContain("changes");
    expect(stdout).toMatch(/(\d+) of \1 examples hold/u);
  });

  test("gives claims in every output", async () => {
    const args = ["first.txt", "second.txt", "--ontology", "ownership.yaml", "--out", "out"];
    const { stdout, exitCode } = await runTumen(["build", ...args], folder);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/4 {2}Companies/u);
    expect(stdout).toMatch(/1 {2}owns a stake in/u);
    const out = readFolder(join(folder, "out"));
    expect(out["graph.gexf"]).toContain('value="company"');
    expect(out["graph.gexf"]).toContain('value="took_over"');
    expect(out["statements.jsonl"]).toContain('"invested_in"');
    expect(out["index.html"]).toContain("Companies");
    const show = await runTumen(["show", "Harbour Bank"], folder);
    expect(show.stdout).toMatch(/^Harbour Bank \(company\)/u);
  });

  test("gives claims in code, beside those of the built-in predicates", async () => {
    const paths = Object.keys(ARTICLES).map((name) => join(folder, name));
    const graph = await buildGraph(paths, { ontology: [OWNERSHIP] });
    const label = (id: string) => graph.entity(id).label;
    const lines = graph.statements().map(({ subject, predicate, object }) => {
      return `${label(subject)} ${predicate} ${object.kind === "entity" ? label(object.id) : ""}`;
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        "Meridian Holdings took_over Harbour Bank",
        "Meridian Holdings owns_stake_in Bolt GmbH",
        "Harbour Bank invested_in Nordic Foods Oyj",
        "Germany sent_troops_to Mali",
      ]),
    );
    const companies = graph.entities({ type: "company" }).map((entity) => entity.label);
    expect(companies.sort()).toEqual([
      "Bolt GmbH",
      "Harbour Bank",
      "Meridian Holdings",
      "Nordic Foods Oyj",
    ]);
  });

  test("stands in the documentation as it is", () => {
    const page = readFileSync(new URL("../../data/examples/README.md", import.meta.url), "utf8");
    expect(page).toContain(readFileSync(OWNERSHIP, "utf8"));
  });
});

const COMPANY = "entityTypes: [{ id: company, kindOf: organization, endings: [Ltd, GmbH] }]\n";
const AUDITS =
  "predicates: [{ id: audits, domain: [company], range: [company], verbs: [audit] }]\n";

test("an example that does not hold is shown with what was read instead", async () => {
  const { stdout, stderr, exitCode } = await check(
    `${COMPANY}${AUDITS}examples:
  - text: Acme Ltd audited Bolt GmbH.
    claims: [Bolt GmbH | audits | Acme Ltd]
    not: ["* | audits | Bolt GmbH"]
`,
  );
  expect(exitCode).toBe(1);
  expect(stdout).toBe(`own.yaml
  adds company, audits
  0 of 1 examples hold
  FAILS  Acme Ltd audited Bolt GmbH.
         missing: Bolt GmbH | audits | Acme Ltd
         unwanted: * | audits | Bolt GmbH
         read: Acme Ltd | audits | Bolt GmbH [asserted]
         things: Acme Ltd (company), Bolt GmbH (company)
`);
  expect(stderr).toMatch(/^1 of 1 examples do not hold\. Change/u);
});

test("what came of the examples is also given as JSON", async () => {
  const example = "{ text: Acme Ltd audited Bolt GmbH., claims: [Acme Ltd | audits | Bolt GmbH] }";
  const { stdout, exitCode } = await check(`${COMPANY}${AUDITS}examples: [${example}]\n`, "--json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { name: "own.yaml", adds: ["company", "audits"], examples: [{ holds: true, missing: [] }] },
  ]);
});

test("a predicate that comes with Tumen is added to, not doubled, and the command says so", async () => {
  const { stdout, exitCode } = await check(`predicates: [{ id: visited, verbs: [audit] }]
examples:
  - text: India audited Vietnam.
    claims: [India | visited | Vietnam]
  - text: India visited Vietnam.
    claims: [India | visited | Vietnam]
`);
  expect(stdout).toContain("own.yaml\n  changes visited, known before\n  2 of 2 examples hold\n");
  expect(exitCode).toBe(0);
});

test("a file without examples is told so", async () => {
  const { stdout, exitCode } = await check(COMPANY);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("has no examples");
});

test.each([
  ["a fault in it", `${COMPANY}predicates:\n  - id: buys\n    verb: [buy]\n`, "line 4"],
  ["text that is not YAML", "predicates: [\n", "line 2"],
])("a file with %s fails with file and line", async (_, text, line) => {
  const { stdout, stderr, exitCode } = await check(text);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
  expect(stderr).toContain("own.yaml");
  expect(stderr).toContain(line);
});

test("no file is wrong use", async () => {
  expect(await runTumen(["ontology"], folder)).toMatchObject({ exitCode: 2, stdout: "" });
});
