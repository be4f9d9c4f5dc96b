import { type Description, readDescription } from "../mentions/descriptions.js";
import { isCapitalised } from "../mentions/fold.js";
import { type GroupPhrase, ownersOf, readGroup } from "../mentions/groups.js";
import type { MentionLexicon, TitleMatch } from "../mentions/lexicon.js";
import { describingNouns } from "../mentions/offices.js";
import { isStateBody } from "../mentions/state-bodies.js";
import type { GroupClass } from "../references.js";
import { childrenOf, conjuncts, firstConjunct, type Node, rangeOf } from "../syntax.js";
import {
  isPlainDefinite,
  isPlural,
  resolveCountryNoun,
  resolvePersonNoun,
  resolveSideNoun,
} from "./definite-nouns.js";
import { areOfOneKind, findAntecedent, isVague } from "./described-things.js";
import { type Discourse, type DraftReference, rankCandidates, refer } from "./discourse.js";
import { draftEntity, type EntityDraft } from "./entity-draft.js";
import { noteOffice, titleRange } from "./person-offices.js";
import {
  clearlyBest,
  isPredicateNoun,
  isThirdPerson,
  relativeAntecedent,
  resolvePronoun,
} from "./pronouns.js";

/** What the reading of one noun or pronoun needs to know. */
interface Reading {
  readonly discourse: Discourse;
  readonly lexicon: MentionLexicon;
  /** Titles of each sentence. */
  readonly titles: readonly (readonly TitleMatch[])[];
  /** Names that specify things described so far. */
  readonly anchors: Map<EntityDraft, Set<EntityDraft>>;
}

/**
 * Reads the document on from its names: every pronoun and common noun in text order, each with what was
 * said before it. First reading that fits counts; what fits none only competes for later pronouns.
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
  const { discourse } = reading;
  const known = discourse.references.get(node);
  if (known !== undefined) {
    readNameOffice(node, known, reading);
    return;
  }
  const reference = readPronoun(node, reading) ?? readNoun(node, reading);
  if (reference !== undefined) refer(discourse, reference);
}

/** "Russian President X", "X, Laos's foreign minister": titles at a person's name. */
function readNameOffice(node: Node, known: DraftReference, reading: Reading): void {
  const [person] = known.entities;
  if (person?.entityType !== "person" || known.kind !== "name") return;
  noteOffice(person, node, reading);
  const before = titleNounBefore(
    known.range.from,
    reading.discourse.trees[node.sentence]?.nodes ?? [],
  );
  for (const noun of new Set([...describingNouns(node), ...before]))
    noteOffice(person, noun, reading);
}

/** "The Ghanaian prime minister, X": the noun before the comma, whatever the tree says. */
function titleNounBefore(from: number, nodes: readonly Node[]): Node[] {
  const noun = nodes[from - 2];
  return nodes[from - 1]?.form === "," && noun?.token.upos === "NOUN" ? [noun] : [];
}

function readPronoun(node: Node, reading: Reading): DraftReference | undefined {
  const { discourse } = reading;
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
  const group = entities.length === 1 ? groupMeant(node, entities, discourse) : undefined;
  return { node, range, kind: "pronoun", entities, ...(group !== undefined && { group }) };
}

/** "They" for "Russian troops" stays a group of Russia. */
function groupMeant(
  node: Node,
  entities: readonly EntityDraft[],
  discourse: Discourse,
): GroupClass | undefined {
  if (!/^(?:they|them|their|theirs|themselves)$/.test(node.form)) return undefined;
  return [...discourse.trail]
    .reverse()
    .find((trace) => trace.isPlural && trace.entities[0] === entities[0])?.group;
}

type NounReader = (node: Node, reading: Reading) => DraftReference | undefined;

const NOUN_READERS: readonly NounReader[] = [
  readApposition,
  readSides,
  readCountryNoun,
  readPersonNoun,
  readStateBody,
  readGroupNoun,
  readThing,
  readBodyNoun,
];

function readNoun(node: Node, reading: Reading): DraftReference | undefined {
  const isCommon =
    node.token.upos === "NOUN" ||
    (node.token.upos === "PROPN" && !reading.discourse.inNames.has(node));
  if (!isCommon) return undefined;
  for (const read of NOUN_READERS) {
    const reference = read(node, reading);
    if (reference !== undefined) return reference;
  }
  return undefined;
}

