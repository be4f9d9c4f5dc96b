/**
 * Compiles and runs the examples of README.md and of docstrings, so that none of them can lie.
 *
 * `ts` blocks, and the lines of README's `bash` blocks that call `npm run -s tumen`, run in a folder
 * of their own with the package's documents and a graph built from them.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runTumen, tsx } from "../cli/run-tumen.js";

interface Block {
  /** File and line where the block begins. */
  readonly place: string;
  readonly text: string;
}

/** How the README calls the command line. */
const COMMAND = "npm run -s tumen --";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Finds the fenced blocks of a language; a leading ` * ` of docstrings is taken off. */
function findBlocks(path: string, language: string): Block[] {
  const lines = readFileSync(path, "utf8").split("\n");
  const bare = lines.map((line) => line.replace(/^ +\* ?/u, ""));
  const blocks: Block[] = [];
  for (const [index, line] of bare.entries()) {
    if (line !== `\`\`\`${language}`) continue;
    const end = bare.indexOf("```", index + 1);
    const text = `${bare.slice(index + 1, end).join("\n")}\n`;
    blocks.push({ place: `${relative(root, path)}:${index + 1}`, text });
  }
  return blocks;
}

const readme = join(root, "README.md");
const readmeBlocks = (language: string) => (existsSync(readme) ? findBlocks(readme, language) : []);
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort()
  .map((name) => join(root, "src", name));
const examples = [...sources.flatMap((path) => findBlocks(path, "ts")), ...readmeBlocks("ts")];
const commands = readmeBlocks("bash").flatMap(({ place, text }) =>
  text
    .split("\n")
    .filter((line) => line.startsWith(`${COMMAND} `))
    .map((line) => ({ place, line })),
);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tumen-examples-"));
  symlinkSync(join(root, "data"), join(folder, "data"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  await runTumen(["build", "data/documents", "--out", "out"], folder);
  const files = examples.map((_, index) => `example-${index}.ts`);
  for (const [index, { text }] of examples.entries()) {
    writeFileSync(join(folder, `example-${index}.ts`), text);
  }
  const compilerOptions = {
    noEmit: true,
    composite: false,
    declaration: false,
    types: ["node"],
    noUnusedLocals: false,
    // The declarations that the compiler wrote last; whole sources would take it ten times as long.
    paths: { tumen: [join(root, "dist/index.d.ts")] },
  };
  const run = { compilerOptions: { paths: { tumen: [join(root, "src/index.ts")] } } };
  writeFileSync(join(folder, "tsconfig.run.json"), JSON.stringify(run));
  const tsconfig = { extends: join(root, "tsconfig.base.json"), compilerOptions, files };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

test("there are examples in docstrings", () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

test("all examples compile", () => {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  const named = stdout.replaceAll(
    /\S*example-(\d+)\.ts/gu,
    (_, index) => examples[index]?.place ?? "",
  );
  expect(named).toBe("");
});

test("all examples run", () => {
  const imports = examples.map((_, index) => `await import("./example-${index}.ts");\n`);
  writeFileSync(join(folder, "all.ts"), imports.join(""));
  execFileSync(process.execPath, ["--import", tsx, "all.ts"], {
    cwd: folder,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(folder, "tsconfig.run.json") },
    stdio: "pipe",
  });
});

test("all commands of the README run", async () => {
  for (const { place, line } of commands) {
    const run = await runTumen(splitWords(line).slice(COMMAND.split(" ").length), folder);
    expect(run.exitCode, `${place}: ${line}\n${run.stderr}`).toBe(0);
  }
});

/** Splits a command line at spaces; quoted words stay whole, a comment ends it. */
function splitWords(line: string): string[] {
  const words = line.replace(/\s#.*$/u, "").matchAll(/"([^"]*)"|(\S+)/gu);
  return Array.from(words, ([, quoted, plain]) => quoted ?? plain ?? "");
}
