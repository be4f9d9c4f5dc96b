import { join } from "node:path";
import { writeGexf, writePage, writeStatements } from "../export/index.js";
import {
  type OutputContent,
  readDocuments,
  readJsonFile,
  readPageTemplate,
  readResources,
  writeOutputs,
} from "../files/index.js";
import { writeSnapshot } from "../graph/index.js";
import { type Diagnostic, InvalidInputError, JudgementSchema } from "../model/index.js";
import { type PipelineResult, runPipeline } from "../pipeline/index.js";
import { formatBuildSummary, formatSkipped } from "./build-summary.js";
import { checkOutputFolder } from "./check-output-folder.js";
import { outputWidth, print, printJson, printRemark } from "./output.js";
import { startProgress } from "./progress.js";

export interface BuildOptions {
  readonly out: string;
  readonly judgements?: string;
  readonly ontology?: readonly string[];
  readonly minimumConfidence: number;
  readonly json?: true;
}

/**
 * `tumen build`: documents in, graph files out, and a summary of what was found and left out.
 *
 * @throws UsageError if the folder to write to is a file or holds what is read, InvalidInputError if
 *   no document at all could be used.
 */
export async function build(paths: readonly string[], options: BuildOptions): Promise<void> {
  checkOutputFolder(options.out, paths);
  const judgements =
    options.judgements === undefined
      ? []
      : await readJsonFile(options.judgements, JudgementSchema.array());
  const input = await readDocuments(paths, options.out);
  if (input.documents.length === 0) throw nothingToBuild(input.diagnostics);
  const template = await readPageTemplate();
  const resources = await readResources(options.ontology);
  const progress = startProgress("Reading documents");
  const { minimumConfidence } = options;
  const result = runPipeline(input, resources, {
    judgements,
    minimumConfidence,
    onProgress: progress.update,
  });
  progress.end();
  const { diagnostics, documents } = result.report;
  if (documents === 0) throw nothingToBuild(diagnostics);
  await writeOutputs(options.out, listOutputs(result, template));
  if (options.json) return printJson(result.report);
  print(formatBuildSummary(result, outputWidth()));
  print(formatSkipped(diagnostics));
  print(`\nLook at it: ${join(options.out, "index.html")}\n`);
}

function listOutputs(
  { snapshot, report }: PipelineResult,
  template: string,
): ReadonlyMap<string, OutputContent> {
  return new Map<string, OutputContent>([
    ["graph.json", writeSnapshot(snapshot)],
    ["statements.jsonl", writeStatements(snapshot)],
    ["graph.gexf", writeGexf(snapshot)],
    ["index.html", writePage(template, snapshot)],
    ["report.json", `${JSON.stringify(report, null, 2)}\n`],
  ]);
}

function nothingToBuild(diagnostics: readonly Diagnostic[]): InvalidInputError {
  printRemark(formatSkipped(diagnostics).trimStart());
  return new InvalidInputError(
    "nothing-to-build",
    "No document could be used. Give .txt, .md, .html, .json or .jsonl files of English text.",
  );
}
