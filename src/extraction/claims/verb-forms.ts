/** Past forms whose base no rule finds, of verbs that news of conflict and diplomacy needs. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    "fled:flee upheld:uphold withheld:withhold shot:shoot froze:freeze frozen:freeze rebuilt:rebuild struck:strike " +
    "lent:lend overran:overrun retook:retake retaken:retake withdrew:withdraw withdrawn:withdraw sought:seek " +
    "fought:fight bought:buy brought:bring caught:catch taught:teach led:lead laid:lay paid:pay sold:sell sent:send " +
    "built:build broke:break broken:break gave:give given:give took:take taken:take overthrew:overthrow " +
    "overthrown:overthrow undertook:undertake undertaken:undertake forbade:forbid forbidden:forbid swore:swear"
  )
    .split(" ")
    .map((pair) => {
      const [form = "", base = ""] = pair.split(":");
      return [form, base];
    }),
);

/**
 * What a verb form can be a form of by the rules of spelling: "bombed" of "bomb", "ceded" of "cede",
 * "patrolled" of "patrol", "annexes" of "annex". A lexicon of verbs picks the right one; the lemma that
 * was learned may be none ("bom").
 *
 * @param form lower case.
 */
export function regularBases(form: string): string[] {
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return [irregular];
  if (form.endsWith("ied") || form.endsWith("ies")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("ed")) return stems(form.slice(0, -2));
  if (form.endsWith("ing")) return stems(form.slice(0, -3));
  if (form.endsWith("es")) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith("s") ? [form.slice(0, -1)] : [];
}

/** The stem, with a silent e, and with a doubled consonant made single. */
function stems(stem: string): string[] {
  const isDoubled = stem.length > 3 && stem.at(-1) === stem.at(-2);
  return [stem, `${stem}e`, ...(isDoubled ? [stem.slice(0, -1)] : [])];
}
