import { buildStatements, createSnapshot } from "../../src/graph/index.js";
import type {
  Claim,
  ClaimObject,
  Entity,
  ExtractedDocument,
  GraphSnapshot,
  LocalEntity,
  Mention,
  Ontology,
  Qualifiers,
  Span,
} from "../../src/model/index.js";
import { MODALITIES } from "../../src/model/index.js";
import { hashParts } from "../../src/support/hash.js";
import { compareText } from "../../src/support/order.js";
import { createRandom, type Random } from "./random.js";

/** A small ontology that has each kind of predicate: plain, symmetric, with literal objects. */
export const TEST_ONTOLOGY: Ontology = {
  entityTypes: [
    { id: "country", label: "Country", plural: "Countries", colour: "#0072b2" },
    { id: "person", label: "Person", plural: "People", colour: "#d55e00" },
    { id: "place", label: "Place", plural: "Places", colour: "#009e73" },
  ].map((type) => ({ ...type, definition: `A ${type.id}.`, subtypes: [] })),
  predicates: [
    { id: "visited", label: "visited", symmetric: false, range: ["country", "place"] },
    { id: "supported", label: "supported", symmetric: false, range: ["country"] },
    { id: "agreed_with", label: "agreed with", symmetric: true, range: ["country"] },
    { id: "measures", label: "measures", symmetric: false, range: ["literal"] },
  ].map((predicate) => ({
    ...predicate,
    definition: `Test predicate ${predicate.id}.`,
    domain: ["country", "person", "place"],
    stateLevel: false,
  })),
};

/** How much to generate. */
export interface GraphRecipe {
  readonly seed: number;
  readonly documents: number;
  readonly claimsPerDocument: number;
  /** Things in the world that documents speak of. */
  readonly things: number;
  /** Names to use for the first things, in place of made-up ones. */
  readonly names?: readonly string[];
}

/** Generates extracted documents whose spans and quotes are true to their text. */
export function generateDocuments(recipe: GraphRecipe): ExtractedDocument[] {
  const random = createRandom(recipe.seed);
  const names = Array.from(
    { length: recipe.things },
    (_, index) => recipe.names?.[index] ?? `Thing ${index}`,
  );
  return Array.from({ length: recipe.documents }, (_, index) =>
    generateDocument(index, names, { random, claims: recipe.claimsPerDocument }),
  );
}

function generateDocument(
  number: number,
  names: readonly string[],
  { random, claims: count }: { readonly random: Random; readonly claims: number },
): ExtractedDocument {
  const documentId = `d_${hashParts([String(number)])}`;
  const claims: Claim[] = [];
  const sentences: Span[] = [];
  const mentions = new Map<number, Mention[]>();
  let text = "";
  for (let sentence = 0; sentence < count; sentence++) {
    const [subject, object] = [random.below(names.length), random.below(names.length)];
    const drafted = draftSentence(random, [names[subject] ?? "", names[object] ?? ""], text.length);
    const mention = (thing: number, span: Span): void => {
      const surface = names[thing] ?? "";
      const all = mentions.get(thing) ?? [];
      mentions.set(thing, [...all, { documentId, span, surface, kind: "name", sentence }]);
    };
    mention(subject, drafted.subject);
    if (drafted.literal === undefined) mention(object, drafted.object);
    const ends = [localId(documentId, subject), localId(documentId, object)] as const;
    claims.push(toClaim(documentId, drafted, { random, sentence, ends }));
    sentences.push(drafted.span);
    text += `${drafted.words} `;
  }
  return {
    document: {
      id: documentId,
      location: `${number}.txt`,
      title: `Article ${number}`,
      published: "2024-06-19",
      text,
      boilerplate: [],
    },
    sentences,
    localEntities: [...mentions].map(([thing, all]) =>
      localEntity(documentId, thing, { label: names[thing] ?? "", mentions: all }),
    ),
    claims,
    dropped: {},
  };
}

function toClaim(
  documentId: string,
  drafted: DraftedSentence,
  {
    random,
    sentence,
    ends: [subject, object],
  }: {
    readonly random: Random;
    readonly sentence: number;
    readonly ends: readonly [string, string];
  },
): Claim {
  return {
    id: `c_${hashParts([documentId, String(sentence)])}`,
    documentId,
    subject,
    predicate: drafted.predicate,
    object: drafted.literal ?? { kind: "entity", id: object },
    modality: random.next() < 0.7 ? "asserted" : random.pick(MODALITIES),
    qualifiers: drafted.qualifiers,
    evidence: {
      documentId,
      sentence: drafted.span,
      span: drafted.span,
      quote: drafted.words,
      cue: drafted.cue,
      subject: drafted.subject,
      object: drafted.object,
    },
    confidence: Math.round(random.next() * 100) / 100,
    provenance: { step: "test", rule: "generated" },
  };
}

