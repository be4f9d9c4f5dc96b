import type { Frame } from "../model/index.js";

/** Triggers of a predicate in their short form: words alone, without slots. */
export interface Triggers {
  readonly verbs?: readonly string[] | undefined;
  readonly nouns?: readonly string[] | undefined;
  readonly symmetric?: boolean | undefined;
}

/**
 * Writes triggers in their short form as frames.
 *
 * - `buy`: the subject does it to the object, or the object is done to; between equals ("merge") also with
 *   one another;
 * - `invest in`: the object follows the preposition. Whether the second word is one or belongs to the
 *   verb ("take over") the sentence decides, so both are written down;
 * - a noun, `takeover`: "A's takeover of B", "the takeover of B by A".
 */
export function framesOf({ verbs = [], nouns = [], symmetric = false }: Triggers): Frame[] {
  const ofVerbs = verbs.flatMap((verb) => framesOfVerb(verb.trim().split(/\s+/u)));
  const ofNouns = nouns.map((noun): Frame => ({ nouns: [noun] }));
  const directed = [...ofVerbs, ...ofNouns];
  if (!symmetric) return directed;
  return [...directed, ...directed.map((frame): Frame => ({ ...frame, reciprocal: true }))];
}

function framesOfVerb([verb = "", ...rest]: readonly string[]): Frame[] {
  if (rest.length === 0) return [{ verbs: [verb] }];
  const phrasal: Frame = { verbs: [[verb, ...rest].join("_")] };
  return [phrasal, { verbs: [verb], object: rest.join(" ") }];
}
