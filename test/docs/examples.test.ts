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
    .filter((line) => line.startsWith("npm run -s tumen -- "))
    .map((line) => ({ place, line })),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tumen-examples-"));
  symlinkSync(join(root, "data"), join(folder, "data"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  runTumen(["build", "data/documents", "--out", "out"], { cwd: folder });
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
    paths: { tumen: [join(root, "src/index.ts")] },
  };
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
    /example-(\d+)\.ts/gu,
    (_, index) => examples[index]?.place ?? "",
  );
  expect(named).toBe("");
});

test("all examples run", () => {
  const imports = examples.map((_, index) => `await import("./example-${index}.ts");\n`);
  writeFileSync(join(folder, "all.ts"), imports.join(""));
  execFileSync(process.execPath, ["--import", tsx, "all.ts"], {
    cwd: folder,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(folder, "tsconfig.json") },
    stdio: "pipe",
  });
});

test("all commands of the README run", () => {
  for (const { place, line } of commands) {
    const run = runTumen(splitWords(line).slice("npm run -s tumen --".split(" ").length), {
      cwd: folder,
    });
    expect(run.exitCode, `${place}: ${line}\n${run.stderr}`).toBe(0);
  }
});

/** Splits a command line at spaces; quoted words stay whole, a comment ends it. */
function splitWords(line: string): string[] {
  const words = line.replace(/\s#.*$/u, "").matchAll(/"([^"]*)"|(\S+)/gu);
  return Array.from(words, ([, quoted, plain]) => quoted ?? plain ?? "");
}
