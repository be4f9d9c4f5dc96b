import { caseOf, childOf, childrenOf, type Node, type Tree } from "../syntax.js";
import { FIRM_ENDINGS } from "./firm-words.js";
import { foldName } from "./fold.js";
import type { GazetteerMatch, HeadClass, MentionLexicon, TitleMatch } from "./lexicon.js";
import type { EntityType } from "./name-mention.js";
import { type NameProposal, type NameVotes, NO_VOTES } from "./name-proposal.js";
import { describingNouns, headOf } from "./offices.js";

/** What a name is taken for. */
export interface NameType {
  readonly entityType: Exclude<EntityType, "country">;
  readonly subtype?: string;
}

/** A proposal with what its sentence and document tell about its type. */
export interface NameInContext {
  readonly proposal: NameProposal;
  readonly tree: Tree;
  readonly surface: string;
  readonly title: TitleMatch | undefined;
}

/** Votes for each folded name of a document: a name has one type throughout. */
export type DocumentVotes = ReadonlyMap<string, NameVotes>;

type Sum = Record<keyof NameVotes, number>;

/**
 * Sums the votes for each name of a document: those of the recogniser and those of the words around.
 * The parts of a person's name gain from the whole.
 */
export function sumVotes(names: readonly NameInContext[]): DocumentVotes {
  const votes = new Map<string, Sum>();
  const add = (key: string, more: NameVotes): void => {
    const sum = votes.get(key) ?? { PER: 0, LOC: 0, ORG: 0, MISC: 0 };
    for (const type of ["PER", "LOC", "ORG", "MISC"] as const) sum[type] += more[type];
    votes.set(key, sum);
  };
  for (const name of names) {
    const folded = foldName(name.surface);
    const own = withContext(name);
    add(folded, own);
    for (const [part, vote] of votesForParts(folded.split(" "), own)) add(part, vote);
  }
  return votes;
}

/** "Putin" gains from "Vladimir Putin", "Tata" from "Tata Motors". */
function votesForParts(parts: readonly string[], own: NameVotes): [string, NameVotes][] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length < 2) return [];
  const votes: [string, NameVotes][] = [];
  if (FIRM_ENDINGS.test(last)) votes.push([first, { ...NO_VOTES, ORG: 3 }]);
  if (own.PER > own.ORG + own.LOC) {
    for (const part of new Set([first, last])) votes.push([part, { ...NO_VOTES, PER: 2 }]);
  }
  return votes;
}

/** Endings of nouns for people. */
const PERSON_NOUN =
  /(?:man|woman|[^tw]er|or|ist|ian|secretary|head|chief|aide|king|queen|spokesperson|president|deputy|general|diplomat|spokesman)$/;

/** Nouns that say of a name that it is a body. */
const FIRM_NOUN =
  /^(?:firm|company|subsidiary|carrier|maker|newspaper|agency|bank|group|utility|developer|operator|lender|airline|charity|think-tank|militia|party|giant|conglomerate|consortium|ngo|shipbuilder|builder|contractor|supplier|producer|miner|refiner|broadcaster|magazine|station|arm|insurer|manufacturer|movement|union)$/;

/** Nouns for parts of a firm. */
const FIRM_PART =
  /^(?:executive|chairman|chairwoman|ceo|headquarters|shareholder|subsidiary|stake|share|shares|investor|board|unit|shareholding)$/;

/** "Volvo's chief executive", "a stake in Volvo", "a subsidiary of Volvo". */
function hasFirmPart(name: Node): boolean {
  const { parent } = name;
  if (parent === undefined || !FIRM_PART.test(parent.lemma)) return false;
  if (name.token.deprel === "nmod:poss") return true;
  const isPart = /^(?:subsidiary|stake|share|shareholding|unit)$/.test(parent.lemma);
  return isPart && name.relation === "nmod" && /^(?:in|of)$/.test(caseOf(name));
}

