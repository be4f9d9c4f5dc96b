import {
  clearFeatures,
  createFeatureBuffer,
  type FeatureBuffer,
  hashText,
  MAX_FEATURES,
  mixPair,
  toKey,
} from "../../language/index.js";
import { remember } from "../../support/remember.js";
import type { ClaimDraft } from "../claims/draft.js";
import { isFiller } from "../claims/draft.js";
import type { Predication } from "../claims/predication.js";
import { caseOf, type Node, wayBetween } from "../syntax.js";
import type { Candidate, End } from "./candidates.js";
import type { SentenceLinks, SlotOfNode } from "./sentence-links.js";

/** Gives the word class of a lower-case word, 0 for an unknown one. */
export type WordClass = (word: string) => number;

/**
 * Turns a pair of phrases into what the relation model weighs.
 *
 * In the manner of feature-based relation extraction: the ends and their types, the words around and
 * between them, the path through the tree; and, beyond that, the logical slots that both fill of one
 * predication, and what the lexicon of frames knows of its words.
 *
 * @returns a function that overwrites and returns the same buffer on each call.
 * @see Zhou et al. (2005), Exploring various knowledge in relation extraction
 * @see Mintz et al. (2009), Distant supervision for relation extraction without labeled data, section 5
 */
export function createRelationFeatures(
  wordClass: WordClass,
): (candidate: Candidate, links: SentenceLinks) => FeatureBuffer {
  const buffer = createFeatureBuffer(MAX_FEATURES);
  return (candidate, links) => {
    clearFeatures(buffer);
    const { first, second } = candidate;
    const types = mixPair(1, hash(first.type), hash(second.type));
    const reading: PairReading = { buffer, first, second, types, links, wordClass };
    addEnds(reading);
    addWordsBetween(reading);
    addWordsAround(reading);
    addPath(reading);
    addSlots(reading);
    addFrames(reading);
    keepDistinct(buffer);
    return buffer;
  };
}

/** A feature is there or not: what was seen twice counts once. */
function keepDistinct(buffer: FeatureBuffer): void {
  const { keys } = buffer;
  keys.subarray(0, buffer.length).sort();
  let kept = 0;
  for (let index = 0; index < buffer.length; index += 1) {
    const key = keys[index] ?? 0;
    if (index > 0 && key === keys[kept - 1]) continue;
    keys[kept] = key;
    kept += 1;
  }
  buffer.length = kept;
}

/** A pair while its features are collected. */
interface PairReading {
  readonly buffer: FeatureBuffer;
  readonly first: End;
  readonly second: End;
  /** The types of both ends as one number. */
  readonly types: number;
  readonly links: SentenceLinks;
  readonly wordClass: WordClass;
}

const hash = remember(hashText);

/** Adds a feature: what is looked at, and up to three values found there. */
function add({ buffer }: PairReading, what: string, a = 0, b = 0, c = 0): void {
  // Only a very long sentence has more; the last ones are left out.
  if (buffer.length === MAX_FEATURES) return;
  buffer.keys[buffer.length] = toKey(mixPair(hash(what), mixPair(a, b, c), c));
  buffer.length += 1;
}

function addEnds(reading: PairReading): void {
  const { first, second, types } = reading;
  add(reading, "bias");
  add(reading, "types", types);
  add(reading, "kinds", hash(first.kind), hash(second.kind), types);
  add(reading, "gap", gapClass(second.from - first.to), types);
  addEnd(reading, first, 1);
  addEnd(reading, second, 2);
}

/** Tokens between two ends, in classes: 0, 1, 2, 3 and more, 7, 13 and 21 and more. */
function gapClass(gap: number): number {
  return Math.min(gap, 3) + (gap > 6 ? 1 : 0) + (gap > 12 ? 1 : 0) + (gap > 20 ? 1 : 0);
}

function addEnd(reading: PairReading, end: End, side: number): void {
  const { types, wordClass } = reading;
  const entity = end.fillers[0]?.entity;
  add(reading, "type", side, hash(end.type));
  add(reading, "kind", side, hash(end.kind));
  if (end.group !== undefined) add(reading, "group", side, hash(end.group), types);
  if (entity?.subtype !== undefined) add(reading, "subtype", side, hash(entity.subtype), types);
  if (entity?.named === false) add(reading, "unnamed", side);
  if (end.fillers.length > 1) add(reading, "several", side, types);
  if (end.kind !== "name" && end.kind !== "abbreviation") {
    add(reading, "head", side, hash(end.node.lemma));
  }
  const { parent } = end.node;
  if (parent === undefined) return;
  const relation = hash(relationOf(end.node));
  add(reading, "relation", side, relation);
  add(reading, "parent", side, hash(parent.lemma), relation);
  add(reading, "parent class", side, wordClass(parent.lemma), relation);
}

