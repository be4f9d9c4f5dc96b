import { join } from "node:path";
import type { Command } from "commander";
import {
  type OutputContent,
  readDocuments,
  readJsonFile,
  readPageTemplate,
  readResources,
  writeOutputs,
} from "../files/index.js";
import {
  type Diagnostic,
  InvalidInputError,
  type Judgement,
  JudgementSchema,
} from "../model/index.js";
import type { PipelineResult } from "../pipeline/index.js";
import { formatBuildSummary, formatSkipped } from "./build-summary.js";
import { outputWidth, print, printJson, printRemark } from "./output.js";
import { startProgress } from "./progress.js";

interface BuildOptions {
  readonly out: string;
  readonly judgements?: string;
  readonly ontology: readonly string[];
  readonly json?: true;
}

const AFTER_HELP = `
Writes into the folder:
  graph.json         the whole graph, for "tumen show" and programs
  statements.jsonl   one statement a line
  graph.gexf         for Gephi and other graph programs
  index.html         the graph to look at: open it in a browser
  report.json        what was read, what was left out and why

Examples:
  $ tumen build news/ --out out
  $ tumen build article.html more.jsonl --out out --judgements same-or-not.json`;

/** Adds `tumen build`: documents in, graph files out. */
export function addBuildCommand(program: Command): void {
  program
    .command("build")
    .description("make a graph from documents")
    .argument("<paths...>", "files and folders of documents")
    .option("-o, --out <folder>", "folder to write to", "out")
    .option("--judgements <file>", "a person's decisions on which entities are the same (JSON)")
    .option(
      "--ontology <file>",
      "own entity types, predicates and frames (JSON); repeatable",
      collect,
      [],
    )
    .option("--json", "print the run report as JSON")
    .addHelpText("after", AFTER_HELP)
    .action(build);
}

async function build(paths: readonly string[], options: BuildOptions): Promise<void> {
  const template = await readPageTemplate();
  const judgements = await readJudgements(options.judgements);
  const input = await readDocuments(paths);
  if (input.documents.length === 0) throw nothingToBuild(input.diagnostics);
  const { runPipeline } = await import("../pipeline/index.js");
  const progress = startProgress("Reading documents");
  const result = runPipeline(input, await readResources(options.ontology), {
    judgements,
    onProgress: progress.update,
  });
  progress.end();
  if (result.report.documents === 0) throw nothingToBuild(result.report.diagnostics);
  await writeOutputs(options.out, await collectOutputs(result, template));
  if (options.json) return printJson(result.report);
  print(formatBuildSummary(result, outputWidth()));
  print(formatSkipped(result.report.diagnostics));
  print(`\nLook at it: ${join(options.out, "index.html")}\n`);
}

function collect(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}

async function readJudgements(path: string | undefined): Promise<readonly Judgement[]> {
  return path === undefined ? [] : readJsonFile(path, JudgementSchema.array());
}

async function collectOutputs(
  { snapshot, report }: PipelineResult,
  template: string,
): Promise<ReadonlyMap<string, OutputContent>> {
  const { writeSnapshot } = await import("../graph/index.js");
  const { writeGexf, writePage, writeStatements } = await import("../export/index.js");
  return new Map<string, OutputContent>([
    ["graph.json", writeSnapshot(snapshot)],
    ["statements.jsonl", writeStatements(snapshot)],
    ["graph.gexf", writeGexf(snapshot)],
    ["index.html", writePage(template, snapshot)],
    ["report.json", `${JSON.stringify(report, null, 2)}\n`],
  ]);
}

function nothingToBuild(diagnostics: readonly Diagnostic[]): InvalidInputError {
  printRemark(formatSkipped(diagnostics));
  return new InvalidInputError(
    "nothing-to-build",
    "No document could be used. Give .txt, .md, .html, .json or .jsonl files of English text.",
  );
}
