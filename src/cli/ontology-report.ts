import type { Example, ExampleOutcome, FileSummary } from "../ontology/index.js";
import { toPrintable } from "./printable.js";

/** A user's file with what came of its examples. */
export interface CheckedFile extends Omit<FileSummary, "examples"> {
  readonly examples: readonly (Example & ExampleOutcome)[];
}

type CheckedExample = CheckedFile["examples"][number];

/** Puts into words what files of own entity types and predicates hold, and which examples do not hold. */
export function formatOntologyReport(files: readonly CheckedFile[]): string {
  return files.map(formatFile).join("\n");
}

function formatFile({ name, adds, changes, examples }: CheckedFile): string {
  const holding = examples.filter(({ holds }) => holds).length;
  return [
    `${toPrintable(name)}\n`,
    ...(adds.length > 0 ? [`  adds ${adds.join(", ")}\n`] : []),
    ...(changes.length > 0 ? [`  changes ${changes.join(", ")}, known before\n`] : []),
    examples.length === 0
      ? "  has no examples: nothing shows that it reads what it should\n"
      : `  ${holding} of ${examples.length} examples hold\n`,
    ...examples.map(formatExample),
  ].join("");
}

function formatExample(example: CheckedExample): string {
  const text = toPrintable(example.text);
  if (example.holds) return `  holds  ${text}\n`;
  const lines = [
    ...example.missing.map((line) => `missing: ${line}`),
    ...example.unwanted.map((line) => `unwanted: ${line}`),
    `read: ${example.read.join("; ") || "no claim"}`,
    `things: ${example.entities.join(", ") || "none"}`,
  ];
  return [`  FAILS  ${text}\n`, ...lines.map((line) => `         ${toPrintable(line)}\n`)].join("");
}
