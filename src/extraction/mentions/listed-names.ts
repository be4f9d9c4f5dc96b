import type { MentionKind } from "../../model/index.js";
import { isAbbreviation, isCapitalised } from "../../support/names.js";
import { caseOf, conjuncts, firstConjunct, type Node, type Tree } from "../syntax.js";
import { isLocative, readsAsGovernment } from "./government-reading.js";
import type { GazetteerEntry, GazetteerMatch } from "./lexicon.js";
import type { NameMention } from "./name-mention.js";

/** The parts of a mention that a gazetteer entry decides. */
export type ListedReading = Pick<NameMention, "kind" | "entityType"> &
  Partial<Pick<NameMention, "body" | "label" | "subtype" | "iso" | "represents">>;

/**
 * Reads a listed name where it stands: a country by name, demonym or its capital, a body, a place.
 *
 * @param node head of the name.
 * @param matches all listed names of the sentence.
 */
export function readListedName(
  match: GazetteerMatch,
  node: Node,
  sentence: { readonly tree: Tree; readonly matches: readonly GazetteerMatch[] },
): ListedReading {
  const { entry } = match;
  const { label } = entry;
  switch (entry.kind) {
    case "place":
      return { kind: "name", entityType: "place", label, subtype: entry.subtype };
    case "organization":
      return readBody(entry, match, { node, ...sentence });
    case "country":
      return readCountry(entry, match, { node, ...sentence });
  }
}

interface Position {
  readonly node: Node;
  readonly tree: Tree;
  readonly matches: readonly GazetteerMatch[];
}

type Entry<K extends GazetteerEntry["kind"]> = Extract<GazetteerEntry, { readonly kind: K }>;

const TOWN: ListedReading = { kind: "name", entityType: "place", subtype: "city" };

function readBody(
  entry: Entry<"organization">,
  match: GazetteerMatch,
  at: Position,
): ListedReading {
  const { label, represents } = entry;
  if (entry.seat === true) {
    if (!standsForGovernment(match, at)) return TOWN;
    return { kind: "metonym", entityType: "organization", label };
  }
  return {
    kind: kindOf(match, at.node),
    entityType: "organization",
    label,
    ...(entry.body !== undefined && { body: entry.body }),
    ...(represents !== undefined && { represents }),
  };
}

function readCountry(entry: Entry<"country">, match: GazetteerMatch, at: Position): ListedReading {
  const country = { entityType: "country", iso: entry.iso, label: entry.label } as const;
  switch (entry.use) {
    case "name":
      return { ...country, kind: kindOf(match, at.node) };
    case "demonym":
      return { ...country, kind: "demonym" };
    case "capital":
      return standsForGovernment(match, at) ? { ...country, kind: "metonym" } : TOWN;
  }
}

function kindOf({ range }: GazetteerMatch, node: Node): MentionKind {
  const { surface } = node.token;
  const isShort = range.to - range.from === 1 && surface.length < 7;
  return isShort && isAbbreviation(surface) ? "abbreviation" : "name";
}

function standsForGovernment(match: GazetteerMatch, { node, tree, matches }: Position): boolean {
  if (isDateline(match, tree)) return false;
  const company = conjuncts(firstConjunct(node)).filter((other) => other !== node);
  const uses = company.map((other) => useAt(other, matches));
  if (uses.includes("name") && !isLocative(caseOf(node))) return true;
  // "Between Oslo and Trondheim": in the company of a mere town a capital is one.
  const isWithTown = company.some(
    (other, index) => uses[index] === undefined && other.token.upos === "PROPN",
  );
  if (isWithTown && (node.relation === "nmod" || node.relation === "obl")) return false;
  return readsAsGovernment(node);
}

/** How the gazetteer uses the name at a node: a country's name, its capital, or nothing of the kind. */
function useAt(node: Node, matches: readonly GazetteerMatch[]): string | undefined {
  const match = matches.find(({ range: { from, to } }) => from <= node.index && node.index < to);
  if (match === undefined) return undefined;
  return match.entry.kind === "country" ? match.entry.use : "listed";
}

/** "KYIV -", "MANILA, Philippines (11 June) —", "BANGKOK (Wire)" at the start of a sentence. */
function isDateline(match: GazetteerMatch, tree: Tree): boolean {
  const first = tree.sentence.tokens[match.range.from];
  const next = tree.sentence.tokens[match.range.to];
  if (match.range.from > 0 || first === undefined || next === undefined) return false;
  return /^[\p{Lu}\s-]{4,}$/u.test(first.surface) && /^(?:[,(:\-‐‑–—]|--)$/.test(next.surface);
}

/** Countries of the document called after a direction, by it: "north" for North Korea. */
export type Halves = ReadonlyMap<string, { readonly iso: string; readonly label: string }>;

/** Finds the countries that "the North", "the South" can mean in a document. */
export function findHalves(matches: readonly GazetteerMatch[]): Halves {
  const halves = new Map<string, { iso: string; label: string }>();
  for (const { entry } of matches) {
    const direction = /^(North|South|East|West) /.exec(entry.label)?.[1]?.toLowerCase();
    if (direction === undefined || entry.kind !== "country" || halves.has(direction)) continue;
    halves.set(direction, { iso: entry.iso, label: entry.label });
  }
  return halves;
}

/** "The North", where North Korea is spoken of. */
export function nameHalves(
  tree: Tree,
  matches: readonly GazetteerMatch[],
  halves: Halves,
): NameMention[] {
  return tree.nodes.flatMap((node): NameMention[] => {
    const half = isCapitalised(node.token.surface) ? halves.get(node.form) : undefined;
    const isDefinite = tree.nodes[node.index - 1]?.form === "the";
    const isHead = !["amod", "compound", "flat", "advmod"].includes(node.relation);
    if (half === undefined || !isDefinite || !isHead || useAt(node, matches) !== undefined)
      return [];
    return [
      {
        sentence: tree.sentence.index,
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
export function isCompass(mention: NameMention): boolean {
  return /^(?:North|South|East|West)$/.test(mention.surface);
}
