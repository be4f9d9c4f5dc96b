/**
 * Resolution: which local entities of different documents are the same thing.
 *
 * Takes extracted documents, gazetteers and a person's judgements; gives entities, with a reason for
 * each union and for each that was refused. Never looks at a text, and never unites in doubt.
 */
export { type Resolution, resolveEntities } from "./resolve-entities.js";
