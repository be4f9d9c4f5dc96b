import type { GoldClaim } from "../../evaluation/gold-passage.js";
import type { SentenceContext } from "../../extraction/claims/context.js";
import { readSentence } from "../../extraction/claims/read-sentence.js";
import { type Candidate, type End, findCandidates } from "../../extraction/relations/candidates.js";
import { allowedClasses } from "../../extraction/relations/read-relations.js";
import type { RelationClasses } from "../../extraction/relations/relation-classes.js";
import type { createRelationFeatures } from "../../extraction/relations/relation-features.js";
import { linkSentence } from "../../extraction/relations/sentence-links.js";
import type { Ontology } from "../../model/index.js";
import {
  type AlignedEnd,
  type AlignedPassage,
  fitEnds,
  otherEnds,
  rightPredicates,
} from "./aligned-passage.js";
import type { RelationExample } from "./maximum-entropy.js";

/** What labelling needs beside the passages. */
export interface LabellingTools {
  readonly ontology: Ontology;
  readonly classes: RelationClasses;
  readonly readFeatures: ReturnType<typeof createRelationFeatures>;
}

/** Examples, and how many of the annotated claims have a pair of phrases that could state them. */
export interface LabelledCandidates {
  readonly examples: readonly RelationExample[];
  readonly claims: number;
  readonly reachable: number;
}

interface Draft {
  readonly candidate: Candidate;
  readonly sentence: SentenceContext;
  readonly keys: Int32Array;
  readonly claims: { claim: number; relation: number }[];
  readonly tolerated: Set<number>;
}

/**
 * Makes an example of every pair of phrases in a sentence.
 *
 * A pair in the sentence of a claim's evidence, with its ends, may state it; a claim is annotated once, so the same ends
 * elsewhere are neither right nor wrong in its predicate.
 */
export function labelCandidates(
  passage: AlignedPassage,
  tools: LabellingTools,
): LabelledCandidates {
  const { gold, context } = passage;
  const drafts = context.sentences
    .filter(({ sentence }) => sentence.kind !== "headline")
    .flatMap((sentence) => {
      const links = linkSentence(context, sentence, readSentence(context, sentence));
      return findCandidates(context, sentence).map((candidate): Draft => {
        const { keys, length } = tools.readFeatures(candidate, links);
        return {
          candidate,
          sentence,
          keys: keys.slice(0, length),
          claims: [],
          tolerated: new Set(),
        };
      });
    });
  let reachable = 0;
  for (const [index, claim] of gold.claims.entries()) {
    if (labelClaim(passage, tools, drafts, { claim, index })) reachable += 1;
  }
  const { classes } = tools.classes;
  const examples = drafts.map(({ candidate, keys, claims, tolerated }): RelationExample => {
    const right = new Set(claims.map(({ relation }) => relation));
    const allowed = allowedClasses(context.lexicon, candidate, classes);
    for (const index of right) allowed[index] = 1;
    return { keys, allowed, claims, tolerated: [...tolerated] };
  });
  return { examples, claims: gold.claims.length, reachable };
}

/** Notes which pairs may state a claim. @returns whether there are any. */
function labelClaim(
  { gold, goldByLocal }: AlignedPassage,
  { ontology, classes }: LabellingTools,
  drafts: readonly Draft[],
  { claim, index }: { readonly claim: GoldClaim; readonly index: number },
): boolean {
  const definition = ontology.predicates.find(({ id }) => id === claim.predicate);
  const others = otherEnds(claim, gold, definition?.stateLevel === true);
  const found = drafts.flatMap((draft) =>
    directionsOf(draft.candidate).flatMap(({ forward, subject, object }) => {
      const fit = fitEnds(claim, align(subject, goldByLocal), align(object, goldByLocal), others);
      return fit === undefined ? [] : [{ draft, forward, fit }];
    }),
  );
  const predicates = [...rightPredicates(claim, ontology)];
  for (const { draft, forward } of found) {
    for (const each of definition?.symmetric === true ? [true, false] : [forward]) {
      for (const predicate of predicates) draft.tolerated.add(classOf(classes, predicate, each));
    }
  }
  const near = found.filter(({ draft }) => isInSentence(claim, draft.sentence));
  const main = near.filter(({ fit }) => fit === "main");
  const chosen = main.length > 0 ? main : near;
  for (const { draft, forward } of chosen) {
    draft.claims.push({ claim: index, relation: classOf(classes, claim.predicate, forward) });
  }
  return chosen.length > 0;
}

/** A pair read from left to right, and from right to left. */
function directionsOf({
  first,
  second,
}: Candidate): readonly { forward: boolean; subject: End; object: End }[] {
  const forward = { forward: true, subject: first, object: second };
  return first === second
    ? [forward]
    : [forward, { forward: false, subject: second, object: first }];
}

/** The number of a class; a symmetric predicate has none for the other direction. */
function classOf({ classes }: RelationClasses, predicate: string, forward: boolean): number {
  const same = classes.flatMap((each, index) => (each.predicate === predicate ? [index] : []));
  return same.find((index) => classes[index]?.forward === forward) ?? same[0] ?? -1;
}

function align(end: End, goldByLocal: ReadonlyMap<string, string>): AlignedEnd {
  if (end.literal !== undefined) return { literal: end.literal };
  return { ids: end.fillers.flatMap(({ entity }) => goldByLocal.get(entity.id) ?? []) };
}

function isInSentence({ evidence }: GoldClaim, { sentence }: SentenceContext): boolean {
  return sentence.start < evidence.end && evidence.start < sentence.end;
}
