import { createRequire } from "node:module";
import { Command, InvalidArgumentError, Option } from "commander";
import { DEFAULT_MINIMUM_CONFIDENCE } from "../model/index.js";

const EXAMPLES = `
Examples:
  $ tumen build news/ --out out          make a graph from a folder of documents
  $ tumen show "North Korea"             what it says about one entity, with the words behind it
  $ tumen ontology own.yaml              check own entity types and predicates with their examples
  $ tumen evaluate gold/                 compare with what people marked in passages

Documents are .txt, .md, .html, .json and .jsonl files in English.
Exit codes: 0 done (documents left out are named), 1 failed, 2 wrongly called.`;

const AFTER_BUILD = `
Writes into the folder:
  graph.json         the whole graph, for "tumen show" and programs
  statements.jsonl   one statement a line
  graph.gexf         for Gephi and other graph programs
  index.html         the graph to look at: open it in a browser
  report.json        what was read, what was left out and why

Examples:
  $ tumen build news/ --out out
  $ tumen build article.html more.jsonl --out out --judgements same-or-not.json`;

const AFTER_SHOW = `
Examples:
  $ tumen show Russia
  $ tumen show "North Korea" --graph out/graph.json --json`;

const AFTER_ONTOLOGY = `
A file may add entityTypes, predicates, classes, frames and examples: sentences with the claims that
they must and must not give. All files are checked together. The command fails if an example does not hold,
and tells what was read instead.

Examples:
  $ tumen ontology ownership.yaml
  $ tumen build news/ --ontology ownership.yaml --out out`;

const AFTER_PREDICT = `
Reads only id, title, published and text of each file: what else is in it cannot help.
Writes one file of the same name each: entities with mentions, claims with evidence.

Example:
  $ tumen predict passages/ predictions/`;

const AFTER_EVALUATE = `
Levels of claims: pair = both arguments, any predicate and direction; relation = also predicate (or
one of its family) and direction; full = also modality and attribution.
Precision is measured against a closed list: a true claim that nobody marked counts as wrong.

Examples:
  $ tumen evaluate gold/
  $ tumen evaluate gold/passages/one.json --verbose`;

/**
 * Declares the commands. Parsing throws CommanderError instead of leaving the process.
 *
 * Each command lives in a file of its own, which is loaded only when it runs, so that help and
 * complaints come at once.
 */
export function createProgram(): Command {
  const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };
  const program = new Command("tumen")
    .description("Turns documents into a graph in which every edge leads to the words behind it.")
    .version(version)
    .exitOverride()
    .showHelpAfterError("Run the command with --help to see how it is used.")
    .addHelpText("after", EXAMPLES);
  declareBuild(program);
  declareShow(program);
  declareOntology(program);
  declarePredict(program);
  declareEvaluate(program);
  return program;
}

function declareBuild(program: Command): void {
  program
    .command("build")
    .description("make a graph from documents")
    .argument("<paths...>", "files and folders of documents")
    .option("-o, --out <folder>", "folder to write to", "out")
    .option("--judgements <file>", "a person's decisions on which entities are the same (JSON)")
    .option(
      "--ontology <file>",
      "own entity types, predicates and their words (YAML or JSON); may be repeated",
      (file: string, files: readonly string[] = []) => [...files, file],
    )
    .addOption(minimumConfidence())
    .option("--json", "print the run report as JSON")
    .addHelpText("after", AFTER_BUILD)
    .action(async (paths, options) => (await import("./build.js")).build(paths, options));
}

/** The option of all commands that read claims. */
function minimumConfidence(): Option {
  return new Option("--minimum-confidence <share>", "leave out claims less sure than this, 0 to 1")
    .default(DEFAULT_MINIMUM_CONFIDENCE)
    .argParser((text) => {
      const share = Number(text);
      if (text.trim() !== "" && share >= 0 && share <= 1) return share;
      throw new InvalidArgumentError("Give a number from 0 (all) to 1 (only certain ones).");
    });
}

function declareShow(program: Command): void {
  program
    .command("show")
    .description("show an entity with its statements and the words behind them")
    .argument("<name>", "name, other name, country code or id of an entity")
    .option("-g, --graph <path>", "graph.json, or the folder that holds it", "out")
    .option("--json", "print the entity, its statements and their evidence as JSON")
    .addHelpText("after", AFTER_SHOW)
    .action(async (name, options) => (await import("./show.js")).show(name, options));
}

function declareOntology(program: Command): void {
  program
    .command("ontology")
    .description("check files of own entity types and predicates, and read their examples")
    .argument("<files...>", "own entity types, predicates and their words (YAML or JSON)")
    .option("--json", "print what each file holds and what came of each example as JSON")
    .addHelpText("after", AFTER_ONTOLOGY)
    .action(async (paths, options) => (await import("./ontology.js")).ontology(paths, options));
}

function declarePredict(program: Command): void {
  program
    .command("predict")
    .description("write down what is found in passages, for scoring")
    .argument("<in>", "folder of passages, one JSON file each")
    .argument("<out>", "folder to write predictions to")
    .addOption(minimumConfidence())
    .option("--json", "print which files were written and which failed as JSON")
    .addHelpText("after", AFTER_PREDICT)
    .action(async (input, output, options) =>
      (await import("./predict.js")).predict(input, output, options),
    );
}

function declareEvaluate(program: Command): void {
  program
    .command("evaluate")
    .description("compare what is found with what people marked in passages")
    .argument("<gold...>", "annotated passages: JSON files, or folders that hold them or passages/")
    .option("--strict", "entities by name only, claims by the exact predicate only")
    .option("--verbose", "list what was missed and what is not in the gold passages")
    .addOption(minimumConfidence())
    .option("--json", "print all counts as JSON")
    .addHelpText("after", AFTER_EVALUATE)
    .action(async (paths, options) => (await import("./evaluate.js")).evaluate(paths, options));
}
