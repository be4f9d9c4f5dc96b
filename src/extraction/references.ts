import type { LocalEntity, MentionKind, TokenRange } from "../model/index.js";

/** Classes of group nouns that stand for a country's or body's actors: "Russian troops". */
export type GroupClass = "forces" | "government" | "media" | "people";

/**
 * What a phrase of the text refers to.
 *
 * Names, pronouns and descriptions refer to one entity, "both countries" and "they" to several.
 * "Russian troops" refers to Russia, as a group of class `forces`.
 */
export interface Reference {
  readonly sentence: number;
  readonly range: TokenRange;
  /** Index of the syntactic head token within the sentence. */
  readonly head: number;
  readonly kind: MentionKind;
  /** Ids of local entities, in order of their first mention. */
  readonly entities: readonly string[];
  readonly group?: GroupClass;
}

/** All references of a document and the entities behind them. */
export interface References {
  readonly localEntities: readonly LocalEntity[];
  readonly entityById: ReadonlyMap<string, LocalEntity>;
  /** The reference whose head is this token. */
  at(sentence: number, token: number): Reference | undefined;
  /** All references of a sentence, in text order. */
  of(sentence: number): readonly Reference[];
}
