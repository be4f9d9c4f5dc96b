import type { MentionKind, TokenRange } from "../../model/index.js";
import type { GroupClass } from "../references.js";
import type { Node, Tree } from "../syntax.js";
import { addMention, draftMention, type EntityDraft } from "./entity-draft.js";

/** A reference before entities have ids. */
export interface DraftReference {
  readonly node: Node;
  readonly range: TokenRange;
  readonly kind: MentionKind;
  readonly entities: readonly EntityDraft[];
  readonly group?: GroupClass;
}

/**
 * What has been spoken of: entities, references by place, and the trail of everything that a later
 * pronoun could mean, in text order. A trace without entities is a phrase that refers to nothing known
 * but still competes: better no antecedent than the wrong one.
 */
export interface Discourse {
  readonly text: string;
  readonly trees: readonly Tree[];
  readonly entities: EntityDraft[];
  readonly references: Map<Node, DraftReference>;
  readonly trail: Trace[];
  /** Nodes inside names. */
  readonly inNames: Set<Node>;
}

/** One step of the trail. */
export interface Trace {
  readonly node: Node;
  readonly entities: readonly EntityDraft[];
  readonly isPlural: boolean;
  readonly group?: GroupClass;
}

/** Starts an empty discourse. */
export function startDiscourse(trees: readonly Tree[], text: string): Discourse {
  return { text, trees, entities: [], references: new Map(), trail: [], inNames: new Set() };
}

/** Notes a reference; with a mention kind of its own it also becomes a mention of its one entity. */
export function refer(discourse: Discourse, reference: DraftReference): void {
  discourse.references.set(reference.node, reference);
  if (reference.kind !== "pronoun" && reference.kind !== "nominal") coverName(discourse, reference);
  const [entity] = reference.entities;
  if (entity === undefined || reference.entities.length > 1 || reference.group !== undefined)
    return;
  const tree = discourse.trees[reference.node.sentence];
  if (tree === undefined) return;
  addMention(entity, draftMention(tree, reference.range, reference.kind, discourse.text));
}

function coverName(discourse: Discourse, { node, range }: DraftReference): void {
  const nodes = discourse.trees[node.sentence]?.nodes ?? [];
  for (const inner of nodes.slice(range.from, range.to)) discourse.inNames.add(inner);
}

/** Weight of grammatical roles, after the salience factors of Lappin and Leass (1994), table 1. */
const ROLE_WEIGHTS: Readonly<Record<string, number>> = {
  nsubj: 310,
  csubj: 310,
  root: 280,
  obj: 280,
  iobj: 270,
  obl: 180,
  nmod: 130,
  appos: 130,
};
const LEAST_WEIGHT = 80;

/** Sentences back in which an antecedent is looked for. */
const WINDOW = 2;

/** A possible antecedent with its salience. */
export interface Candidate {
  readonly trace: Trace;
  readonly entities: readonly EntityDraft[];
  readonly salience: number;
}

/**
 * Ranks what a phrase could refer back to, most salient first.
 *
 * The salience of a thing is the sum over its last mention in each sentence of the window, halved for
 * each sentence back (Lappin and Leass, 1994).
 */
export function rankCandidates(
  discourse: Discourse,
  from: Node,
  accept: (trace: Trace) => boolean,
): Candidate[] {
  const groups = new Map<string, { trace: Trace; bySentence: Map<number, number> }>();
  const numbers = new Map<EntityDraft, number>();
  for (let index = discourse.trail.length - 1; index >= 0; index -= 1) {
    const trace = discourse.trail[index];
    const distance = from.sentence - (trace?.node.sentence ?? 0);
    if (trace === undefined || distance > WINDOW) break;
    if (!accept(trace)) continue;
    const key = keyOf(trace, numbers);
    const group = groups.get(key) ?? { trace, bySentence: new Map<number, number>() };
    const weight = (weightOf(trace.node, from) * likelihoodOf(trace, from)) / 2 ** distance;
    group.bySentence.set(
      trace.node.sentence,
      Math.max(weight, group.bySentence.get(trace.node.sentence) ?? 0),
    );
    groups.set(key, { trace, bySentence: group.bySentence });
  }
  return [...groups.values()]
    .map(({ trace, bySentence }) => ({
      trace,
      entities: trace.entities,
      salience: [...bySentence.values()].reduce((sum, weight) => sum + weight, 0),
    }))
    .sort((a, b) => b.salience - a.salience || isLater(b.trace, a.trace));
}

