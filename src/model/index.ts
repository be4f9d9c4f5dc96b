/**
 * The shared words of Tumen: zod schemas, from which all types come, and errors.
 *
 * Takes nothing, gives the records that every room speaks in. Never imports another room.
 */
export * from "./analysed-document.js";
export * from "./claim.js";
export * from "./diagnostic.js";
export * from "./entity.js";
export * from "./errors.js";
export * from "./extracted-document.js";
export * from "./frame.js";
export * from "./gazetteer.js";
export * from "./graph-snapshot.js";
export * from "./ontology.js";
export * from "./run-report.js";
export * from "./source-document.js";
export * from "./span.js";
export * from "./statement.js";
