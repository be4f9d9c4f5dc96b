import { basename, resolve } from "node:path";
import type { Command } from "commander";
import { toPrediction } from "../evaluation/index.js";
import { readJsonFile, readResources, writeOutputs } from "../files/index.js";
import { InvalidInputError, UsageError } from "../model/index.js";
import type { DocumentReader } from "../pipeline/index.js";
import { describeFailure } from "./describe-failure.js";
import { print, printJson, printRemark } from "./output.js";
import { startProgress } from "./progress.js";
import { listJsonFiles, PassageSchema, toSourceDocument } from "./read-passages.js";

const AFTER_HELP = `
Reads only id, title, published and text of each file: what else is in it cannot help.
Writes one file of the same name each: entities with mentions, claims with evidence.

Example:
  $ tumen predict passages/ predictions/`;

/** Adds `tumen predict`: passages in, one file of entities and claims each out. */
export function addPredictCommand(program: Command): void {
  program
    .command("predict")
    .description("write down what is found in passages, for scoring")
    .argument("<in>", "folder of passages, one JSON file each")
    .argument("<out>", "folder to write predictions to")
    .option("--json", "print which files were written and which failed as JSON")
    .addHelpText("after", AFTER_HELP)
    .action(predict);
}

async function predict(
  input: string,
  output: string,
  options: { readonly json?: true },
): Promise<void> {
  if (resolve(input) === resolve(output)) {
    throw new UsageError(
      "same-folder",
      `Predictions would overwrite the passages in ${input}. Name another folder to write to.`,
    );
  }
  const files = listJsonFiles(input);
  const { createDocumentReader } = await import("../pipeline/index.js");
  const readDocument = createDocumentReader(await readResources());
  const progress = startProgress("Reading passages");
  const predictions = new Map<string, string>();
  const failures: string[] = [];
  for (const [done, file] of files.entries()) {
    progress.update({ done, total: files.length });
    try {
      predictions.set(basename(file), await predictFile(file, readDocument));
    } catch (error) {
      failures.push(describeFailure(error, false).text.trim());
    }
  }
  progress.end();
  for (const failure of failures) printRemark(`Left out: ${failure}\n`);
  if (predictions.size === 0) {
    throw new InvalidInputError("nothing-predicted", `No passage in ${input} could be read.`);
  }
  await writeOutputs(output, predictions);
  if (options.json) printJson({ written: [...predictions.keys()], failed: failures });
  else print(`Wrote ${predictions.size} of ${files.length} predictions to ${output}.\n`);
}

async function predictFile(file: string, readDocument: DocumentReader): Promise<string> {
  const document = toSourceDocument(await readJsonFile(file, PassageSchema), file);
  const prediction = toPrediction(readDocument(document).extracted);
  return `${JSON.stringify(prediction, null, 1)}\n`;
}
