import type { GraphSnapshot } from "../../src/model/index.js";

/**
 * The version this page reads. The type makes it a compile error to raise the model's version and forget
 * the page; the schema itself stays out of the page, since zod would more than double its script.
 */
const READABLE_VERSION: GraphSnapshot["version"] = 1;

/** What the page found in its data block. */
export type SnapshotReading =
  | { readonly kind: "graph"; readonly snapshot: GraphSnapshot }
  | { readonly kind: "empty" }
  | { readonly kind: "other-version"; readonly found: string }
  | { readonly kind: "damaged"; readonly reason: string };

const LISTS = ["documents", "entities", "statements"] as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasOntology(value: Readonly<Record<string, unknown>>): boolean {
  const ontology = value["ontology"];
  return (
    isRecord(ontology) &&
    Array.isArray(ontology["entityTypes"]) &&
    Array.isArray(ontology["predicates"])
  );
}

/**
 * Reads the text of the page's data block.
 *
 * Only format, version and the outer form are checked here: the full check against the schema was made
 * when the snapshot was written.
 */
export function readSnapshot(text: string): SnapshotReading {
  if (text.trim() === "") return { kind: "empty" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: "damaged", reason: error instanceof Error ? error.message : "not JSON" };
  }
  if (!isRecord(value) || value["format"] !== "tumen-graph") {
    return { kind: "damaged", reason: "the data is not a Tumen graph" };
  }
  if (value["version"] !== READABLE_VERSION) {
    return { kind: "other-version", found: String(value["version"]) };
  }
  const missing = LISTS.find((list) => !Array.isArray(value[list]));
  if (missing !== undefined || !hasOntology(value)) {
    return { kind: "damaged", reason: `the graph has no ${missing ?? "ontology"}` };
  }
  // The outer form was checked above, the rest when the file was written.
  return { kind: "graph", snapshot: value as unknown as GraphSnapshot };
}
