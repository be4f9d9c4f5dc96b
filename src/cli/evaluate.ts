import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type GoldPassage,
  GoldPassageSchema,
  keepActs,
  type Prediction,
  type ScoringOptions,
  scorePassage,
  sumScores,
  toPrediction,
  toVocabulary,
} from "../evaluation/index.js";
import { readJsonFile, readResources } from "../files/index.js";
import { createDocumentReader } from "../pipeline/index.js";
import { outputWidth, print, printJson } from "./output.js";
import { startProgress } from "./progress.js";
import { listJsonFiles, readPassage } from "./read-passages.js";
import { type Evaluation, formatDetails, formatScores } from "./score-report.js";

export interface EvaluateOptions {
  readonly json?: true;
  readonly verbose?: true;
  readonly strict?: true;
  readonly minimumConfidence: number;
}

/** A passage with what people marked in it and what was found in it. */
interface ScoredPair {
  readonly passage: GoldPassage;
  readonly prediction: Prediction;
}

/**
 * `tumen evaluate`: predicts annotated passages and scores the predictions.
 *
 * @throws NotFoundError or InvalidInputError if a passage cannot be read: a score without it would mislead.
 */
export async function evaluate(paths: readonly string[], options: EvaluateOptions): Promise<void> {
  const files = paths.flatMap((path) => {
    const passages = join(path, "passages");
    return listJsonFiles(existsSync(passages) ? passages : path);
  });
  const golds = await Promise.all(files.map((file) => readJsonFile(file, GoldPassageSchema)));
  const resources = await readResources();
  const readDocument = createDocumentReader(resources, options);
  const vocabulary = toVocabulary(resources.ontology.predicates);
  const progress = startProgress("Reading passages");
  const pairs: ScoredPair[] = [];
  for (const [done, passage] of golds.entries()) {
    progress.update({ done, total: golds.length });
    const document = await readPassage(files[done] ?? "");
    pairs.push({ passage, prediction: toPrediction(readDocument(document).extracted, vocabulary) });
  }
  progress.end();
  const evaluation = score(pairs, { vocabulary, strict: options.strict === true });
  if (options.json) return printJson(toJson(evaluation));
  print(formatScores(evaluation, outputWidth()));
  if (options.verbose) print(formatDetails(evaluation.passages));
}

function score(pairs: readonly ScoredPair[], options: ScoringOptions): Evaluation {
  const scoreAll = (scored: readonly ScoredPair[]) =>
    scored.map(({ passage, prediction }) => scorePassage(passage, prediction, options));
  const passages = scoreAll(pairs);
  const acts = pairs.map(({ passage, prediction }) =>
    keepActs(passage, prediction, options.vocabulary),
  );
  return {
    strict: options.strict,
    total: sumScores(passages),
    actsOnly: sumScores(scoreAll(acts)),
    passages,
  };
}

/** Maps become objects, which JSON can hold. */
function toJson(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([k, v]) => [k, toJson(v)]));
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toJson(each)]));
}
