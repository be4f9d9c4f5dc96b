/**
 * The order of steps: the one place that knows all of them.
 *
 * Takes documents and resources; gives the graph as a snapshot, and a report of the run. Never reads
 * or writes files.
 */
export type { Resources } from "./resources.js";
export { createDocumentReader, type PipelineResult, runPipeline } from "./run-pipeline.js";
