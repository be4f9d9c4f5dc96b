import type { TokenRange } from "../../model/index.js";
import { isAbbreviation } from "../../support/names.js";
import { childrenOf, type Node, type Tree, textOf } from "../syntax.js";
import { foldName } from "./fold.js";
import { cutCountry, dropHeadlineNames, isFreeName, partsOfPeople } from "./free-names.js";
import { settleMatches } from "./gazetteer-readings.js";
import type { GazetteerMatch, MentionLexicon, TitleMatch } from "./lexicon.js";
import { findHalves, isCompass, nameHalves, readListedName } from "./listed-names.js";
import type { NameMention } from "./name-mention.js";
import { overlaps } from "./name-proposal.js";
import { proposeNames } from "./name-spans.js";
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
  const drafts = dropHeadlineNames(draftDocument(trees, text, lexicon));
  const votes = sumVotes(drafts.flatMap((draft) => draft.names));
  const halves = findHalves(drafts.flatMap((draft) => draft.gazetteer));
  const found = drafts.map((draft) => {
    const typed = typeNames(draft, votes, lexicon).filter((mention) => !isCompass(mention));
    const listed = typeListedNames(draft, typed, { text, lexicon });
    return [...typed, ...listed, ...nameHalves(draft.tree, draft.gazetteer, halves)];
  });
  const surnames = surnamesOf(found.flat());
  return found.flatMap((mentions, index) =>
    [...mentions, ...echoSurnames(trees[index], mentions, surnames)].sort(
      (a, b) => a.range.from - b.range.from || b.range.to - a.range.to,
    ),
  );
}

function draftDocument(trees: readonly Tree[], text: string, lexicon: MentionLexicon): Draft[] {
  const found = trees.map((tree) => {
    const { tokens, names } = tree.sentence;
    const matches = lexicon.gazetteerMatches(tokens);
    const titles = lexicon.titles(tokens);
    const ranges = titles.map((title) => title.range);
    const proposals = proposeNames(tokens, names, { gazetteer: matches, titles: ranges }, lexicon);
    return { tree, matches, titles, proposals };
  });
  const worded = found.flatMap(({ tree, proposals }) =>
    proposals.map((proposal) => ({ proposal, surface: textOf(tree, proposal.range, text) })),
  );
  const settled = settleMatches(found, partsOfPeople(worded));
  return found.map(({ tree, titles, proposals }, index) => {
    const gazetteer = settled[index] ?? [];
    const names = proposals
      .map((proposal) => cutCountry(proposal, gazetteer))
      .filter((proposal) => isFreeName(proposal, { gazetteer, tree, lexicon }))
      .map((proposal) => ({
        proposal,
        tree,
        surface: textOf(tree, proposal.range, text),
        title: titleBefore(proposal.range, titles, tree),
      }));
    return { tree, gazetteer, names };
  });
}

