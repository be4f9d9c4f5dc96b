/**
 * Mends a mistake that taggers trained on the web make in news: a verb in -s right after a relative
 * pronoun taken for a plural ("the river, which borders both states").
 *
 * The pronoun must follow a comma or a noun, and what follows the word must look like an object, not like
 * a verb ("in which troops fought"). Changes `tags` in place.
 */
export function repairTags(
  words: readonly string[],
  tags: Int32Array,
  tagNames: readonly string[],
): void {
  const verb = tagNames.indexOf("VERB_VBZ");
  if (verb < 0) return;
  const tagAt = (index: number): string => tagNames[tags[index] ?? -1] ?? "";
  for (let index = 2; index < words.length - 1; index += 1) {
    if (tagAt(index) !== "NOUN_NNS" || !/^(?:which|that|who)$/.test(words[index - 1] ?? ""))
      continue;
    const follows = words[index - 2] === "," || /^(?:NOUN|PROPN)_/.test(tagAt(index - 2));
    const object = /^(?:DET|PROPN|PRON|CCONJ|NUM)_/.test(tagAt(index + 1));
    const preconjunction = /^(?:both|either|neither)$/.test(words[index + 1] ?? "");
    if (follows && object && (tagAt(index + 1) !== "CCONJ_CC" || preconjunction))
      tags[index] = verb;
  }
}
