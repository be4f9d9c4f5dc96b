import { compareText } from "../../support/order.js";

/** Collects the bytes of a model part; the mirror of language/byte-reader. */
export interface ByteWriter {
  bytes: Uint8Array;
  length: number;
}

/** Starts an empty part. */
export function createByteWriter(): ByteWriter {
  return { bytes: new Uint8Array(1 << 16), length: 0 };
}

/** The bytes written so far. */
export function finishBytes(writer: ByteWriter): Uint8Array {
  return writer.bytes.slice(0, writer.length);
}

function writeByte(writer: ByteWriter, byte: number): void {
  if (writer.length === writer.bytes.length) {
    const larger = new Uint8Array(writer.bytes.length * 2);
    larger.set(writer.bytes);
    writer.bytes = larger;
  }
  writer.bytes[writer.length] = byte;
  writer.length += 1;
}

/** Writes an unsigned number of at most 32 bits, seven bits a byte, lowest first (LEB128). */
export function writeVarint(writer: ByteWriter, value: number): void {
  let rest = value;
  while (rest >= 128) {
    writeByte(writer, (rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  writeByte(writer, rest);
}

/** Writes a signed number (zigzag). */
export function writeSignedVarint(writer: ByteWriter, value: number): void {
  writeVarint(writer, value < 0 ? -2 * value - 1 : 2 * value);
}

/** Writes bytes as they are. */
export function writeBytes(writer: ByteWriter, bytes: ArrayLike<number>): void {
  for (let index = 0; index < bytes.length; index += 1)
    writeByte(writer, (bytes[index] ?? 0) & 255);
}

function writeText(writer: ByteWriter, text: string): void {
  writeVarint(writer, text.length);
  for (let index = 0; index < text.length; index += 1) writeVarint(writer, text.charCodeAt(index));
}

/** Writes a list of texts, each by what it shares with the one before; sorted lists pack best. */
export function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  writeVarint(writer, texts.length);
  let previous = "";
  for (const text of texts) {
    let shared = 0;
    while (shared < text.length && text[shared] === previous[shared]) shared += 1;
    writeVarint(writer, shared);
    writeText(writer, text.slice(shared));
    previous = text;
  }
}

/** Writes a table from text to number, in code unit order. */
export function writeTable(writer: ByteWriter, table: ReadonlyMap<string, number>): void {
  const rows = [...table].sort((a, b) => compareText(a[0], b[0]));
  writeTexts(
    writer,
    rows.map(([text]) => text),
  );
  for (const [, value] of rows) writeVarint(writer, value);
}
