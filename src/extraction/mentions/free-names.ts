import { isAbbreviation, isCapitalised } from "../../support/names.js";
import { isPlural, type Node, type Tree } from "../syntax.js";
import { foldName } from "./fold.js";
import { isStamp } from "./gazetteer-readings.js";
import type { GazetteerMatch, MentionLexicon } from "./lexicon.js";
import { type NameProposal, overlaps } from "./name-proposal.js";
import type { NameInContext } from "./name-types.js";

/** What a proposal is judged by. */
export interface NameSurroundings {
  readonly gazetteer: readonly GazetteerMatch[];
  readonly tree: Tree;
  readonly lexicon: MentionLexicon;
}

/** "Russian Vladimir Putin": a country at the start of a person's name is none of it. */
export function cutCountry(
  proposal: NameProposal,
  gazetteer: readonly GazetteerMatch[],
): NameProposal {
  const { votes, range } = proposal;
  if (proposal.headClass !== undefined || votes.PER <= votes.ORG + votes.LOC) return proposal;
  const country = gazetteer.find(
    ({ entry, range: { from, to } }) =>
      entry.kind === "country" && entry.use !== "capital" && from <= range.from && to > range.from,
  );
  if (country === undefined || country.range.to >= range.to) return proposal;
  return { ...proposal, range: { from: country.range.to, to: range.to } };
}

/** Tells whether a proposal is a name that the gazetteers do not explain. */
export function isFreeName(proposal: NameProposal, around: NameSurroundings): boolean {
  const { range, headClass, votes } = proposal;
  if (isNoName(proposal, around) || isStamp(around.tree, range.to)) return false;
  const listed = around.gazetteer.filter((match) => overlaps(match.range, range));
  if (listed.some(({ range: { from, to } }) => from <= range.from && to >= range.to)) return false;
  if (isExplained(proposal, listed, around)) return false;
  if (headClass !== undefined || listed.length === 0) return true;
  const crosses = listed.some(
    (match) => match.range.from < range.from || match.range.to > range.to,
  );
  return !crosses && votes.PER + votes.LOC + votes.ORG + votes.MISC >= 2;
}

/** Every capitalised word belongs to a listed name or says what kind of group it is: "UK Government". */
function isExplained(
  { range, headClass }: NameProposal,
  listed: readonly GazetteerMatch[],
  { tree, lexicon }: NameSurroundings,
): boolean {
  const nodes = tree.nodes.slice(range.from, range.to);
  const last = nodes.at(-1);
  // "Niger river" is no country.
  const isCalledByName = listed.some(
    ({ entry }) => entry.kind !== "country" || entry.use === "name",
  );
  const isHeaded = nodes.length > 1 && lexicon.headClass(last?.form ?? "")?.entityType === "place";
  if (isHeaded && isCalledByName) return false;
  const isGroup = headClass === undefined && lexicon.groupClass(last?.lemma ?? "") !== undefined;
  return nodes.every(
    (node) =>
      !isCapitalised(node.token.surface) ||
      (isGroup && node === last) ||
      listed.some(({ range: { from, to } }) => from <= node.index && node.index < to),
  );
}

/** Words that only look like names: adjectives, initials, nouns of a class ("the Council"), model numbers. */
function isNoName(proposal: NameProposal, around: NameSurroundings): boolean {
  const nodes = around.tree.nodes.slice(proposal.range.from, proposal.range.to);
  const last = nodes.at(-1);
  if (last === undefined) return true;
  if (proposal.headClass === undefined && isAdjective(last)) return true;
  if (nodes.length === 1) return isNoNameWord(last, proposal, around);
  return isModelNumber(nodes, proposal) || isOfficePlural(last, proposal, around.lexicon);
}

/** Abbreviations of quantities, goods and offices. */
const MEASURES =
  /^(?:GDP|GNP|GNI|LNG|LPG|USD|EUR|VAT|CEO|CFO|HIV|COVID|DNA|ICBM|UAV|GPS|FDI|TEU)s?$/;

/** Initials, eras and times of day, honours. */
const NO_NAMES = /^(?:\p{L}\.?|[BA]\.?[CD]\.?|[AP]\.?M\.?|H\.E\.?|Ph\.D\.?)$/u;

