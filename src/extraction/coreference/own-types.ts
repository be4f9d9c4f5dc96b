import { describingNouns } from "../mentions/offices.js";
import type { OwnTypes } from "../mentions/own-types.js";
import type { Node } from "../syntax.js";
import type { Discourse, DraftReference } from "./discourse.js";

/**
 * Notes which entities are of a user's own types: by the first words in the text that tell, the end of
 * a name, a noun that describes it ("Bolt, a Swedish lender") or one that refers to it.
 */
export function noteOwnTypes(discourse: Discourse, ownTypes: OwnTypes): void {
  for (const [node, reference] of discourse.references) {
    const [entity, ...others] = reference.entities;
    if (entity === undefined || others.length > 0 || entity.ownType !== undefined) continue;
    const ownType = ownTypeOf(node, reference, { discourse, ownTypes });
    if (ownType === undefined || ownType === entity.entityType) continue;
    if (ownTypes.baseOf(ownType) === entity.entityType) entity.ownType = ownType;
  }
}

function ownTypeOf(
  node: Node,
  { range, kind }: DraftReference,
  { discourse, ownTypes }: { readonly discourse: Discourse; readonly ownTypes: OwnTypes },
): string | undefined {
  if (kind === "pronoun") return undefined;
  if (kind === "nominal" || kind === "title") return ownTypes.ofNoun(node.lemma);
  const nodes = discourse.trees[node.sentence]?.nodes ?? [];
  const words = nodes.slice(range.from, range.to).map(({ token }) => token.surface);
  const before = nodes[range.from - 1];
  const nouns = [...describingNouns(node), ...(before?.token.upos === "NOUN" ? [before] : [])];
  const told = nouns.flatMap((noun) => ownTypes.ofNoun(noun.lemma) ?? []);
  return ownTypes.ofName(words.join(" ")) ?? told[0];
}
