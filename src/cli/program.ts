import { Command } from "commander";
import { readVersion } from "../files/index.js";
import { addBuildCommand } from "./build.js";
import { addEvaluateCommand } from "./evaluate.js";
import { addPredictCommand } from "./predict.js";
import { addShowCommand } from "./show.js";

const AFTER_HELP = `
Examples:
  $ tumen build news/ --out out          make a graph from a folder of documents
  $ tumen show "North Korea"             what it says about one entity, with the words behind it
  $ tumen evaluate gold/                 compare with what people marked in passages

Documents are .txt, .md, .html, .json and .jsonl files in English.
Exit codes: 0 done (documents left out are named), 1 failed, 2 wrongly called.`;

/** Sets the commands up. Parsing throws CommanderError instead of leaving the process. */
export async function createProgram(): Promise<Command> {
  const program = new Command("tumen")
    .description("Turns documents into a graph in which every edge leads to the words behind it.")
    .version(await readVersion())
    .exitOverride()
    .showHelpAfterError("Run the command with --help to see how it is used.")
    .addHelpText("after", AFTER_HELP);
  addBuildCommand(program);
  addShowCommand(program);
  addPredictCommand(program);
  addEvaluateCommand(program);
  return program;
}
