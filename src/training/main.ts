import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { constants, gzipSync } from "node:zlib";
import { readLanguageModels } from "../files/language-models.js";
import { LANGUAGE_MODEL_PARTS } from "../language/index.js";
import { openCorpora } from "./corpora/corpora.js";
import { readEmbeddings } from "./corpora/embeddings.js";
import { reportScores } from "./scores/report-scores.js";
import { TRAINING_SETTINGS, trainLanguageModels } from "./train.js";

/**
 * Trains the language models, or scores the ones there are.
 *
 *     npm run train -- --corpora ../shared/corpora              train, write data/models
 *     npm run train -- --corpora ../shared/corpora --evaluate test   score data/models
 */
const USAGE =
  "npm run train -- --corpora <folder> [--out data/models] [--embeddings .cache/embeddings] [--evaluate dev|test]";

/** Words that get a cluster: the most frequent ones of the vectors. */
const CLUSTERED_WORDS = 100_000;

function main(): void {
  const { values } = parseArgs({
    options: {
      corpora: { type: "string" },
      out: { type: "string", default: "data/models" },
      embeddings: { type: "string", default: ".cache/embeddings" },
      evaluate: { type: "string" },
    },
  });
  const { corpora, out, embeddings, evaluate } = values;
  if (corpora === undefined) {
    console.error(`Where are the corpora?\n\n  ${USAGE}`);
    process.exitCode = 2;
    return;
  }
  if (evaluate === undefined) train({ corpora, out, embeddings });
  else score({ corpora, out, part: evaluate === "test" ? "test" : "dev" });
}

function train(options: { corpora: string; out: string; embeddings: string }): void {
  const corpora = openCorpora(options.corpora);
  const started = performance.now();
  const report = (line: string): void => {
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  };
  report("word vectors");
  const parts = trainLanguageModels(
    {
      treebank: [...corpora.ewt("train"), ...corpora.gum("train")],
      names: [
        ...corpora.reDocRed("test"),
        ...corpora.wikiGold(),
        ...corpora.universalNer("train"),
        ...corpora.broadTwitter(),
      ],
      embeddings: readEmbeddings(options.embeddings, { limit: CLUSTERED_WORDS }),
    },
    TRAINING_SETTINGS,
    report,
  );
  mkdirSync(options.out, { recursive: true });
  for (const part of LANGUAGE_MODEL_PARTS) {
    const packed = gzipSync(parts[part], { level: constants.Z_BEST_COMPRESSION });
    writeFileSync(join(options.out, `${part}.bin.gz`), packed);
  }
  report("done");
  console.log(`\n${listParts(options.out)}`);
}

function score(options: { corpora: string; out: string; part: "dev" | "test" }): void {
  const started = performance.now();
  const models = readLanguageModels(options.out);
  console.log(`Loaded in ${(performance.now() - started).toFixed(0)} ms\n`);
  console.log(reportScores(models, openCorpora(options.corpora), options.part));
  console.log(`\n${listParts(options.out)}`);
}

/** Size and hash of each part as stored, as a Markdown table. */
function listParts(folder: string): string {
  const rows = LANGUAGE_MODEL_PARTS.map((part) => {
    const bytes = readFileSync(join(folder, `${part}.bin.gz`));
    const hash = createHash("sha256").update(bytes).digest("hex");
    return { size: bytes.length, text: `| ${part}.bin.gz | ${bytes.length} | ${hash} |` };
  });
  const total = rows.reduce((sum, { size }) => sum + size, 0);
  return [
    "| part | bytes | sha256 |",
    "| --- | --- | --- |",
    ...rows.map(({ text }) => text),
    `| all | ${total} | |`,
  ].join("\n");
}

main();
