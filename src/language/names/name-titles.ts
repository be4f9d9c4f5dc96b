import type { NameRange } from "./name-labels.js";

/** Forms of address and ranks: what follows is a person. */
const ADDRESS =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Madam|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Sen|Rep|Gov|Amb|Rev)\.?$/;

/** Offices, of one or two words, that stand before a person's name. */
const OFFICE =
  /^(?:President|Premier|Chancellor|Minister|Secretary|Ambassador|Senator|Governor|Speaker|Chairman|Chairwoman|General|Admiral|Colonel|Major|Captain|Lieutenant|Marshal|King|Queen|Prince|Princess|Emir|Sheikh|Sultan|Ayatollah|Pope|Professor|Judge|Justice|Envoy|Spokesman|Spokeswoman|Leader)$/;
const OFFICE_OPENER =
  /^(?:Prime|Foreign|Defen[cs]e|Finance|Interior|Vice|Deputy|Crown|Supreme|Brigadier)$/;

/** How many words at the start of a name are a form of address or an office. */
function countTitleWords(words: readonly string[], { from, to }: NameRange): number {
  let count = 0;
  while (from + count < to - 1) {
    const word = words[from + count] ?? "";
    const next = words[from + count + 1] ?? "";
    const opener = OFFICE_OPENER.test(word) && OFFICE.test(next) && from + count + 1 < to - 1;
    if (!ADDRESS.test(word) && !OFFICE.test(word) && !opener) break;
    count += opener ? 2 : 1;
  }
  return count;
}

/**
 * Takes forms of address and offices off the front of names: "Premier Kari Berge" is the person Kari Berge.
 *
 * A form of address makes any name a person. An office does so only for names of two or three words ("Premier
 * League" and "King Abdullah Economic City" stay as they are) or if the recogniser thought of a person itself.
 */
export function cutTitles(words: readonly string[], names: readonly NameRange[]): NameRange[] {
  return names.map((name) => {
    const titles = countTitleWords(words, name);
    const addressed = ADDRESS.test(words[name.from + titles - 1] ?? "");
    const rest = name.to - name.from - titles;
    if (addressed) return { from: name.from + titles, to: name.to, type: "PER" };
    if (titles === 0) return name;
    const person = name.type === "PER" || (name.type !== "LOC" && (rest === 2 || rest === 3));
    return person ? { from: name.from + titles, to: name.to, type: "PER" } : name;
  });
}
