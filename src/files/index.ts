/**
 * The file system: documents in, outputs out, checked JSON. Node only.
 *
 * Takes paths; gives records in an order that does not depend on the file system. Never leaves half
 * a file behind, never prints.
 */
export { readGazetteers } from "./data-files.js";
export { readDocuments } from "./read-documents.js";
export { readJsonFile, readTextFile } from "./read-files.js";
export { readGraphFile } from "./read-graph-file.js";
export { readPageTemplate, readResources } from "./read-resources.js";
export { type OutputContent, writeOutputs } from "./write-outputs.js";
