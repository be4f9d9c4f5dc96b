import { basename } from "node:path";
import { toPrediction, toVocabulary } from "../evaluation/index.js";
import { readResources, writeOutputs } from "../files/index.js";
import { InvalidInputError } from "../model/index.js";
import { createDocumentReader } from "../pipeline/index.js";
import { checkOutputFolder } from "./check-output-folder.js";
import { describeFailure } from "./describe-failure.js";
import { print, printJson, printRemark } from "./output.js";
import { startProgress } from "./progress.js";
import { listJsonFiles, readPassage } from "./read-passages.js";

export interface PredictOptions {
  readonly minimumConfidence: number;
  readonly json?: true;
}

/**
 * `tumen predict`: passages in, one file of entities and claims each out.
 *
 * @throws UsageError if the passages would be overwritten, InvalidInputError if none could be read.
 */
export async function predict(
  input: string,
  output: string,
  options: PredictOptions,
): Promise<void> {
  checkOutputFolder(output, [input]);
  const files = listJsonFiles(input);
  const resources = await readResources();
  const readDocument = createDocumentReader(resources, options);
  const vocabulary = toVocabulary(resources.ontology.predicates);
  const progress = startProgress("Reading passages");
  const predictions = new Map<string, string>();
  const failures: string[] = [];
  for (const [done, file] of files.entries()) {
    progress.update({ done, total: files.length });
    try {
      const prediction = toPrediction(readDocument(await readPassage(file)).extracted, vocabulary);
      predictions.set(basename(file), `${JSON.stringify(prediction, null, 1)}\n`);
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
