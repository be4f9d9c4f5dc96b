/** Builds extracted documents in few words, for tests of resolution. */
import type {
  Claim,
  Entity,
  ExtractedDocument,
  Gazetteers,
  Judgement,
  LocalEntity,
} from "../../src/model/index.js";
import { type Resolution, resolveEntities } from "../../src/resolution/index.js";

/** Parts of a local entity; `name` of a document's entity is what claims and `represents` use. */
export interface LocalParts {
  readonly type: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly subtype?: string;
  readonly iso?: string;
  readonly described?: boolean;
  /** Number of the sentence that mentions it; each its own if left out. */
  readonly sentence?: number;
  /** Key of the country that it represents. */
  readonly represents?: string;
}

/** Subject, predicate and object by key; an object in quotes is a literal, with ISO date. */
export type ClaimParts = readonly [subject: string, predicate: string, object: string];

export interface DocumentParts {
  readonly published?: string;
  readonly entities: Readonly<Record<string, LocalParts>>;
  readonly claims?: readonly ClaimParts[];
}

const NOWHERE = { start: 0, end: 0 };

/** Id of the local entity that a document knows by a key. */
export function localId(document: string, key: string): string {
  return `l_${document}_${key}`;
}

/** Builds the document of the given name. */
export function buildDocument(name: string, parts: DocumentParts): ExtractedDocument {
  const documentId = `d_${name}`;
  const localEntities = Object.entries(parts.entities).map(
    (
      [key, { type, label, aliases = [], subtype, iso, described, represents, sentence }],
      index,
    ): LocalEntity => ({
      id: localId(name, key),
      documentId,
      entityType: type,
      label,
      aliases,
      named: described !== true,
      ...(subtype !== undefined && { subtype }),
      ...(iso !== undefined && { iso }),
      ...(represents !== undefined && { represents: localId(name, represents) }),
      mentions: [
        { documentId, span: NOWHERE, surface: label, kind: "name", sentence: sentence ?? index },
      ],
    }),
  );
  return {
    document: {
      id: documentId,
      location: `${name}.txt`,
      text: "",
      boilerplate: [],
      ...(parts.published !== undefined && { published: parts.published }),
    },
    sentences: [],
    localEntities,
    claims: (parts.claims ?? []).map((claim, index) => buildClaim(name, index, claim)),
    dropped: {},
  };
}

function buildClaim(name: string, index: number, [subject, predicate, object]: ClaimParts): Claim {
  const documentId = `d_${name}`;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(object);
  return {
    id: `c_${name}_${index}`,
    documentId,
    subject: localId(name, subject),
    predicate,
    object: date
      ? { kind: "literal", literal: { span: NOWHERE, text: object, datatype: "time", iso: object } }
      : { kind: "entity", id: localId(name, object) },
    modality: "asserted",
    qualifiers: {},
    evidence: {
      documentId,
      sentence: NOWHERE,
      span: NOWHERE,
      quote: "",
      cue: NOWHERE,
      subject: NOWHERE,
      object: NOWHERE,
    },
    confidence: 1,
    provenance: { step: "test", rule: "test" },
  };
}

/** A small gazetteer: four countries, one body, two places. */
export const GAZETTEERS: Gazetteers = {
  countries: [
    { iso: "FR", label: "France", names: [], demonyms: ["French"] },
    { iso: "ES", label: "Spain", names: [], demonyms: ["Spanish"] },
    { iso: "TD", label: "Chad", names: [], demonyms: ["Chadian"] },
    { iso: "KR", label: "South Korea", names: ["Republic of Korea"], demonyms: ["South Korean"] },
  ],
  organisations: [
    { label: "Security Council", names: ["UN Security Council"], kind: "international" },
    { label: "Hague Watch", names: ["HW"], kind: "media" },
    { label: "Hull Watch", names: ["HW"], kind: "media" },
  ],
  places: [
    { label: "Lyon", names: [], subtype: "city" },
    { label: "Lyon region", names: [], subtype: "region" },
  ],
  titles: [],
  heads: {
    classes: [],
    collectives: [],
    groups: { forces: ["army"], government: ["cabinet"], media: ["radio"], people: ["people"] },
    countryNouns: ["country"],
    sideNouns: ["side"],
    personNouns: ["minister"],
  },
};

export const FRANCE: LocalParts = { type: "country", label: "France", iso: "FR" };
export const SPAIN: LocalParts = { type: "country", label: "Spain", iso: "ES" };
export const CHAD: LocalParts = { type: "country", label: "Chad", iso: "TD" };
export const KOREA: LocalParts = { type: "country", label: "South Korea", iso: "KR" };

/** Documents named a, b, c … in the order given. */
export function resolveAll(
  documents: readonly DocumentParts[],
  judgements: readonly Judgement[] = [],
): Resolution {
  const extracted = documents.map((parts, index) => buildDocument(nameOf(index), parts));
  return resolveEntities(extracted, { gazetteers: GAZETTEERS, judgements });
}

/** Name of the document at a place: a, b, c … */
export function nameOf(index: number): string {
  return String.fromCharCode(97 + index);
}

/** The entity that a document's key belongs to: `entityOf(resolution, "a.bridge")`. */
export function entityOf(resolution: Resolution, path: string): Entity {
  const [document = "", key = ""] = path.split(".");
  const id = resolution.entityIdByLocalId.get(localId(document, key));
  const entity = resolution.entities.find((each) => each.id === id);
  if (entity === undefined) throw new Error(`No entity for ${path}`);
  return entity;
}

/** Tells whether two documents' keys came out as one entity. */
export function areOne(resolution: Resolution, a: string, b: string): boolean {
  return entityOf(resolution, a).id === entityOf(resolution, b).id;
}
