import type { TokenRange } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import { wordSet } from "../../support/word-set.js";
import { foldName } from "../mentions/fold.js";
import { type GroupPhrase, ownersOf, readGroup } from "../mentions/groups.js";
import { isStateBody } from "../mentions/state-bodies.js";
import { childrenOf, isPlural, type Node, rangeOf } from "../syntax.js";
import {
  countryInFocus,
  isPlainDefinite,
  resolveCompanion,
  resolveCountryNoun,
  resolveLandNoun,
  resolveOwnCountry,
  resolvePersonNoun,
  resolveSideNoun,
} from "./definite-nouns.js";
import type { DraftReference } from "./discourse.js";
import { draftEntity, type EntityDraft } from "./entity-draft.js";
import { titleRange } from "./person-offices.js";
import { ownerOf, type Reading, surfaceOf, wordBefore } from "./reading.js";

/** "Both countries", "the two leaders". */
export function readSides(node: Node, { discourse, lexicon }: Reading): DraftReference | undefined {
  const entities = resolveSideNoun(node, discourse, lexicon);
  if (entities.length < 2) return undefined;
  return { node, range: titleRange(node), kind: "nominal", entities };
}

/** "The country", "the kingdom". */
export function readCountryNoun(
  node: Node,
  { discourse, lexicon }: Reading,
): DraftReference | undefined {
  const entities = resolveCountryNoun(node, discourse, lexicon);
  if (entities.length === 0) return undefined;
  return { node, range: titleRange(node), kind: "nominal", entities };
}

/** "His country", "its neighbour". */
export function readRelatedCountry(node: Node, { discourse }: Reading): DraftReference | undefined {
  const own = resolveOwnCountry(node, discourse);
  const entities = own.length > 0 ? own : resolveCompanion(node, discourse);
  if (entities.length === 0) return undefined;
  return { node, range: titleRange(node), kind: "nominal", entities };
}

/** "The island", where no place is meant. */
export function readLand(node: Node, { discourse }: Reading): DraftReference | undefined {
  const entities = resolveLandNoun(node, discourse);
  if (entities.length === 0) return undefined;
  return { node, range: titleRange(node), kind: "nominal", entities };
}

/** "The president", "the Russian foreign minister": a person spoken of. */
export function readPersonNoun(node: Node, reading: Reading): DraftReference | undefined {
  const { discourse, lexicon } = reading;
  const country = ownerOf(node, discourse, ["country"]);
  const title = titleEndingAt(node, reading);
  const entities = resolvePersonNoun(node, discourse, { country, lexicon, title });
  if (entities.length === 0) return undefined;
  return { node, range: titleRange(node), kind: "title", entities };
}

function titleEndingAt(node: Node, { discourse, titles }: Reading): string {
  const found = titles[node.sentence]?.find((title) => title.range.to === node.index + 1);
  const range = found?.range ?? { from: node.index, to: node.index + 1 };
  return foldName(surfaceOf(discourse, node.sentence, range));
}

/** Common nouns that name a body of a state when the state is named with them: "Laos's foreign ministry". */
const STATE_BODY_NOUNS = wordSet(
  "ministry parliament senate congress legislature army navy court embassy consulate treasury gendarmerie bank police assembly cabinet",
);

/** "South Korea's foreign ministry", "the Norwegian fisheries ministry": a body with its country. */
export function readStateBody(node: Node, reading: Reading): DraftReference | undefined {
  const { discourse } = reading;
  const before = wordBefore(node, discourse);
  const isForce = node.lemma === "force" && (before === "air" || before === "police");
  if (isPlural(node) || (!STATE_BODY_NOUNS.has(node.lemma) && !isForce)) return undefined;
  if (!isForce && !isStateBody(before === undefined ? [node.lemma] : [before, node.lemma])) {
    return undefined;
  }
  const words = ownWords(node);
  const country = ownerOf(node, discourse, ["country"]);
  const body: StateBody = {
    node,
    range: rangeOf([node, ...words]),
    words: words.map((word) => word.lemma).sort(),
    country,
  };
  const entity = knownBody(body, reading) ?? (country && foundBody(body, country, reading));
  if (entity === undefined) return undefined;
  return { node, range: body.range, kind: "nominal", entities: [entity] };
}

