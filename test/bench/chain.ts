/**
 * Measures the whole chain from text to claims on one core: `npm run bench:chain -- [folder]`.
 *
 * Takes the texts in a folder (.txt, or .json with a `text`), joined to documents of some 3,000 characters;
 * without a folder, the documents of the repository, which are few and therefore flatter memory caches. The
 * tagger of compromise reads the same texts in the same run as a peer. Figures are medians of processor time
 * over several rounds, in tokens as Tumen cuts them; they depend on the machine, the ratios much less.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import compromise from "compromise/two";
import { readResources } from "../../src/files/index.js";
import { createAnalyser } from "../../src/language/index.js";
import type { SourceDocument } from "../../src/model/index.js";
import { createDocumentReader } from "../../src/pipeline/index.js";

const ROUNDS = 7;
const DOCUMENT_LENGTH = 3_000;
/** Fewer documents are read over and over, as compiling would else be most of what is measured. */
const LEAST_DOCUMENTS = 60;

function readTexts(folder: string): string[] {
  const names = readdirSync(folder).sort();
  return names.flatMap((name) => {
    const content = (): string => readFileSync(join(folder, name), "utf8");
    if (name.endsWith(".txt")) return [content()];
    return name.endsWith(".json") ? [String(JSON.parse(content()).text)] : [];
  });
}

function joinTexts(texts: readonly string[]): SourceDocument[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last === undefined || last.length >= DOCUMENT_LENGTH) joined.push(text);
    else joined[joined.length - 1] = `${last}\n\n${text}`;
  }
  const times = Math.ceil(LEAST_DOCUMENTS / Math.max(1, joined.length));
  const repeated = Array.from({ length: times }, () => joined).flat();
  return repeated.map((text, index) => ({
    id: `${index}`,
    location: `${index}`,
    text,
    boilerplate: [],
  }));
}

interface Work {
  readonly name: string;
  readonly tokens: number;
  readonly run: () => void;
}

/** Microseconds of processor time per token. The works take turns, so that a busy moment hits all alike. */
function measure(works: readonly Work[]): Map<string, number> {
  const costs = new Map(works.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name, tokens, run } of works) {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) costs.get(name)?.push((user + system) / tokens);
    }
  }
  return new Map([...costs].map(([name, all]) => [name, median(all)]));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

const folder = process.argv[2] ?? fileURLToPath(new URL("../../data/documents", import.meta.url));
const documents = joinTexts(readTexts(folder));
const half = documents.filter((_, index) => index % 2 === 0);
const resources = await readResources();
const analyser = createAnalyser(resources.models);
const readDocument = createDocumentReader(resources);

const countTokens = (some: readonly SourceDocument[]): number =>
  some.reduce((sum, document) => sum + readDocument(document).tokens, 0);
const tokens = countTokens(documents);
const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${documents.length} documents, ${characters} characters, ${tokens} tokens`);

const each = (some: readonly SourceDocument[], read: (document: SourceDocument) => unknown) => () =>
  some.forEach((document) => {
    read(document);
  });
const costs = measure([
  { name: "language", tokens, run: each(documents, (document) => analyser.analyse(document)) },
  { name: "chain", tokens, run: each(documents, readDocument) },
  { name: "chain, half", tokens: countTokens(half), run: each(half, readDocument) },
  { name: "compromise", tokens, run: each(documents, ({ text }) => compromise(text)) },
]);
const costOf = (name: string): number => costs.get(name) ?? Number.NaN;

const report = (what: string, name: string): void =>
  console.log(`${what.padEnd(34)} ${Math.round(1e6 / costOf(name))} tokens/s`);
report("language analysis", "language");
report("whole chain, text to claims", "chain");
report("compromise, tags alone", "compromise");
const ratio = (a: string, b: string): string => (costOf(a) / costOf(b)).toFixed(2);
console.log(`${"chain : compromise, time".padEnd(34)} ${ratio("chain", "compromise")}`);
console.log(`${"language : compromise, time".padEnd(34)} ${ratio("language", "compromise")}`);
console.log(
  `${"twice the documents, time a token".padEnd(34)} ${ratio("chain", "chain, half")} (1 is linear)`,
);