/** The recogniser's votes and those of the words around, each worth about one style's vote. */
function withContext(name: NameInContext): NameVotes {
  const { proposal, tree } = name;
  const head = tree.nodes[headOf(tree, proposal.range)];
  const votes = { ...proposal.votes };
  if (head === undefined) return votes;
  voteForPerson(name, head, votes);
  voteForPlace(head, votes);
  const words = foldName(name.surface).split(" ");
  if (words.length > 1 && FIRM_ENDINGS.test(words.at(-1) ?? "")) votes.ORG += 4;
  if (isCalledFirm(name, head) || hasFirmPart(head)) votes.ORG += 4;
  if (votes.LOC === 0 && isCalledBefore(head)) votes.ORG += 3;
  return votes;
}

/** "The Al Dahra group", "the M23 rebels": the noun says what the name stands for. */
function isCalledBefore(name: Node): boolean {
  const noun = name.relation === "compound" ? name.parent : undefined;
  if (noun?.token.upos !== "NOUN" || /(?:ish|ese|ian|ean)$/.test(name.form)) return false;
  return FIRM_NOUN.test(noun.lemma) || ARMED_NOUN.test(noun.lemma);
}

const ARMED_NOUN = /^(?:rebel|insurgent|guerrilla|militant|fighter|separatist|unit)$/;

/** "Operator X", "X, a shipping company"; a noun farther off does not make two names of people one firm. */
function isCalledFirm({ proposal }: NameInContext, head: Node): boolean {
  const { range, votes } = proposal;
  const isPersonLike = votes.PER > 1 && range.to - range.from > 1;
  return describingNouns(head).some((noun) => {
    const isNear = noun.index > head.index || range.from - noun.index <= 2;
    return FIRM_NOUN.test(noun.lemma) && (isNear || !isPersonLike);
  });
}

function voteForPerson(name: NameInContext, head: Node, votes: Sum): void {
  if (name.title !== undefined) votes.PER += 4;
  const clauses = childrenOf(head, "acl");
  if (clauses.some((clause) => clause.children.some((child) => child.form === "who")))
    votes.PER += 2;
  const nouns = describingNouns(head).map((noun) => noun.lemma);
  if (nouns.some((noun) => PERSON_NOUN.test(noun) && !FIRM_NOUN.test(noun))) votes.PER += 2;
  if (hasDefiniteArticle(head)) {
    votes.ORG += votes.PER;
    votes.PER = 0;
  }
}

function voteForPlace(head: Node, votes: Sum): void {
  const preposition = caseOf(head);
  if (
    /^(?:in|at|near|around|outside|inside|off|across|into|through|towards?|out of|outside of)$/.test(
      preposition,
    )
  ) {
    if (!hasDefiniteArticle(head)) votes.LOC += 2;
    if (votes.PER > 0) votes.PER -= 1;
  }
  const noun = head.parent?.lemma ?? "";
  if (/^(?:to|from|between)$/.test(preposition) && !hasDefiniteArticle(head)) votes.LOC += 1;
  const isOfPlace =
    head.token.deprel === "nmod:poss" &&
    /^(?:airport|port|dock|street|mayor|outskirts|suburb|harbou?r|resident|hospital|river|bridge)$/.test(
      noun,
    );
  const isBearing =
    preposition === "of" &&
    /^(?:fall|capture|siege|north|south|east|west|northeast|northwest|southeast|southwest|outskirts|mile|kilomet(?:re|er)|km|town|city|mayor|governor)$/.test(
      noun,
    );
  if (isOfPlace || isBearing) votes.LOC += 3;
}

function hasDefiniteArticle(node: Node): boolean {
  return childOf(node, "det")?.form === "the";
}

/** What the type of a name may depend on beyond its votes. */
export interface TypeContext {
  readonly lexicon: MentionLexicon;
  readonly gazetteer: readonly GazetteerMatch[];
}

/**
 * Decides the type of a name: by its head noun, by a title, by what it is called in apposition, else by
 * all votes of the document. Names that only fall under "other" have none, abbreviations in letters
 * excepted: those are organisations.
 */
