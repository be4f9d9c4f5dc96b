import {
  createTokenBlock,
  isEndCandidate,
  readSentenceFeatures,
  type TokenBlock,
} from "../language/boundaries/sentence-splitter.js";
import {
  type Chunk,
  readSplitFeatures,
  SPLIT_FEATURES,
} from "../language/boundaries/split-features.js";
import { MAX_FUSED, readChunks, splitKind } from "../language/boundaries/tokeniser.js";
import { createFeatureBuffer } from "../language/weights/feature-keys.js";
import type { RawBlock } from "./corpora/conllu.js";
import { type AveragedWeights, createPerceptron, learnClass } from "./perceptron.js";
import { createRandom, shuffled } from "./random.js";

/** Words written as one that are mostly two, with the place of the cut; learned by counting. */
export function learnFusedWords(blocks: readonly RawBlock[]): Map<string, number> {
  const counts = new Map<string, { whole: number; cuts: Map<number, number> }>();
  for (const block of blocks) countLetterRuns(block, counts);
  const fused = new Map<string, number>();
  for (const [run, { whole, cuts }] of counts) {
    for (const [cut, times] of cuts) if (times >= 4 && times > whole * 3) fused.set(run, cut);
  }
  return fused;
}

function countLetterRuns(
  block: RawBlock,
  counts: Map<string, { whole: number; cuts: Map<number, number> }>,
): void {
  const starts = new Set(block.words.map(({ start }) => start));
  for (const match of block.text.matchAll(/\p{L}+/gu)) {
    if (match[0].length > MAX_FUSED) continue;
    const run = match[0].toLowerCase();
    const entry = counts.get(run) ?? { whole: 0, cuts: new Map<number, number>() };
    counts.set(run, entry);
    let cut = 0;
    for (let at = 1; at < run.length; at += 1) if (starts.has(match.index + at)) cut = at;
    if (cut === 0) entry.whole += 1;
    else if (!run.startsWith("n", cut) || block.text[match.index + run.length] !== "'") {
      entry.cuts.set(cut, (entry.cuts.get(cut) ?? 0) + 1);
    }
  }
}

/** Learns where to cut chunks into tokens. Class 1 is a cut. */
export function trainSplits(
  blocks: readonly RawBlock[],
  fused: ReadonlyMap<string, number>,
  { epochs }: { epochs: number },
): AveragedWeights {
  const model = createPerceptron(2);
  const buffer = createFeatureBuffer(SPLIT_FEATURES);
  const random = createRandom(11);
  const learnChunk = (chunk: Chunk, isCut: (at: number) => boolean): void => {
    for (let at = 1; at < chunk.plain.length; at += 1) {
      if (splitKind(chunk, at, fused) !== "open") continue;
      readSplitFeatures(buffer, chunk, at);
      learnClass(model, buffer, isCut(at) ? 1 : 0);
    }
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { text, words } of shuffled(blocks, random)) {
      const starts = new Set(words.map(({ start }) => start));
      for (const { start, chunk } of readChunks(text, { start: 0, end: text.length })) {
        learnChunk(chunk, (at) => starts.has(start + at));
      }
    }
  }
  return model.average();
}

/** Learns where sentences end, on gold tokens. Class 1 is an end. */
export function trainSentenceEnds(
  blocks: readonly RawBlock[],
  { epochs }: { epochs: number },
): AveragedWeights {
  const model = createPerceptron(2);
  const buffer = createFeatureBuffer(SPLIT_FEATURES);
  const random = createRandom(12);
  const learnBlock = (block: TokenBlock, ends: ReadonlySet<number>): void => {
    let from = 0;
    for (let index = 0; index < block.tokens.length - 1; index += 1) {
      if (isEndCandidate(block, index)) {
        readSentenceFeatures(buffer, block, { from, index });
        learnClass(model, buffer, ends.has(index) ? 1 : 0);
      }
      if (ends.has(index)) from = index + 1;
    }
  };
  const prepared = blocks.map(({ text, words, ends }) => ({
    ends: new Set(ends.map((end) => end - 1)),
    block: createTokenBlock(text, words),
  }));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { ends, block } of shuffled(prepared, random)) learnBlock(block, ends);
  }
  return model.average();
}
