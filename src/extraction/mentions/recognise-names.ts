import type { MentionKind, TokenRange } from "../../model/index.js";
import { caseOf, childOf, childrenOf, type Node, type Tree } from "../syntax.js";
import { foldName, isAbbreviation, isCapitalised } from "./fold.js";
import { coordinatesWith, readsAsGovernment } from "./government-reading.js";
import type { GazetteerEntry, GazetteerMatch, MentionLexicon, TitleMatch } from "./lexicon.js";
import type { NameMention } from "./name-mention.js";
import { type NameProposal, overlaps, proposeNames } from "./name-spans.js";
import { type DocumentVotes, decideType, type NameInContext, sumVotes } from "./name-types.js";
import { headOf } from "./offices.js";
import { isStateBody } from "./state-bodies.js";

/** A sentence with everything that was found in it before types are decided. */
interface Draft {
  readonly tree: Tree;
  readonly gazetteer: readonly GazetteerMatch[];
  readonly names: readonly NameInContext[];
}

/**
 * Finds and types the names of a document: countries, people, places, organisations, agreements, events.
 *
 * @param trees sentences of the document, in order.
 * @param text the document's text.
 * @returns mentions in text order; nested ones follow the name they stand in.
 */
export function recogniseNames(
  trees: readonly Tree[],
  text: string,
  lexicon: MentionLexicon,
): NameMention[] {
  const drafts = dropHeadlineNames(trees.map((tree) => draftNames(tree, text, lexicon)));
  const votes = sumVotes(drafts.flatMap((draft) => draft.names));
  return drafts.flatMap((draft) => {
    const typed = typeNames(draft, votes, lexicon);
    const listed = typeGazetteerMatches(draft, typed, { text, lexicon, votes });
    return [...typed, ...listed].sort(
      (a, b) => a.range.from - b.range.from || b.range.to - a.range.to,
    );
  });
}

function draftNames(tree: Tree, text: string, lexicon: MentionLexicon): Draft {
  const { tokens, names } = tree.sentence;
  const gazetteer = lexicon.gazetteerMatches(tokens);
  const titles = lexicon.titles(tokens);
  const proposals = proposeNames(
    tokens,
    names,
    { gazetteer, titles: titles.map((title) => title.range) },
    lexicon,
  )
    .map((proposal) => cutCountry(proposal, gazetteer))
    .filter((proposal) => proposal !== undefined)
    .filter((proposal) => !gazetteer.some((match) => prevailsOver(match, proposal)));
  return {
    tree,
    gazetteer,
    names: proposals.map((proposal) => ({
      proposal,
      tree,
      surface: surfaceOf(tree, proposal.range, text),
      title: titleBefore(proposal.range, titles, tree),
    })),
  };
}

/** "Russian Vladimir Putin": a country at the start of a person's name is none of it. */
function cutCountry(
  proposal: NameProposal,
  gazetteer: readonly GazetteerMatch[],
): NameProposal | undefined {
  const { votes, range } = proposal;
  if (proposal.headClass !== undefined || votes.PER <= votes.ORG + votes.LOC) return proposal;
  const country = gazetteer.find(
    (match) =>
      match.entry.kind === "country" &&
      match.entry.use !== "capital" &&
      match.range.from <= range.from &&
      match.range.to > range.from,
  );
  if (country === undefined || country.range.to >= range.to) return proposal;
  return { ...proposal, range: { from: country.range.to, to: range.to } };
}

/** A listed name beats a proposal that it covers, and one that merely adds an unsure word to it. */
function prevailsOver(match: GazetteerMatch, proposal: NameProposal): boolean {
  const { range } = proposal;
  if (!overlaps(match.range, range)) return false;
  const isCovered = match.range.from <= range.from && match.range.to >= range.to;
  if (isCovered) return !isPersonRatherThanPlace(match.entry, proposal);
  const covers = range.from <= match.range.from && range.to >= match.range.to;
  if (!covers) return proposal.headClass === undefined;
  const total = proposal.votes.PER + proposal.votes.LOC + proposal.votes.ORG + proposal.votes.MISC;
  return proposal.headClass === undefined && total < 2;
}

