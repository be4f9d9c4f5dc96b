import type { ClaimAlignment, ClaimCandidate } from "./align-claims.js";
import { goldNames } from "./align-entities.js";
import {
  hasRightAttribution,
  hasRightModality,
  hasRightPlace,
  hasRightQuantity,
  hasRightTime,
  isInSentence,
} from "./check-qualifiers.js";
import type { Share } from "./counts.js";
import type { GoldClaim, GoldPassage } from "./gold-passage.js";
import type { ResolvedClaim } from "./resolve-claims.js";

/**
 * What is judged on claims that are right at relation level. `modalityWhenNotAsserted` and
 * `attributionWhenStated` leave out the easy cases.
 */
export const QUALIFIER_CHECKS = [
  "modality",
  "modalityWhenNotAsserted",
  "attribution",
  "attributionWhenStated",
  "time",
  "quantity",
  "place",
  "exactPredicate",
  "evidenceSentence",
] as const;
export type QualifierCheck = (typeof QUALIFIER_CHECKS)[number];

/** Accuracy of the qualifiers, and matched claims with a time where gold has none. */
export interface QualifierScore {
  readonly qualifiers: Readonly<Record<QualifierCheck, Share>>;
  readonly superfluousTimes: number;
}

/** True or false for what can be judged on one claim; undefined for what gold does not state. */
type Verdicts = Readonly<Record<QualifierCheck, boolean | undefined>>;

/** Judges the qualifiers of all counted claims that are right at relation level. */
export function scoreQualifiers(
  passage: GoldPassage,
  predicted: readonly ResolvedClaim[],
  alignment: ClaimAlignment,
): QualifierScore {
  const verdicts: Verdicts[] = [];
  let superfluousTimes = 0;
  passage.claims.forEach((gold, index) => {
    const pair = alignment.byGold.get(index);
    const prediction = pair && predicted[pair.predicted];
    if (!pair || !prediction || gold.optional || pair.level < 2) return;
    verdicts.push(judge(gold, prediction, { pair, passage }));
    const hasTime = prediction.claim.qualifiers.time !== undefined;
    if (hasTime && gold.qualifiers.time === undefined) superfluousTimes++;
  });
  const shares = QUALIFIER_CHECKS.map((check) => {
    const judged = verdicts.map((each) => each[check]).filter((verdict) => verdict !== undefined);
    return [check, { right: judged.filter(Boolean).length, of: judged.length }] as const;
  });
  // fromEntries forgets which keys there are; the list of checks is all of them.
  const qualifiers = Object.fromEntries(shares) as Record<QualifierCheck, Share>;
  return { qualifiers, superfluousTimes };
}

function judge(
  gold: GoldClaim,
  predicted: ResolvedClaim,
  { pair, passage }: { readonly pair: ClaimCandidate; readonly passage: GoldPassage },
): Verdicts {
  const { modality: goldModality, attributed_to, attribution_optional } = gold.qualifiers;
  const modality = hasRightModality(gold, predicted);
  const attribution = hasRightAttribution(gold, predicted);
  const isStated = attributed_to !== undefined && attribution_optional !== true;
  const place = passage.entities.find((entity) => entity.id === gold.qualifiers.place);
  const sentence = passage.sentences[gold.evidence.sentence];
  return {
    modality,
    modalityWhenNotAsserted: goldModality === "asserted" ? undefined : modality,
    attribution,
    attributionWhenStated: isStated ? attribution : undefined,
    time: hasRightTime(gold, predicted),
    quantity: hasRightQuantity(gold, predicted),
    place: place && hasRightPlace(place.id, predicted, goldNames(place)),
    exactPredicate: pair.agreement === "exact",
    evidenceSentence: sentence && isInSentence(predicted, sentence),
  };
}
