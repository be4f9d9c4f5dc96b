import {
  CLAIM_LEVELS,
  type ClaimCounts,
  type Counts,
  type PassageScore,
  QUALIFIER_CHECKS,
  type Share,
  type TotalScore,
  toRates,
} from "../evaluation/index.js";
import { compareBy } from "../support/order.js";
import { toPrintable } from "./printable.js";
import { formatTable } from "./table.js";

const HEAD = ["", "P", "R", "F1", "core R", "right", "wrong", "missed", "ignored"];
const ALIGN = ["left", ...HEAD.slice(1).map(() => "right" as const)] as const;

/** Scores of all passages, in all and one by one. */
export interface Evaluation {
  readonly strict: boolean;
  readonly total: TotalScore;
  /** The total without facts: offices, places, measures. */
  readonly actsOnly: TotalScore;
  readonly passages: readonly PassageScore[];
}

/** Puts scores into a table: entities, claims at each level, qualifiers, predicates. Rates are per cent. */
export function formatScores({ strict, total, actsOnly }: Evaluation, width: number): string {
  const rows = [
    HEAD,
    countsRow("entities", total.entities),
    ...[...total.entitiesByType].map(([type, counts]) => countsRow(`  ${type}`, counts)),
    ...CLAIM_LEVELS.map((level) => claimsRow(`claims, ${level}`, total.claims[level])),
    claimsRow("  relation, acts only", actsOnly.claims.relation),
  ];
  return [
    `${total.passages} ${total.passages === 1 ? "passage" : "passages"}${strict ? ", strict" : ""}\n\n`,
    formatTable(rows, { align: ALIGN, width }),
    "\nOn claims right at relation level\n",
    formatTable(qualifierRows(total), { align: ["left", "right", "right"] }),
    "\nPredicted claims by step, right at relation level\n",
    formatTable(shareRows(total.byStep), { align: ["left", "right", "right"] }),
    "\nPredicted claims by confidence, right at relation level\n",
    formatTable(shareRows(total.byConfidence), { align: ["left", "right", "right"] }),
    "\nGold claims by predicate, right at relation level\n",
    formatTable(predicateRows(total), { align: ["left", "right", "right"] }),
  ].join("");
}

/** Lists, passage by passage, what was missed and what is not in the gold passages. */
export function formatDetails(scores: readonly PassageScore[]): string {
  return scores
    .map((score) => {
      const { right, missed } = score.claims.relation;
      return [
        `\n${score.id}: relation ${right} of ${right + missed}\n`,
        list("entity missed", score.entities.missed),
        list("entity not in gold", score.entities.wrong),
        list("claim missed", score.missedClaims),
        list("claim not in gold", score.wrongClaims),
      ].join("");
    })
    .join("");
}

function list(title: string, items: readonly string[]): string {
  return items.map((item) => `  ${title}: ${toPrintable(item)}\n`).join("");
}

function countsRow(title: string, counts: Counts): string[] {
  const { precision, recall, f1 } = toRates(counts);
  const { right, wrong, missed, ignored } = counts;
  const numbers = [right, wrong, missed, ignored].map(String);
  return [title, percent(precision), percent(recall), percent(f1), "", ...numbers];
}

function claimsRow(title: string, counts: ClaimCounts): string[] {
  const core = percent(counts.core > 0 ? counts.coreFound / counts.core : 1);
  return countsRow(title, counts).toSpliced(4, 1, core);
}

function qualifierRows(total: TotalScore): string[][] {
  const rows = QUALIFIER_CHECKS.map((check) => [
    check.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`),
    ...shareCells(total.qualifiers[check]),
  ]);
  return [...rows, ["time where gold has none", String(total.superfluousTimes), ""]];
}

function predicateRows(total: TotalScore): string[][] {
  return [...total.byPredicate]
    .sort(
      compareBy(
        ([, { of, right }]) => right - of,
        ([id]) => id,
      ),
    )
    .map(([id, share]) => [id, ...shareCells(share)]);
}

function shareRows(shares: ReadonlyMap<string, Share>): string[][] {
  return [...shares].map(([name, share]) => [name, ...shareCells(share)]);
}

function shareCells({ right, of }: Share): string[] {
  return [`${right} of ${of}`, of > 0 ? percent(right / of) : ""];
}

function percent(rate: number): string {
  return (100 * rate).toFixed(1);
}
