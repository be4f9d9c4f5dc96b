import {
  type ByteReader,
  readBytes,
  readRisingNumbers,
  readVarint,
} from "../weights/byte-reader.js";
import { hashText, toKey } from "../weights/feature-keys.js";

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

/** Reads packed clusters: coarse class of each fine class, then key gaps, low and high bytes of fine classes. */
export function readWordClusters(reader: ByteReader): WordClusters {
  const fineCount = readVarint(reader);
  const coarseOf = readBytes(reader, fineCount);
  const words = readVarint(reader);
  const fineByKey = new Map<number, number>();
  const keys = readRisingNumbers(reader, words);
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
