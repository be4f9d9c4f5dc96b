import { alignEntities } from "../../evaluation/align-entities.js";
import { matchesLiteral } from "../../evaluation/compare-literals.js";
import type { GoldClaim, GoldPassage } from "../../evaluation/gold-passage.js";
import { toPrediction, toVocabulary } from "../../evaluation/index.js";
import type { DocumentContext } from "../../extraction/claims/context.js";
import type { Literal, Ontology } from "../../model/index.js";

/** A passage with what extraction knows of it before any claim, and whom its entities stand for. */
export interface AlignedPassage {
  readonly gold: GoldPassage;
  readonly context: DocumentContext;
  /** Gold entity by the id of a local one; the local ones that stand for nothing annotated are absent. */
  readonly goldByLocal: ReadonlyMap<string, string>;
}

/** Finds out which annotated entity each local entity stands for, as evaluation does. */
export function alignPassage(
  gold: GoldPassage,
  context: DocumentContext,
  ontology: Ontology,
): AlignedPassage {
  const { document, references } = context;
  const { entities } = toPrediction(
    { document, sentences: [], localEntities: references.localEntities, claims: [], dropped: {} },
    toVocabulary(ontology.predicates),
  );
  const { goldIdByPredictedId } = alignEntities(gold.entities, entities, false);
  return { gold, context, goldByLocal: goldIdByPredictedId };
}

/** An end of a claim in question: the annotated entities that it stands for, or a number or date. */
export type AlignedEnd = { readonly ids: readonly string[] } | { readonly literal: Literal };

/** How well two ends fit those of an annotated claim: as its main ends, or as others that are right as well. */
export type Fit = "main" | "other" | undefined;

/** Compares two ends with those of an annotated claim, in this direction. */
export function fitEnds(
  claim: GoldClaim,
  subject: AlignedEnd,
  object: AlignedEnd,
  others: { readonly subject: readonly string[]; readonly object: readonly string[] },
): Fit {
  const subjectFit = fitEnd(claim.subject, others.subject, subject);
  const objectFit =
    typeof claim.object === "string"
      ? fitEnd(claim.object, others.object, object)
      : fitLiteral(claim.object, object);
  if (subjectFit === undefined || objectFit === undefined) return undefined;
  return subjectFit === "main" && objectFit === "main" ? "main" : "other";
}

function fitEnd(id: string, others: readonly string[], end: AlignedEnd): Fit {
  if (!("ids" in end)) return undefined;
  if (end.ids.includes(id)) return "main";
  return others.some((other) => end.ids.includes(other)) ? "other" : undefined;
}

function fitLiteral(literal: Exclude<GoldClaim["object"], string>, end: AlignedEnd): Fit {
  if (!("literal" in end)) return undefined;
  const { text, value, iso } = end.literal;
  return matchesLiteral(literal, { literal: text, value, iso }) ? "main" : undefined;
}

/** The ends that are right as well: alternatives, and for acts of state the country acted for. */
export function otherEnds(
  claim: GoldClaim,
  gold: GoldPassage,
  isStateLevel: boolean,
): { readonly subject: readonly string[]; readonly object: readonly string[] } {
  const represented = (id: string): string[] => {
    const country = gold.entities.find((entity) => entity.id === id)?.represents;
    return isStateLevel && country !== undefined ? [country] : [];
  };
  const { subject, object } = claim;
  return {
    subject: [...(claim.subject_alt ?? []), ...represented(subject)],
    object: [
      ...(claim.object_alt ?? []),
      ...(typeof object === "string" ? represented(object) : []),
    ],
  };
}

/** The predicates that count as right for a claim: its own, alternatives, and those of its family. */
export function rightPredicates(claim: GoldClaim, { predicates }: Ontology): ReadonlySet<string> {
  const family = predicates.find(({ id }) => id === claim.predicate)?.family;
  const alike = family === undefined ? [] : predicates.filter((each) => each.family === family);
  return new Set([claim.predicate, ...(claim.predicate_alt ?? []), ...alike.map(({ id }) => id)]);
}
