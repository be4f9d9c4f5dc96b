import * as z from "zod";
import { EntitySchema } from "./entity.js";
import { OntologySchema } from "./ontology.js";
import { SourceDocumentSchema } from "./source-document.js";
import { SpanSchema } from "./span.js";
import { StatementSchema } from "./statement.js";

/** An entity with its place on the map: x to the right, y up, in layout units; size is a radius in pixels. */
export const SnapshotEntitySchema = EntitySchema.unwrap()
  .extend({ x: z.number(), y: z.number(), size: z.number().positive() })
  .readonly();
export type SnapshotEntity = z.infer<typeof SnapshotEntitySchema>;

/** A document with its sentences, so that evidence can be shown in place. */
export const SnapshotDocumentSchema = SourceDocumentSchema.unwrap()
  .extend({ sentences: z.array(SpanSchema).readonly() })
  .readonly();
export type SnapshotDocument = z.infer<typeof SnapshotDocumentSchema>;

/** Version of the snapshot's form; raised when a reader of the old one would fail. */
export const SNAPSHOT_VERSION = 1;

/**
 * The whole graph as one JSON value: what the page, the query API and the exporters read.
 * Everything in it is sorted by id, except mentions and claims, sorted by document and place.
 */
export const GraphSnapshotSchema = z
  .strictObject({
    format: z.literal("tumen-graph"),
    version: z.literal(SNAPSHOT_VERSION),
    ontology: OntologySchema,
    documents: z.array(SnapshotDocumentSchema).readonly(),
    entities: z.array(SnapshotEntitySchema).readonly(),
    statements: z.array(StatementSchema).readonly(),
  })
  .readonly();
export type GraphSnapshot = z.infer<typeof GraphSnapshotSchema>;