/** "President X", "the foreign minister, X, said": directly before, or before a comma if another closes the name. */
function titleBefore(
  range: TokenRange,
  titles: readonly TitleMatch[],
  tree: Tree,
): TitleMatch | undefined {
  const direct = titles.find((title) => title.range.to === range.from);
  const isEnclosed =
    tree.nodes[range.from - 1]?.form === "," && /^[,.(]$/.test(tree.nodes[range.to]?.form ?? ".");
  if (direct !== undefined || !isEnclosed) return direct;
  return titles.find((title) => title.range.to === range.from - 1);
}

function typeNames(draft: Draft, votes: DocumentVotes, lexicon: MentionLexicon): NameMention[] {
  return draft.names.flatMap((name): NameMention[] => {
    const type = decideType(name, votes, { lexicon, gazetteer: draft.gazetteer });
    if (type === undefined) return [];
    const { range } = name.proposal;
    const head = headOf(draft.tree, range);
    const represents = type.entityType === "organization" ? stateOf(draft, range, head) : undefined;
    const role = type.entityType === "person" ? roleText(draft.tree, name.title) : undefined;
    return [
      {
        sentence: draft.tree.sentence.index,
        range,
        head,
        kind: isAbbreviation(name.surface) ? "abbreviation" : "name",
        entityType: type.entityType,
        surface: name.surface,
        nested: isAbsorbed(type.entityType, draft.tree.nodes[head], lexicon),
        ...(type.subtype !== undefined && { subtype: type.subtype }),
        ...(represents !== undefined && { represents }),
        ...(role !== undefined && { role }),
      },
    ];
  });
}

/**
 * What only modifies a common noun founds no person ("the Churchill cigar"), no maker of weapons
 * ("Javelin missiles") and no part of a thing that gets an entity of its own ("the Bosphorus bridge").
 */
function isAbsorbed(entityType: string, node: Node | undefined, lexicon: MentionLexicon): boolean {
  const head = node?.relation === "compound" ? node.parent : undefined;
  if (head?.token.upos !== "NOUN") return false;
  if (entityType === "person") return true;
  const headClass = lexicon.headClass(head.lemma);
  if (entityType === "place") return headClass !== undefined;
  const isThing = headClass !== undefined && headClass.entityType !== "organization";
  return entityType === "organization" && (isThing || isWeapon(head));
}

/** "Caribbean nations", "the Bosphorus bridge". */
function isPlaceModifier(node: Node, lexicon: MentionLexicon): boolean {
  return node.relation === "amod" || isAbsorbed("place", node, lexicon);
}

function isWeapon(noun: Node): boolean {
  return /^(?:missile|rocket|drone|jet|tank|helicopter|plane|aircraft|bomber|submarine|battery|launcher|bomb|rifle)$/.test(
    noun.lemma,
  );
}

function roleText(tree: Tree, title: TitleMatch | undefined): string | undefined {
  if (title === undefined) return undefined;
  const tokens = tree.sentence.tokens.slice(title.range.from, title.range.to);
  return tokens.map((token) => token.surface).join(" ");
}

/** The state whose body this is: "Nigerian House of Representatives", "Egypt's Supreme Court". */
function stateOf(draft: Draft, range: TokenRange, head: number): string | undefined {
  const tokens = draft.tree.sentence.tokens.slice(range.from, range.to);
  if (!isStateBody(tokens.map((token) => token.surface))) return undefined;
  const inside = draft.gazetteer.filter(
    ({ range: { from, to } }) => from >= range.from && to <= range.to,
  );
  const node = draft.tree.nodes[head];
  const owners =
    node === undefined ? [] : childrenOf(node, "nmod:poss", "amod", "compound", "nmod");
  const around = owners.flatMap((owner) =>
    draft.gazetteer.filter(({ range: { from, to } }) => from <= owner.index && owner.index < to),
  );
  for (const { entry } of [...inside, ...around]) {
    if (entry.kind === "country" && entry.use !== "capital") return entry.iso;
  }
  return undefined;
}

/** First and last words of the names of people: by which of them news speaks of somebody depends on the language. */
function surnamesOf(mentions: readonly NameMention[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { entityType, surface } of mentions) {
    const words = foldName(surface).split(" ");
    if (entityType !== "person" || words.length < 2) continue;
    for (const word of [words[0], words.at(-1)]) if (word !== undefined) surnames.add(word);
  }
  return surnames;
}

/** A surname known from a full name, where the recogniser overlooked it. */
function echoSurnames(
  tree: Tree | undefined,
  mentions: readonly NameMention[],
  surnames: ReadonlySet<string>,
): NameMention[] {
  return (tree?.nodes ?? []).flatMap(({ token, index, sentence, relation }): NameMention[] => {
    const range = { from: index, to: index + 1 };
    const isFree = !mentions.some((mention) => overlaps(mention.range, range));
    const isSurname = token.upos === "PROPN" && surnames.has(foldName(token.surface));
    if (!isFree || !isSurname || relation === "flat" || relation === "compound") return [];
    const { surface } = token;
    return [
      { sentence, range, head: index, kind: "name", entityType: "person", surface, nested: false },
    ];
  });
}

function typeListedNames(
  draft: Draft,
  typed: readonly NameMention[],
  { text, lexicon }: { readonly text: string; readonly lexicon: MentionLexicon },
): NameMention[] {
  const sentence = { tree: draft.tree, matches: draft.gazetteer };
  return draft.gazetteer.flatMap((match): NameMention[] => {
    const outer = typed.find((name) => overlaps(name.range, match.range));
    const head = headOf(draft.tree, match.range);
    const node = draft.tree.nodes[head];
    if (node === undefined || outer?.entityType === "person" || outer?.head === head) return [];
    const reading = readListedName(match, node, sentence);
    const isOwner = reading.iso !== undefined && outer?.represents === reading.iso;
    const isPart = outer !== undefined && !isOwner;
    return [
      {
        sentence: draft.tree.sentence.index,
        range: match.range,
        head,
        surface: textOf(draft.tree, match.range, text),
        nested: isPart || (reading.entityType === "place" && isPlaceModifier(node, lexicon)),
        ...reading,
      },
    ];
  });
}
