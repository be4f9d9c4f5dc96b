import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder, runTumen } from "./run-tumen.js";

describe("wrong use ends with exit code 2 and says what to do", () => {
  test.each([
    [["bild"], /unknown command 'bild'.*--help/su],
    [["build"], /missing required argument 'paths'/u],
    [["build", "x", "--outt", "y"], /unknown option '--outt'.*--out/su],
    [["build", "x", "--minimum-confidence", "1.5"], /1\.5.*from 0 .* to 1/su],
    [["build", "x", "--minimum-confidence", ""], /from 0 .* to 1/su],
    [["show"], /missing required argument 'name'/u],
    [["build", "any", "--out", "file.txt"], /file\.txt is a file.*folder/u],
    [["build", ".", "--out", "."], /overwrite.*another folder/su],
    [["build", "file.txt", "--out", "."], /overwrite.*another folder/su],
    [["predict", "same", "same"], /overwrite.*another folder/su],
  ])("tumen %j", async (args, message) => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "file.txt"), "");
    const run = await runTumen(args, cwd);
    expect(run.stderr).toMatch(message);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).not.toContain("    at ");
  });
});

describe("failures end with exit code 1, without a stack trace", () => {
  test.each([
    [["build", "nowhere"], /nowhere does not exist/u],
    [["build", "empty.txt"], /empty\.txt: .*No document could be used/su],
    [["show", "Russia"], /out does not exist\. Build a graph first/u],
    [["show", "Russia", "--graph", "empty.txt"], /empty\.txt/u],
    [["evaluate", "nowhere"], /nowhere does not exist/u],
    [["evaluate", "notes.json"], /notes\.json.*text_origin/su],
    [["build", "empty.txt", "--judgements", "notes.json"], /notes\.json/u],
  ])("tumen %j", async (args, message) => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "empty.txt"), "");
    writeFileSync(join(cwd, "notes.json"), '{"id": "x"}');
    const run = await runTumen(args, cwd);
    expect(run.stderr).toMatch(message);
    expect(run).toMatchObject({ exitCode: 1, stdout: "" });
    expect(run.stderr).not.toContain("    at ");
  });
});

test("help and version are printed to standard output and end well", async () => {
  const cwd = makeFolder();
  const help = await runTumen(["--help"], cwd);
  expect(help).toMatchObject({ exitCode: 0, stderr: "" });
  for (const command of ["build", "show", "predict", "evaluate"]) {
    expect(help.stdout).toContain(`\n  ${command} `);
  }
  expect(help.stdout).toContain("Examples:");
  const version = await runTumen(["--version"], cwd);
  expect(version).toMatchObject({ exitCode: 0 });
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
