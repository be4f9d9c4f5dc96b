import type { TokenRange } from "../../model/index.js";
import { ownersOf } from "../mentions/groups.js";
import type { MentionLexicon, TitleMatch } from "../mentions/lexicon.js";
import { type Node, textOf } from "../syntax.js";
import type { Discourse } from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";

/** What the reading of one noun or pronoun needs to know. */
export interface Reading {
  readonly discourse: Discourse;
  readonly lexicon: MentionLexicon;
  /** Titles of each sentence. */
  readonly titles: readonly (readonly TitleMatch[])[];
  /** Names that specify things described so far. */
  readonly anchors: Map<EntityDraft, Set<EntityDraft>>;
}

/** The one entity of a type among the owners of a noun: "Russian …", "Laos's …", "its …", "… of Ghana". */
export function ownerOf(
  node: Node,
  discourse: Discourse,
  types: readonly string[],
): EntityDraft | undefined {
  for (const owner of ownersOf(node)) {
    const entities = discourse.references.get(owner)?.entities ?? [];
    const [entity] = entities;
    if (entities.length === 1 && entity !== undefined && types.includes(entity.entityType)) {
      return entity;
    }
  }
  return undefined;
}

/** Lemma of the word before a node. */
export function wordBefore(node: Node, discourse: Discourse): string | undefined {
  return discourse.trees[node.sentence]?.nodes[node.index - 1]?.lemma;
}

/** The characters of a token range of a sentence. */
export function surfaceOf(discourse: Discourse, sentence: number, range: TokenRange): string {
  return textOf(discourse.trees[sentence], range, discourse.text);
}
