import type { Claim, ExtractedDocument, LocalEntity } from "../model/index.js";
import { append } from "../support/lists.js";
import { compareBy } from "../support/order.js";
import { foldName } from "./names/fold-name.js";

/** A local entity with what its document says about it. */
export interface Referent {
  readonly entity: LocalEntity;
  readonly document: DocumentFacts;
  /** Code (else folded label) of the country that it acts for, or that a city lies in. */
  readonly home: string | undefined;
}

/** A document, indexed. */
export interface DocumentFacts {
  readonly id: string;
  /** ISO date, or "" if not known. */
  readonly published: string;
  readonly entityById: ReadonlyMap<string, LocalEntity>;
  /** Claims that name a local entity as subject, object, or agreement. */
  readonly claimsById: ReadonlyMap<string, readonly Claim[]>;
  /** Names of the entities that have one, folded. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
  /** Entities with a name, by the sentences that mention them. */
  readonly namedBySentence: ReadonlyMap<number, readonly LocalEntity[]>;
  /** Codes of the countries that the document names. */
  readonly countries: ReadonlySet<string>;
}

/** Code of a country, else its label: what identifies it. */
export function countryKey(country: LocalEntity): string {
  return country.iso ?? country.label.toLowerCase();
}

/** All local entities, sorted by document and id; a copy of a document counts once. */
export function collectReferents(extracted: readonly ExtractedDocument[]): Referent[] {
  const sorted = extracted.toSorted(
    compareBy(
      (each) => each.document.id,
      (each) => each.document.location,
    ),
  );
  const distinct = sorted.filter((each, i) => each.document.id !== sorted[i - 1]?.document.id);
  return distinct.flatMap((each) => {
    const document = indexDocument(each);
    return [...document.entityById.values()].map((entity) => ({
      entity,
      document,
      home: homeOf(entity, document),
    }));
  });
}

function indexDocument(extracted: ExtractedDocument): DocumentFacts {
  const { document } = extracted;
  const localEntities = extracted.localEntities.toSorted(compareBy((entity) => entity.id));
  const claims = extracted.claims.toSorted(compareBy((claim) => claim.id));
  const claimsById = new Map<string, Claim[]>();
  for (const claim of claims) {
    const ends = [claim.subject, claim.qualifiers.agreement];
    if (claim.object.kind === "entity") ends.push(claim.object.id);
    for (const id of new Set(ends)) {
      if (id !== undefined) append(claimsById, id, claim);
    }
  }
  const namedBySentence = new Map<number, LocalEntity[]>();
  for (const entity of localEntities.filter(({ named }) => named)) {
    for (const sentence of sentencesOf(entity)) append(namedBySentence, sentence, entity);
  }
  return {
    id: document.id,
    published: document.published ?? "",
    entityById: new Map(localEntities.map((entity) => [entity.id, entity])),
    claimsById,
    namedBySentence,
    names: localEntities
      .filter((entity) => entity.named && entity.entityType !== "country")
      .flatMap(({ id, label, aliases }) =>
        [label, ...aliases].map((name) => ({ id, name: foldName(name) })),
      ),
    countries: new Set(
      localEntities.filter((entity) => entity.entityType === "country").map(countryKey),
    ),
  };
}

/** Sentences that mention an entity, by number. */
export function sentencesOf({ mentions }: LocalEntity): ReadonlySet<number> {
  return new Set(mentions.map(({ sentence }) => sentence));
}

function homeOf(entity: LocalEntity, document: DocumentFacts): string | undefined {
  const { represents } = entity;
  if (represents !== undefined) {
    const country = document.entityById.get(represents);
    return country === undefined ? undefined : countryKey(country);
  }
  if (entity.entityType !== "place" || entity.subtype !== "city") return undefined;
  const countries = (document.claimsById.get(entity.id) ?? []).flatMap((claim) => {
    if (claim.predicate !== "located_in" || claim.subject !== entity.id) return [];
    if (claim.modality !== "asserted" || claim.object.kind !== "entity") return [];
    const place = document.entityById.get(claim.object.id);
    return place?.entityType === "country" ? [countryKey(place)] : [];
  });
  return new Set(countries).size === 1 ? countries[0] : undefined;
}
