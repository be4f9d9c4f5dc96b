/**
 * Questions to a finished graph.
 *
 * Takes a snapshot; gives entities, statements, the words behind them, neighbours. Never changes the
 * snapshot or the graph.
 */
export {
  createKnowledgeGraph,
  type EntityFilter,
  type EntityReference,
  type EvidenceQuote,
  type KnowledgeGraph,
  type Neighbour,
  type StatementFilter,
} from "./knowledge-graph.js";
