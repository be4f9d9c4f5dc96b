import {
  type Diagnostic,
  type ExtractedDocument,
  KnowledgeGraphError,
  type SourceDocument,
} from "../model/index.js";
import { compareBy } from "../support/order.js";

/** What one document holds. */
export interface ReadDocument {
  readonly extracted: ExtractedDocument;
  readonly tokens: number;
}

/** Reads one document: analysis, then extraction. May throw; the document is then left out. */
export type DocumentReader = (document: SourceDocument) => ReadDocument;

/** How far a step is: `done` of `total` documents. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What all documents hold, in order of their ids, and remarks on those left out. */
export interface ExtractedDocuments {
  readonly read: readonly ReadDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads all documents, each by itself and in order of their ids, so that the order given is without
 * effect. A document on which the reader throws is left out with a remark.
 *
 * @param documents no two with the same id.
 */
export function extractDocuments(
  documents: readonly SourceDocument[],
  readDocument: DocumentReader,
  onProgress: (progress: Progress) => void = () => {},
): ExtractedDocuments {
  const read: ReadDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  const sorted = documents.toSorted(compareBy((document) => document.id));
  for (const [done, document] of sorted.entries()) {
    onProgress({ done, total: sorted.length });
    try {
      read.push(readDocument(document));
    } catch (error) {
      diagnostics.push(describeFailure(document, error));
    }
  }
  onProgress({ done: sorted.length, total: sorted.length });
  return { read, diagnostics };
}

function describeFailure(document: SourceDocument, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: error instanceof KnowledgeGraphError ? error.code : "document-failed",
    severity: "error",
    location: document.location,
    documentId: document.id,
    message: `Could not be analysed: ${reason}`,
    hint: "This is a fault of Tumen, not of the document: report it with the document, and build without it meanwhile.",
  };
}
