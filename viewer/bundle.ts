/**
 * Builds the page into one file: `npm run page` writes dist/viewer/page.html, the template that
 * src/export/page.ts writes a graph into.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const VIEWER = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(VIEWER);
const OUTPUT = join(ROOT, "dist", "viewer", "page.html");

interface Bundled {
  readonly text: string;
  /** Folders of the packages that went in. */
  readonly packages: readonly string[];
}

async function bundle(entry: string): Promise<Bundled> {
  const result = await build({
    absWorkingDir: VIEWER,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "ascii",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    metafile: true,
    write: false,
  });
  const inputs = Object.keys(result.metafile.inputs);
  const packages = inputs.flatMap(
    (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  return {
    text: (result.outputFiles[0]?.text ?? "").trim(),
    packages: [...new Set(packages)].sort(),
  };
}

/** Licence of a package as its own file words it, or its name where it brings none. */
async function readLicence(folder: string): Promise<string> {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "" : (await readFile(join(folder, file), "utf8")).trim();
}

/** Names the packages in the page with their licences, which ask to be handed on with every copy. */
async function creditPackages(packages: readonly string[]): Promise<string> {
  const credits = await Promise.all(
    packages.map(async (name) => {
      const folder = join(ROOT, "node_modules", name);
      const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
      return { name: `${name} ${version} (${license})`, text: await readLicence(folder) };
    }),
  );
  const texts = [...new Set(credits.map(({ text }) => text))].filter((text) => text !== "");
  const lines = [`Tumen. Includes ${credits.map(({ name }) => name).join(", ")}.`, ...texts];
  return `/*\n${lines.join("\n\n").replaceAll("*/", "* /")}\n*/`;
}

function policyHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** The page around its parts. The title and the data block are filled by src/export/page.ts. */
function assemble(parts: {
  readonly policy: string;
  readonly style: string;
  readonly script: string;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${parts.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Tumen</title>
<link rel="icon" href="data:,">
<style>${parts.style}</style>
</head>
<body>
<div id="app"><noscript>This page needs JavaScript to show its graph. It loads nothing from anywhere.</noscript></div>
<script type="application/json" id="tumen-data"></script>
<script>${parts.script}</script>
</body>
</html>
`;
}

/**
 * Builds the page without a graph. It runs from a file, loads nothing and may load nothing: its policy
 * allows just its own script and style, by their hashes.
 *
 * @throws Error if the script could end its own element.
 */
export async function buildPage(): Promise<string> {
  const [code, style] = await Promise.all([bundle("main.tsx"), bundle("styles/main.css")]);
  const script = `${await creditPackages(code.packages)}\n${code.text}`;
  if (/<\/script|<!--/i.test(script)) throw new Error("The script holds markup that would end it");
  const policy = [
    "default-src 'none'",
    `script-src ${policyHash(script)}`,
    `style-src ${policyHash(style.text)}`,
    "img-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return assemble({ policy, script, style: style.text });
}

async function main(): Promise<void> {
  const page = await buildPage();
  await mkdir(dirname(OUTPUT), { recursive: true });
  await writeFile(OUTPUT, page);
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
  const [size, zipped] = [Buffer.byteLength(page), gzipSync(page).length];
  console.log(`dist/viewer/page.html: ${kilobytes(size)}, ${kilobytes(zipped)} with gzip`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
