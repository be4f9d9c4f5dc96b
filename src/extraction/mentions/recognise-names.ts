import type { MentionKind, TokenRange } from "../../model/index.js";
import { caseOf, childrenOf, conjuncts, firstConjunct, type Node, type Tree } from "../syntax.js";
import { foldName, isAbbreviation, isCapitalised } from "./fold.js";
import { settleMatches } from "./gazetteer-readings.js";
import { isLocative, readsAsGovernment } from "./government-reading.js";
import type { GazetteerMatch, MentionLexicon, TitleMatch } from "./lexicon.js";
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
  const drafts = dropHeadlineNames(draftDocument(trees, text, lexicon));
  const votes = sumVotes(drafts.flatMap((draft) => draft.names));
  const halves = findHalves(drafts);
  return drafts.flatMap((draft) => {
    const typed = typeNames(draft, votes, lexicon);
    const listed = typeGazetteerMatches(draft, typed, { text, lexicon });
    return [
      ...typed.filter((mention) => !isCompass(mention)),
      ...listed,
      ...nameHalves(draft, halves),
    ].sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
  });
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
  const personParts = partsOfPeople(found, text);
  const settled = settleMatches(found, personParts);
  return found.map(({ tree, titles, proposals }, index) => {
    const gazetteer = settled[index] ?? [];
    const names = proposals
      .flatMap((proposal) => cutCountry(proposal, gazetteer))
      .filter((proposal) => isFreeName(proposal, { gazetteer, tree, lexicon }))
      .map((proposal) => ({
        proposal,
        tree,
        surface: surfaceOf(tree, proposal.range, text),
        title: titleBefore(proposal.range, titles),
      }));
    return { tree, gazetteer, names };
  });
}

/** First and last words of names that the recogniser takes for people's, of two words or more. */
function partsOfPeople(
  found: readonly { readonly tree: Tree; readonly proposals: readonly NameProposal[] }[],
  text: string,
): Set<string> {
  const parts = new Set<string>();
  for (const { tree, proposals } of found) {
    for (const { range, votes, headClass } of proposals) {
      if (headClass !== undefined || votes.PER <= votes.LOC + votes.ORG) continue;
      const words = foldName(surfaceOf(tree, range, text)).split(" ");
      if (words.length > 1) for (const word of [words[0], words.at(-1)]) parts.add(word ?? "");
    }
  }
  return parts;
}

/** "Russian Vladimir Putin": a country at the start of a person's name is none of it. */
function cutCountry(proposal: NameProposal, gazetteer: readonly GazetteerMatch[]): NameProposal[] {
  const { votes, range } = proposal;
  if (proposal.headClass !== undefined || votes.PER <= votes.ORG + votes.LOC) return [proposal];
  const country = gazetteer.find(
    ({ entry, range: { from, to } }) =>
      entry.kind === "country" && entry.use !== "capital" && from <= range.from && to > range.from,
  );
  if (country === undefined || country.range.to >= range.to) return [proposal];
  return [{ ...proposal, range: { from: country.range.to, to: range.to } }];
}

interface Surroundings {
  readonly gazetteer: readonly GazetteerMatch[];
  readonly tree: Tree;
  readonly lexicon: MentionLexicon;
}

/** Names that the gazetteers do not explain and that are more than a common noun in capitals. */
function isFreeName(proposal: NameProposal, around: Surroundings): boolean {
  const { range, headClass, votes } = proposal;
  const tokens = around.tree.sentence.tokens.slice(range.from, range.to);
  const [first] = tokens;
  if (first === undefined || isNoName(proposal, around)) return false;
  const overlapping = around.gazetteer.filter((match) => overlaps(match.range, range));
  if (overlapping.some(({ range: { from, to } }) => from <= range.from && to >= range.to)) {
    return false;
  }
  const last = around.tree.nodes[range.to - 1];
  const isGroup =
    last !== undefined &&
    around.lexicon.groupClass(last.lemma) !== undefined &&
    headClass === undefined;
  const isListed = (index: number): boolean =>
    (isGroup && index === range.to - 1) ||
    overlapping.some(({ range: { from, to } }) => from <= index && index < to);
  // "Niger river" is no country.
  const isHeaded =
    range.to - range.from > 1 && around.lexicon.headClass(last?.form ?? "")?.entityType === "place";
  const isExplained =
    !isHeaded &&
    tokens.every((token, index) => !isCapitalised(token.surface) || isListed(range.from + index));
  if (isExplained) return false;
  const crosses = overlapping.some(
    (match) => match.range.from < range.from || match.range.to > range.to,
  );
  if (headClass !== undefined) return true;
  const total = votes.PER + votes.LOC + votes.ORG + votes.MISC;
  return !crosses && (overlapping.length === 0 || total >= 2);
}

