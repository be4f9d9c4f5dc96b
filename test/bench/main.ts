/**
 * Measures graph building, layout and GEXF writing: `npm run bench`.
 *
 * Each case runs in a process of its own, so that memory can be compared. Figures depend on the
 * machine; the ratio between the two GEXF writers, taken in one run, does much less.
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import { writeGexf } from "../../src/export/index.js";
import { createGraph, readSnapshot, writeSnapshot } from "../../src/graph/index.js";
import { layoutGraph } from "../../src/layout/index.js";
import type { GraphSnapshot, Statement } from "../../src/model/index.js";
import { generateSnapshot } from "../support/generate-graph.js";

/** A snapshot of about this many edges, ten to a node. */
function generate(edges: number): GraphSnapshot {
  const recipe = { seed: 1, claimsPerDocument: 40, documents: edges / 29, things: edges / 10 };
  return generateSnapshot({ ...recipe, documents: Math.ceil(recipe.documents) });
}

/** A graph with the attributes that our writer gives its edges, for the other writer. */
function toAttributeGraph(snapshot: GraphSnapshot): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { id, label, entityType, aliases, x, y, size } of snapshot.entities) {
    graph.addNode(id, { label, entityType, aliases, x, y, size, color: "#0072b2" });
  }
  for (const statement of snapshot.statements) {
    const { id, subject, object } = statement;
    if (object.kind === "entity") {
      graph.addEdgeWithKey(id, subject, object.id, toAttributes(statement));
    }
  }
  return graph;
}

function toAttributes({ predicate, modality, confidence, claims }: Statement) {
  return {
    label: predicate,
    kind: predicate,
    weight: claims.length,
    predicate,
    modality,
    symmetric: false,
    confidence,
    claims: claims.length,
    times: claims.flatMap(({ qualifiers }) => qualifiers.time?.text ?? []),
    documents: claims.map(({ documentId }) => documentId),
    quotes: claims.map(({ evidence }) => evidence.quote),
  };
}

async function writeToFile(pieces: Iterable<string>): Promise<string> {
  const path = join(tmpdir(), `tumen-bench-${process.pid}.gexf`);
  const file = createWriteStream(path);
  for (const piece of pieces) if (!file.write(piece)) await once(file, "drain");
  file.end();
  await once(file, "finish");
  const megabytes = (statSync(path).size / 1e6).toFixed(1);
  rmSync(path);
  return `${megabytes} MB`;
}

interface Prepared {
  /** The measured part. */
  readonly run: () => Promise<string> | string;
}

const CASES: Readonly<Record<string, (edges: number) => Prepared>> = {
  "gexf: tumen": (edges) => {
    const snapshot = generate(edges);
    return { run: () => writeToFile(writeGexf(snapshot)) };
  },
  "gexf: graphology-gexf": (edges) => {
    const graph = toAttributeGraph(generate(edges));
    return { run: () => writeToFile([gexf.write(graph, { version: "1.3" })]) };
  },
  "snapshot: write": (edges) => {
    const snapshot = generate(edges);
    return { run: () => writeToFile(writeSnapshot(snapshot)) };
  },
  "snapshot: read": (edges) => {
    const text = [...writeSnapshot(generate(edges))].join("");
    return { run: () => `${readSnapshot(text).statements.length} statements` };
  },
  "graph: create": (edges) => {
    const snapshot = generate(edges);
    return { run: () => `${createGraph(snapshot).size} edges` };
  },
  layout: (edges) => {
    const graph = createGraph(generate(edges));
    return { run: () => `${layoutGraph(graph).size} nodes` };
  },
};

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Peak memory of the process above what it held before, in MB. */
  readonly megabytes: number;
  readonly result: string;
}

async function measure(name: string, edges: number): Promise<Measured> {
  const prepared = CASES[name]?.(edges);
  if (prepared === undefined) throw new Error(`No case "${name}"`);
  const before = process.resourceUsage().maxRSS;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await prepared.run();
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    megabytes: (process.resourceUsage().maxRSS - before) / 1024,
    result,
  };
}

function measureApart(name: string, edges: number): Measured {
  const self = fileURLToPath(import.meta.url);
  const output = execFileSync(process.execPath, [...process.execArgv, self, name, `${edges}`], {
    encoding: "utf8",
  });
  return JSON.parse(output);
}

const [, , wantedCase, wantedEdges] = process.argv;
if (wantedCase !== undefined) {
  console.log(JSON.stringify(await measure(wantedCase, Number(wantedEdges))));
} else {
  for (const edges of [10_000, 100_000]) {
    const cpuOf = new Map<string, number>();
    for (const name of Object.keys(CASES)) {
      const { seconds, cpuSeconds, megabytes, result } = measureApart(name, edges);
      cpuOf.set(name, cpuSeconds);
      const figures = `${seconds.toFixed(2)} s, cpu ${cpuSeconds.toFixed(2)} s, +${megabytes.toFixed(0)} MB`;
      console.log(`${edges} edges  ${name.padEnd(22)} ${figures}  (${result})`);
    }
    const ratio = (cpuOf.get("gexf: graphology-gexf") ?? 0) / (cpuOf.get("gexf: tumen") ?? 1);
    console.log(`${edges} edges  graphology-gexf takes ${ratio.toFixed(1)} times our cpu time`);
  }
}
