import type { NameRange, NameType } from "./name-labels.js";

/** A name with the words that it is written with. */
export interface WrittenName extends NameRange {
  readonly surface: string;
}

/**
 * Gives all names with the same words in a document the type that most of them have.
 *
 * The last word of a person's full name votes for that word alone, so that "Berge" follows
 * "Kari Berge". A tie changes nothing.
 *
 * @param sentences the names of each sentence, in one style.
 */
export function settleNameTypes(sentences: readonly (readonly WrittenName[])[]): NameRange[][] {
  const votes = new Map<string, Map<NameType, number>>();
  const vote = (surface: string, type: NameType): void => {
    const tally = votes.get(surface) ?? new Map<NameType, number>();
    votes.set(surface, tally);
    tally.set(type, (tally.get(type) ?? 0) + 1);
  };
  for (const { surface, type } of sentences.flat()) {
    vote(surface, type);
    const space = surface.lastIndexOf(" ");
    if (type === "PER" && space >= 0) vote(surface.slice(space + 1), type);
  }
  return sentences.map((names) =>
    names.map(({ from, to, type, surface }) => ({
      from,
      to,
      type: winner(votes.get(surface), type),
    })),
  );
}

function winner(tally: ReadonlyMap<NameType, number> | undefined, own: NameType): NameType {
  let best = own;
  let most = tally?.get(own) ?? 0;
  for (const [type, count] of tally ?? []) {
    if (count > most) {
      best = type;
      most = count;
    }
  }
  return best;
}
