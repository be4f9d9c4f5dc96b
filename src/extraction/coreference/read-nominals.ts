import type { MentionLexicon } from "../mentions/lexicon.js";
import type { GroupClass } from "../references.js";
import { conjuncts, firstConjunct, isPlural, type Node } from "../syntax.js";
import { readApposition, readNameOffice } from "./appositions.js";
import { type Discourse, type DraftReference, refer } from "./discourse.js";
import type { EntityDraft } from "./entity-draft.js";
import { isThirdPerson, relativeAntecedent, resolvePronoun } from "./pronouns.js";
import {
  readCountryNoun,
  readGroupNoun,
  readLand,
  readPersonNoun,
  readRelatedCountry,
  readSides,
  readStateBody,
} from "./read-actors.js";
import { readCalledBody, readKnownBody, readNewBody } from "./read-bodies.js";
import { readThing } from "./read-things.js";
import type { Reading } from "./reading.js";

/**
 * Reads the document on from its names: every pronoun and common noun in text order, each with what was
 * said before it. The first reading that fits counts; what fits none only competes for later pronouns.
 */
export function readNominals(discourse: Discourse, lexicon: MentionLexicon): void {
  const titles = discourse.trees.map((tree) => lexicon.titles(tree.sentence.tokens));
  const reading: Reading = { discourse, lexicon, titles, anchors: new Map() };
  for (const tree of discourse.trees) {
    for (const node of tree.nodes) {
      readNode(node, reading);
      leaveTrace(node, discourse);
    }
  }
}

function readNode(node: Node, reading: Reading): void {
  const known = reading.discourse.references.get(node);
  if (known !== undefined) {
    readNameOffice(node, known, reading);
    return;
  }
  const reference = readPronoun(node, reading.discourse) ?? readNoun(node, reading);
  if (reference !== undefined) refer(reading.discourse, reference);
}

function readPronoun(node: Node, discourse: Discourse): DraftReference | undefined {
  const antecedent = relativeAntecedent(node);
  const range = { from: node.index, to: node.index + 1 };
  if (antecedent !== undefined) {
    const meant = discourse.references.get(antecedent);
    return meant === undefined ? undefined : { ...meant, node, range, kind: "pronoun" };
  }
  if (node.token.upos !== "PRON" && node.token.upos !== "DET") return undefined;
  if (!isThirdPerson(node)) return undefined;
  const entities = resolvePronoun(node, discourse);
  if (entities.length === 0) return undefined;
  const group = groupMeant(node, entities, discourse);
  return { node, range, kind: "pronoun", entities, ...(group !== undefined && { group }) };
}

/** "They" for "Russian troops" stays a group of Russia. */
function groupMeant(
  node: Node,
  [entity, ...others]: readonly EntityDraft[],
  discourse: Discourse,
): GroupClass | undefined {
  if (others.length > 0 || !/^th/.test(node.form)) return undefined;
  return discourse.trail.findLast((trace) => trace.isPlural && trace.entities[0] === entity)?.group;
}

type NounReader = (node: Node, reading: Reading) => DraftReference | undefined;

/** In order of trust: what a phrase says outright before what it takes up from elsewhere. */
const NOUN_READERS: readonly NounReader[] = [
  readApposition,
  readSides,
  readCountryNoun,
  readRelatedCountry,
  readPersonNoun,
  readStateBody,
  readCalledBody,
  readKnownBody,
  readGroupNoun,
  readThing,
  readLand,
  readNewBody,
];

function readNoun(node: Node, reading: Reading): DraftReference | undefined {
  const isProper = node.token.upos === "PROPN" && !reading.discourse.inNames.has(node);
  if (node.token.upos !== "NOUN" && !isProper) return undefined;
  for (const read of NOUN_READERS) {
    const reference = read(node, reading);
    if (reference !== undefined) return reference;
  }
  return undefined;
}

/** Puts nouns and pronouns on the trail, and lists of names as one plural once they are complete. */
function leaveTrace(node: Node, discourse: Discourse): void {
  const reference = discourse.references.get(node);
  const competes = node.token.upos === "NOUN" && node.relation !== "compound";
  if (reference === undefined && !competes) return;
  const entities = reference?.entities ?? [];
  discourse.trail.push({
    node,
    entities,
    isPlural: isPlural(node) || entities.length > 1 || /^the(?:y|ir|m)$/.test(node.form),
    ...(reference?.group !== undefined && { group: reference.group }),
  });
  const members = conjuncts(firstConjunct(node));
  if (members.length < 2 || members.at(-1) !== node) return;
  const all = members.map((member) => discourse.references.get(member)?.entities ?? []);
  if (all.some((list) => list.length !== 1)) return;
  discourse.trail.push({
    node: firstConjunct(node),
    entities: [...new Set(all.flat())],
    isPlural: true,
  });
}
