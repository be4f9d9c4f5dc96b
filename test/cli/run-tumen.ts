import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const main = join(root, "src/cli/main.ts");
/** Lets Node run TypeScript. */
export const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;

/** What a run of the command line left behind. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `tumen` as a process, as a person would. */
export function runTumen(args: readonly string[], options: { readonly cwd: string }): Run {
  const { TUMEN_DEBUG: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, main, ...args], {
    cwd: options.cwd,
    env,
    encoding: "utf8",
  });
  return { exitCode: status, stdout, stderr };
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
