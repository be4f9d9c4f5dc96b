/**
 * Mends two mistakes that taggers trained on the web make in news. Changes `tags` in place.
 *
 * @param tagNames the joint tags that `tags` point to.
 */
export function repairTags(
  words: readonly string[],
  tags: Int32Array,
  tagNames: readonly string[],
): void {
  const sentence: TaggedSentence = {
    words,
    tagAt: (index) => tagNames[tags[index] ?? -1] ?? "",
  };
  const verb = tagNames.indexOf("VERB_VBZ");
  const adjective = tagNames.indexOf("ADJ_JJ");
  for (let index = 1; index < words.length - 1; index += 1) {
    if (verb >= 0 && isRelativeVerb(sentence, index)) tags[index] = verb;
    if (adjective >= 0 && isDemonymAfterDirection(sentence, index)) tags[index] = adjective;
  }
}

interface TaggedSentence {
  readonly words: readonly string[];
  tagAt(index: number): string;
}

/**
 * A verb in -s right after a relative pronoun, taken for a plural ("the river, which borders both states").
 *
 * The pronoun must follow a comma or a noun, and what follows the word must look like an object, not like
 * a verb ("in which troops fought").
 */
function isRelativeVerb({ words, tagAt }: TaggedSentence, index: number): boolean {
  if (tagAt(index) !== "NOUN_NNS" || !/^(?:which|that|who)$/.test(words[index - 1] ?? ""))
    return false;
  const follows = words[index - 2] === "," || /^(?:NOUN|PROPN)_/.test(tagAt(index - 2));
  const next = words[index + 1] ?? "";
  const object = /^(?:DET|PROPN|PRON|NUM)_/.test(tagAt(index + 1));
  return follows && (object || /^(?:both|either|neither)$/.test(next));
}

/** An adjective like "Korean" between "North" and a common noun, taken for a name ("North Korean soldiers"). */
function isDemonymAfterDirection({ words, tagAt }: TaggedSentence, index: number): boolean {
  return (
    tagAt(index) === "PROPN_NNP" &&
    /^(?:North|South|East|West)$/.test(words[index - 1] ?? "") &&
    /^\p{Lu}\p{L}+(?:[^dt]an|ese)$/u.test(words[index] ?? "") &&
    tagAt(index + 1).startsWith("NOUN_")
  );
}
