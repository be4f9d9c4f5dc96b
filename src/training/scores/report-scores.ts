import type { LanguageModels } from "../../language/models.js";
import type { Corpora } from "../corpora/corpora.js";
import { type NameScores, scoreBoundaries, scoreNames, scoreSyntax } from "./evaluate.js";

const digits = (value: number): string => value.toFixed(2);

/**
 * Scores models on the development or the test sets.
 *
 * @param part choose settings on `dev`; `test` is for the report.
 * @returns Markdown tables.
 */
export function reportScores(
  models: LanguageModels,
  corpora: Corpora,
  part: "dev" | "test",
): string {
  const treebanks = [
    [`EWT ${part}`, corpora.ewt(part)],
    [`GUM free genres ${part}`, corpora.gum(part)],
  ] as const;
  const syntax = treebanks.map(([name, sentences]) => {
    const scores = scoreSyntax(models, sentences);
    const raw = scoreBoundaries(models, sentences);
    const figures = [
      scores.upos,
      scores.xpos,
      scores.lemma,
      scores.uas,
      scores.las,
      scores.lasWithSubtypes,
      raw.tokens,
      raw.sentences,
    ];
    return `| ${[name, scores.tokens, ...figures.map(digits)].join(" | ")} |`;
  });
  const coarse = ["PER", "LOC", "ORG"];
  const names = [
    nameRow("Re-DocRED dev", scoreNames(models, corpora.reDocRed("dev"))),
    nameRow(`UNER ${part}`, scoreNames(models, corpora.universalNer(part), coarse)),
  ];
  return [
    "| treebank | tokens | UPOS | XPOS | lemma | UAS | LAS | LAS + subtype | raw: tokens F1 | raw: sentences F1 |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...syntax,
    "",
    "| names, F1 | all | PER | LOC | ORG | MISC |",
    "| --- | --- | --- | --- | --- | --- |",
    ...names,
  ].join("\n");
}

function nameRow(name: string, { all, byType }: NameScores): string {
  const cells = ["PER", "LOC", "ORG", "MISC"].map((type) => {
    const score = byType.get(type);
    return score === undefined ? "–" : digits(score);
  });
  return `| ${[name, digits(all), ...cells].join(" | ")} |`;
}
