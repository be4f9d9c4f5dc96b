import { InvalidInputError } from "../../model/index.js";
import { type ByteReader, readBytes, readRisingNumbers, readVarint } from "./byte-reader.js";

/** The weights of a model as they are stored, row by row. */
export interface StoredWeights {
  readonly classes: number;
  /** Feature key of each row, rising. */
  readonly keys: Int32Array;
  /** Number of weights of each row. */
  readonly counts: Uint8Array;
  /** Class of each weight. */
  readonly classOf: Uint8Array;
  readonly weightOf: Int8Array;
}

/** A class is one byte, as is the number of a row's weights. */
const MAX_CLASSES = 255;

/**
 * Reads the weights of a model: whole numbers in -127…127, only those that are not zero.
 *
 * Layout: classes, rows, weights, key gaps (varints); then per row how many weights it has, then all
 * classes, then all weights, one byte each. Sums of whole numbers are exact, so every machine scores alike.
 *
 * @throws InvalidInputError if the bytes end, or if there are more than 255 classes.
 */
export function readStoredWeights(reader: ByteReader): StoredWeights {
  const classes = readVarint(reader);
  if (classes > MAX_CLASSES) {
    throw new InvalidInputError(
      "damaged-model",
      `A language model has ${classes} classes; at most ${MAX_CLASSES} can be. Build or fetch it again.`,
      { details: { classes } },
    );
  }
  const rows = readVarint(reader);
  const weights = readVarint(reader);
  return {
    classes,
    keys: readRisingNumbers(reader, rows),
    counts: readBytes(reader, rows),
    classOf: readBytes(reader, weights),
    weightOf: toSigned(readBytes(reader, weights)),
  };
}

function toSigned(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
