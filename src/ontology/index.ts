/**
 * The world's shape: entity types, predicates, and the words that state them.
 *
 * Takes Tumen's own data and a user's files, as values; gives one checked vocabulary and questions
 * about it. Never reads a file or looks at a text.
 */
export { createOntologyIndex } from "./ontology-index.js";
export { parseOntology, type Vocabulary } from "./parse-ontology.js";
