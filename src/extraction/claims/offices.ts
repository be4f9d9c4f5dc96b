import type { Reference } from "../references.js";
import { caseOf, childOf, conjuncts, type Node, subtree } from "../syntax.js";
import { type DocumentContext, type Filler, fillersOf, type SentenceContext } from "./context.js";
import type { ClaimDraft } from "./draft.js";
import { antecedent } from "./predication.js";

/** Offices, at the end of a title; those before it ("Deputy", "Foreign") are taken with it. */
const OFFICE = new Set(
  (
    "president premier minister chancellor king queen emir sultan emperor pope pontiff monarch prince princess ruler " +
    "leader head chief chairman chairwoman chairperson chair director secretary governor mayor commander speaker ambassador envoy " +
    "spokesman spokeswoman spokesperson senator deputy lawmaker legislator diplomat general admiral colonel marshal ayatollah " +
    "representative commissioner administrator ceo founder president-elect chargé attaché representative adviser advisor official " +
    "undersecretary under-secretary vice-president judge justice prosecutor counsel consul congressman congresswoman mp parliamentarian " +
    "professor rector dean provost coach captain secretary-general pm tsar czar shah counterpart commander-in-chief caliph sheikh dictator strongman negotiator"
  ).split(" "),
);

/**
 * Finds who holds which office where, from the words around a name: "Russian President Vladimir
 * Putin", "Olaf Scholz, the German chancellor", "X, chair of the council", "X is
 * president of Y", "Cuba's Prime Minister Manuel Marrero".
 */
export function findOffices(context: DocumentContext, sentence: SentenceContext): ClaimDraft[] {
  return sentence.tree.nodes.flatMap((title) => {
    if (!OFFICE.has(title.lemma) && !OFFICE.has(title.form)) return [];
    if (title.token.xpos === "NNS" && !/s$/.test(title.lemma)) return [];
    const persons = holdersOf(context, title);
    const realm = realmsOf(context, title, persons)[0];
    if (realm === undefined) return [];
    return persons
      .filter((person) => person.entity.id !== realm.entity.id)
      .map((subject) => ({
        predicate: "holds_office_in",
        subject,
        object: realm,
        trigger: title,
        arguments: [],
        role: titleText(context, title),
        step: "frames" as const,
        rule: "holds_office_in/title",
      }));
  });
}

