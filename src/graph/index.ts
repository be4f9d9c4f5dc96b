/**
 * The graph: claims bundled into statements, the graphology graph of them, and the snapshot file.
 *
 * Takes extracted documents, canonical ids and the ontology; gives statements, a graph, a snapshot
 * and its JSON. The only room that puts nodes and edges into a graph. Looks at text only to check the
 * quotes of a file.
 */
export { buildStatements } from "./build-statements.js";
export {
  createGraph,
  type EdgeAttributes,
  type NodeAttributes,
  type NodePlace,
  type StatementGraph,
} from "./create-graph.js";
export { createSnapshot } from "./create-snapshot.js";
export { readSnapshot } from "./read-snapshot.js";
export { writeSnapshot } from "./write-snapshot.js";