/** Single words that only look like names: initials, nouns of a class ("the Council"), model numbers. */
function isNoName(proposal: NameProposal, { tree, lexicon }: Surroundings): boolean {
  const { from, to } = proposal.range;
  const last = tree.nodes[to - 1];
  if (last === undefined) return true;
  const lower = last.token.surface.toLowerCase();
  if (to - from > 1) return false;
  if (
    /^\p{L}\.?$/u.test(last.token.surface) ||
    /^(?:[BA]\.?[CD]\.?|[AP]\.?M\.?)$/.test(last.token.surface)
  )
    return true;
  if (last.token.upos === "ADJ" && last.relation === "amod") return true;
  if (from === 0 && last.token.upos !== "PROPN") return true;
  if (/^\d/.test(tree.nodes[from - 1]?.form ?? "") && isAbbreviation(last.token.surface))
    return true;
  if (/[$€£]/.test(tree.nodes[to]?.form ?? "")) return true;
  const words = [lower, last.lemma];
  return words.some(
    (word) =>
      lexicon.headClass(word) !== undefined ||
      lexicon.groupClass(word) !== undefined ||
      lexicon.countryNouns.has(word) ||
      lexicon.personNouns.has(word),
  );
}

function titleBefore(range: TokenRange, titles: readonly TitleMatch[]): TitleMatch | undefined {
  return titles.find((title) => title.range.to === range.from);
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
    const type = decideType(name, votes, { lexicon, gazetteer: draft.gazetteer });
    if (type === undefined) return [];
    const { range } = name.proposal;
    const head = headOf(draft.tree, range);
    const represents = type.entityType === "organization" ? stateOf(draft, range, head) : undefined;
    const role =
      type.entityType === "person" && name.title !== undefined
        ? roleText(draft.tree, name.title)
        : undefined;
    return [
      {
        sentence: draft.tree.sentence.index,
        range,
        head,
        kind: isAbbreviation(name.surface) ? "abbreviation" : "name",
        entityType: type.entityType,
        surface: name.surface,
        nested: type.entityType === "place" && isModifier(draft.tree.nodes[head], lexicon),
        ...(type.subtype !== undefined && { subtype: type.subtype }),
        ...(represents !== undefined && { represents }),
        ...(role !== undefined && { role }),
      },
    ];
  });
}

/** "Ibar" in "the Ibar bridge": part of a longer name that a common noun heads. */
function isModifier(node: Node | undefined, lexicon: MentionLexicon): boolean {
  const head = node?.relation === "compound" ? node.parent : undefined;
  return head?.token.upos === "NOUN" && lexicon.headClass(head.lemma) !== undefined;
}

function roleText(tree: Tree, title: TitleMatch): string {
  const tokens = tree.sentence.tokens.slice(title.range.from, title.range.to);
  return tokens.map((token) => token.surface).join(" ");
}

/** The state whose body this is: "Libyan House of Representatives", "Iran's Quds Force". */
function stateOf(draft: Draft, range: TokenRange, head: number): string | undefined {
  const tokens = draft.tree.sentence.tokens.slice(range.from, range.to);
  if (!isStateBody(tokens.map((token) => token.surface))) return undefined;
  const inside = draft.gazetteer.find(
    (match) => match.range.from >= range.from && match.range.to <= range.to,
  );
  const node = draft.tree.nodes[head];
  const owners =
    node === undefined ? [] : childrenOf(node, "nmod:poss", "amod", "compound", "nmod");
  const around = owners.flatMap((owner) =>
    draft.gazetteer.filter(({ range: { from, to } }) => from <= owner.index && owner.index < to),
  );
  for (const match of [inside, ...around]) {
    if (match?.entry.kind === "country" && match.entry.use !== "capital") return match.entry.iso;
  }
  return undefined;
}

function typeGazetteerMatches(
  draft: Draft,
  typed: readonly NameMention[],
  { text, lexicon }: { readonly text: string; readonly lexicon: MentionLexicon },
): NameMention[] {
  return draft.gazetteer.flatMap((match): NameMention[] => {
    const outer = typed.find((name) => overlaps(name.range, match.range));
    const head = headOf(draft.tree, match.range);
    const node = draft.tree.nodes[head];
    if (node === undefined || outer?.entityType === "person" || outer?.head === head) return [];
    const reading = readEntry(match, node, draft);
    const isOwner = reading.iso !== undefined && outer?.represents === reading.iso;
    return [
      {
        sentence: draft.tree.sentence.index,
        range: match.range,
        head,
        surface: surfaceOf(draft.tree, match.range, text),
        nested:
          outer !== undefined
            ? !isOwner
            : reading.entityType === "place" && isModifier(node, lexicon),
        ...reading,
      },
    ];
  });
}

type Reading = Pick<NameMention, "kind" | "entityType"> &
  Partial<Pick<NameMention, "label" | "subtype" | "iso" | "represents">>;