/** "Jordan", "Chad", "Victoria": a listed word that is other things as well, read as a person in both styles. */
function isPersonRatherThanPlace(entry: GazetteerEntry, proposal: NameProposal): boolean {
  return entry.ambiguous && proposal.votes.PER >= 2;
}

function titleBefore(
  range: TokenRange,
  titles: readonly TitleMatch[],
  tree: Tree,
): TitleMatch | undefined {
  const tokens = tree.sentence.tokens;
  const before = titles.find((title) => title.range.to === range.from);
  if (before === undefined) return undefined;
  const last = tokens[before.range.to - 1];
  return last !== undefined && (isCapitalised(last.surface) || last.upos !== "VERB")
    ? before
    : undefined;
}

/**
 * Headlines capitalise every word, so names in them count only if the prose has them too.
 * Countries and other listed names are safe.
 */
function dropHeadlineNames(drafts: readonly Draft[]): Draft[] {
  const inProse = new Set(
    drafts
      .filter((draft) => !isTitleCased(draft.tree))
      .flatMap((draft) => draft.names.map((name) => foldName(name.surface))),
  );
  const words = new Set([...inProse].flatMap((name) => name.split(" ")));
  return drafts.map((draft) => {
    if (!isTitleCased(draft.tree)) return draft;
    const known = (name: NameInContext): boolean => {
      const folded = foldName(name.surface);
      return inProse.has(folded) || (!folded.includes(" ") && words.has(folded));
    };
    return { ...draft, names: draft.names.filter(known) };
  });
}

function isTitleCased(tree: Tree): boolean {
  if (tree.sentence.kind !== "headline") return false;
  const words = tree.sentence.tokens.filter((token) => /^\p{L}{4,}/u.test(token.surface));
  const capitalised = words.filter((token) => isCapitalised(token.surface));
  return words.length > 2 && capitalised.length >= words.length * 0.7;
}

function typeNames(draft: Draft, votes: DocumentVotes, lexicon: MentionLexicon): NameMention[] {
  return draft.names.flatMap((name): NameMention[] => {
    const type = decideType(name, votes, lexicon);
    if (type === undefined) return [];
    const { range } = name.proposal;
    const head = headOf(draft.tree, range);
    const represents = type.entityType === "organization" ? stateOf(draft, range, head) : undefined;
    return [
      {
        sentence: draft.tree.sentence.index,
        range,
        head,
        kind: isAbbreviation(name.surface) ? "abbreviation" : "name",
        entityType: type.entityType,
        surface: name.surface,
        nested: false,
        ...(type.subtype !== undefined && { subtype: type.subtype }),
        ...(represents !== undefined && { represents }),
        ...(name.title !== undefined &&
          type.entityType === "person" && { role: roleText(draft.tree, name.title) }),
      },
    ];
  });
}

function roleText(tree: Tree, title: TitleMatch): string {
  const tokens = tree.sentence.tokens.slice(title.range.from, title.range.to);
  return tokens.map((token) => token.surface).join(" ");
}

/** The state whose body this is: "Libyan House of Representatives", "Iran's Quds Force". */
function stateOf(draft: Draft, range: TokenRange, head: number): string | undefined {
  const words = draft.tree.sentence.tokens
    .slice(range.from, range.to)
    .map((token) => token.surface);
  if (!isStateBody(words)) return undefined;
  const inside = draft.gazetteer.find(
    (match) =>
      match.entry.kind === "country" &&
      match.entry.use !== "capital" &&
      match.range.from >= range.from &&
      match.range.to <= range.to,
  );
  if (inside?.entry.kind === "country") return inside.entry.iso;
  const node = draft.tree.nodes[head];
  const owner =
    node === undefined
      ? undefined
      : childrenOf(node, "nmod:poss", "amod", "compound", "nmod")
          .map((child) =>
            draft.gazetteer.find(
              (match) => match.range.from <= child.index && child.index < match.range.to,
            ),
          )
          .find((match) => match?.entry.kind === "country");
  return owner?.entry.kind === "country" ? owner.entry.iso : undefined;
}

interface GazetteerContext {
  readonly text: string;
  readonly lexicon: MentionLexicon;
  readonly votes: DocumentVotes;
}

