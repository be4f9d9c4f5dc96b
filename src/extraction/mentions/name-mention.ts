import type { Gazetteers, MentionKind, TokenRange } from "../../model/index.js";

/** The entity types of the ontology that a text's phrases are sorted into. */
export type EntityType = "country" | "person" | "place" | "organization" | "agreement" | "event";

/** A name as it stands in one place of the text, before names of one thing are brought together. */
export interface NameMention {
  readonly sentence: number;
  readonly range: TokenRange;
  /** Index of the syntactic head token within the sentence. */
  readonly head: number;
  readonly kind: MentionKind;
  readonly entityType: EntityType;
  readonly subtype?: string;
  /** Characters of the range. */
  readonly surface: string;
  /** ISO code of the country that the mention names. */
  readonly iso?: string;
  /** The gazetteer's label, if it lists the thing. */
  readonly label?: string;
  /** ISO code of the country that a person or body acts for, if words say so. */
  readonly represents?: string;
  /** Kind of body that the gazetteer lists the name as. */
  readonly body?: Gazetteers["organisations"][number]["kind"];
  /** Title that was cut off a person's name: "Prime Minister". */
  readonly role?: string;
  /** Stands inside a longer name ("Korea" in "Bank of Korea"): refers, but founds no entity. */
  readonly nested: boolean;
}
