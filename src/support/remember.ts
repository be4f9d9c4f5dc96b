/** Memory is bounded: more answers than this are forgotten and begun anew. */
const MAX_REMEMBERED = 100_000;

/**
 * Gives a function that remembers its answers, for what is asked of the same words again and again.
 *
 * @param limit how many answers to remember at most.
 */
export function remember<K, T>(find: (key: K) => T, limit = MAX_REMEMBERED): (key: K) => T {
  const remembered = new Map<K, T>();
  return (key) => {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found = find(key);
    if (remembered.size >= limit) remembered.clear();
    remembered.set(key, found);
    return found;
  };
}
