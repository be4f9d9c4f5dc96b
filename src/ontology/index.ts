/**
 * The world's shape: entity types, predicates, and the words that state them.
 *
 * Takes Tumen's own data and a user's files, as values; gives one checked vocabulary, the examples that
 * it must read, and questions about it. Never reads a file or analyses a text.
 */
export { checkExample, type Example, type ExampleOutcome } from "./example.js";
export type { Place } from "./fault.js";
export type { OntologyFile } from "./ontology-file.js";
export { createOntologyIndex } from "./ontology-index.js";
export {
  type FileSummary,
  parseOntology,
  type Vocabulary,
} from "./parse-ontology.js";
