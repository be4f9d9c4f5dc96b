/** Compares two strings by UTF-16 code unit, the same on every machine and locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : b < a ? 1 : 0;
}

/** Builds a comparison from sort keys, compared one after the other. */
export function compareBy<T>(...keys: ((item: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const x = key(a);
      const y = key(b);
      if (x < y) return -1;
      if (y < x) return 1;
    }
    return 0;
  };
}
