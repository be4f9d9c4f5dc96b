import type {
  EntityTypeDefinition,
  Gazetteers,
  LocalEntity,
  MentionKind,
  SourceDocument,
  Span,
} from "../model/index.js";
import { compareBy } from "../support/order.js";
import { type Discourse, refer, startDiscourse } from "./coreference/discourse.js";
import { type EntityDraft, toLocalEntities } from "./coreference/entity-draft.js";
import { clusterNames, type NameClusters } from "./coreference/name-clusters.js";
import { noteOwnTypes } from "./coreference/own-types.js";
import { placeDatelines } from "./coreference/place-datelines.js";
import { readNominals } from "./coreference/read-nominals.js";
import { findAbbreviations } from "./mentions/abbreviations.js";
import { indexGazetteers, type MentionLexicon } from "./mentions/lexicon.js";
import type { NameMention } from "./mentions/name-mention.js";
import { recogniseNames } from "./mentions/recognise-names.js";
import type { Reference, References } from "./references.js";
import type { Node, Tree } from "./syntax.js";

/** Finds what the phrases of a document refer to. */
export interface ReferenceResolver {
  /** @param trees of all sentences of the document, in order. */
  resolve(document: SourceDocument, trees: readonly Tree[], datelines: readonly Span[]): References;
}

/**
 * Builds the resolver: names by gazetteer, recogniser and head nouns; clusters of names; then, reading on
 * from sentence to sentence, pronouns, descriptions and groups.
 *
 * @param gazetteers checked against their schema.
 * @param entityTypes the ontology's; those of a user come with words of their own. Default: none.
 */
export function createReferenceResolver(
  gazetteers: Gazetteers,
  entityTypes: readonly EntityTypeDefinition[] = [],
): ReferenceResolver {
  const lexicon = indexGazetteers(gazetteers, entityTypes);
  return {
    resolve: (document, trees, datelines) => {
      const discourse = discuss(document, trees, lexicon);
      placeDatelines(discourse, datelines);
      return toReferences(discourse, toLocalEntities(discourse.entities, document.id));
    },
  };
}

function discuss(
  { text }: SourceDocument,
  trees: readonly Tree[],
  lexicon: MentionLexicon,
): Discourse {
  const names = recogniseNames(trees, text, lexicon);
  const clusters = clusterNames(names, findAbbreviations(trees, names));
  const discourse = startDiscourse(trees, text);
  placeNames(discourse, names, clusters);
  noteOwnTypes(discourse, lexicon.ownTypes);
  linkRepresentatives(discourse, names, clusters);
  readNominals(discourse, lexicon);
  noteOwnTypes(discourse, lexicon.ownTypes);
  return discourse;
}

/** One reference per head token: the outer name wins over a nested one with the same head. */
function placeNames(
  discourse: Discourse,
  names: readonly NameMention[],
  clusters: NameClusters,
): void {
  const known = new Set<EntityDraft>();
  for (const name of names) {
    const entity = clusters.get(name);
    const node = nodeAt(discourse.trees, name);
    if (entity === undefined || node === undefined || discourse.references.has(node)) continue;
    if (!known.has(entity)) discourse.entities.push(entity);
    known.add(entity);
    if (entity.entityType !== "person" && entity.entityType !== "country")
      noteWords(entity, name.surface);
    refer(discourse, { node, range: name.range, kind: name.kind, entities: [entity] });
  }
}

/** What "the treaty", "the ministry" can take up: the head noun inside the name, and its other words. */
function noteWords(entity: EntityDraft, name: string): void {
  const words = name.toLowerCase().split(/[\s-]+/);
  const preposition = words.findIndex((word) => /^(?:of|on|for)$/.test(word));
  const head = preposition > 0 ? words[preposition - 1] : words.at(-1);
  if (head === undefined) return;
  entity.heads.add(head);
  for (const word of words) if (word !== head && word.length > 3) entity.modifiers.add(word);
}

function nodeAt(trees: readonly Tree[], name: NameMention): Node | undefined {
  return trees[name.sentence]?.nodes[name.head];
}

function linkRepresentatives(
  discourse: Discourse,
  names: readonly NameMention[],
  clusters: NameClusters,
): void {
  const countries = new Map<string, EntityDraft>();
  for (const entity of discourse.entities)
    if (entity.iso !== undefined) countries.set(entity.iso, entity);
  for (const name of names) {
    const entity = clusters.get(name);
    const country = name.represents === undefined ? undefined : countries.get(name.represents);
    if (entity !== undefined && country !== undefined) entity.represents = country;
  }
}

function toReferences(
  discourse: Discourse,
  records: ReadonlyMap<EntityDraft, LocalEntity>,
): References {
  const references = [...discourse.references.values()].flatMap((draft): Reference[] => {
    const entities = draft.entities.flatMap((entity) => records.get(entity)?.id ?? []);
    if (entities.length === 0) return [];
    return [
      {
        sentence: draft.node.sentence,
        range: draft.range,
        head: draft.node.index,
        kind: draft.kind satisfies MentionKind,
        entities,
        ...(draft.group !== undefined && { group: draft.group }),
      },
    ];
  });
  references.sort(
    compareBy(
      (reference) => reference.sentence,
      (reference) => reference.range.from,
      (reference) => reference.head,
    ),
  );
  return indexReferences(references, [...records.values()]);
}

function indexReferences(
  references: readonly Reference[],
  localEntities: readonly LocalEntity[],
): References {
  const bySentence = new Map<number, Map<number, Reference>>();
  for (const reference of references) {
    const ofSentence = bySentence.get(reference.sentence) ?? new Map<number, Reference>();
    ofSentence.set(reference.head, reference);
    bySentence.set(reference.sentence, ofSentence);
  }
  return {
    localEntities,
    entityById: new Map(localEntities.map((entity) => [entity.id, entity])),
    at: (sentence, token) => bySentence.get(sentence)?.get(token),
    of: (sentence) => [...(bySentence.get(sentence)?.values() ?? [])],
  };
}
