/**
 * What a document says: mentions, local entities and claims.
 *
 * Takes an analysed document, the gazetteers, the ontology and its lexicon; gives an extracted
 * document, every span of which points into the text. Never looks at another document.
 */
import type {
  AnalysedDocument,
  Claim,
  ExtractedDocument,
  Gazetteers,
  Lexicon,
  LocalEntity,
  Ontology,
} from "../model/index.js";
import type { DocumentContext } from "./claims/context.js";
import { findClaims } from "./claims/index.js";
import { prepareLexicon } from "./claims/lexicon.js";
import { recogniseQuantities } from "./quantities.js";
import { createReferenceResolver } from "./resolve-references.js";
import { buildTree } from "./syntax.js";
import { recogniseTimes } from "./times.js";

/** What extraction knows of the world and of words. */
export interface ExtractionResources {
  readonly gazetteers: Gazetteers;
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
}

/** Reads documents one by one; prepared once, as compiling the lexicon takes a while. */
export interface Extractor {
  extract(analysed: AnalysedDocument): ExtractedDocument;
}

/**
 * Prepares an extractor.
 *
 * @throws OntologyError if the lexicon names predicates or word classes that do not exist.
 */
export function createExtractor(resources: ExtractionResources): Extractor {
  const lexicon = prepareLexicon(resources.lexicon, resources.ontology);
  const resolver = createReferenceResolver(resources.gazetteers, resources.ontology.entityTypes);
  return {
    extract(analysed) {
      const { document } = analysed;
      const trees = analysed.sentences.map(buildTree);
      const references = resolver.resolve(document, trees);
      const sentences = trees.map((tree) => {
        const { sentence } = tree;
        const text = document.text.slice(sentence.start, sentence.end);
        const options = { offset: sentence.start };
        const { published } = document;
        return {
          tree,
          sentence,
          times: recogniseTimes(
            text,
            published === undefined ? options : { ...options, published },
          ),
          quantities: recogniseQuantities(text, options),
        };
      });
      const context: DocumentContext = { document, sentences, references, lexicon };
      const { claims, dropped } = findClaims(context);
      const localEntities = worthKeeping(references.localEntities, claims);
      return {
        document,
        sentences: analysed.sentences.map(({ start, end }) => ({ start, end })),
        localEntities,
        claims,
        dropped: {
          ...dropped,
          "description-without-claim": references.localEntities.length - localEntities.length,
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
