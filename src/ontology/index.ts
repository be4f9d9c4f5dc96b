/**
 * The world's shape: entity types, predicates, and the words that state them.
 *
 * Takes Tumen's own data and a user's files, as values; gives one checked vocabulary and questions
 * about it. Never reads a file or looks at a text.
 */
export { createOntologyIndex, type OntologyIndex } from "./ontology-index.js";
export { type OntologyFile, parseOntology, type Vocabulary } from "./parse-ontology.js";
