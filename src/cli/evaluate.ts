import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import {
  type GoldPassage,
  GoldPassageSchema,
  keepActs,
  type PassageScore,
  type Prediction,
  scorePassage,
  sumScores,
  type TotalScore,
  toPrediction,
  toVocabulary,
} from "../evaluation/index.js";
import { readJsonFile, readResources } from "../files/index.js";
import type { DocumentReader } from "../pipeline/index.js";
import { outputWidth, print, printJson } from "./output.js";
import { startProgress } from "./progress.js";
import { listJsonFiles, toSourceDocument } from "./read-passages.js";
import { formatDetails, formatScores } from "./score-report.js";

interface EvaluateOptions {
  readonly json?: true;
  readonly verbose?: true;
  readonly strict?: true;
}

/** Scores of all passages, in all and one by one. */
export interface Evaluation {
  readonly strict: boolean;
  readonly total: TotalScore;
  /** The total without facts: offices, places, measures. */
  readonly actsOnly: TotalScore;
  readonly passages: readonly PassageScore[];
}

const AFTER_HELP = `
Levels of claims: pair = both arguments, any predicate and direction; relation = also predicate (or
one of its family) and direction; full = also modality and attribution.
Precision is measured against a closed list: a true claim that nobody marked counts as wrong.

Examples:
  $ tumen evaluate gold/
  $ tumen evaluate gold/passages/one.json --verbose`;

/** Adds `tumen evaluate`: predicts annotated passages and scores the predictions. */
export function addEvaluateCommand(program: Command): void {
  program
    .command("evaluate")
    .description("compare what is found with what people marked in passages")
    .argument("<gold...>", "annotated passages: JSON files, or folders that hold them or passages/")
    .option("--strict", "entities by name only, claims by the exact predicate only")
    .option("--verbose", "list what was missed and what is not in the gold passages")
    .option("--json", "print all counts as JSON")
    .addHelpText("after", AFTER_HELP)
    .action(evaluate);
}

async function evaluate(paths: readonly string[], options: EvaluateOptions): Promise<void> {
  const passages = await readGold(paths);
  const { createDocumentReader } = await import("../pipeline/index.js");
  const resources = await readResources();
  const predictions = predictAll(passages, createDocumentReader(resources));
  const vocabulary = toVocabulary(resources.ontology.predicates);
  const scoring = { vocabulary, strict: options.strict === true };
  const pairs = passages.map((passage) => ({
    passage,
    prediction: predictions.get(passage.id) ?? { id: passage.id, entities: [], claims: [] },
  }));
  const scores = pairs.map(({ passage, prediction }) => scorePassage(passage, prediction, scoring));
  const acts = pairs.map(({ passage, prediction }) => {
    const kept = keepActs(passage, prediction, vocabulary);
    return scorePassage(kept.passage, kept.prediction, scoring);
  });
  const evaluation: Evaluation = {
    strict: scoring.strict,
    total: sumScores(scores),
    actsOnly: sumScores(acts),
    passages: scores,
  };
  if (options.json) return printJson(toJson(evaluation));
  print(formatScores(evaluation, outputWidth()));
  if (options.verbose) print(formatDetails(scores));
}

async function readGold(paths: readonly string[]): Promise<readonly GoldPassage[]> {
  const files = paths.flatMap((path) => {
    const passages = join(path, "passages");
    return listJsonFiles(existsSync(passages) ? passages : path);
  });
  const passages: GoldPassage[] = [];
  for (const file of files) passages.push(await readJsonFile(file, GoldPassageSchema));
  return passages;
}

function predictAll(
  passages: readonly GoldPassage[],
  readDocument: DocumentReader,
): ReadonlyMap<string, Prediction> {
  const progress = startProgress("Reading passages");
  const predictions = passages.map((passage, done) => {
    progress.update({ done, total: passages.length });
    const document = toSourceDocument(passage, `${passage.id}.json`);
    return [passage.id, toPrediction(readDocument(document).extracted)] as const;
  });
  progress.end();
  return new Map(predictions);
}

/** Maps become objects, which JSON can hold. */
function toJson(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([k, v]) => [k, toJson(v)]));
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toJson(each)]));
}
