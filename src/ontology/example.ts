import * as z from "zod";
import {
  type Claim,
  type ExtractedDocument,
  type LocalEntity,
  MODALITIES,
  type PredicateDefinition,
} from "../model/index.js";
import { foldLetters } from "../support/names.js";

const LinesSchema = z.array(z.string()).optional();

/** A text with the claims that it must and must not give. */
export const ExampleSchema = z.strictObject({
  text: z.string().regex(/\S/),
  claims: LinesSchema.meta({
    description: "Claims that must be read: subject | predicate | object",
  }),
  not: LinesSchema.meta({ description: "Claims that must not be read; * stands for any end" }),
});
export type Example = z.infer<typeof ExampleSchema>;

/** A claim as an example writes it: "Acme | owns_stake_in | Bolt [planned]". */
export interface ClaimPattern {
  readonly line: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly modality?: string;
}

/** What an example demands that reading its text did not yield. */
export interface ExampleOutcome {
  readonly holds: boolean;
  readonly missing: readonly string[];
  readonly unwanted: readonly string[];
  /** All claims read from the text, in the form of the example's. */
  readonly read: readonly string[];
  /** All entities read from the text, each with its type: "Acme (company)". */
  readonly entities: readonly string[];
}

/** Any end will do. */
const ANY_END = "*";

const PATTERN = new RegExp(
  `^([^|]*[^|\\s])\\s*\\|\\s*([^|\\s]+)\\s*\\|\\s*([^|]*?[^|\\s])(?:\\s+\\[(${MODALITIES.join("|")})\\])?\\s*$`,
  "u",
);

/** Reads the line of an example; undefined if it has not the form "subject | predicate | object". */
export function parseClaimPattern(line: string): ClaimPattern | undefined {
  const [, subject, predicate, object, modality] = PATTERN.exec(line.trim()) ?? [];
  if (subject === undefined || predicate === undefined || object === undefined) return undefined;
  return { line, subject, predicate, object, ...(modality !== undefined && { modality }) };
}

/** Holds an example against what was read from its text. */
export function checkExample(
  { claims = [], not = [] }: Example,
  extracted: ExtractedDocument,
  predicates: ReadonlyMap<string, PredicateDefinition>,
): ExampleOutcome {
  const entities = new Map(extracted.localEntities.map((entity) => [entity.id, entity]));
  const isRead = (line: string): boolean => {
    const pattern = parseClaimPattern(line);
    if (pattern === undefined) return false;
    const symmetric = predicates.get(pattern.predicate)?.symmetric === true;
    const turned = { ...pattern, subject: pattern.object, object: pattern.subject };
    return extracted.claims.some(
      (claim) => fits(claim, pattern, entities) || (symmetric && fits(claim, turned, entities)),
    );
  };
  const missing = claims.filter((line) => !isRead(line));
  const unwanted = not.filter(isRead);
  return {
    holds: missing.length + unwanted.length === 0,
    missing,
    unwanted,
    read: extracted.claims.map((claim) => formatClaim(claim, entities)),
    entities: extracted.localEntities.map(
      ({ label, ownType, entityType }) => `${label} (${ownType ?? entityType})`,
    ),
  };
}

type Entities = ReadonlyMap<string, LocalEntity>;

function fits(claim: Claim, pattern: ClaimPattern, entities: Entities): boolean {
  const { object } = claim;
  return (
    claim.predicate === pattern.predicate &&
    (pattern.modality === undefined || claim.modality === pattern.modality) &&
    isCalled(namesOf(entities.get(claim.subject)), pattern.subject) &&
    isCalled(
      object.kind === "entity" ? namesOf(entities.get(object.id)) : [object.literal.text],
      pattern.object,
    )
  );
}

function isCalled(names: readonly string[], wanted: string): boolean {
  return wanted === ANY_END || names.some((name) => foldEnd(name) === foldEnd(wanted));
}

function namesOf(entity: LocalEntity | undefined): readonly string[] {
  if (entity === undefined) return [];
  return [entity.label, ...entity.aliases, ...entity.mentions.map(({ surface }) => surface)];
}

function foldEnd(name: string): string {
  return foldLetters(name).replace(/^the\s+/u, "");
}

function formatClaim({ subject, predicate, object, modality }: Claim, entities: Entities): string {
  const label = (id: string): string => entities.get(id)?.label ?? id;
  const end = object.kind === "entity" ? label(object.id) : object.literal.text;
  return `${label(subject)} | ${predicate} | ${end} [${modality}]`;
}
