import { type ClaimDraft, isFiller } from "./draft.js";
import type { ReadyLexicon } from "./lexicon.js";

/** Weights of the signals, in their order; fitted on annotated passages, see src/training/relations. */
export type Calibration = readonly number[];

/** What a claim's confidence is made from, in the order of the weights. */
export const SIGNALS = [
  "constant",
  "read by rules",
  "odds by model",
  "odds by model, read by rules",
  "read by rules, nothing by model",
  "ends within phrases",
  "ends by description",
  "rule of a noun",
  "rule of numbers",
  "rule of places and offices",
  "act, by model alone",
  "office, by model alone",
] as const;

/** Odds beyond this are as good as certain. */
const HIGHEST_ODDS = 5;

/** Measures the signals of a draft. */
export function signalsOf(
  draft: ClaimDraft,
  probability: number | undefined,
  lexicon: Pick<ReadyLexicon, "isAct">,
): number[] {
  const byRules = draft.step === "frames" ? 1 : 0;
  // Of a predicate that the model was not taught it can say nothing, for or against.
  const odds = probability === undefined ? 0 : logOdds(probability);
  const ends = [draft.subject, ...(isFiller(draft.object) ? [draft.object] : [])];
  const isDescription = ({ kind }: { kind: string }): boolean =>
    kind === "nominal" || kind === "pronoun" || kind === "title";
  const kindOfRule = draft.rule.split("/")[1];
  return [
    1,
    byRules,
    odds,
    byRules * odds,
    byRules === 1 && probability === 0 ? 1 : 0,
    ends.filter((end) => !end.direct).length,
    ends.filter(isDescription).length,
    kindOfRule === "noun" ? 1 : 0,
    kindOfRule === "number" ? 1 : 0,
    kindOfRule === "title" || kindOfRule === "place" ? 1 : 0,
    byRules === 0 && lexicon.isAct(draft.predicate) ? 1 : 0,
    byRules === 0 && draft.predicate === "holds_office_in" ? 1 : 0,
  ];
}

function logOdds(probability: number): number {
  const odds = Math.log(Math.max(probability, 1e-9) / Math.max(1 - probability, 1e-9));
  return Math.max(-HIGHEST_ODDS, Math.min(HIGHEST_ODDS, odds));
}

/**
 * How likely a draft is right: the logistic function of its weighted signals, to two decimals, 0 to 1.
 *
 * @see Platt (1999), Probabilistic outputs for support vector machines
 */
export function confidenceOf(
  draft: ClaimDraft,
  probability: number | undefined,
  {
    calibration,
    lexicon,
  }: {
    readonly calibration: Calibration;
    readonly lexicon: Pick<ReadyLexicon, "isAct">;
  },
): number {
  return Math.round(100 * logistic(signalsOf(draft, probability, lexicon), calibration)) / 100;
}

/** The logistic function of weighted signals, 0 to 1. */
export function logistic(signals: readonly number[], weights: Calibration): number {
  const score = signals.reduce((sum, signal, index) => sum + signal * (weights[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}
