import type {
  Diagnostic,
  GraphSnapshot,
  RunReport,
  SourceDocument,
  Statement,
} from "../model/index.js";
import { compareBy, compareText } from "../support/order.js";
import type { ReadDocument } from "./extract-documents.js";

/** Everything that a run report tells of. */
export interface RunFacts {
  readonly version: string;
  readonly read: readonly ReadDocument[];
  readonly snapshot: GraphSnapshot;
  /** How many candidates each step after extraction removed, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sums a run up: counts with keys in code unit order, remarks in order of location and place. */
export function reportRun({ version, read, snapshot, dropped, diagnostics }: RunFacts): RunReport {
  const { entities, statements } = snapshot;
  const claims = statements.flatMap((statement) => statement.claims);
  const droppedCounts = [...read.map(({ extracted }) => extracted.dropped), dropped];
  return {
    tumen: version,
    documents: read.length,
    sentences: sum(read.map(({ extracted }) => extracted.sentences.length)),
    tokens: sum(read.map(({ tokens }) => tokens)),
    entitiesByType: count(entities.map((entity) => entity.entityType)),
    statementsByPredicate: count(statements.map((statement: Statement) => statement.predicate)),
    claimsByPredicate: count(claims.map((claim) => claim.predicate)),
    claimsByModality: count(claims.map((claim) => claim.modality)),
    boilerplateByReason: count(read.flatMap(({ extracted }) => reasonsOf(extracted.document))),
    droppedByReason: addUp(droppedCounts.flatMap((counts) => Object.entries(counts))),
    diagnostics: diagnostics.toSorted(
      compareBy(
        (diagnostic) => diagnostic.location,
        (diagnostic) => diagnostic.span?.start ?? -1,
        (diagnostic) => diagnostic.code,
        (diagnostic) => diagnostic.message,
      ),
    ),
  };
}

function reasonsOf({ boilerplate }: SourceDocument): string[] {
  return boilerplate.map(({ reason }) => reason);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function count(keys: readonly string[]): Record<string, number> {
  return addUp(keys.map((key) => [key, 1] as const));
}

function addUp(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const [key, number] of entries) counts.set(key, (counts.get(key) ?? 0) + number);
  return Object.fromEntries(
    [...counts].filter(([, number]) => number > 0).sort(([a], [b]) => compareText(a, b)),
  );
}
