import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished, vi } from "vitest";
import { run } from "../../src/cli/run.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Lets Node run TypeScript. */
export const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;

/** What a run of the command line left behind. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `tumen` as a process of its own, as a person would. */
export function spawnTumen(args: readonly string[], cwd: string): Run {
  const { TUMEN_DEBUG: _, ...env } = process.env;
  const main = join(root, "src/cli/main.ts");
  const options = { cwd, env, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", tsx, main, ...args],
    options,
  );
  return { exitCode: status, stdout, stderr };
}

/** Runs `tumen` within the test's own process, which is quicker. */
export async function runTumen(args: readonly string[], cwd: string): Promise<Run> {
  const written = { stdout: "", stderr: "" };
  const before = process.cwd();
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += text;
      return true;
    }),
  );
  process.chdir(cwd);
  try {
    const exitCode = await run(args);
    return { exitCode, ...written };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
}

/** Makes an empty folder that is removed after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tumen-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Reads all files of a folder as text, by name. */
export function readFolder(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