function isNoNameWord(
  { token, index }: Node,
  proposal: NameProposal,
  { tree, lexicon }: NameSurroundings,
): boolean {
  const { surface, upos } = token;
  if (NO_NAMES.test(surface)) return true;
  if (index === 0 && upos !== "PROPN") return true;
  const isRead = proposal.votes.ORG + proposal.votes.MISC > 0;
  const isCapitals = isRead && /^\p{Lu}{3,}$/u.test(surface) && !MEASURES.test(surface);
  if (!isCapitals && proposal.votes.PER === 0 && (upos === "NOUN" || upos === "ADJ")) return true;
  const before = tree.nodes[index - 1]?.form ?? "";
  const after = tree.nodes[index + 1]?.form ?? "";
  const isUnit = /^\d/.test(before) && isAbbreviation(surface);
  const node = tree.nodes[index];
  return (
    isUnit ||
    /[$€£]/.test(`${surface}${after}`) ||
    (node !== undefined && isClassWord(node, lexicon))
  );
}

function isAdjective(node: Node): boolean {
  return node.token.upos === "ADJ" && (node.relation === "amod" || node.relation === "conj");
}

/** "F-16s", "COVID-19". */
function isModelNumber(nodes: readonly Node[], { headClass }: NameProposal): boolean {
  const rest = nodes.slice(1).every((node) => /^(?:[-‐‑–]|\d+s?)$/.test(node.form));
  return headClass === undefined && rest && nodes.some((node) => node.form === "-");
}

/** "Prime Ministers", "Heads of State". */
function isOfficePlural(last: Node, proposal: NameProposal, lexicon: MentionLexicon): boolean {
  return (
    proposal.votes.PER === 0 && isPlural(last) && lexicon.personNouns.has(last.lemma.toLowerCase())
  );
}

function isClassWord(node: Node, lexicon: MentionLexicon): boolean {
  return [node.form, node.lemma].some(
    (word) =>
      lexicon.headClass(word) !== undefined ||
      lexicon.groupClass(word) !== undefined ||
      lexicon.countryNouns.has(word) ||
      lexicon.personNouns.has(word),
  );
}

/** A sentence with its names. */
interface Named {
  readonly tree: Tree;
  readonly names: readonly NameInContext[];
}

/**
 * Headlines capitalise every word, so names in them count only if the prose has them too.
 * Countries and other listed names are safe.
 */
export function dropHeadlineNames<T extends Named>(drafts: readonly T[]): T[] {
  const inProse = new Set(
    drafts
      .filter((draft) => !isTitleCased(draft.tree))
      .flatMap((draft) => draft.names.map((name) => foldName(name.surface))),
  );
  const words = new Set([...inProse].flatMap((name) => name.split(" ")));
  const isKnown = (name: NameInContext): boolean => {
    const folded = foldName(name.surface);
    return inProse.has(folded) || (!folded.includes(" ") && words.has(folded));
  };
  return drafts.map((draft) =>
    isTitleCased(draft.tree) ? { ...draft, names: draft.names.filter(isKnown) } : draft,
  );
}

function isTitleCased(tree: Tree): boolean {
  if (tree.sentence.kind !== "headline") return false;
  const words = tree.sentence.tokens.filter((token) => /^\p{L}{4,}/u.test(token.surface));
  const capitalised = words.filter((token) => isCapitalised(token.surface));
  return words.length > 2 && capitalised.length >= words.length * 0.7;
}

/** First and last words of names that the recogniser takes for people's, of two words or more. */
export function partsOfPeople(
  proposals: readonly { readonly proposal: NameProposal; readonly surface: string }[],
): Set<string> {
  const parts = new Set<string>();
  for (const { proposal, surface } of proposals) {
    const { votes, headClass } = proposal;
    if (headClass !== undefined || votes.PER <= votes.LOC + votes.ORG) continue;
    const words = foldName(surface).split(" ");
    if (words.length > 1) for (const word of [words[0], words.at(-1)]) parts.add(word ?? "");
  }
  return parts;
}
