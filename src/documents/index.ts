/**
 * Raw files to SourceDocuments: .txt, .md, .html, .json, .jsonl.
 *
 * Takes bytes with their location; gives documents with title, source and date as far as they are
 * certain, boilerplate marked, and diagnostics with a remedy. Never drops text in silence, never
 * guesses a date, never runs or loads what a page names.
 */
export { MAX_DOCUMENT_LENGTH, type ParsedDocuments } from "./finish-document.js";
export { isDocumentFile, parseDocuments } from "./parse-documents.js";
