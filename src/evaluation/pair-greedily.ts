/** A predicted item (by its index) that may stand for a gold item (by its index). */
export interface Candidate {
  readonly predicted: number;
  readonly gold: number;
  readonly score: number;
}

/** A one-to-one choice among candidates, seen from both sides. */
export interface Pairing<C extends Candidate> {
  readonly byPredicted: ReadonlyMap<number, C>;
  readonly byGold: ReadonlyMap<number, C>;
}

/** Best score first; among equals the earlier predicted, then the earlier gold item. */
export function sortCandidates<C extends Candidate>(candidates: readonly C[]): C[] {
  return [...candidates].sort(
    (a, b) => b.score - a.score || a.predicted - b.predicted || a.gold - b.gold,
  );
}

/** Pairs each predicted item with at most one gold item and the reverse, in the order given. */
export function pairGreedily<C extends Candidate>(sorted: readonly C[]): Pairing<C> {
  const byPredicted = new Map<number, C>();
  const byGold = new Map<number, C>();
  for (const candidate of sorted) {
    if (byPredicted.has(candidate.predicted) || byGold.has(candidate.gold)) continue;
    byPredicted.set(candidate.predicted, candidate);
    byGold.set(candidate.gold, candidate);
  }
  return { byPredicted, byGold };
}