function readEntry(match: GazetteerMatch, node: Node, draft: Draft): Reading {
  const { entry, range } = match;
  const isShort = range.to - range.from === 1 && isAbbreviation(node.token.surface);
  const kind: MentionKind = isShort && node.token.surface.length < 7 ? "abbreviation" : "name";
  const { label } = entry;
  switch (entry.kind) {
    case "organization":
      if (entry.seat === true) {
        return standsForGovernment(match, node, draft)
          ? { kind: "metonym", entityType: "organization", label }
          : { kind: "name", entityType: "place", subtype: "city" };
      }
      return {
        kind,
        entityType: "organization",
        label,
        ...(entry.represents !== undefined && { represents: entry.represents }),
      };
    case "place":
      return { kind, entityType: "place", label, subtype: entry.subtype };
    case "country":
      if (entry.use === "name") return { kind, entityType: "country", iso: entry.iso, label };
      if (entry.use === "demonym")
        return { kind: "demonym", entityType: "country", iso: entry.iso, label };
      return standsForGovernment(match, node, draft)
        ? { kind: "metonym", entityType: "country", iso: entry.iso, label }
        : { kind: "name", entityType: "place", subtype: "city" };
  }
}

function standsForGovernment(match: GazetteerMatch, node: Node, draft: Draft): boolean {
  if (isDateline(match, draft.tree)) return false;
  const company = conjuncts(firstConjunct(node)).filter((other) => other !== node);
  const uses = company.map((other) => useAt(other, draft));
  if (uses.includes("name") && !isLocative(caseOf(node))) return true;
  // "Between Copenhagen and Malmö": in the company of a mere town a capital is one.
  if (company.some((other, index) => uses[index] === undefined && other.token.upos === "PROPN")) {
    return readsAsGovernment(node) && node.relation !== "nmod" && node.relation !== "obl";
  }
  return readsAsGovernment(node);
}

/** How the gazetteer uses the name at a node: a country's name, its capital, or nothing of the kind. */
function useAt(node: Node, draft: Draft): string | undefined {
  const match = draft.gazetteer.find(
    ({ range: { from, to } }) => from <= node.index && node.index < to,
  );
  if (match === undefined) return undefined;
  return match.entry.kind === "country" ? match.entry.use : "listed";
}

/** "KYIV -", "MANILA, Philippines (11 June) —", "BANGKOK (Wire)" at the start of a sentence. */
function isDateline(match: GazetteerMatch, tree: Tree): boolean {
  const [first, next] = [
    tree.sentence.tokens[match.range.from],
    tree.sentence.tokens[match.range.to],
  ];
  if (match.range.from > 0 || first === undefined || next === undefined) return false;
  return /^[\p{Lu}\s-]{4,}$/u.test(first.surface) && /^[,(:\-‐‑–—]|^--$/.test(next.surface);
}

/** Countries of the document called after a direction, by it: "north" for North Korea. */
type Halves = ReadonlyMap<string, { readonly iso: string; readonly label: string }>;

function findHalves(drafts: readonly Draft[]): Halves {
  const halves = new Map<string, { iso: string; label: string }>();
  for (const { entry } of drafts.flatMap((draft) => draft.gazetteer)) {
    const direction = /^(North|South|East|West) /.exec(entry.label)?.[1]?.toLowerCase();
    if (direction === undefined || entry.kind !== "country") continue;
    if (!halves.has(direction)) halves.set(direction, { iso: entry.iso, label: entry.label });
  }
  return halves;
}

/** "The North", where North Korea is spoken of. */
function nameHalves(draft: Draft, halves: Halves): NameMention[] {
  return draft.tree.nodes.flatMap((node): NameMention[] => {
    const half = /^\p{Lu}/u.test(node.token.surface) ? halves.get(node.form) : undefined;
    const before = draft.tree.nodes[node.index - 1]?.form;
    const isHead = !["amod", "compound", "flat", "advmod"].includes(node.relation);
    const isTaken = draft.gazetteer.some(
      ({ range }) => range.from <= node.index && node.index < range.to,
    );
    if (half === undefined || before !== "the" || !isHead || isTaken) return [];
    return [
      {
        sentence: draft.tree.sentence.index,
        range: { from: node.index, to: node.index + 1 },
        head: node.index,
        kind: "name",
        entityType: "country",
        surface: node.token.surface,
        nested: false,
        ...half,
      },
    ];
  });
}

/** A bare direction is no place of its own: "the West", "the South" of some country. */
function isCompass(mention: NameMention): boolean {
  return /^(?:North|South|East|West)$/.test(mention.surface);
}

function surfaceOf(tree: Tree, range: TokenRange, text: string): string {
  const first = tree.sentence.tokens[range.from];
  const last = tree.sentence.tokens[range.to - 1];
  return first === undefined || last === undefined ? "" : text.slice(first.start, last.end);
}
