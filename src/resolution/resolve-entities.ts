import type {
  Diagnostic,
  Entity,
  ExtractedDocument,
  Gazetteers,
  Judgement,
  LocalEntity,
} from "../model/index.js";
import { append } from "../support/lists.js";
import { applyJudgements, createSideFinder } from "./apply-judgements.js";
import { buildEntities, type Thing } from "./build-entities.js";
import { explainDecisions, explainGroups, type ResolutionExplanation } from "./explain.js";
import { type Group, groupReferents } from "./group-referents.js";
import { type LinkDecision, mergeLinks } from "./merge-links.js";
import { linkNames } from "./names/link-names.js";
import { createNameLexicon, type NameLexicon } from "./names/name-lexicon.js";
import { conflictOfNames, joinNames, profileNames } from "./names/name-profile.js";
import { createPartition, type Partition } from "./partition.js";
import { collectReferents, countryKey } from "./referent.js";
import { conflictOfThings } from "./things/compare-things.js";
import { linkThings } from "./things/link-things.js";
import { COUNTRY, joinThings, profileThing, type ThingProfile } from "./things/thing-profile.js";

/** Entities across documents, and how they came about. */
export interface Resolution {
  /** Sorted by id. */
  readonly entities: readonly Entity[];
  readonly entityIdByLocalId: ReadonlyMap<string, string>;
  readonly explanations: readonly ResolutionExplanation[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Unites the local entities of all documents that are the same thing: countries by code, what has a
 * name by that name, what is only described by the things it is tied to. Where names or descriptions
 * leave doubt, entities stay apart. A person's judgements go before all rules.
 *
 * The result depends on the set of documents alone, not on their order. Work grows with the number of
 * local entities, not with its square.
 *
 * @param resources.judgements applied in code unit order; a contradiction gives a diagnostic.
 */
export function resolveEntities(
  extracted: readonly ExtractedDocument[],
  resources: { readonly gazetteers: Gazetteers; readonly judgements: readonly Judgement[] },
): Resolution {
  const { gazetteers, judgements } = resources;
  const lexicon = createNameLexicon(gazetteers);
  const sides = judgements.flatMap(({ left, right }) => [left, right]);
  const groups = groupReferents(collectReferents(extracted), lexicon, new Set(sides));
  const partition = createPartition(groups.length);
  // Ids of entities are those that the rules give without judgements.
  const groupsByEntityId = sides.some((side) => side.startsWith("e_"))
    ? divideByRules(groups, lexicon)
    : new Map<string, readonly number[]>();
  const judged = applyJudgements(judgements, partition, createSideFinder(groups, groupsByEntityId));
  const decisions = [...judged.decisions, ...decide(groups, partition, lexicon)];
  return {
    ...buildEntities(collectThings(groups, partition), lexicon),
    explanations: [...explainGroups(groups), ...explainDecisions(groups, decisions)],
    diagnostics: judged.diagnostics,
  };
}

/** Unites groups by the rules: first what has a name, then what is tied to it. */
function decide(
  groups: readonly Group[],
  partition: Partition,
  lexicon: NameLexicon,
): LinkDecision[] {
  const names = groups.map((group) => profileNames(group, lexicon));
  const byName = mergeLinks(linkNames(groups, names), partition, {
    of: (group) => names[group],
    join: joinNames,
    conflict: conflictOfNames,
  });
  const things = profileThings(groups, partition, lexicon);
  const byTies = mergeLinks(linkThings(things), partition, {
    of: (group) => things.get(group),
    join: joinThings,
    conflict: conflictOfThings,
  });
  return [...byName, ...byTies];
}

function profileThings(
  groups: readonly Group[],
  partition: Partition,
  lexicon: NameLexicon,
): ReadonlyMap<number, ThingProfile> {
  const thingOf = new Map<string, number>();
  groups.forEach(({ referents }, group) => {
    for (const { entity } of referents) thingOf.set(entity.id, partition.find(group));
  });
  const anchorOf = (entity: LocalEntity): string =>
    entity.entityType === "country"
      ? `${COUNTRY}${countryKey(entity)}`
      : String(thingOf.get(entity.id));
  const profiles = new Map<number, ThingProfile>();
  groups.forEach(({ hasName, entityType, referents: [referent] }, group) => {
    if (hasName || entityType === "organization" || entityType === "person") return;
    profiles.set(group, profileThing(referent, lexicon, anchorOf));
  });
  return profiles;
}

/** Groups by the number that stands for their thing, in the order of the things' first groups. */
function collectThings(groups: readonly Group[], partition: Partition): Thing[] {
  const byRoot = new Map<number, [Group, ...Group[]]>();
  groups.forEach((group, index) => {
    const root = partition.find(index);
    const members = byRoot.get(root);
    if (members === undefined) byRoot.set(root, [group]);
    else members.push(group);
  });
  return [...byRoot.values()].map((members) => ({ groups: members }));
}

/** Groups of the entities that the rules alone would make, by id. */
function divideByRules(
  groups: readonly Group[],
  lexicon: NameLexicon,
): ReadonlyMap<string, readonly number[]> {
  const partition = createPartition(groups.length);
  decide(groups, partition, lexicon);
  const { entityIdByLocalId } = buildEntities(collectThings(groups, partition), lexicon);
  const groupsById = new Map<string, number[]>();
  groups.forEach(({ referents: [{ entity }] }, group) => {
    append(groupsById, entityIdByLocalId.get(entity.id) ?? "", group);
  });
  return groupsById;
}
