import { type ByteReader, readBytes, readVarint } from "./byte-reader.js";
import { hashText, toKey } from "./feature-keys.js";

/**
 * Classes of words with like meaning, found by k-means over word vectors.
 *
 * Words are kept as hashes only. Class 0 means an unknown word.
 */
export interface WordClusters {
  /** The fine class of a lower-case word, or 0. */
  fine(word: string): number;
  /** The coarse class that a fine class belongs to. */
  coarse(fine: number): number;
}

/** Clusters that know no word; for tests and for training without vectors. */
export const NO_CLUSTERS: WordClusters = { fine: () => 0, coarse: () => 0 };

/** Reads packed clusters: coarse class of each fine class, then key gaps, low and high bytes of fine classes. */
export function readWordClusters(reader: ByteReader): WordClusters {
  const fineCount = readVarint(reader);
  const coarseOf = readBytes(reader, fineCount);
  const words = readVarint(reader);
  const fineByKey = new Map<number, number>();
  const keys = new Int32Array(words);
  let key = 0;
  for (let index = 0; index < words; index += 1) {
    key += readVarint(reader);
    keys[index] = key;
  }
  const low = readBytes(reader, words);
  const high = readBytes(reader, words);
  for (let index = 0; index < words; index += 1) {
    fineByKey.set(keys[index] ?? 0, (low[index] ?? 0) + 256 * (high[index] ?? 0));
  }
  return {
    fine: (word) => fineByKey.get(toKey(hashText(word))) ?? 0,
    coarse: (fine) => coarseOf[fine] ?? 0,
  };
}
