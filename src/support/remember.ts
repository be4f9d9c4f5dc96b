/** Memory is bounded: more answers than this are forgotten and begun anew. */
const MAX_REMEMBERED = 100_000;

/** Gives a function of texts that remembers its answers, for what is asked of the same words again and again. */
export function remember<T>(find: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const found = find(text);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(text, found);
    return found;
  };
}
