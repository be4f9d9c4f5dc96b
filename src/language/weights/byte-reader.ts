import { InvalidInputError } from "../../model/index.js";

/** Reads the packed parts of a model from the front to the back. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  position: number;
}

/** Starts reading at the first byte. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  return { bytes, position: 0 };
}

function truncated(reader: ByteReader): InvalidInputError {
  return new InvalidInputError(
    "damaged-model",
    `A language model ends at byte ${reader.bytes.length}, in the middle of a value. Build or fetch it again.`,
    { details: { length: reader.bytes.length } },
  );
}

/**
 * Reads an unsigned number of at most 32 bits, seven bits a byte, lowest first (LEB128).
 *
 * @throws InvalidInputError if the bytes end or the number is longer than five bytes.
 */
export function readVarint(reader: ByteReader): number {
  let value = 0;
  let factor = 1;
  for (let length = 0; length < 5; length += 1) {
    const byte = reader.bytes[reader.position];
    if (byte === undefined) throw truncated(reader);
    reader.position += 1;
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
  throw new InvalidInputError(
    "damaged-model",
    `A language model holds a number longer than 32 bits before byte ${reader.position}. Build or fetch it again.`,
    { details: { position: reader.position } },
  );
}

/**
 * Reads a run of bytes without copying it.
 *
 * @throws InvalidInputError if fewer than `length` bytes are left.
 */
export function readBytes(reader: ByteReader, length: number): Uint8Array {
  const end = reader.position + length;
  if (end > reader.bytes.length) throw truncated(reader);
  const run = reader.bytes.subarray(reader.position, end);
  reader.position = end;
  return run;
}

/** Reads a text: its length, then its UTF-16 code units as varints. */
export function readText(reader: ByteReader): string {
  const length = readVarint(reader);
  let text = "";
  for (let index = 0; index < length; index += 1) text += String.fromCharCode(readVarint(reader));
  return text;
}

/** Reads a list of texts: its length, then for each the number of units shared with the one before and the rest. */
export function readTexts(reader: ByteReader): string[] {
  const count = readVarint(reader);
  const texts: string[] = [];
  let previous = "";
  for (let index = 0; index < count; index += 1) {
    const shared = readVarint(reader);
    previous = previous.slice(0, shared) + readText(reader);
    texts.push(previous);
  }
  return texts;
}

/** Reads a signed number (zigzag: 0, -1, 1, -2 …). */
export function readSignedVarint(reader: ByteReader): number {
  const value = readVarint(reader);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/**
 * Reads `count` numbers that never fall, each stored as its distance from the one before (varint).
 *
 * Keys of models come this way by the million, so the loop keeps its state in local names.
 */
export function readRisingNumbers(reader: ByteReader, count: number): Int32Array {
  const { bytes } = reader;
  if (count > bytes.length - reader.position) throw truncated(reader);
  const numbers = new Int32Array(count);
  let position = reader.position;
  let number = 0;
  for (let index = 0; index < count; index += 1) {
    let byte = bytes[position] ?? 0;
    let gap = byte & 127;
    position += 1;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = bytes[position] ?? 0;
      gap |= (byte & 127) << shift;
      position += 1;
    }
    number += gap;
    numbers[index] = number;
  }
  if (position > bytes.length) throw truncated(reader);
  reader.position = position;
  return numbers;
}
