/**
 * Tumen turns documents into a knowledge graph in which every edge leads to the words behind it.
 *
 * Takes paths of documents or of a graph built before; gives the graph to ask questions of.
 */
import { readDocuments, readGraphFile, readResources } from "./files/index.js";
import { readSnapshot } from "./graph/index.js";
import { type Judgement, JudgementSchema, type RunReport, UsageError } from "./model/index.js";
import { runPipeline } from "./pipeline/index.js";
import { createKnowledgeGraph, type KnowledgeGraph } from "./query/index.js";

export {
  type Claim,
  type Diagnostic,
  type Entity,
  type Evidence,
  type GraphSnapshot,
  InvalidInputError,
  type Judgement,
  KnowledgeGraphError,
  type Literal,
  type Mention,
  type Modality,
  NotFoundError,
  type Ontology,
  OntologyError,
  type RunReport,
  type SnapshotDocument,
  type SnapshotEntity,
  type Span,
  type Statement,
  UsageError,
} from "./model/index.js";
export type {
  EntityFilter,
  EntityReference,
  EvidenceQuote,
  KnowledgeGraph,
  Neighbour,
  StatementFilter,
} from "./query/index.js";

/** What a build may be told. */
export interface BuildOptions {
  /** A person's decisions on which entities are the same. Default: none. */
  readonly judgements?: readonly Judgement[];
  /** Paths of YAML or JSON files with own entity types, predicates and their words. Default: none. */
  readonly ontology?: readonly string[];
  /** Claims less sure than this are left out; 0 to 1. Default: 0.45. */
  readonly minimumConfidence?: number;
  /** Called before each document and after the last one. Default: nothing. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** A graph just built, with the report of what was read, left out and found. */
export interface BuiltGraph extends KnowledgeGraph {
  readonly report: RunReport;
}

/**
 * Builds a graph from documents. The same documents give the same graph, in whatever order.
 *
 * Documents that cannot be used are left out; `report.diagnostics` names each with the reason and a
 * remedy. A graph of no documents is empty.
 *
 * @param paths files and folders: .txt, .md, .html, .json and .jsonl in English.
 * @throws NotFoundError if a path does not exist, OntologyError if an ontology file is wrong,
 *   UsageError if paths or options have not the form asked for.
 * @example
 * ```ts
 * import { buildGraph } from "tumen";
 *
 * const graph = await buildGraph(["data/documents"]);
 * const statements = graph.statements({ about: "Russia", modality: "asserted" });
 * const quotes = statements.flatMap((statement) => graph.evidence(statement));
 * const words = quotes.map(({ quote, document }) => `${quote} (${document.location})`);
 * ```
 */
export async function buildGraph(
  paths: readonly string[],
  options: BuildOptions = {},
): Promise<BuiltGraph> {
  checkCall(paths, options);
  const { ontology, ...steps } = options;
  const input = await readDocuments(paths);
  const { snapshot, report } = runPipeline(input, await readResources(ontology), steps);
  return { ...createKnowledgeGraph(snapshot), report };
}

/** Plain JavaScript has no compiler to tell that a text is no list: "/news" would be read letter by letter. */
function checkCall(paths: unknown, { ontology = [], judgements = [] }: BuildOptions): void {
  const wrong = [
    { name: "paths", isRight: isListOfText(paths), form: 'a list of paths, for example ["news"]' },
    { name: "options.ontology", isRight: isListOfText(ontology), form: "a list of paths" },
    {
      name: "options.judgements",
      isRight: JudgementSchema.array().safeParse(judgements).success,
      form: "a list of { left, right, judgement }",
    },
  ].find(({ isRight }) => !isRight);
  if (wrong === undefined) return;
  throw new UsageError("wrong-call", `buildGraph: ${wrong.name} must be ${wrong.form}.`);
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/**
 * Opens a graph that was built before.
 *
 * @param path graph.json, or the folder that `tumen build` wrote it to.
 * @throws NotFoundError if there is no such file, InvalidInputError if it is not a graph of Tumen.
 * @example
 * ```ts
 * import { NotFoundError, openGraph } from "tumen";
 *
 * try {
 *   const graph = openGraph("out");
 *   const [busiest] = graph.neighbours("North Korea");
 * } catch (error) {
 *   if (!(error instanceof NotFoundError)) throw error;
 * }
 * ```
 */
export function openGraph(path: string): KnowledgeGraph {
  const { text, location } = readGraphFile(path);
  return createKnowledgeGraph(readSnapshot(text, location));
}