/** How much of its weight keeps what is rarely taken up: what nothing is known of, and for "its" what owns little. */
function likelihoodOf({ entities: [entity] }: Trace, from: Node): number {
  if (entity === undefined) return UNKNOWN;
  const isOwner = /^(?:country|organization|person)$/.test(entity.entityType);
  return isOwner || from.token.deprel !== "nmod:poss" ? 1 : THING_AS_OWNER;
}

const UNKNOWN = 0.6;
const THING_AS_OWNER = 0.7;

function keyOf(trace: Trace, numbers: Map<EntityDraft, number>): string {
  if (trace.entities.length === 0) return `${trace.node.sentence}:${trace.node.index}`;
  const ids = trace.entities.map((entity) => {
    const number = numbers.get(entity) ?? numbers.size;
    numbers.set(entity, number);
    return number;
  });
  return `e${ids.sort((a, b) => a - b).join("+")}`;
}

function isLater(a: Trace, b: Trace): number {
  return a.node.sentence - b.node.sentence || a.node.index - b.node.index;
}

/** What a candidate in the phrase's own role gains: role parallelism of Lappin and Leass (1994), table 1. */
const PARALLEL_ROLE = 35;

/** What the subject of the phrase's own clause gains: "Norway said Sweden sent its army" speaks of Sweden's. */
const OWN_SUBJECT = 100;

/** What the subject of a clause above gains: "Norway said it …". */
const SUBJECT_ABOVE = 60;

/** What the object of an addressing verb gains over its subject: "aided Chad in its war", "urged Iran to free its". */
const ADDRESSEE = 150;
const ADDRESSING =
  /^(?:aid|assist|help|support|back|praise|thank|congratulate|criticise|criticize|condemn|accuse|blame|urge|press|ask|warn|tell|remind|advise|pressure|allow|enable|force|persuade|encourage|invite|order|sanction|punish|reward|join)$/;

function weightOf(node: Node, from: Node): number {
  const role = roleOf(node);
  const verb = node.parent;
  if (role === "obj" && verb !== undefined && ADDRESSING.test(verb.lemma) && isUnder(from, verb)) {
    return (ROLE_WEIGHTS["nsubj"] ?? LEAST_WEIGHT) + OWN_SUBJECT + ADDRESSEE;
  }
  const weight = ROLE_WEIGHTS[role] ?? LEAST_WEIGHT;
  const parallel = role === roleOf(from) ? PARALLEL_ROLE : 0;
  const isSubject = role === "nsubj" && node.sentence === from.sentence;
  return weight + parallel + (isSubject ? subjectBonus(node, from) : 0);
}

/** For the subject of the phrase's own clause, less for that of a clause above it. */
function subjectBonus(subject: Node, from: Node): number {
  const clause = clauseOf(subject);
  if (clause === clauseOf(from)) return OWN_SUBJECT;
  return isUnder(from, clause) ? SUBJECT_ABOVE : 0;
}

/** Tells whether a node stands somewhere under another in the tree. */
export function isUnder(node: Node, above: Node): boolean {
  for (let each = node.parent; each !== undefined; each = each.parent) {
    if (each === above) return true;
  }
  return false;
}

function roleOf(node: Node): string {
  let each = node;
  while (each.relation === "conj" && each.parent !== undefined) each = each.parent;
  return each.token.deprel === "nmod:poss" ? "nmod" : each.relation;
}

/** The verb or predicate that a node belongs to, without crossing into a higher clause. */
export function clauseOf(node: Node): Node {
  let each = node;
  while (
    each.parent !== undefined &&
    !/^(?:root|ccomp|xcomp|advcl|acl|parataxis|csubj)$/.test(each.relation)
  ) {
    if (each.relation === "conj" && each.token.upos === "VERB") break;
    each = each.parent;
  }
  return each;
}
