import { isCapitalised } from "../../support/names.js";
import { caseOf, childOf, type Node, type Tree } from "../syntax.js";
import { foldName } from "./fold.js";
import type { GazetteerEntry, GazetteerMatch } from "./lexicon.js";
import { headOf } from "./offices.js";

/** The gazetteer's matches of one sentence. */
export interface SentenceMatches {
  readonly tree: Tree;
  readonly matches: readonly GazetteerMatch[];
}

/**
 * Settles names that several things share, by the rest of the document.
 *
 * - of countries with one name ("Congo") the one that also has a mention of its own, else the first listed;
 * - a word that is other things as well ("Jordan") is none of the gazetteer's if it is part of a
 *   person's name in the document, nor a capital if its country is not mentioned;
 * - a demonym that is a language ("in French") or a word that is no noun here ("Polish the …") is no mention.
 *
 * @param personParts folded words of the names of people in the document.
 */
export function settleMatches(
  sentences: readonly SentenceMatches[],
  personParts: ReadonlySet<string>,
): GazetteerMatch[][] {
  const certain = new Set(
    sentences
      .flatMap((sentence) => sentence.matches)
      .filter((match) => match.others.length === 0 && !match.entry.ambiguous)
      .flatMap((match) => (match.entry.kind === "country" ? [match.entry.iso] : [])),
  );
  return sentences.map(({ tree, matches }) =>
    matches.flatMap((match): GazetteerMatch[] => {
      const entry = seatOf(chooseNamesake(match, certain), certain);
      const node = tree.nodes[headOf(tree, match.range)];
      if (node === undefined || !isMeant(entry, { tree, match, personParts, certain })) return [];
      return isOrdinaryWord(entry, node) ? [] : [{ ...match, entry }];
    }),
  );
}

/** Bodies that news calls by the capital they sit in, by the country of the capital. */
const SEATED_BODIES = new Map([["BE", "European Union"]]);

/** "Brussels" is the European Union unless the text speaks of Belgium. */
function seatOf(entry: GazetteerEntry, certain: ReadonlySet<string>): GazetteerEntry {
  if (entry.kind !== "country" || entry.use !== "capital" || certain.has(entry.iso)) return entry;
  const label = SEATED_BODIES.get(entry.iso);
  return label === undefined
    ? entry
    : { kind: "organization", label, ambiguous: false, seat: true };
}

function chooseNamesake(match: GazetteerMatch, certain: ReadonlySet<string>): GazetteerEntry {
  const isCertain = (entry: GazetteerEntry): boolean =>
    entry.kind === "country" && certain.has(entry.iso);
  return [match.entry, ...match.others].find(isCertain) ?? match.entry;
}

function isMeant(
  entry: GazetteerEntry,
  context: {
    readonly tree: Tree;
    readonly match: GazetteerMatch;
    readonly personParts: ReadonlySet<string>;
    readonly certain: ReadonlySet<string>;
  },
): boolean {
  const { range } = context.match;
  const first = context.tree.sentence.tokens[range.from];
  const before = context.tree.sentence.tokens[range.from - 1]?.surface ?? "";
  if (first === undefined || isContinent(entry, before)) return false;
  if (isStamp(context.tree, range.to)) return false;
  if (range.to - range.from > 1) return true;
  if (entry.kind === "organization" && !isCapitalised(first.surface)) return false;
  const mayBePerson = entry.ambiguous || entry.kind === "place" || isCapital(entry);
  if (mayBePerson && context.personParts.has(foldName(first.surface))) return false;
  if (!entry.ambiguous || entry.kind !== "country" || entry.use !== "capital") return true;
  return context.certain.has(entry.iso);
}

/** "Soviet-era", "Chinese-made", "Dutch-born": where or when something is from, not who acts. */
export function isStamp(tree: Tree, end: number): boolean {
  const [hyphen, word] = tree.sentence.tokens.slice(end, end + 2);
  const isHyphen = /^[-‐‑]$/.test(hyphen?.surface ?? "");
  return (
    isHyphen &&
    /^(?:era|style|born|made|language|speaking|inspired|type|themed)$/.test(word?.surface ?? "")
  );
}

/** "South American", "Latin America", "West German": another land than the one without the word before it. */
function isContinent(entry: GazetteerEntry, before: string): boolean {
  const isDirection = /^(?:North|South|East|West|Central|Latin|Native)$/.test(before);
  return isDirection && entry.kind === "country" && entry.use !== "capital";
}

function isCapital(entry: GazetteerEntry): boolean {
  return entry.kind === "country" && entry.use === "capital";
}

/** Languages and words of another class. */
function isOrdinaryWord(entry: GazetteerEntry, node: Node): boolean {
  // "Boeing" looks like a participle.
  const mayBeVerb = entry.kind !== "organization";
  if (mayBeVerb && ["VERB", "AUX"].includes(node.token.upos)) return true;
  if (["ADV", "ADP"].includes(node.token.upos)) return true;
  if (entry.kind === "organization" && ["PRON", "DET", "SCONJ"].includes(node.token.upos))
    return true;
  if (entry.kind !== "country" || entry.use !== "demonym") return false;
  if (node.relation === "amod" || node.token.xpos.endsWith("S")) return false;
  if (childOf(node, "det", "amod", "nummod") !== undefined) return false;
  const verb = node.parent?.lemma ?? "";
  if (/^(?:speak|learn|study|teach|translate|write|read|sing|publish)$/.test(verb)) return true;
  return /^(?:in|into|from)$/.test(caseOf(node)) && node.relation === "obl";
}
