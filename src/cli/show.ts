import type { Command } from "commander";
import type { Statement } from "../model/index.js";
import type { KnowledgeGraph } from "../query/index.js";
import { formatEntity } from "./entity-report.js";
import { print, printJson, textWidth } from "./output.js";

interface ShowOptions {
  readonly graph: string;
  readonly json?: true;
}

const AFTER_HELP = `
Examples:
  $ tumen show Russia
  $ tumen show "North Korea" --graph out/graph.json --json`;

/** Adds `tumen show`: one entity, what is said about it and in which words. */
export function addShowCommand(program: Command): void {
  program
    .command("show")
    .description("show an entity with its statements and the words behind them")
    .argument("<name>", "name, other name, country code or id of an entity")
    .option("-g, --graph <path>", "graph.json, or the folder that holds it", "out")
    .option("--json", "print the entity, its statements and their evidence as JSON")
    .addHelpText("after", AFTER_HELP)
    .action(show);
}

async function show(name: string, options: ShowOptions): Promise<void> {
  const { openGraph } = await import("../index.js");
  const graph = openGraph(options.graph);
  if (options.json) printJson(collectEntity(graph, name));
  else print(formatEntity(graph, name, textWidth()));
}

function collectEntity(graph: KnowledgeGraph, name: string): unknown {
  const entity = graph.entity(name);
  const withEvidence = (statement: Statement) => ({
    ...statement,
    evidence: graph.evidence(statement).map(({ quote, sentence, document }) => ({
      quote,
      sentence,
      document: document.location,
      published: document.published,
    })),
  });
  return { entity, statements: graph.statements({ about: entity }).map(withEvidence) };
}
