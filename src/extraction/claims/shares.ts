import { ancestors, isNominal, isVerb, type Node } from "../syntax.js";
import { headOf } from "./complete-claim.js";
import { type DocumentContext, type Filler, fillersOf, type SentenceContext } from "./context.js";
import type { ClaimDraft } from "./draft.js";
import { subjectOf } from "./predication.js";

/**
 * Finds shares of a country's trade: "China accounted for 97% of its trade, Russia for 1%".
 *
 * The trade and its owner are those of the sentence; a later share leaves both out.
 */
export function findTradeShares(context: DocumentContext, sentence: SentenceContext): ClaimDraft[] {
  const shares = sentence.quantities.filter((quantity) => quantity.unit === "%");
  const trades = sentence.tree.nodes.filter(
    (node) => isNominal(node) && context.lexicon.has("trade", node.lemma),
  );
  if (shares.length === 0 || trades.length === 0) return [];
  const owners = trades
    .flatMap((node) => ownersOf(context, node))
    .filter(({ entity }) => entity.entityType === "country");
  return shares.flatMap((quantity) => {
    const head = headOf(sentence, quantity.span);
    const holder = head === undefined ? undefined : holderOf(context, head);
    const owner = owners.find((each) => each.entity.id !== holder?.entity.id);
    const trigger = head === undefined ? undefined : verbAbove(head);
    if (holder === undefined || owner === undefined || trigger === undefined) return [];
    return [
      {
        predicate: "trades_with",
        subject: holder,
        object: owner,
        trigger,
        arguments: [],
        quantity,
        step: "frames" as const,
        rule: "trades_with/share",
      },
    ];
  });
}

/** Whose trade it is: the possessor of the noun, or of the noun it modifies. */
function ownersOf(context: DocumentContext, trade: Node): Filler[] {
  const whole = trade.relation === "compound" && trade.parent !== undefined ? trade.parent : trade;
  return fillersOf(context, whole, true);
}

/** The country that a share belongs to: the subject of the verb above it. */
function holderOf(context: DocumentContext, head: Node): Filler | undefined {
  for (let node = verbAbove(head); node !== undefined; node = node.parent) {
    const subject = isVerb(node) ? subjectOf(node) : undefined;
    const found = subject === undefined ? [] : fillersOf(context, subject.node);
    const country = found.find(({ entity }) => entity.entityType === "country");
    if (country !== undefined) return country;
  }
  return undefined;
}

function verbAbove(node: Node): Node | undefined {
  return ancestors(node).find(isVerb);
}
