import { matchesLiteral } from "./compare-literals.js";
import { normaliseName, tellingWords } from "./compare-names.js";
import type { GoldClaim } from "./gold-passage.js";
import type { ResolvedClaim } from "./resolve-claims.js";

/** Tells whether the modality is the gold one or another defensible reading. */
export function hasRightModality(gold: GoldClaim, predicted: ResolvedClaim): boolean {
  const { modality, modality_alt = [] } = gold.qualifiers;
  return [modality, ...modality_alt].includes(predicted.claim.qualifiers.modality);
}

/**
 * Tells whether the speaker is right. Where the text names none, naming the subject as the speaker
 * does no harm. A speaker in words is right if it shares a telling word with the gold words.
 */
export function hasRightAttribution(gold: GoldClaim, predicted: ResolvedClaim): boolean {
  const { attributed_to, attributed_alt = [], attribution_optional = false } = gold.qualifiers;
  const { speaker } = predicted;
  if (speaker === undefined) return attributed_to === undefined || attribution_optional;
  const { goldId, literal } = speaker;
  if (goldId !== undefined && attributed_alt.includes(goldId)) return true;
  if (attributed_to === undefined) {
    return goldId !== undefined && [gold.subject, predicted.subject.goldId].includes(goldId);
  }
  return typeof attributed_to === "string"
    ? goldId === attributed_to
    : shareTellingWord(attributed_to.literal, literal.literal);
}

/** Tells whether the time is right; undefined if gold has none. */
export function hasRightTime(gold: GoldClaim, predicted: ResolvedClaim): boolean | undefined {
  const { time } = gold.qualifiers;
  const given = predicted.claim.qualifiers.time;
  if (time === undefined) return undefined;
  if (given === undefined) return false;
  return matchesLiteral(
    { literal: time.text, iso: time.iso },
    { literal: given.text, iso: given.iso },
  );
}

/** Tells whether the quantity is right; undefined if gold has none. */
export function hasRightQuantity(gold: GoldClaim, predicted: ResolvedClaim): boolean | undefined {
  const { quantity } = gold.qualifiers;
  const given = predicted.claim.qualifiers.quantity;
  if (quantity === undefined) return undefined;
  if (given === undefined) return false;
  return matchesLiteral(
    { literal: quantity.text, value: quantity.value },
    { literal: given.text, value: given.value },
  );
}

/** Tells whether the predicted place is the gold place, or bears one of its normalised names. */
export function hasRightPlace(
  goldPlaceId: string,
  { place }: ResolvedClaim,
  goldPlaceNames: ReadonlySet<string>,
): boolean {
  if (place === undefined) return false;
  return place.goldId === goldPlaceId || goldPlaceNames.has(normaliseName(place.literal.literal));
}

/** Tells whether the evidence touches the gold sentence. */
export function isInSentence(
  predicted: ResolvedClaim,
  sentence: { readonly start: number; readonly end: number },
): boolean {
  const { start, end } = predicted.claim.evidence;
  return start < sentence.end && sentence.start < end;
}

function shareTellingWord(a: string, b: string): boolean {
  const others = new Set(tellingWords(normaliseName(b)));
  // Shorter words ("un", "s") say too little.
  return tellingWords(normaliseName(a)).some((word) => word.length > 2 && others.has(word));
}