/** So few words between the ends count as one phrase: ", a member of". */
const PHRASE_BETWEEN = 5;

function addWordsBetween(reading: PairReading): void {
  const { first, second, types, wordClass } = reading;
  const between = reading.links.nodes.slice(first.to, second.from);
  if (between.length <= PHRASE_BETWEEN) {
    const phrase = hash(between.map((node) => node.form).join(" "));
    add(reading, "phrase between", phrase);
    add(reading, "phrase between, types", phrase, types);
  }
  for (const [index, node] of between.entries()) {
    const lemma = hash(node.lemma);
    const next = between[index + 1];
    add(reading, "between", lemma);
    add(reading, "between, types", lemma, types);
    if (next !== undefined) add(reading, "two between", lemma, hash(next.lemma));
    if (isContent(node)) add(reading, "class between", wordClass(node.form), types);
  }
}

function addWordsAround(reading: PairReading): void {
  const { first, second, types } = reading;
  const { nodes } = reading.links;
  for (const offset of [1, 2, 3]) {
    addNeighbour(reading, nodes[first.from - offset], "left", offset);
    addNeighbour(reading, nodes[second.to + offset - 1], "right", offset);
  }
  const formAt = (index: number): number => hash(nodes[index]?.form ?? "");
  add(reading, "two left", formAt(first.from - 2), formAt(first.from - 1));
  add(reading, "two right", formAt(second.to), formAt(second.to + 1));
  for (const node of nodes) {
    if (node.token.upos === "VERB") add(reading, "verb of sentence", hash(node.lemma), types);
  }
}

function addNeighbour(
  reading: PairReading,
  node: Node | undefined,
  side: "left" | "right",
  offset: number,
): void {
  if (node === undefined) return;
  const lemma = hash(node.lemma);
  if (offset < 3) add(reading, side, offset, lemma);
  if (isContent(node)) add(reading, `near ${side}`, lemma);
}

/** The way through the tree from the first end up to the common node, and down to the second. */
function addPath(reading: PairReading): void {
  const { first, second, types, wordClass } = reading;
  const way = wayBetween(first.node, second.node);
  if (way === undefined) return;
  const { rise, top, fall } = way;
  const riseHash = hash(relationsAlong(rise));
  const fallHash = hash(relationsAlong(fall));
  const path = mixPair(3, riseHash, fallHash);
  const lemma = hash(top.lemma);
  const group = wordClass(top.lemma);
  add(reading, "path", path);
  add(reading, "path, types", path, types);
  add(reading, "path, top", path, lemma);
  add(reading, "path, top class", path, group);
  add(reading, "path length", rise.length, fall.length);
  add(reading, "top", lemma, types);
  add(reading, "top class", group, types);
  add(reading, "top is end", top === first.node ? 1 : top === second.node ? 2 : 0, types);
  add(reading, "rise", riseHash, types);
  add(reading, "rise, top", riseHash, lemma);
  add(reading, "fall", fallHash, types);
  add(reading, "fall, top", fallHash, lemma);
  addStops(reading, rise.slice(1), 1, lemma);
  addStops(reading, fall.slice(1), 2, lemma);
  for (const child of top.children) {
    if (child !== rise.at(-1) && child !== fall.at(-1)) addBeside(reading, child, lemma, path);
  }
}

/** Relations on the way, without coordination: "A and B" stand where A stands. */
function relationsAlong(nodes: readonly Node[]): string {
  return nodes
    .map(relationOf)
    .filter((relation) => relation !== "conj")
    .join(" ");
}

/** The nodes between an end and the top. */
function addStops(reading: PairReading, stops: readonly Node[], side: number, top: number): void {
  const { types, wordClass } = reading;
  for (const node of stops) {
    const lemma = hash(node.lemma);
    add(reading, "stop", side, lemma);
    add(reading, "stop, types", side, lemma, types);
    add(reading, "stop, relation", side, lemma, hash(relationOf(node)));
    add(reading, "stop, class", side, wordClass(node.lemma), types);
    add(reading, "stop, top", side, lemma, top);
  }
}

/** What hangs on the top beside the ends: "imposed [sanctions] on", "[no longer] recognises". */
function addBeside(reading: PairReading, node: Node, top: number, path: number): void {
  if (node.relation === "punct") return;
  const lemma = hash(node.lemma);
  const relation = hash(relationOf(node));
  add(reading, "beside", lemma, relation);
  add(reading, "beside, top", lemma, top);
  add(reading, "beside, path", lemma, path);
  if (isContent(node)) {
    add(reading, "beside class", reading.wordClass(node.lemma), relation, path);
  }
}

