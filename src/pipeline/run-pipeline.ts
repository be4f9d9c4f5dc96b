import { createExtractor } from "../extraction/index.js";
import { buildStatements, createGraph, createSnapshot } from "../graph/index.js";
import { createAnalyser } from "../language/index.js";
import { layoutGraph } from "../layout/index.js";
import type {
  Diagnostic,
  GraphSnapshot,
  Judgement,
  RunReport,
  SourceDocument,
} from "../model/index.js";
import { resolveEntities } from "../resolution/index.js";
import { type DocumentReader, extractDocuments, type Progress } from "./extract-documents.js";
import { reportRun } from "./report-run.js";
import type { Resources } from "./resources.js";

/** Documents to build from, and remarks made on reading them. */
export interface PipelineInput {
  readonly documents: readonly SourceDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PipelineOptions {
  /** A person's decisions on which entities are the same. Default: none. */
  readonly judgements?: readonly Judgement[];
  /** Called before each document and after the last. Default: nothing. */
  readonly onProgress?: (progress: Progress) => void;
}

/** The graph, and what was done to make it. */
export interface PipelineResult {
  readonly snapshot: GraphSnapshot;
  readonly report: RunReport;
}

/**
 * Makes a graph from documents: each document is analysed and its entities and claims extracted;
 * then entities are united across documents, claims bundled into statements, and the graph laid out.
 *
 * The result depends on the set of documents alone: not on their order, nor on a clock or chance. A
 * document on which a step fails is left out with a remark in the report.
 */
export function runPipeline(
  { documents, diagnostics }: PipelineInput,
  resources: Resources,
  { judgements = [], onProgress }: PipelineOptions = {},
): PipelineResult {
  const { ontology, gazetteers } = resources;
  const reading = extractDocuments(documents, createDocumentReader(resources), onProgress);
  const extracted = reading.read.map((each) => each.extracted);
  const resolution = resolveEntities(extracted, { gazetteers, judgements });
  const { statements, dropped } = buildStatements(extracted, resolution, ontology);
  const { entities } = resolution;
  const places = layoutGraph(createGraph({ ontology, entities, statements }));
  const snapshot = createSnapshot({ ontology, documents: extracted, entities, statements, places });
  const report = reportRun({
    version: resources.version,
    read: reading.read,
    snapshot,
    dropped,
    diagnostics: [...diagnostics, ...reading.diagnostics, ...resolution.diagnostics],
  });
  return { snapshot, report };
}

/** Prepares the two steps that read one document: analysis and extraction. */
export function createDocumentReader(resources: Resources): DocumentReader {
  const analyser = createAnalyser(resources.models);
  const extractor = createExtractor({
    ...resources,
    wordClass: resources.models.clusters.fine,
  });
  return (document) => {
    const analysed = analyser.analyse(document);
    const tokens = analysed.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
    return { extracted: extractor.extract(analysed), tokens };
  };
}
