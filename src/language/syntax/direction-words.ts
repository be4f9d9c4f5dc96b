const DIRECTION = /^(?:North|South|East|West)$/;

/**
 * Finds words like "North" that open the name of a country or people: "North Korea", "South Sudanese".
 *
 * The next word must be capitalised and tagged as a proper noun or adjective, and be no direction itself.
 *
 * @returns their indexes.
 */
export function findDirectionWords(
  words: readonly string[],
  tags: Int32Array,
  tagNames: readonly string[],
): Set<number> {
  const found = new Set<number>();
  words.forEach((word, index) => {
    const next = words[index + 1] ?? "";
    if (!DIRECTION.test(word) || !/^\p{Lu}\p{Ll}/u.test(next) || DIRECTION.test(next)) return;
    const own = tagNames[tags[index] ?? 0] ?? "";
    const after = tagNames[tags[index + 1] ?? 0] ?? "";
    if (/^(?:PROPN|ADJ)_/.test(own) && /^(?:PROPN|ADJ)_/.test(after)) found.add(index);
  });
  return found;
}
