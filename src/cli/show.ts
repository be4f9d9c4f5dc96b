import { openGraph } from "../index.js";
import type { Statement } from "../model/index.js";
import type { KnowledgeGraph } from "../query/index.js";
import { formatEntity } from "./entity-report.js";
import { print, printJson, textWidth } from "./output.js";

export interface ShowOptions {
  readonly graph: string;
  readonly json?: true;
}

/**
 * `tumen show`: one entity, what is said about it and in which words.
 *
 * @throws NotFoundError if there is no graph, or no such entity in it.
 */
export function show(name: string, options: ShowOptions): void {
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
