/**
 * Other formats: GEXF for graph programs, JSON Lines for everything else, the page for readers.
 *
 * Takes a snapshot, gives the file piece by piece. Never touches the graph itself.
 */
export { writePage } from "./page.js";
export { writeGexf } from "./write-gexf.js";
export { writeStatements } from "./write-statements.js";
