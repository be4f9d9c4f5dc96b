import { isNominal, type Node } from "../syntax.js";
import type { DocumentContext } from "./context.js";
import type { Predication } from "./predication.js";

/** Base forms of participles that do not end in -ed. */
const IRREGULAR = new Map(
  Object.entries({
    led: "lead",
    built: "build",
    run: "run",
    held: "hold",
    sent: "send",
    bought: "buy",
  }),
);

/**
 * Reads a participle joined to a name by a hyphen: "Iran-backed Houthis", "the US-brokered truce". The
 * name is the subject, the noun that is modified the object.
 */
export function readCompoundParticiple(
  context: DocumentContext,
  node: Node,
): Predication | undefined {
  const nodes = context.sentences[node.sentence]?.tree.nodes ?? [];
  if (!/^[-‐‑]$/.test(nodes[node.index - 1]?.form ?? "")) return undefined;
  const lemma = baseForms(node).find((form) => context.lexicon.verbs.has(form));
  const name = context.references
    .of(node.sentence)
    .find(({ range }) => range.to === node.index - 1);
  const subject = nodes[name?.head ?? -1];
  const object = modifiedNoun(node, nodes);
  if (lemma === undefined || subject === undefined || object === undefined) return undefined;
  return {
    trigger: node,
    category: "verb",
    lemmas: [lemma],
    arguments: [
      { slot: "subject", node: { ...subject, children: [] } },
      { slot: "object", node: object },
    ],
    support: undefined,
  };
}

function baseForms({ form, lemma }: Node): string[] {
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return [irregular];
  return form.endsWith("ed") ? [lemma, form.slice(0, -2), form.slice(0, -1)] : [];
}

/** The noun that the participle hangs on, else the next one. */
function modifiedNoun(node: Node, nodes: readonly Node[]): Node | undefined {
  const { parent } = node;
  if (parent !== undefined && parent.index > node.index && isNominal(parent)) return parent;
  return nodes.slice(node.index + 1, node.index + 4).find(isNominal);
}