interface StateBody {
  readonly node: Node;
  readonly range: TokenRange;
  /** Lemmas of the words that tell which body it is: "foreign". */
  readonly words: readonly string[];
  readonly country: EntityDraft | undefined;
}

/** Modifiers in small letters with what modifies them: "public works" in "Kenyan public works ministry". */
function ownWords(node: Node): Node[] {
  const modifiers = childrenOf(node, "compound", "amod").filter(
    (child) => child.index < node.index && !isCapitalised(child.token.surface),
  );
  return modifiers
    .flatMap((child) => [...childrenOf(child, "compound", "amod", "conj"), child])
    .filter((child) => child.index < node.index && child.token.upos !== "PUNCT");
}

function knownBody(body: StateBody, { discourse }: Reading): EntityDraft | undefined {
  const { node, words, country } = body;
  const known = discourse.entities.filter(
    (entity) =>
      entity.entityType === "organization" &&
      entity.heads.has(node.lemma) &&
      words.every((word) => entity.modifiers.has(word)) &&
      (country === undefined ? isPlainDefinite(node) : entity.represents === country),
  );
  return known.length === 1 ? known[0] : undefined;
}

function foundBody(body: StateBody, country: EntityDraft, { discourse }: Reading): EntityDraft {
  const { node, range } = body;
  const words = surfaceOf(discourse, node.sentence, range);
  const owner = ownersOf(node)
    .map((each) => discourse.references.get(each))
    .find((reference) => reference?.entities[0] === country);
  const isWritten =
    owner !== undefined && owner.kind !== "pronoun" && owner.range.from < range.from;
  const label = isWritten
    ? surfaceOf(discourse, node.sentence, { from: owner.range.from, to: range.to })
    : `${country.label}'s ${words}`;
  const entity = draftEntity("organization", label, { named: true });
  entity.represents = country;
  entity.heads.add(node.lemma);
  for (const word of body.words) entity.modifiers.add(word);
  entity.aliases.push(words);
  discourse.entities.push(entity);
  return entity;
}

/** "Russian troops", "EU officials", "the troops". */
export function readGroupNoun(node: Node, reading: Reading): DraftReference | undefined {
  const phrase = readGroup(node, reading.lexicon);
  if (phrase === undefined) return undefined;
  const owner = ownerOf(node, reading.discourse, ["country", "organization"]);
  // "The UN mission" is not the UN.
  if (owner?.entityType === "organization" && PARTS_OF_BODIES.test(node.lemma)) return undefined;
  const entities = owner === undefined ? resolveBareGroup(node, phrase, reading) : [owner];
  if (entities.length === 0) return undefined;
  return { node, range: titleRange(node), kind: "nominal", entities, group: phrase.group };
}

const PARTS_OF_BODIES =
  /^(?:force|mission|delegation|contingent|patrol|battalion|brigade|fleet|office|agency)$/;

/** Sentences back in which "the troops" finds the troops it means. */
const GROUP_REACH = 3;

/** "The troops" after "Russian troops"; "the government" when one country is clearly spoken of. */
function resolveBareGroup(
  node: Node,
  phrase: GroupPhrase,
  { discourse }: Reading,
): readonly EntityDraft[] {
  const isBare = childrenOf(node, "amod", "compound", "nmod", "acl").length === 0;
  if (!isPlainDefinite(node) || !isBare) return [];
  if (/^(?:government|authority|authorities|junta|regime)$/.test(node.lemma)) {
    // "The Authority" is a body with that name.
    if (node.form === "authority" && isCapitalised(node.token.surface)) return [];
    return countryInFocus(node, discourse);
  }
  if (phrase.group !== "forces") return [];
  const last = discourse.trail.findLast((trace) => trace.group === "forces");
  return last === undefined || node.sentence - last.node.sentence > GROUP_REACH
    ? []
    : last.entities;
}
