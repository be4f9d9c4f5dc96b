import { hashText, toKey } from "../language/weights/feature-keys.js";
import { type ByteWriter, writeBytes, writeVarint } from "./packing/byte-writer.js";
import { createRandom } from "./random.js";

/** Word vectors of unit length, `size` numbers a word. */
export interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Float32Array;
  readonly size: number;
}

/** Fine class of each word and coarse class of each fine one; classes count from 1. */
export interface Clustering {
  readonly words: readonly string[];
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
}

/** Groups words into `fine` classes, and these into `coarse` ones. */
export function trainClusters(
  { words, vectors, size }: Embeddings,
  options: { fine: number; coarse: number; rounds: number },
): Clustering {
  const fine = kMeans(vectors, size, { groups: options.fine, rounds: options.rounds });
  const coarse = kMeans(fine.centres, size, { groups: options.coarse, rounds: options.rounds });
  return {
    words,
    fine: fine.group.map((group) => group + 1),
    coarse: Uint8Array.from([0, ...coarse.group.map((group) => group + 1)]),
  };
}

/**
 * Spherical k-means: nearest centre by dot product, centres scaled to unit length.
 *
 * @see Dhillon and Modha (2001), Concept Decompositions for Large Sparse Text Data Using Clustering
 */
function kMeans(
  vectors: Float32Array,
  size: number,
  options: { groups: number; rounds: number },
): { group: Uint16Array; centres: Float32Array } {
  const count = vectors.length / size;
  const groups = Math.min(options.groups, count);
  const random = createRandom(42);
  const centres = new Float32Array(groups * size);
  for (let index = 0; index < groups; index += 1) {
    const start = Math.floor(random() * Math.min(count, 20_000)) * size;
    centres.set(vectors.subarray(start, start + size), index * size);
  }
  const group = new Uint16Array(count);
  for (let round = 0; round < options.rounds; round += 1) {
    for (let index = 0; index < count; index += 1) {
      group[index] = nearestCentre(vectors, index * size, centres, size);
    }
    moveCentres({ vectors, size, group, centres });
  }
  return { group, centres };
}

function nearestCentre(
  vectors: Float32Array,
  offset: number,
  centres: Float32Array,
  size: number,
): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let centre = 0, at = 0; at < centres.length; centre += 1) {
    let score = 0;
    for (let index = 0; index < size; index += 1, at += 1) {
      score += (vectors[offset + index] ?? 0) * (centres[at] ?? 0);
    }
    if (score > bestScore) {
      bestScore = score;
      best = centre;
    }
  }
  return best;
}

function moveCentres({
  vectors,
  size,
  group,
  centres,
}: {
  vectors: Float32Array;
  size: number;
  group: Uint16Array;
  centres: Float32Array;
}): void {
  const sums = new Float64Array(centres.length);
  group.forEach((centre, word) => {
    for (let index = 0; index < size; index += 1) {
      sums[centre * size + index] =
        (sums[centre * size + index] ?? 0) + (vectors[word * size + index] ?? 0);
    }
  });
  for (let from = 0; from < centres.length; from += size) {
    const sum = sums.subarray(from, from + size);
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
    if (length === 0) continue;
    sum.forEach((value, index) => {
      centres[from + index] = value / length;
    });
  }
}

/** Writes clusters; words become hashes, the more frequent word wins if two have the same. */
export function writeClusters(writer: ByteWriter, { words, fine, coarse }: Clustering): void {
  const byKey = new Map<number, number>();
  words.forEach((word, index) => {
    const key = toKey(hashText(word));
    if (!byKey.has(key)) byKey.set(key, fine[index] ?? 0);
  });
  const rows = [...byKey].sort((a, b) => a[0] - b[0]);
  writeVarint(writer, coarse.length);
  writeBytes(writer, coarse);
  writeVarint(writer, rows.length);
  let previous = 0;
  for (const [key] of rows) {
    writeVarint(writer, key - previous);
    previous = key;
  }
  writeBytes(
    writer,
    rows.map(([, group]) => group & 255),
  );
  writeBytes(
    writer,
    rows.map(([, group]) => group >> 8),
  );
}