function typeGazetteerMatches(
  draft: Draft,
  typed: readonly NameMention[],
  context: GazetteerContext,
): NameMention[] {
  return draft.gazetteer.flatMap((match): NameMention[] => {
    const { entry } = match;
    const outer = typed.find((name) => overlaps(name.range, match.range));
    const head = headOf(draft.tree, match.range);
    const node = draft.tree.nodes[head];
    if (node === undefined) return [];
    if (outer !== undefined && (outer.entityType === "person" || outer.head === head)) return [];
    if (isOrdinaryWord(match, node) || isPersonHere(match, draft, context)) return [];
    const base = {
      sentence: draft.tree.sentence.index,
      range: match.range,
      head,
      surface: surfaceOf(draft.tree, match.range, context.text),
      nested: outer !== undefined && !(entry.kind === "country" && outer.represents === entry.iso),
    };
    return [{ ...base, ...readEntry(match, node, draft) }];
  });
}

type Reading = Pick<NameMention, "kind" | "entityType" | "label"> &
  Partial<Pick<NameMention, "subtype" | "iso" | "represents">>;

function readEntry(match: GazetteerMatch, node: Node, draft: Draft): Reading {
  const { entry } = match;
  const kind: MentionKind =
    isAbbreviation(node.token.surface) && match.range.to - match.range.from === 1
      ? "abbreviation"
      : "name";
  if (entry.kind === "organization") {
    return {
      kind,
      entityType: "organization",
      label: entry.label,
      ...(entry.represents !== undefined && { represents: entry.represents }),
    };
  }
  if (entry.kind === "place") {
    return {
      kind,
      entityType: "place",
      label: entry.label,
      subtype: entry.subtype,
    };
  }
  const country = { entityType: "country", iso: entry.iso, label: entry.label } as const;
  if (entry.use === "name") return { ...country, kind };
  if (entry.use === "demonym") return { ...country, kind: "demonym" };
  const isGovernment =
    coordinatesWith(node, (other) => isCountryNode(other, draft)) || readsAsGovernment(node);
  if (isGovernment) return { ...country, kind: "metonym" };
  return {
    kind: "name",
    entityType: "place",
    subtype: "city",
    label: surfaceOfTokens(draft.tree, match.range),
  };
}

function isCountryNode(node: Node, draft: Draft): boolean {
  return draft.gazetteer.some(
    (match) =>
      match.entry.kind === "country" &&
      match.entry.use === "name" &&
      match.range.from <= node.index &&
      node.index < match.range.to,
  );
}

/** "in French", "spoke Russian": languages; "March", "Polish" as verbs and months. */
function isOrdinaryWord(match: GazetteerMatch, node: Node): boolean {
  if (["VERB", "AUX", "ADV", "ADP"].includes(node.token.upos)) return true;
  if (match.entry.kind !== "country" || match.entry.use !== "demonym") return false;
  if (node.relation === "amod" || node.token.xpos.endsWith("S")) return false;
  const verb = node.parent?.lemma ?? "";
  const isBare = childOf(node, "det", "amod", "nummod") === undefined;
  if (isBare && /^(?:speak|learn|study|teach|translate|write|read|say|sing|publish)$/.test(verb))
    return true;
  return isBare && /^(?:in|into|from)$/.test(caseOf(node)) && node.relation === "obl";
}

/** A longer name of the document shows that the word is a person's name: "Michael Jordan … Jordan said". */
function isPersonHere(match: GazetteerMatch, draft: Draft, context: GazetteerContext): boolean {
  if (match.entry.kind === "organization" || match.range.to - match.range.from > 1) return false;
  if (match.entry.kind === "country" && match.entry.use === "demonym") return false;
  const votes = context.votes.get(foldName(surfaceOf(draft.tree, match.range, context.text)));
  return votes !== undefined && votes.PER > votes.LOC + votes.ORG;
}

function surfaceOf(tree: Tree, range: TokenRange, text: string): string {
  const first = tree.sentence.tokens[range.from];
  const last = tree.sentence.tokens[range.to - 1];
  return first === undefined || last === undefined ? "" : text.slice(first.start, last.end);
}

function surfaceOfTokens(tree: Tree, range: TokenRange): string {
  return tree.sentence.tokens
    .slice(range.from, range.to)
    .map((token) => token.surface)
    .join(" ");
}
