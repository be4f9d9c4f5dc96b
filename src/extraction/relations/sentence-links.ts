import type { DocumentContext, SentenceContext } from "../claims/context.js";
import type { ClaimDraft } from "../claims/draft.js";
import { antecedent, type Predication, prepositionalModifiers } from "../claims/predication.js";
import type { SentenceReading } from "../claims/read-sentence.js";
import { conjuncts, type Node } from "../syntax.js";

/** A node that fills a slot of a predication: itself, or standing within the phrase that does. */
export interface SlotOfNode {
  readonly predication: Predication;
  /** `object`, `to`; `object's` for a possessor, modifier or complement within the phrase. */
  readonly slot: string;
}

/** What a sentence holds for the model beside its tree: who fills which slot of what, and the frames' finds. */
export interface SentenceLinks {
  readonly nodes: readonly Node[];
  readonly slotsOf: ReadonlyMap<number, readonly SlotOfNode[]>;
  readonly drafts: readonly ClaimDraft[];
  /** Predicates that the lexicon ties to a word of the sentence, by token. */
  readonly predicatesAt: ReadonlyMap<number, readonly string[]>;
}

/** Gathers, for each node, the slots that it fills. */
export function linkSentence(
  context: DocumentContext,
  sentence: SentenceContext,
  { predications, drafts }: SentenceReading,
): SentenceLinks {
  const slotsOf = new Map<number, SlotOfNode[]>();
  const predicatesAt = new Map<number, string[]>();
  for (const predication of predications) {
    for (const { slot, node } of predication.arguments) {
      for (const filler of conjuncts(antecedent(node))) {
        note(slotsOf, filler, { predication, slot });
        for (const inner of withinPhrase(filler)) {
          note(slotsOf, inner, { predication, slot: `${slot}'s` });
        }
      }
    }
    const { trigger, category, lemmas } = predication;
    const frames = category === "verb" ? context.lexicon.verbs : context.lexicon.nouns;
    const lemma = lemmas.find((each) => frames.has(each));
    if (lemma === undefined) continue;
    const predicates = new Set((frames.get(lemma) ?? []).map(({ definition }) => definition.id));
    predicatesAt.set(trigger.index, [...predicates]);
  }
  return { nodes: sentence.tree.nodes, slotsOf, drafts, predicatesAt };
}

function note(slotsOf: Map<number, SlotOfNode[]>, node: Node, slot: SlotOfNode): void {
  const slots = slotsOf.get(node.index);
  if (slots === undefined) slotsOf.set(node.index, [slot]);
  else if (slots.length < 12) slots.push(slot);
}

/** What may stand for a whole phrase: possessors, modifiers and complements of its head. */
function withinPhrase(node: Node): Node[] {
  const modifiers = node.children.filter(({ relation }) =>
    ["nmod", "amod", "compound", "appos", "flat"].includes(relation),
  );
  const deeper = prepositionalModifiers(node)
    .filter(({ slot }) => slot === "of")
    .flatMap((each) =>
      each.node.children.filter(({ relation }) => ["nmod", "amod", "compound"].includes(relation)),
    );
  return [...modifiers.flatMap(conjuncts), ...deeper];
}
