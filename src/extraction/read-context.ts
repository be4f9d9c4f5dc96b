import type { AnalysedDocument, Gazetteers, Lexicon, Ontology } from "../model/index.js";
import type { DocumentContext } from "./claims/context.js";
import { prepareLexicon } from "./claims/lexicon.js";
import { recogniseQuantities } from "./quantities.js";
import { createReferenceResolver } from "./resolve-references.js";
import { buildTree } from "./syntax.js";
import { recogniseTimes } from "./times.js";

/** What extraction knows of the world and of words. */
export interface Knowledge {
  readonly gazetteers: Gazetteers;
  readonly ontology: Ontology;
  readonly lexicon: Lexicon;
}

/**
 * Prepares the reading of all that claims are made of: trees, references, times and numbers.
 *
 * @throws OntologyError if the lexicon names predicates or word classes that do not exist.
 */
export function createContextReader(
  knowledge: Knowledge,
): (analysed: AnalysedDocument) => DocumentContext {
  const lexicon = prepareLexicon(knowledge.lexicon, knowledge.ontology);
  const resolver = createReferenceResolver(knowledge.gazetteers, knowledge.ontology.entityTypes);
  return ({ document, sentences, datelines }) => {
    const trees = sentences.map(buildTree);
    const references = resolver.resolve(document, trees, datelines);
    return {
      document,
      references,
      lexicon,
      sentences: trees.map((tree) => {
        const { sentence } = tree;
        const text = document.text.slice(sentence.start, sentence.end);
        const options = { offset: sentence.start };
        const { published } = document;
        const times = recogniseTimes(
          text,
          published === undefined ? options : { ...options, published },
        );
        return {
          tree,
          sentence,
          times,
          quantities: recogniseQuantities(text, { ...options, times }),
        };
      }),
    };
  };
}