export function decideType(
  name: NameInContext,
  votes: DocumentVotes,
  context: TypeContext,
): NameType | undefined {
  if (name.title !== undefined) return { entityType: "person" };
  if (name.proposal.headClass !== undefined) return name.proposal.headClass;
  const last = name.tree.sentence.tokens[name.proposal.range.to - 1];
  const own = last && classOfLastWord(last.surface, context.lexicon);
  if (own !== undefined) return own;
  const called = classOfNeighbour(name, context.lexicon);
  const { votes: read, range } = name.proposal;
  const isPersonLike = read.PER > 1 && range.to - range.from > 1;
  if (called !== undefined && !(isPersonLike && called.entityType !== "organization"))
    return called;
  const sum = { ...(votes.get(foldName(name.surface)) ?? name.proposal.votes) };
  // "Denmark's Maersk": a country owns firms; people come with a title or a first name.
  const isSingle = name.proposal.range.to - name.proposal.range.from === 1;
  if (isOwnedByCountry(name, context.gazetteer)) voteForFirm(sum, isSingle);
  // Two words with a tie are rather a person's: places of one word are what is taken for people.
  if (!isSingle && sum.PER > 0 && sum.PER === sum.LOC) sum.PER += 1;
  return isPeople(name) && sum.PER === 0
    ? { entityType: "organization" }
    : typeByVotes(sum, name.surface);
}

function classOfLastWord(word: string, lexicon: MentionLexicon): HeadClass | undefined {
  return lexicon.headClass(word) ?? lexicon.ownTypes.classOfEnding(word);
}

function voteForFirm(sum: Sum, isSingle: boolean): void {
  if (isSingle) {
    sum.ORG += sum.PER;
    sum.PER = 0;
  }
  if (sum.ORG + sum.PER + sum.LOC === 0) sum.ORG = sum.MISC;
}

/** "The Basques": a single plural name with an article is a people or movement. */
function isPeople(name: NameInContext): boolean {
  const { range } = name.proposal;
  const node = name.tree.nodes[range.from];
  const isPlural = range.to - range.from === 1 && node?.token.xpos === "NNPS";
  return isPlural && node !== undefined && hasDefiniteArticle(node);
}

function typeByVotes(sum: NameVotes, surface: string): NameType | undefined {
  const most = Math.max(sum.PER, sum.LOC, sum.ORG);
  if (most === 0 || sum.MISC > 2 * most) {
    return /^\p{Lu}{3,}$/u.test(surface) ? { entityType: "organization" } : undefined;
  }
  if (sum.ORG === most && sum.PER < most) return { entityType: "organization" };
  if (sum.PER === most && sum.LOC < most) return { entityType: "person" };
  return { entityType: "place" };
}

const TOWN_NOUN =
  /^(?:city|town|village|port|island|province|region|district|county|state|river|strait|gulf|sea|oblast|hamlet|municipality|suburb|peninsula|valley|lake)$/;

/** "The city of X", "X, a port": the noun that a name specifies or that stands in apposition to it. */
function classOfNeighbour(name: NameInContext, lexicon: MentionLexicon): HeadClass | undefined {
  const head = name.tree.nodes[headOf(name.tree, name.proposal.range)];
  const parent = head?.parent;
  if (head === undefined) return undefined;
  if (parent !== undefined && head.relation === "nmod" && caseOf(head) === "of") {
    if (TOWN_NOUN.test(parent.lemma))
      return lexicon.headClass(parent.lemma) ?? { entityType: "place" };
  }
  const nouns = [
    ...childrenOf(head, "appos"),
    ...(head.relation === "appos" && parent !== undefined ? [parent] : []),
  ];
  for (const noun of nouns) {
    if (noun.token.upos !== "NOUN") continue;
    const found = lexicon.headClass(noun.lemma);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Denmark's Maersk", "Beijing's X". */
function isOwnedByCountry(name: NameInContext, gazetteer: readonly GazetteerMatch[]): boolean {
  const { from } = name.proposal.range;
  const isCountryAt = (place: (range: GazetteerMatch["range"]) => boolean): boolean =>
    gazetteer.some(({ entry, range }) => entry.kind === "country" && place(range));
  const isMarked = /^['’]s?$/.test(name.tree.nodes[from - 1]?.form ?? "");
  if (isMarked && isCountryAt((range) => range.to === from - 1)) return true;
  const head = name.tree.nodes[headOf(name.tree, name.proposal.range)];
  const owners = head === undefined ? [] : childrenOf(head, "nmod:poss");
  return owners.some(({ index }) => isCountryAt(({ from, to }) => from <= index && index < to));
}
