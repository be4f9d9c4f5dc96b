import type { Span } from "../../model/index.js";
import { createFeatureBuffer, type FeatureBuffer } from "../weights/feature-keys.js";
import type { LinearModel } from "../weights/linear-model.js";
import {
  type Chunk,
  createChunk,
  isAddress,
  readSplitFeatures,
  SPLIT_FEATURES,
  unitKind,
} from "./split-features.js";

/**
 * Cuts text into tokens as the English treebanks do: clitics (`do|n't`, `Russia|'s`), hyphens and marks
 * apart, abbreviations and addresses whole. White space always cuts; within a chunk a learned model
 * decides at each place where a cut is possible.
 */
export interface Tokeniser {
  /** Class 1 means a cut. */
  readonly splits: LinearModel;
  /** Words written as one that count as two, and where the second begins: `cannot` 3. */
  readonly fused: ReadonlyMap<string, number>;
}

/** Cuts `text` from `start` to `end` into tokens; their spans point into `text`. */
export function tokenise(
  text: string,
  range: Span,
  {
    tokeniser,
    buffer = createFeatureBuffer(SPLIT_FEATURES),
  }: { tokeniser: Tokeniser; buffer?: FeatureBuffer },
): Span[] {
  const tokens: Span[] = [];
  for (const { start, end, chunk } of readChunks(text, range)) {
    let from = 0;
    for (let at = 1; at < chunk.plain.length; at += 1) {
      const cut = isLoneHyphen(chunk, from, at) || decideSplit(chunk, at, { tokeniser, buffer });
      if (!cut) continue;
      tokens.push({ start: start + from, end: start + at });
      from = at;
    }
    tokens.push({ start: start + from, end });
  }
  return tokens;
}

/** A hyphen cut off from the word before it is cut off from the word after it too: `F|-|16`. */
function isLoneHyphen({ plain }: Chunk, from: number, at: number): boolean {
  return (
    from === at - 1 && from > 0 && plain[from] === "-" && /[\p{L}\p{N}]/u.test(plain[at] ?? "")
  );
}

/** A chunk and its place in the text. */
export interface PlacedChunk extends Span {
  readonly chunk: Chunk;
}

/** Finds the runs of visible characters, each with the character that the next one begins with. */
export function readChunks(text: string, range: Span): PlacedChunk[] {
  const runs = findRuns(text, range);
  return runs.map(({ start, end }, index) => {
    const next = runs[index + 1];
    const nextUnit = next === undefined ? "" : (text[next.start] ?? "");
    return { start, end, chunk: createChunk(text.slice(start, end), nextUnit) };
  });
}

/** White space and invisible characters: they belong to no token. */
const GAP = /[\s\u0085\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\u00ad\p{Cc}]/u;

function findRuns(text: string, { start, end }: Span): Span[] {
  const runs: Span[] = [];
  let from = -1;
  for (let index = start; index < end; index += 1) {
    const gap = GAP.test(text[index] ?? "");
    if (gap && from >= 0) runs.push({ start: from, end: index });
    if (gap) from = -1;
    else if (from < 0) from = index;
  }
  if (from >= 0) runs.push({ start: from, end });
  return runs;
}

function decideSplit(
  chunk: Chunk,
  index: number,
  { tokeniser, buffer }: { tokeniser: Tokeniser; buffer: FeatureBuffer },
): boolean {
  switch (splitKind(chunk, index, tokeniser.fused)) {
    case "always":
      return true;
    case "never":
      return false;
    case "open": {
      readSplitFeatures(buffer, chunk, index);
      const scores = tokeniser.splits.score(buffer);
      return (scores[1] ?? 0) > (scores[0] ?? 0);
    }
  }
}

/** Marks that are tokens of their own wherever they stand. */
const ALWAYS_APART = /[\u2014"\u00ab\u00bb\u2026]/;

/** Tells whether a place in a chunk is surely a boundary, surely none, or for the model to decide. */
export function splitKind(
  chunk: Chunk,
  index: number,
  fused: ReadonlyMap<string, number>,
): "always" | "never" | "open" {
  const before = chunk.plain[index - 1] ?? "";
  const after = chunk.plain[index] ?? "";
  const kindBefore = unitKind(before);
  const kindAfter = unitKind(after);
  if (kindBefore === "L" && kindAfter === "L")
    return splitsFused(chunk, index, fused) ? "always" : "never";
  if (kindBefore === "D" && kindAfter === "D") return "never";
  if (isAddress(chunk.plain))
    return /^[^\w/]{1,3}$/.test(chunk.plain.slice(index)) || index <= 2 ? "open" : "never";
  if (before !== after && (ALWAYS_APART.test(before) || ALWAYS_APART.test(after))) return "always";
  return "open";
}

/** Between two letters only negations (`do|n't`) and known fused words (`can|not`) are cut. */
function splitsFused(chunk: Chunk, index: number, fused: ReadonlyMap<string, number>): boolean {
  const { lower } = chunk;
  if (lower.startsWith("n't", index) && unitKind(lower[index + 3]) !== "L") return true;
  let from = index;
  while (index - from <= MAX_FUSED && unitKind(lower[from - 1]) === "L") from -= 1;
  let to = index;
  while (to - index <= MAX_FUSED && unitKind(lower[to]) === "L") to += 1;
  return fused.get(lower.slice(from, to)) === index - from;
}

/** No fused word is longer. */
export const MAX_FUSED = 12;
