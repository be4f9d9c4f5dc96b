import type { AnnotatedLiteral } from "./annotated-literal.js";
import type { PredictedClaim, Prediction } from "./prediction.js";

/** An argument of a predicted claim, with the gold entity it stands for, if any. */
export interface ResolvedArgument {
  readonly goldId: string | undefined;
  /** The words of a literal, or the name of an entity. */
  readonly literal: AnnotatedLiteral;
}

/** A predicted claim whose arguments are known in terms of the gold passage. */
export interface ResolvedClaim {
  readonly claim: PredictedClaim;
  readonly subject: ResolvedArgument;
  readonly object: ResolvedArgument;
  readonly speaker: ResolvedArgument | undefined;
  readonly place: ResolvedArgument | undefined;
}

/** Translates the arguments of all claims into gold entities; a string that is no entity id is words. */
export function resolveClaims(
  prediction: Prediction,
  goldIdByPredictedId: ReadonlyMap<string, string>,
): ResolvedClaim[] {
  const nameById = new Map(prediction.entities.map((entity) => [entity.id, entity.name]));
  const resolve = (argument: string | AnnotatedLiteral): ResolvedArgument => {
    if (typeof argument !== "string") return { goldId: undefined, literal: argument };
    const name = nameById.get(argument);
    if (name === undefined) return { goldId: undefined, literal: { literal: argument } };
    return { goldId: goldIdByPredictedId.get(argument), literal: { literal: name } };
  };
  return prediction.claims.map((claim) => {
    const { attributed_to, place } = claim.qualifiers;
    return {
      claim,
      subject: resolve(claim.subject),
      object: resolve(claim.object),
      speaker: attributed_to === undefined ? undefined : resolve(attributed_to),
      place: place === undefined ? undefined : resolve(place),
    };
  });
}