function localId(documentId: string, thing: number): string {
  return `l_${documentId.slice(2)}_${thing}`;
}

function localEntity(
  documentId: string,
  thing: number,
  { label, mentions }: { readonly label: string; readonly mentions: readonly Mention[] },
): LocalEntity {
  const entityType = ["country", "person", "place"][thing % 3] ?? "country";
  const id = localId(documentId, thing);
  return { id, documentId, entityType, label, aliases: [], named: true, mentions };
}

interface DraftedSentence {
  readonly words: string;
  readonly span: Span;
  readonly subject: Span;
  readonly cue: Span;
  readonly object: Span;
  readonly predicate: string;
  readonly literal?: ClaimObject;
  readonly qualifiers: Qualifiers;
}

const TIMES = ["2024", "2024-06", "2024-06-19", "2024/2026", "2024-21"];

/** One sentence "Subject predicate object in time." with the places of its parts. */
function draftSentence(
  random: Random,
  [subject, object]: readonly [string, string],
  start: number,
): DraftedSentence {
  const { id: predicate, label } = random.pick(TEST_ONTOLOGY.predicates);
  const value = random.below(5) + 1;
  const objectWords = predicate === "measures" ? `${value} km` : object;
  const iso = random.pick(TIMES);
  const words = `${subject} ${label} ${objectWords} in ${iso}.`;
  const at = (from: number, length: number): Span => ({
    start: start + from,
    end: start + from + length,
  });
  const objectSpan = at(subject.length + label.length + 2, objectWords.length);
  const timeSpan = at(words.length - iso.length - 1, iso.length);
  const withTime = random.next() < 0.5;
  return {
    words,
    span: at(0, words.length),
    subject: at(0, subject.length),
    cue: at(subject.length + 1, label.length),
    object: objectSpan,
    predicate,
    ...(predicate === "measures" && {
      literal: {
        kind: "literal",
        literal: { span: objectSpan, text: objectWords, datatype: "quantity", value, unit: "km" },
      },
    }),
    qualifiers: withTime
      ? {
          time: {
            span: timeSpan,
            text: iso,
            iso,
            role: random.pick(["at", "since", "until", "by"]),
          },
        }
      : {},
  };
}

/** Resolves generated documents: local entities of one name are one thing. */
export function resolveDocuments(documents: readonly ExtractedDocument[]): {
  readonly entities: readonly Entity[];
  readonly entityIdByLocalId: ReadonlyMap<string, string>;
} {
  const byLabel = new Map<string, LocalEntity[]>();
  for (const local of documents.flatMap((document) => document.localEntities)) {
    byLabel.set(local.label, [...(byLabel.get(local.label) ?? []), local]);
  }
  const entities: Entity[] = [];
  const entityIdByLocalId = new Map<string, string>();
  for (const [label, locals] of byLabel) {
    const id = `e_${hashParts([label])}`;
    for (const local of locals) entityIdByLocalId.set(local.id, id);
    entities.push({
      id,
      entityType: locals[0]?.entityType ?? "country",
      label,
      aliases: [`${label} (alias)`],
      named: true,
      referents: locals.map((local) => local.id).sort(compareText),
      mentions: locals.flatMap((local) => local.mentions),
    });
  }
  return { entities, entityIdByLocalId };
}

/** Puts documents together to a snapshot with places on a spiral, without a real layout. */
export function assembleSnapshot(documents: readonly ExtractedDocument[]): GraphSnapshot {
  const resolution = resolveDocuments(documents);
  const { statements } = buildStatements(documents, resolution, TEST_ONTOLOGY);
  const ids = resolution.entities.map((entity) => entity.id).sort(compareText);
  const places = new Map(
    ids.map((id, index) => [
      id,
      { x: index * Math.sin(index), y: index * Math.cos(index), size: 6 },
    ]),
  );
  const { entities } = resolution;
  return createSnapshot({ ontology: TEST_ONTOLOGY, documents, entities, statements, places });
}

/** Generates a whole snapshot. */
export function generateSnapshot(recipe: GraphRecipe): GraphSnapshot {
  return assembleSnapshot(generateDocuments(recipe));
}
