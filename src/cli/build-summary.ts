import type { Diagnostic, GraphSnapshot, RunReport, Statement } from "../model/index.js";
import { compareBy } from "../support/order.js";
import { toPrintable } from "./printable.js";
import { formatTable } from "./table.js";

/** How many statements a summary names. */
const SHOWN_STATEMENTS = 10;

/** How many remarks of one kind a summary prints. */
const SHOWN_DIAGNOSTICS = 20;

/** Remarks that are no trouble, but tell of something given that was not used. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  "unknown-ending",
  "skipped-links",
  "duplicate-document",
  "judgement-without-match",
]);

/** Puts a build into words: documents, entities, the strongest statements, claims. */
export function formatBuildSummary(
  { snapshot, report }: { readonly snapshot: GraphSnapshot; readonly report: RunReport },
  width: number,
): string {
  const claims = Object.values(report.claimsByModality).reduce((sum, count) => sum + count, 0);
  const read = `${quantity(report.documents, "document")}, ${quantity(report.sentences, "sentence")}`;
  const found = [
    quantity(snapshot.entities.length, "entity", "entities"),
    quantity(snapshot.statements.length, "statement"),
    quantity(claims, "claim"),
  ];
  return [
    `Read ${read}; found ${found.join(", ")}.\n`,
    section("Entities by type", countsTable(report.entitiesByType, typeLabels(snapshot))),
    section("Strongest statements, by claims", statementsTable(snapshot, width)),
    section(
      "Claims by predicate",
      countsTable(report.claimsByPredicate, predicateLabels(snapshot)),
    ),
    section("Claims by modality", countsTable(report.claimsByModality)),
  ].join("");
}

/**
 * Names what was left out or needs a look, each with the reason and a remedy. The rest, and whatever
 * is too much to print, stands in the report.
 */
export function formatSkipped(diagnostics: readonly Diagnostic[]): string {
  const withSeverity = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  const remarks = withSeverity("info");
  const passedOver = remarks.filter(({ code }) => PASSED_OVER.has(code));
  const others = remarks.length - passedOver.length;
  return [
    section("Left out", listDiagnostics(withSeverity("error"))),
    section("Passed over", listDiagnostics(passedOver)),
    section("Used, but worth a look", listDiagnostics(withSeverity("warning"))),
    others === 0 ? "" : `\n${quantity(others, "more remark")} in report.json\n`,
  ].join("");
}

function section(title: string, body: string): string {
  return body === "" ? "" : `\n${title}\n${body}`;
}

function listDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const shown = diagnostics
    .slice(0, SHOWN_DIAGNOSTICS)
    .map(
      ({ location, message, hint }) =>
        `  ${toPrintable(location)}: ${toPrintable(message)}\n      ${toPrintable(hint)}\n`,
    );
  const rest = diagnostics.length - shown.length;
  return shown.join("") + (rest > 0 ? `  and ${rest} more: see report.json\n` : "");
}

function countsTable(
  counts: Readonly<Record<string, number>>,
  labels: ReadonlyMap<string, string> = new Map(),
): string {
  const rows = Object.entries(counts)
    .sort(
      compareBy(
        ([, count]) => -count,
        ([key]) => key,
      ),
    )
    .map(([key, count]) => [count, labels.get(key) ?? key]);
  return formatTable(rows, { align: ["right"] });
}

function typeLabels({ ontology }: GraphSnapshot): ReadonlyMap<string, string> {
  return new Map(ontology.entityTypes.map(({ id, label, plural }) => [id, plural || label]));
}

function predicateLabels({ ontology }: GraphSnapshot): ReadonlyMap<string, string> {
  return new Map(ontology.predicates.map(({ id, label }) => [id, label]));
}

function statementsTable(snapshot: GraphSnapshot, width: number): string {
  const labels = new Map(snapshot.entities.map(({ id, label }) => [id, label]));
  const predicates = predicateLabels(snapshot);
  const strongest = snapshot.statements
    .toSorted(
      compareBy<Statement>(
        ({ claims }) => -claims.length,
        ({ confidence }) => -confidence,
        ({ id }) => id,
      ),
    )
    .slice(0, SHOWN_STATEMENTS);
  const rows = strongest.map(({ subject, predicate, object, modality, claims }) => {
    const objectLabel = object.kind === "entity" ? labels.get(object.id) : object.literal.text;
    const words = [labels.get(subject), predicates.get(predicate), objectLabel].join(" ");
    return [claims.length, modality === "asserted" ? words : `${words} (${modality})`];
  });
  return formatTable(rows, { align: ["right"], width });
}

/** Counts in words: "1 claim", "2 claims". */
function quantity(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
