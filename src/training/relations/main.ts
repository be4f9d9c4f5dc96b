import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { constants, gzipSync } from "node:zlib";
import { packagePath } from "../../files/package-path.js";
import { readTrainingResources } from "../../files/read-resources.js";
import { readPassages, readSheets, readSplit } from "./annotated-passages.js";
import { RELATION_SETTINGS, trainRelations } from "./train-relations.js";

/**
 * Trains the relation model on the annotated passages and writes data/models/relations.bin.gz:
 *
 *     npm run train:relations -- --passages ../shared/learning/passages --passages ../shared/gold/passages
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      passages: { type: "string", multiple: true, default: [] },
      out: { type: "string", default: packagePath("data/models") },
    },
  });
  const started = performance.now();
  const report = (line: string): void => {
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  };
  const resources = await readTrainingResources();
  const annotations = packagePath("data/annotations");
  const split = readSplit(annotations);
  const sheets = readSheets(annotations, resources.ontology);
  const isTuned = new Set(split.tune);
  const learn = readPassages(values.passages, split.learn);
  const tune = readPassages(
    values.passages,
    split.tune.filter((id) => !sheets.some((each) => each.id === id)),
  );
  const missing = [...learn.missing, ...tune.missing];
  if (missing.length > 0) {
    report(
      `without ${missing.length} passages that no --passages folder holds: ${missing.slice(0, 5).join(", ")} …`,
    );
  }
  const bytes = trainRelations(
    {
      learn: [...learn.passages, ...sheets.filter(({ id }) => !isTuned.has(id))],
      tune: [...tune.passages, ...sheets.filter(({ id }) => isTuned.has(id))],
    },
    resources,
    RELATION_SETTINGS,
    report,
  );
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  writeFileSync(join(values.out, "relations.bin.gz"), packed);
  report(
    `relations.bin.gz: ${packed.length} bytes, sha256 ${createHash("sha256").update(packed).digest("hex")}`,
  );
}

await main();