/** "X, the Russian Prime Minister"; "Hengjiang Group, a state carrier": the noun is another wording of the name. */
function readApposition(node: Node, reading: Reading): DraftReference | undefined {
  const { discourse, lexicon } = reading;
  const partners = [
    ...(node.relation === "appos" && node.parent !== undefined ? [node.parent] : []),
    ...childrenOf(node, "appos"),
    ...personAfter(node, discourse),
  ];
  for (const partner of partners) {
    const meant = discourse.references.get(partner);
    const [entity] = meant?.entities ?? [];
    if (
      meant === undefined ||
      entity === undefined ||
      meant.entities.length > 1 ||
      meant.group !== undefined ||
      meant.kind === "pronoun"
    )
      continue;
    const range = titleRange(node);
    if (entity.entityType === "person" && lexicon.personNouns.has(node.lemma)) {
      noteOffice(entity, node, reading);
      return { node, range, kind: "title", entities: [entity] };
    }
    const headClass = lexicon.headClass(node.lemma, wordBefore(node, discourse));
    const isCountry = entity.entityType === "country" && lexicon.countryNouns.has(node.lemma);
    if (isCountry || headClass?.entityType === entity.entityType) {
      entity.heads.add(node.lemma);
      return { node, range, kind: "nominal", entities: [entity] };
    }
  }
  return undefined;
}

/** The name that follows a title noun and a comma. */
function personAfter(node: Node, discourse: Discourse): Node[] {
  const nodes = discourse.trees[node.sentence]?.nodes ?? [];
  if (nodes[node.index + 1]?.form !== ",") return [];
  const name = nodes.find((each) => {
    const reference = discourse.references.get(each);
    return reference?.kind === "name" && reference.range.from === node.index + 2;
  });
  return name === undefined ? [] : [name];
}

function wordBefore(node: Node, discourse: Discourse): string | undefined {
  return discourse.trees[node.sentence]?.nodes[node.index - 1]?.lemma;
}

function readSides(node: Node, { discourse, lexicon }: Reading): DraftReference | undefined {
  const entities = resolveSideNoun(node, discourse, lexicon);
  if (entities.length < 2) return undefined;
  return { node, range: titleRange(node), kind: "nominal", entities };
}

function readCountryNoun(node: Node, { discourse, lexicon }: Reading): DraftReference | undefined {
  const entities = resolveCountryNoun(node, discourse, lexicon);
  return entities.length === 0
    ? undefined
    : { node, range: titleRange(node), kind: "nominal", entities };
}

/** "The president", "the Russian foreign minister": a person spoken of, or else the country acting. */
function readPersonNoun(node: Node, reading: Reading): DraftReference | undefined {
  const { discourse, lexicon } = reading;
  const country = ownerOf(node, discourse, "country");
  const entities = resolvePersonNoun(node, discourse, { country, lexicon });
  return entities.length === 0
    ? undefined
    : { node, range: titleRange(node), kind: "title", entities };
}

function ownerOf(node: Node, discourse: Discourse, ...types: string[]): EntityDraft | undefined {
  for (const owner of ownersOf(node)) {
    const entities = discourse.references.get(owner)?.entities ?? [];
    const [entity] = entities;
    if (entities.length === 1 && entity !== undefined && types.includes(entity.entityType))
      return entity;
  }
  return undefined;
}

/** Common nouns that name a body of a state when the state is named with them: "Laos's foreign ministry". */
const STATE_BODY_NOUNS = new Set(
  "ministry parliament senate congress legislature army navy court embassy consulate treasury gendarmerie bank police assembly cabinet".split(
    " ",
  ),
);

/** "South Korea's foreign ministry", "the Danish transport ministry": a body with its country. */
function readStateBody(node: Node, reading: Reading): DraftReference | undefined {
  const { discourse } = reading;
  const before = wordBefore(node, discourse);
  const isAirForce = node.lemma === "force" && (before === "air" || before === "police");
  if (!STATE_BODY_NOUNS.has(node.lemma) && !isAirForce) return undefined;
  if (isPlural(node) || !isStateBody(before === undefined ? [node.lemma] : [before, node.lemma]))
    return undefined;
  const country = ownerOf(node, discourse, "country");
  const modifiers = childrenOf(node, "compound", "amod").filter(
    (child) => child.index < node.index && !isCapitalised(child.token.surface),
  );
  const words = modifiers
    .flatMap((child) => [...childrenOf(child, "compound", "amod", "conj"), child])
    .filter((child) => child.index < node.index && child.token.upos !== "PUNCT");
  const range = rangeOf([node, ...words]);
  const key = words.map((child) => child.lemma).sort();
  const known = discourse.entities.filter(
    (entity) =>
      entity.entityType === "organization" &&
      entity.heads.has(node.lemma) &&
      key.every((word) => entity.modifiers.has(word)) &&
      (country === undefined ? isPlainDefinite(node) : entity.represents === country),
  );
  const [only] = known;
  if (only !== undefined && known.length === 1)
    return { node, range, kind: "nominal", entities: [only] };
  if (country === undefined) return undefined;
  return {
    node,
    range,
    kind: "nominal",
    entities: [foundBody(node, range, { country, key, reading })],
  };
}

