import {
  type Claim,
  type ClaimObject,
  type ExtractedDocument,
  type Literal,
  type Ontology,
  type PredicateDefinition,
  type Qualifiers,
  type Statement,
  UsageError,
} from "../model/index.js";
import { hashParts } from "../support/hash.js";
import { append } from "../support/lists.js";
import { compareBy } from "../support/order.js";
import { definitionOf, indexPredicates } from "./predicates.js";

/** What buildStatements needs of the result of resolution. */
export interface ResolvedIds {
  /** Canonical id of each local entity. */
  readonly entityIdByLocalId: ReadonlyMap<string, string>;
}

/** Statements, sorted by id, and how many claims were left out, by reason. */
export interface BuiltStatements {
  readonly statements: readonly Statement[];
  readonly dropped: {
    /** Claims whose subject and object turned out to be the same thing. */
    readonly "self-statement": number;
    /** Claims met a second time, from a second copy of the same document. */
    readonly "repeated-claim": number;
  };
}

/**
 * Bundles the claims of all documents into statements about canonical entities.
 *
 * Claims are bundled if subject, predicate, object and modality agree. Entities agree by canonical
 * id; literals by value and unit, else by ISO time, else by text without regard to case and
 * spacing; a quantity must also measure the same (850 m of length is not 850 m of height). The
 * literal of a statement is that of its first claim.
 *
 * Symmetric predicates are put in code unit order of the two ids. The claims are turned round with
 * them: subject, object and the evidence's two mentions change places together, so that
 * `evidence.subject` always marks the words for `claim.subject`.
 *
 * The result depends on the set of documents alone, not on their order.
 *
 * @throws UsageError if the resolution lacks a local entity or the ontology a predicate.
 */
export function buildStatements(
  extracted: readonly ExtractedDocument[],
  resolution: ResolvedIds,
  ontology: Ontology,
): BuiltStatements {
  const predicates = indexPredicates(ontology);
  const dropped = { "self-statement": 0, "repeated-claim": 0 };
  const seen = new Set<string>();
  const bundles = new Map<string, Claim[]>();
  for (const claim of extracted.flatMap((document) => document.claims)) {
    if (seen.has(claim.id)) {
      dropped["repeated-claim"] += 1;
      continue;
    }
    seen.add(claim.id);
    const resolved = resolveClaim(claim, resolution.entityIdByLocalId);
    if (resolved.object.kind === "entity" && resolved.object.id === resolved.subject) {
      dropped["self-statement"] += 1;
      continue;
    }
    const directed = orderEnds(resolved, definitionOf(predicates, resolved.predicate));
    append(bundles, statementId(directed), directed);
  }
  const statements = [...bundles].map(([id, claims]) => bundleClaims(id, claims));
  return { statements: statements.sort(compareBy((statement) => statement.id)), dropped };
}

/** Puts canonical ids in place of local ones, wherever a claim names an entity. */
function resolveClaim(claim: Claim, entityIdByLocalId: ReadonlyMap<string, string>): Claim {
  const resolve = (localId: string): string => {
    const id = entityIdByLocalId.get(localId);
    if (id !== undefined) return id;
    throw new UsageError(
      "unresolved-entity",
      `Claim ${claim.id} names the local entity ${localId}, which the resolution lacks: resolve the same documents that the claims come from.`,
      { details: { claim: claim.id, localEntity: localId } },
    );
  };
  const { attribution } = claim;
  return {
    ...claim,
    subject: resolve(claim.subject),
    object: resolveObject(claim.object, resolve),
    qualifiers: resolveQualifiers(claim.qualifiers, resolve),
    ...(attribution?.speaker !== undefined && {
      attribution: { ...attribution, speaker: resolve(attribution.speaker) },
    }),
  };
}

function resolveObject(object: ClaimObject, resolve: (id: string) => string): ClaimObject {
  return object.kind === "entity" ? { kind: "entity", id: resolve(object.id) } : object;
}

function resolveQualifiers(qualifiers: Qualifiers, resolve: (id: string) => string): Qualifiers {
  const { place, agreement } = qualifiers;
  return {
    ...qualifiers,
    ...(place !== undefined && { place: resolve(place) }),
    ...(agreement !== undefined && { agreement: resolve(agreement) }),
  };
}

/** Turns a claim of a symmetric predicate round, if its ends are not in code unit order. */
function orderEnds(claim: Claim, predicate: PredicateDefinition): Claim {
  if (!predicate.symmetric || claim.object.kind !== "entity") return claim;
  if (claim.subject < claim.object.id) return claim;
  const { evidence } = claim;
  return {
    ...claim,
    subject: claim.object.id,
    object: { kind: "entity", id: claim.subject },
    evidence: { ...evidence, subject: evidence.object, object: evidence.subject },
  };
}

function statementId(claim: Claim): string {
  const object =
    claim.object.kind === "entity"
      ? ["entity", claim.object.id]
      : literalKey(claim.object.literal, claim.qualifiers);
  return `s_${hashParts([claim.subject, claim.predicate, claim.modality, ...object])}`;
}

function literalKey(literal: Literal, qualifiers: Qualifiers): string[] {
  const measure = foldText(qualifiers.measure ?? "");
  if (literal.value !== undefined) {
    return ["value", String(literal.value), foldText(literal.unit ?? ""), measure];
  }
  if (literal.iso !== undefined) return ["time", literal.iso];
  return ["text", literal.datatype, foldText(literal.text), measure];
}

/** Case and spacing do not tell literals apart; nor may control characters split the hashed parts. */
function foldText(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

const compareClaims = compareBy<Claim>(
  (claim) => claim.documentId,
  (claim) => claim.evidence.span.start,
  (claim) => claim.evidence.span.end,
  (claim) => claim.id,
);

function bundleClaims(id: string, claims: readonly Claim[]): Statement {
  const sorted = claims.toSorted(compareClaims);
  const first = sorted[0];
  if (first === undefined) throw new UsageError("empty-bundle", `Statement ${id} has no claim.`);
  return {
    id,
    subject: first.subject,
    predicate: first.predicate,
    object: first.object,
    modality: first.modality,
    confidence: sorted.reduce((highest, claim) => Math.max(highest, claim.confidence), 0),
    claims: sorted,
  };
}
