import {
  type Evidence,
  endsOf,
  type GraphSnapshot,
  GraphSnapshotSchema,
  InvalidInputError,
  SNAPSHOT_VERSION,
  sliceSpan,
} from "../model/index.js";

/** What is wrong with a file, and where in it; `path` joins keys and indexes with dots. */
interface Problem {
  readonly code: string;
  readonly path: string;
  readonly found: string;
  readonly cause?: unknown;
}

/**
 * Reads a snapshot back and checks it: its form, that statements name entities and predicates that
 * are there, and that each quote is what its document says at that place.
 *
 * @param text the whole file.
 * @param location name of the file, for messages.
 * @throws InvalidInputError that says where in the file what was found, and what to do.
 */
export function readSnapshot(text: string, location = "graph snapshot"): GraphSnapshot {
  const value = parseJson(text, location);
  const problem = checkVersion(value);
  if (problem !== undefined) throw describe(problem, location);
  const parsed = GraphSnapshotSchema.safeParse(value);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const path = issues[0]?.path.map(String).join(".") ?? "";
    const found = `${issues[0]?.message ?? "Not the expected form"} (${issues.length} such in all).`;
    throw describe({ code: "snapshot-form", path, found, cause: parsed.error }, location);
  }
  for (const broken of findBrokenReferences(parsed.data)) throw describe(broken, location);
  return parsed.data;
}

function describe({ code, path, found, cause }: Problem, location: string): InvalidInputError {
  const place = path === "" ? location : `${location}, at ${path}`;
  return new InvalidInputError(
    code,
    `${place}: ${found} Build the graph again from its documents, or fetch the file anew.`,
    { details: { location, path }, cause },
  );
}

function parseJson(text: string, location: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const found = `This is not JSON (${reason.slice(0, 200)}).`;
    throw describe({ code: "snapshot-not-json", path: "", found, cause }, location);
  }
}

/** Looked at before the form, since the form of another version says nothing useful. */
function checkVersion(value: unknown): Problem | undefined {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== "tumen-graph") {
    const found = `Expected "tumen-graph", found ${show(format)}.`;
    return { code: "snapshot-format", path: "format", found };
  }
  if (version !== SNAPSHOT_VERSION) {
    const found = `This Tumen reads version ${SNAPSHOT_VERSION}, the file has ${show(version)}.`;
    return { code: "snapshot-version", path: "version", found };
  }
  return undefined;
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 80);
}

function* findBrokenReferences(snapshot: GraphSnapshot): Generator<Problem> {
  const entities = new Set(snapshot.entities.map((entity) => entity.id));
  const predicates = new Set(snapshot.ontology.predicates.map((predicate) => predicate.id));
  const texts = new Map(snapshot.documents.map((document) => [document.id, document.text]));
  const code = "snapshot-reference";
  for (const [index, statement] of snapshot.statements.entries()) {
    const path = `statements.${index}`;
    for (const id of endsOf(statement)) {
      if (!entities.has(id)) yield { code, path, found: `There is no entity ${show(id)}.` };
    }
    if (!predicates.has(statement.predicate)) {
      yield { code, path, found: `The ontology has no predicate ${show(statement.predicate)}.` };
    }
    for (const [claimIndex, { evidence }] of statement.claims.entries()) {
      const found = checkQuote(evidence, texts.get(evidence.documentId));
      if (found !== undefined) yield { code, path: `${path}.claims.${claimIndex}.evidence`, found };
    }
  }
}

function checkQuote(evidence: Evidence, text: string | undefined): string | undefined {
  if (text === undefined) return `There is no document ${show(evidence.documentId)}.`;
  if (sliceSpan(text, evidence.span) === evidence.quote) return undefined;
  return `The quote is not what document ${evidence.documentId} says at that place.`;
}