function foundBody(
  node: Node,
  range: { from: number; to: number },
  context: { country: EntityDraft; key: readonly string[]; reading: Reading },
): EntityDraft {
  const { discourse } = context.reading;
  const words = surfaceOf(discourse, node.sentence, range);
  const owner = ownersOf(node).find(
    (each) => discourse.references.get(each)?.entities[0] === context.country,
  );
  const reference = owner === undefined ? undefined : discourse.references.get(owner);
  const isWritten =
    reference !== undefined && reference.kind !== "pronoun" && reference.range.from < range.from;
  const label = isWritten
    ? surfaceOf(discourse, node.sentence, { from: reference.range.from, to: range.to })
    : `${context.country.label}'s ${words}`;
  const entity = draftEntity("organization", label, { named: true });
  entity.represents = context.country;
  entity.heads.add(node.lemma);
  for (const word of context.key) entity.modifiers.add(word);
  entity.aliases.push(words);
  discourse.entities.push(entity);
  return entity;
}

function readGroupNoun(node: Node, reading: Reading): DraftReference | undefined {
  const phrase = readGroup(node, reading.lexicon);
  if (phrase === undefined) return undefined;
  const owner = ownerOf(node, reading.discourse, "country", "organization");
  const entities = owner === undefined ? resolveBareGroup(node, phrase, reading) : [owner];
  if (entities.length === 0) return undefined;
  return { node, range: titleRange(node), kind: "nominal", entities, group: phrase.group };
}

/** "The troops" after "Russian troops"; "the government" when one country is clearly spoken of. */
function resolveBareGroup(
  node: Node,
  phrase: GroupPhrase,
  { discourse }: Reading,
): readonly EntityDraft[] {
  if (!isPlainDefinite(node) || childrenOf(node, "amod", "compound", "nmod", "acl").length > 0)
    return [];
  if (/^(?:government|authority|authorities)$/.test(node.lemma)) {
    return clearlyBest(
      rankCandidates(
        discourse,
        node,
        (trace) => trace.entities[0]?.entityType === "country" && trace.entities.length === 1,
      ),
    );
  }
  if (phrase.group !== "forces") return [];
  const last = [...discourse.trail].reverse().find((trace) => trace.group === "forces");
  return last === undefined || node.sentence - last.node.sentence > 3 ? [] : last.entities;
}

/** A bridge, an accord, a summit: spoken of before, or new. */
function readThing(node: Node, reading: Reading): DraftReference | undefined {
  const { discourse } = reading;
  const description = readDescription(node, reading.lexicon);
  if (description === undefined || description.headClass.entityType === "organization")
    return undefined;
  if (isPredicateNoun(node)) return readPredicateThing(node, description, reading);
  const anchors = anchorsOf(description, discourse);
  const known = findAntecedent(description, discourse, { anchors, anchorsOf: reading.anchors });
  if (known !== undefined) {
    enrich(known, description, { anchors, reading });
    return { node, range: description.range, kind: "nominal", entities: [known] };
  }
  if (!canIntroduce(description, anchors)) return undefined;
  const entity = foundThing(description, reading);
  enrich(entity, description, { anchors, reading });
  return {
    node,
    range: description.range,
    kind: entity.named ? "name" : "nominal",
    entities: [entity],
  };
}

/** "It is the first road bridge to Russia": the subject is the thing. */
function readPredicateThing(
  node: Node,
  description: Description,
  { discourse }: Reading,
): DraftReference | undefined {
  const subject = node.children.find((child) => child.relation === "nsubj");
  const [entity] = subject === undefined ? [] : (discourse.references.get(subject)?.entities ?? []);
  if (entity?.entityType !== description.headClass.entityType) return undefined;
  entity.heads.add(node.lemma);
  return { node, range: description.range, kind: "nominal", entities: [entity] };
}

function anchorsOf(description: Description, discourse: Discourse): EntityDraft[] {
  return description.anchors.flatMap((anchor) => discourse.references.get(anchor)?.entities ?? []);
}

/** Places that no description introduces: they are everywhere. */
const COMMON_PLACES = new Set(["region", "city", "border", "river", "sea", "island", "other"]);

/**
 * New things need a reason to be one: an indefinite article or a count, or something that specifies them.
 * Bare plurals are generic; towns, regions and seas that matter have names.
 */