/** The person that a title goes with: the first of the candidates that refers to one. */
function holdersOf(context: DocumentContext, title: Node): Filler[] {
  const first = title.relation === "conj" ? title.parent : undefined;
  if (first !== undefined && OFFICE.has(first.lemma)) return holdersOf(context, first);
  for (const candidate of [...holderCandidates(context, title), ...neighbours(context, title)]) {
    const found = fillersOf(context, candidate).filter(
      (each) => each.entity.entityType === "person",
    );
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** Where the name of an office's holder may stand: apposition, flat name, copula, verb of appointing. */
function holderCandidates(context: DocumentContext, title: Node): Node[] {
  const candidates = title.children.filter((child) => ["appos", "flat"].includes(child.relation));
  const { parent } = title;
  if (parent !== undefined) {
    if (["compound", "appos", "flat", "nmod", "amod"].includes(title.relation))
      candidates.push(parent);
    if (isAppointment(title, parent)) {
      const subject = childOf(parent, "obj") ?? childOf(parent, "nsubj");
      if (subject !== undefined) candidates.push(antecedent(subject));
    }
  }
  const subject = title.children.some((child) => child.relation === "cop")
    ? childOf(title, "nsubj")
    : undefined;
  if (subject !== undefined) candidates.push(antecedent(subject));
  // In "President Putin" the title may be the head of the name itself.
  const own = context.references.at(title.sentence, title.index);
  if (own !== undefined) candidates.push(title);
  return candidates;
}

/**
 * The names right before or after a title, however the parser attached them: "France's envoy for
 * the region, Anne Martin", "Paul Biya, its president".
 */
function neighbours(context: DocumentContext, title: Node): Node[] {
  const nodes = context.sentences[title.sentence]?.tree.nodes ?? [];
  const phrase = subtree(title)
    .filter((node) => node.relation !== "punct")
    .map((node) => node.index);
  const start = Math.min(...phrase);
  const ends = [title.index + 1, Math.max(...phrase) + 1];
  const realm = realmBehind(context, title);
  if (realm !== undefined) ends.push(realm.range.to);
  return context.references.of(title.sentence).flatMap((reference) => {
    const { from, to } = reference.range;
    const follows = ends.some((end) => end <= from && isPreamble(nodes.slice(end, from)));
    const precedes = nodes[start - 1]?.form === "," && to === start - 1;
    const head = nodes[reference.head];
    return (follows || precedes) && head !== undefined ? [{ ...head, children: [] }] : [];
  });
}

/** What may stand between an office and a name: a comma and up to two titles, "Mrs", "Lt Gen". */
function isPreamble(nodes: readonly Node[]): boolean {
  const words = nodes[0]?.form === "," ? nodes.slice(1) : nodes;
  return words.length <= 2 && words.every((node) => node.token.upos === "PROPN");
}

/** The name right behind a title and "of": "secretary-general of the Arab League". */
function realmBehind(context: DocumentContext, title: Node): Reference | undefined {
  const nodes = context.sentences[title.sentence]?.tree.nodes ?? [];
  const next = context.references
    .of(title.sentence)
    .find((reference) => reference.range.from > title.index);
  const between = nodes.slice(title.index + 1, next?.range.from).map((node) => node.form);
  const isOf = /^(of|in|at|for)( the| its)?$/.test(between.join(" "));
  return isOf ? next : undefined;
}

/** "became president", "was elected leader", "serves as chair". */
function isAppointment(title: Node, verb: Node): boolean {
  if (title.relation === "xcomp") {
    return /^(become|elect|appoint|name|serve|remain|make)$/.test(verb.lemma);
  }
  const asPhrase = title.relation === "obl" && caseOf(title) === "as";
  return asPhrase && /^(serve|act|appoint|reelect|elect|return|resign|work)$/.test(verb.lemma);
}

/** The country or body of an office: modifier, possessor, "of"; of the title, else of the name that it modifies. */
function realmsOf(context: DocumentContext, title: Node, persons: readonly Filler[]): Filler[] {
  const isRealm = ({ entity }: Filler): boolean =>
    ["country", "organization", "place"].includes(entity.entityType) &&
    entity.named &&
    !persons.some((person) => person.entity.id === entity.id);
  const hosts = [title, ...(isBeforeName(title) ? [title.parent] : [])];
  const beside = [realmInFront(context, title), realmBehind(context, title)];
  const phrases = hosts.flatMap((host) =>
    host.children.filter((child) => isRealmPhrase(child, host)).flatMap(conjuncts),
  );
  for (const reference of beside) {
    const head = context.sentences[title.sentence]?.tree.nodes[reference?.head ?? -1];
    if (head !== undefined) phrases.push({ ...head, children: [] });
  }
  return phrases.flatMap((phrase) => fillersOf(context, phrase)).filter(isRealm);
}

/** The name in front of a title, over its other words: "Senegal's fisheries minister". */
function realmInFront(context: DocumentContext, title: Node): Reference | undefined {
  const nodes = context.sentences[title.sentence]?.tree.nodes ?? [];
  const references = context.references.of(title.sentence);
  for (let index = title.index - 1; index >= Math.max(0, title.index - 6); index -= 1) {
    const found = references.find(
      ({ range, head }) => range.from <= index && index < range.to && head !== title.index,
    );
    if (found !== undefined) return found;
    const node = nodes[index];
    const isPart = /^(NOUN|ADJ|PROPN)$/.test(node?.token.upos ?? "");
    if (!isPart && !/^('s|-|and)$/.test(node?.form ?? "")) return undefined;
  }
  return undefined;
}

/** Modifiers and possessors before a title, and prepositional phrases behind it. */
function isRealmPhrase(phrase: Node, host: Node): boolean {
  if (!["compound", "amod", "flat", "nmod"].includes(phrase.relation)) return false;
  return phrase.index < host.index || /^(of|in|at|for|to)$/.test(caseOf(phrase));
}

/** "Prime Minister" in "Prime Minister Narendra Modi": it hangs on the name. */
function isBeforeName(title: Node): title is Node & { readonly parent: Node } {
  return (
    title.parent !== undefined &&
    (["compound", "flat"].includes(title.relation) || title.token.deprel === "nmod:desc")
  );
}

/** The title as worded, without country and article: "acting Prime Minister". */
function titleText(context: DocumentContext, title: Node): string {
  const parts = title.children
    .filter((child) => child.index < title.index && ["compound", "amod"].includes(child.relation))
    .filter((child) => fillersOf(context, child).length === 0);
  const inFront = isBeforeName(title)
    ? title.parent.children.filter(
        (child) =>
          child.index < title.index &&
          ["compound", "amod"].includes(child.relation) &&
          fillersOf(context, child).length === 0,
      )
    : [];
  const first = [...parts, ...inFront, title].sort((a, b) => a.index - b.index)[0] ?? title;
  return context.document.text.slice(first.token.start, title.token.end);
}
