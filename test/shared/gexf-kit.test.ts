/**
 * Checks GEXF files with readers that others wrote: the published schemas, networkx, graphology-gexf.
 * Runs the kit in the folder `shared` beside the repository; xmllint and networkx come from Debian
 * packages, which are installed if they are missing and can be.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { writeGexf } from "../../src/export/index.js";
import { generateSnapshot } from "../support/generate-graph.js";
import { HOSTILE_NAMES } from "../support/hostile-names.js";

const KIT = fileURLToPath(new URL("../../../shared/formats-kit", import.meta.url));
// Below node_modules, so that the kit finds its packages among those of the repository.
const COPY = fileURLToPath(new URL("../../node_modules/.cache/formats-kit", import.meta.url));

const SNAPSHOTS = {
  empty: generateSnapshot({ seed: 1, documents: 0, claimsPerDocument: 0, things: 0 }),
  small: generateSnapshot({ seed: 1, documents: 3, claimsPerDocument: 20, things: 6 }),
  hostile: generateSnapshot({
    seed: 2,
    documents: 10,
    claimsPerDocument: 30,
    things: HOSTILE_NAMES.length,
    names: HOSTILE_NAMES,
  }),
  large: generateSnapshot({ seed: 3, documents: 400, claimsPerDocument: 36, things: 2_000 }),
};

function isMissing(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status !== 0;
}

beforeAll(() => {
  cpSync(KIT, COPY, { recursive: true });
  mkdirSync(`${COPY}/files`, { recursive: true });
  if (isMissing("xmllint", "--version") || isMissing("/usr/bin/python3", "-c", "import networkx")) {
    const packages = ["libxml2-utils", "python3-networkx"];
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
  }
}, 180_000);

describe("GEXF", () => {
  test.each([
    ["empty", "1.3"],
    ["empty", "1.2"],
    ["small", "1.3"],
    ["small", "1.2"],
    ["hostile", "1.3"],
    ["hostile", "1.2"],
    ["large", "1.3"],
  ] as const)("of the %s graph passes as version %s", (name, version) => {
    const snapshot = SNAPSHOTS[name];
    const edges = snapshot.statements.filter(({ object }) => object.kind === "entity");
    const path = `${COPY}/files/${name}-${version}.gexf`;
    writeFileSync(path, [...writeGexf(snapshot, { version })].join(""));
    const counts = ["--nodes", `${snapshot.entities.length}`, "--edges", `${edges.length}`];
    const report = execFileSync("node", [`${COPY}/check.mjs`, ...counts, path], {
      encoding: "utf8",
    });
    expect(report).toContain("all passed");
    expect(report).toContain("ok   graphology-gexf");
    if (version === "1.3") expect(report).not.toContain("warn");
  });
});
