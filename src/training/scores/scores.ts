/** Precision and recall counted together: how many are right, given and wanted. */
export interface Counts {
  right: number;
  given: number;
  wanted: number;
}

/** Starts at zero. */
export function createCounts(): Counts {
  return { right: 0, given: 0, wanted: 0 };
}

/** Counts the given items that are among the wanted ones. */
export function countMatches(
  counts: Counts,
  given: readonly string[],
  wanted: readonly string[],
): void {
  const set = new Set(wanted);
  counts.given += given.length;
  counts.wanted += wanted.length;
  counts.right += given.filter((item) => set.has(item)).length;
}

/** F1 in percent; 0 if nothing is given or wanted. */
export function f1({ right, given, wanted }: Counts): number {
  return given + wanted === 0 ? 0 : (200 * right) / (given + wanted);
}
