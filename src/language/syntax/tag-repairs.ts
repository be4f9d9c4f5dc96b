/**
 * Mends three mistakes that taggers trained on the web make in news. Changes `tags` in place.
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
  const lost = findLostVerb(sentence);
  if (verb >= 0 && lost !== undefined) tags[lost] = verb;
}

interface TaggedSentence {
  readonly words: readonly string[];
  tagAt(index: number): string;
}

/**
 * The verb of a sentence that has none: the first lower-case word in -s between a noun and what can be its
 * object ("A tunnel links Oslo and Bergen."). A sentence ends in a full stop and is no mere list.
 */
function findLostVerb({ words, tagAt }: TaggedSentence): number | undefined {
  if (!/^[.!?]$/.test(words.at(-1) ?? "")) return undefined;
  const tags = words.map((_, index) => tagAt(index));
  if (tags.some((tag) => /^(?:VERB_VB[DZP]|VERB_MD|AUX_)/.test(tag))) return undefined;
  const lost = words.findIndex(
    (word, index) =>
      index > 0 &&
      /^[a-z]{2,}[^aiosu\W]s$/.test(word) &&
      /^(?:NOUN|PROPN|ADP|VERB)_/.test(tags[index] ?? "") &&
      /^(?:NOUN|PROPN)_/.test(tags[index - 1] ?? "") &&
      /^(?:PROPN|DET|PRON)_/.test(tags[index + 1] ?? ""),
  );
  return lost < 0 ? undefined : lost;
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
