import type { Span } from "../../model/index.js";
import { isCapitalised } from "../../support/names.js";
import {
  addFeature,
  addPair,
  addTriple,
  clearFeatures,
  createFeatureBuffer,
  type FeatureBuffer,
  hashText,
} from "../weights/feature-keys.js";
import type { LinearModel } from "../weights/linear-model.js";
import { createChunk, SPLIT_FEATURES, unitKind } from "./split-features.js";

/** A block of tokens in which sentence ends are sought; `surfaces` are plain (see `createChunk`). */
export interface TokenBlock {
  readonly tokens: readonly Span[];
  readonly surfaces: readonly string[];
}

/** Reads the surfaces of tokens, with plain quotation marks. */
export function createTokenBlock(text: string, tokens: readonly Span[]): TokenBlock {
  return {
    tokens,
    surfaces: tokens.map(({ start, end }) => createChunk(text.slice(start, end), "").plain),
  };
}

/** Longest sentence in tokens: longer ones (lists, tables) are cut, which bounds memory. */
export const MAX_SENTENCE = 300;

/**
 * Finds where sentences end within a block.
 *
 * @param model class 1 means an end.
 * @returns for each sentence the index after its last token, in order; the last is the number of tokens.
 */
export function splitSentences(
  block: TokenBlock,
  model: LinearModel,
  buffer: FeatureBuffer = createFeatureBuffer(SPLIT_FEATURES),
): number[] {
  const ends: number[] = [];
  const last = block.tokens.length - 1;
  let from = 0;
  for (let index = 0; index <= last; index += 1) {
    if (index === last || endsSentence(block, { from, index, model, buffer })) {
      ends.push(index + 1);
      from = index + 1;
    }
  }
  return ends;
}

function endsSentence(
  block: TokenBlock,
  at: { from: number; index: number; model: LinearModel; buffer: FeatureBuffer },
): boolean {
  const { from, index } = at;
  if (index - from + 1 >= MAX_SENTENCE) return true;
  if (!isEndCandidate(block, index)) return false;
  readSentenceFeatures(at.buffer, block, { from, index });
  const scores = at.model.score(at.buffer);
  return (scores[1] ?? 0) > (scores[0] ?? 0);
}

/** Titles and the like that are always followed by what they introduce. */
const INTRODUCES =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Sen|Rep|Reps|Sens|Gov|Amb|Rev|Hon|Fr|St|Mt|Ft|vs)\.$/;
const COUNTED =
  /^(?:No|Nos|Art|Fig|Sec|Vol|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.$/i;
const OPENING = /^["'([{<\u00ab]$/;

/** Tells whether a sentence may end after a token: only after a mark, and never inside a name or reference. */
export function isEndCandidate({ tokens, surfaces }: TokenBlock, index: number): boolean {
  const surface = surfaces[index] ?? "";
  const next = surfaces[index + 1] ?? "";
  const kind = unitKind(surface.at(-1));
  if (kind === "L" || kind === "D" || surface === ",") return false;
  if (INTRODUCES.test(surface)) return false;
  if (COUNTED.test(surface) && /^\d/.test(next)) return false;
  const apart = (tokens[index]?.end ?? 0) < (tokens[index + 1]?.start ?? 0);
  if (
    /^\p{Lu}\.$/u.test(surface) &&
    isCapitalised(next) &&
    isCapitalised(surfaces[index - 1] ?? "")
  ) {
    return false;
  }
  return apart || OPENING.test(next) || isCapitalised(next) || surface.length > 1;
}

/** Fills the buffer with the features of a possible sentence end after token `index`. */
export function readSentenceFeatures(
  buffer: FeatureBuffer,
  block: TokenBlock,
  { from, index }: { from: number; index: number },
): void {
  const { tokens, surfaces } = block;
  const word = surfaces[index] ?? "";
  const before = surfaces[index - 1] ?? "";
  const after = surfaces[index + 1] ?? "";
  const mark = hashText(word.length <= 3 ? word : word.toLowerCase());
  const next = hashText(after.toLowerCase());
  const nextShape = hashText(shapeOf(after));
  const previous = hashText(before.toLowerCase());
  const previousShape = hashText(shapeOf(before));
  const nextButOne = surfaces[index + 2] ?? "";
  const gap = (tokens[index]?.end ?? 0) < (tokens[index + 1]?.start ?? 0) ? 1 : 0;
  const length = Math.min(Math.floor(Math.log2(index - from + 1)), 6);
  const quoted = openQuotes(surfaces, from, index);
  const lastKind = hashText(unitKind(word.at(-1)) + (word.length > 1 ? "+" : ""));
  clearFeatures(buffer);
  addFeature(buffer, 0);
  addFeature(buffer, mark);
  addPair(buffer, mark, nextShape);
  addPair(buffer, mark, next);
  addPair(buffer, mark, previous);
  addTriple(buffer, mark, previousShape, nextShape);
  addTriple(buffer, previous, mark, nextShape);
  addTriple(buffer, mark, nextShape, hashText(shapeOf(nextButOne)));
  addTriple(buffer, mark, next, hashText(shapeOf(nextButOne)));
  addTriple(buffer, mark, gap, nextShape);
  addTriple(buffer, mark, length, nextShape);
  addTriple(buffer, mark, quoted, nextShape);
  addTriple(buffer, lastKind, gap, nextShape);
  addTriple(buffer, lastKind, hashText(shapeOf(word)), nextShape);
  addTriple(buffer, hashText(shapeOf(word)), hashText(shapeOf(before)), nextShape);
  addTriple(buffer, lastKind, next, gap);
  addTriple(buffer, mark, hashText(unitKind(before.at(-1))), nextShape);
  addTriple(buffer, mark, hashText((surfaces[index - 2] ?? "").toLowerCase()), nextShape);
  addTriple(buffer, mark, hashText((surfaces[from] ?? "").toLowerCase()), length);
  addTriple(buffer, mark, tokens.length - index < 4 ? 1 : 0, length);
}

function shapeOf(surface: string): string {
  const kind = unitKind(surface[0]);
  if (kind !== "L") return kind === "D" ? `D${Math.min(surface.length, 3)}` : surface.slice(0, 2);
  const capital = isCapitalised(surface);
  const rest = surface.slice(1);
  const tail = rest === "" ? "" : rest === rest.toLowerCase() ? "x" : "X";
  return `${capital ? "X" : "x"}${tail}${surface.endsWith(".") ? "." : ""}`;
}

/** 1 if an odd number of quotation marks stands between the sentence's start and here, plus 2 in brackets. */
function openQuotes(surfaces: readonly string[], from: number, index: number): number {
  let quotes = 0;
  let brackets = 0;
  for (let at = from; at <= index; at += 1) {
    const surface = surfaces[at];
    if (surface === '"') quotes += 1;
    if (surface === "(" || surface === "[") brackets += 1;
    if (surface === ")" || surface === "]") brackets -= 1;
  }
  return (quotes % 2) + (brackets > 0 ? 2 : 0);
}
