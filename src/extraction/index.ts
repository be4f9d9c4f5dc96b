/**
 * What a document says: mentions, local entities and claims.
 *
 * Takes an analysed document, the gazetteers, the ontology and its lexicon; gives an extracted
 * document, every span of which points into the text. Never looks at another document.
 */
import {
  type AnalysedDocument,
  type Claim,
  DEFAULT_MINIMUM_CONFIDENCE,
  type ExtractedDocument,
  type LocalEntity,
} from "../model/index.js";
import { findClaims } from "./claims/index.js";
import { createContextReader, type Knowledge } from "./read-context.js";
import { createRelationReader } from "./relations/read-relations.js";
import type { WordClass } from "./relations/relation-features.js";
import type { RelationModel } from "./relations/relation-model.js";

export type { WordClass } from "./relations/relation-features.js";
export { parseRelationModel, type RelationModel } from "./relations/relation-model.js";

/** What extraction knows of the world and of words, and what it has learned. */
export interface ExtractionResources extends Knowledge {
  readonly relations: RelationModel;
  /** The word classes that the model was trained with. */
  readonly wordClass: WordClass;
}

/** Reads documents one by one; prepared once, as compiling the lexicon takes a while. */
export interface Extractor {
  extract(analysed: AnalysedDocument): ExtractedDocument;
}

/**
 * Prepares an extractor.
 *
 * @param options.minimumConfidence 0 to 1.
 * @throws OntologyError if the lexicon names predicates or word classes that do not exist.
 */
export function createExtractor(
  resources: ExtractionResources,
  { minimumConfidence = DEFAULT_MINIMUM_CONFIDENCE }: { readonly minimumConfidence?: number } = {},
): Extractor {
  const readContext = createContextReader(resources);
  const { relations: model, wordClass } = resources;
  const settings = {
    relations: createRelationReader(model, wordClass),
    calibration: model.calibration,
    minimumConfidence,
  };
  return {
    extract(analysed) {
      const context = readContext(analysed);
      const { claims, dropped } = findClaims(context, settings);
      const found = context.references.localEntities;
      const localEntities = worthKeeping(found, claims);
      return {
        document: analysed.document,
        sentences: analysed.sentences.map(({ start, end }) => ({ start, end })),
        localEntities,
        claims,
        dropped: {
          ...dropped,
          "description-without-claim": found.length - localEntities.length,
        },
      };
    },
  };
}

/** Things known by a description only are kept if a claim is about them. */
function worthKeeping(entities: readonly LocalEntity[], claims: readonly Claim[]): LocalEntity[] {
  const used = new Set(
    claims.flatMap((claim) => [
      claim.subject,
      ...(claim.object.kind === "entity" ? [claim.object.id] : []),
      claim.attribution?.speaker ?? "",
      claim.qualifiers.place ?? "",
      claim.qualifiers.agreement ?? "",
    ]),
  );
  return entities.filter((entity) => entity.named || used.has(entity.id));
}
