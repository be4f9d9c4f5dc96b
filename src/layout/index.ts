/**
 * The map: where each node lies and how large it is.
 *
 * Takes a graph, gives places. Never changes the graph, never uses chance.
 */
export { layoutGraph } from "./layout-graph.js";