/** Predications in which both ends fill a slot: free of voice, control, relatives and coordination. */
function addSlots(reading: PairReading): void {
  const { first, second, types, links } = reading;
  let shared = 0;
  for (const a of slotsAt(first, links)) {
    for (const b of slotsAt(second, links)) {
      if (a.predication !== b.predication) continue;
      shared += 1;
      addPredication(reading, a.predication, hash(`${a.predication.category} ${a.slot}|${b.slot}`));
    }
  }
  add(reading, "shared predications", Math.min(shared, 2), types);
  for (const [index, predicates] of links.predicatesAt) {
    const place = index < first.from ? 0 : index < second.to ? 1 : 2;
    for (const predicate of predicates) add(reading, "lexicon near", hash(predicate), place, types);
  }
}

function slotsAt(end: End, { slotsOf }: SentenceLinks): readonly SlotOfNode[] {
  const own = slotsOf.get(end.node.index);
  if (own !== undefined) return own;
  const found: SlotOfNode[] = [];
  for (let index = end.from; index < end.to; index += 1) found.push(...(slotsOf.get(index) ?? []));
  return found;
}

/** Slots whose filler tells what an act is about, beside its two ends: "gave [arms] to". */
const TELLING_SLOTS = new Set(["object", "to", "into", "infinitive"]);

function addPredication(reading: PairReading, predication: Predication, slots: number): void {
  const { first, second, types, links, wordClass } = reading;
  const { trigger, support, lemmas } = predication;
  const lemma = hash(lemmas[0] ?? trigger.lemma);
  const group = wordClass(trigger.lemma);
  add(reading, "slots", slots);
  add(reading, "slots, types", slots, types);
  add(reading, "slots, trigger", slots, lemma);
  add(reading, "slots, trigger class", slots, group);
  add(reading, "slots, trigger class, types", slots, group, types);
  add(reading, "trigger", lemma);
  add(reading, "trigger, types", lemma, types);
  add(reading, "trigger class, types", group, types);
  if (support !== undefined) add(reading, "support", hash(support.lemma), lemma, slots);
  for (const { slot, node } of predication.arguments) {
    if (!TELLING_SLOTS.has(slot) || node === first.node || node === second.node) continue;
    add(reading, "third", hash(node.lemma), slots);
    add(reading, "third, trigger", hash(node.lemma), lemma, slots);
    add(reading, "third class", wordClass(node.lemma), slots);
  }
  for (const predicate of links.predicatesAt.get(trigger.index) ?? []) {
    add(reading, "lexicon", hash(predicate));
    add(reading, "lexicon, slots", hash(predicate), slots);
    add(reading, "lexicon, types", hash(predicate), types);
  }
}

/** What the frames read from the sentence for just these two ends. */
function addFrames(reading: PairReading): void {
  const { first, second, links } = reading;
  for (const draft of links.drafts) {
    const forward = isAbout(draft, first, second);
    if (!forward && !isAbout(draft, second, first)) continue;
    const [subject, object] = forward ? [first, second] : [second, first];
    const direction = forward ? 1 : 2;
    const isSamePlace =
      overlap(draft.subject.span, subject.span) && overlap(draft.object.span, object.span);
    const exact = isSamePlace ? 1 : 0;
    add(reading, "frame", exact);
    add(reading, "frame, predicate", hash(draft.predicate), direction, exact);
    add(reading, "frame, rule", hash(draft.rule), direction, exact);
    add(reading, "frame, direct", hash(draft.predicate), direction, draft.subject.direct ? 1 : 0);
  }
}

function isAbout(draft: ClaimDraft, subject: End, object: End): boolean {
  return hasEntity(subject, draft.subject.entity.id) && isObjectOf(draft, object);
}

function isObjectOf({ object }: ClaimDraft, end: End): boolean {
  if (isFiller(object)) return hasEntity(end, object.entity.id);
  return end.literal?.span.start === object.span.start;
}

function hasEntity({ fillers }: End, id: string): boolean {
  return fillers.some(({ entity }) => entity.id === id);
}

function overlap(a: End["span"], b: End["span"]): boolean {
  return a.start < b.end && b.start < a.end;
}

const CONTENT = new Set(["NOUN", "VERB", "ADJ", "ADV", "PROPN"]);

function isContent({ token }: Node): boolean {
  return CONTENT.has(token.upos);
}

const KEPT_SUBTYPES = new Set(["nmod:poss", "nsubj:pass", "acl:relcl"]);

/** The relation of a node with its preposition: `obl:to`, `nmod:poss`. */
function relationOf(node: Node): string {
  const { relation, token } = node;
  if (KEPT_SUBTYPES.has(token.deprel)) return token.deprel;
  if (relation !== "obl" && relation !== "nmod") return relation;
  const preposition = caseOf(node);
  return preposition === "" ? relation : `${relation}:${preposition}`;
}
