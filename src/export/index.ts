/**
 * Other formats: GEXF for graph programs, JSON Lines for everything else.
 *
 * Takes a snapshot, gives the file piece by piece. Never touches the graph itself.
 */
export { type GexfOptions, writeGexf } from "./write-gexf.js";
export { writeStatements } from "./write-statements.js";