function canIntroduce(description: Description, anchors: readonly EntityDraft[]): boolean {
  const { headClass, determination, isPlural: plural, modifiers, node } = description;
  if (isVague(node.lemma)) return anchors.length > 0;
  const hasName = description.anchors.length > 0;
  if (COMMON_PLACES.has(headClass.subtype ?? ""))
    return hasName && determination !== "indefinite" && headClass.subtype === "border";
  if (plural && !/^(?:talks|negotiations|games|elections|exercises|drills)$/.test(node.form))
    return false;
  if (determination === "bare") return hasName || (plural && modifiers.length > 0);
  return true;
}

function foundThing(description: Description, { discourse }: Reading): EntityDraft {
  const named = hasProperModifier(description, discourse);
  const range = named ? description.range : description.fullRange;
  const label = surfaceOf(discourse, description.node.sentence, range);
  const entity = draftEntity(description.headClass.entityType, label, {
    named,
    subtype: description.headClass.subtype,
  });
  discourse.entities.push(entity);
  return entity;
}

/** "Ibar bridge", "Khurais oil field": a proper name that is no country's makes the whole a name. */
function hasProperModifier(description: Description, discourse: Discourse): boolean {
  return childrenOf(description.node, "compound").some((child) => {
    if (!isCapitalised(child.token.surface) || child.token.upos !== "PROPN") return false;
    const [entity] = discourse.references.get(child)?.entities ?? [];
    return entity?.entityType !== "country";
  });
}

/** Adds what a description tells; the fullest wording becomes the label of a thing without a name. */
function enrich(
  entity: EntityDraft,
  description: Description,
  context: { readonly anchors: readonly EntityDraft[]; readonly reading: Reading },
): void {
  const { discourse, anchors } = context.reading;
  entity.heads.add(description.node.lemma);
  for (const modifier of description.modifiers) entity.modifiers.add(modifier);
  const known = anchors.get(entity) ?? new Set<EntityDraft>();
  for (const anchor of context.anchors) known.add(anchor);
  anchors.set(entity, known);
  const label = surfaceOf(discourse, description.node.sentence, description.fullRange);
  if (
    !entity.named &&
    description.node.lemma !== entity.label &&
    label.split(" ").length > entity.label.split(" ").length
  )
    entity.label = label;
}

/** "The agency", "the company", "the alliance": a body spoken of before. */
function readBodyNoun(node: Node, { discourse, lexicon }: Reading): DraftReference | undefined {
  if (
    !isPlainDefinite(node) ||
    isPlural(node) ||
    childrenOf(node, "amod", "compound", "nmod", "acl").length > 0
  )
    return undefined;
  if (lexicon.headClass(node.lemma)?.entityType !== "organization") return undefined;
  const isBody = (entity: EntityDraft | undefined): boolean =>
    entity?.entityType === "organization";
  const headed = rankCandidates(
    discourse,
    node,
    (trace) =>
      trace.entities.length === 1 &&
      isBody(trace.entities[0]) &&
      hasHead(trace.entities[0], node.lemma),
  );
  const entities = clearlyBest(headed);
  if (entities.length === 0) return undefined;
  return { node, range: { from: node.index, to: node.index + 1 }, kind: "nominal", entities };
}

function hasHead(entity: EntityDraft | undefined, lemma: string): boolean {
  if (entity === undefined) return false;
  const words = entity.label.toLowerCase().split(/[\s-]+/);
  return words.includes(lemma) || [...entity.heads].some((head) => areOfOneKind(head, lemma));
}

function surfaceOf(
  discourse: Discourse,
  sentence: number,
  range: { from: number; to: number },
): string {
  const tokens = discourse.trees[sentence]?.sentence.tokens ?? [];
  const first = tokens[range.from];
  const last = tokens[range.to - 1];
  return first === undefined || last === undefined
    ? ""
    : discourse.text.slice(first.start, last.end);
}

/** Puts nouns and pronouns on the trail, and lists of names as one plural once they are complete. */
function leaveTrace(node: Node, discourse: Discourse): void {
  const reference = discourse.references.get(node);
  const isNominal = ["NOUN", "PROPN", "PRON"].includes(node.token.upos);
  if (reference === undefined && (node.token.upos !== "NOUN" || node.relation === "compound"))
    return;
  if (reference === undefined && !isNominal) return;
  discourse.trail.push({
    node,
    entities: reference?.entities ?? [],
    isPlural:
      isPlural(node) ||
      (reference?.entities.length ?? 0) > 1 ||
      /^(?:they|their|them)$/.test(node.form),
    ...(reference?.group !== undefined && { group: reference.group }),
  });
  const members = conjuncts(firstConjunct(node));
  if (members.length < 2 || members.at(-1) !== node) return;
  const entities = members.map((member) => discourse.references.get(member)?.entities ?? []);
  if (entities.some((list) => list.length !== 1)) return;
  discourse.trail.push({
    node: firstConjunct(node),
    entities: [...new Set(entities.flat())],
    isPlural: true,
  });
}
