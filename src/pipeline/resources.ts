import type { RelationModel } from "../extraction/index.js";
import type { LanguageModels } from "../language/index.js";
import type { Gazetteers, Lexicon, Ontology } from "../model/index.js";

/** What the steps know beforehand; the same for all documents. */
export interface Resources {
  /** Version of Tumen, for the run report. */
  readonly version: string;
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
  readonly gazetteers: Gazetteers;
  readonly models: LanguageModels;
  readonly relations: RelationModel;
}
