import {
  addFeature,
  addPair,
  addTriple,
  clearFeatures,
  type FeatureBuffer,
  hashText,
} from "../weights/feature-keys.js";

/** Features a single boundary of tokens or sentences is judged by, at most. */
export const SPLIT_FEATURES = 48;

/** A run of characters without white space, with what follows it. */
export interface Chunk {
  /** The characters, quotation marks and dashes made plain, one unit for each unit of the text. */
  readonly plain: string;
  readonly lower: string;
  /** First character of the next chunk of the same block, or the empty text. */
  readonly next: string;
}

/** Makes a chunk. */
export function createChunk(surface: string, next: string): Chunk {
  const plain = surface
    .replace(/[\u2018\u2019\u02bc\u2032`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2013\u2015]/g, "\u2014");
  const folded = plain.replace(/[0-9]/g, "0");
  const lower = folded.toLowerCase();
  return { plain, lower: lower.length === plain.length ? lower : folded, next };
}

const isLetter = (unit: string): boolean => /[\p{L}\p{M}\ud800-\udfff]/u.test(unit);
const isDigit = (unit: string): boolean => /\p{N}/u.test(unit);

/** L for a letter, D for a digit, else the character itself. */
export function unitKind(unit: string | undefined): string {
  if (unit === undefined || unit === "") return "^";
  // Nearly every unit that is asked about.
  if ((unit >= "a" && unit <= "z") || (unit >= "A" && unit <= "Z")) return "L";
  if (/^[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]$/.test(unit)) return unit;
  if (isLetter(unit) || (unit >= "\ud800" && unit <= "\udfff")) return "L";
  return isDigit(unit) ? "D" : unit;
}

const isWordUnit = (kind: string): boolean => kind === "L" || kind === "D";

function leftRun(chunk: Chunk, index: number): string {
  let from = index;
  while (from > 0 && index - from < 20 && isWordUnit(unitKind(chunk.plain[from - 1]))) from -= 1;
  return chunk.lower.slice(from, index);
}

function rightRun(chunk: Chunk, index: number): string {
  let to = index;
  while (to - index < 20 && isWordUnit(unitKind(chunk.plain[to]))) to += 1;
  return chunk.lower.slice(index, to);
}

const caseOf = (unit: string): number =>
  unit === "" ? 0 : unit.toLowerCase() !== unit ? 1 : unit.toUpperCase() !== unit ? 2 : 3;

/** Beyond this many units the whole of a chunk is not looked at, so that time grows with length only. */
const LONG_CHUNK = 1_000;

/** Fills the buffer with the features of a possible token boundary before unit `index` of a chunk. */
export function readSplitFeatures(buffer: FeatureBuffer, chunk: Chunk, index: number): void {
  const { plain, lower } = chunk;
  const kinds = [-2, -1, 0, 1].map((offset) => hashText(unitKind(plain[index + offset])));
  const [before2 = 0, before = 0, after = 0, after2 = 0] = kinds;
  const left = hashText(leftRun(chunk, index));
  const right = hashText(rightRun(chunk, index));
  const beyondLeft = hashText(leftRun(chunk, index - 1));
  const beyondRight = hashText(rightRun(chunk, index + 1));
  const final = index === plain.length - 1 ? 1 : 0;
  const whole = hashText(lower.length <= 40 ? lower : "");
  clearFeatures(buffer);
  addFeature(buffer, 0);
  addPair(buffer, before, after);
  addTriple(buffer, before2, before, after);
  addTriple(buffer, before, after, after2);
  addTriple(buffer, before, after, final);
  addTriple(buffer, before2, before, hashText(`${after}/${after2}`));
  addPair(buffer, left, after);
  addPair(buffer, right, before);
  addTriple(buffer, left, after, final);
  addTriple(buffer, before, right, after);
  addTriple(buffer, left, right, before);
  addTriple(buffer, beyondLeft, before, right);
  addTriple(buffer, left, after, beyondRight);
  addTriple(buffer, before, after, caseOf(chunk.next));
  addTriple(buffer, left, after, caseOf(chunk.next));
  addPair(buffer, hashText(lower.slice(Math.max(0, index - 20), index)), after);
  addPair(buffer, before, hashText(lower.slice(index, index + 20)));
  addPair(buffer, whole, index);
  addPair(buffer, hashText(lower.slice(0, 4)), before);
  addPair(buffer, hashText(lower.slice(-4)), after);
  addTriple(buffer, before, after, Math.min(index, 6));
  addTriple(buffer, before, after, Math.min(plain.length - index, 6));
  addTriple(
    buffer,
    before,
    after,
    index < LONG_CHUNK && plain.slice(0, index - 1).includes(".") ? 1 : 0,
  );
  addTriple(buffer, before, after, hashText(chunkKind(plain)));
}

/** What sort of thing a chunk is as a whole: address, telephone number, face … */
function chunkKind(plain: string): string {
  if (plain.length > 100) return "long";
  if (isAddress(plain)) return "address";
  if (/^[\d().+-]{7,}$/.test(plain)) return "telephone";
  if (!/[\p{L}\p{N}]/u.test(plain)) return "marks";
  if (/^\$?\d/.test(plain)) return "number";
  return /^\p{Lu}/u.test(plain) ? "capital" : "word";
}

/** Tells whether a chunk is a web or mail address, apart from marks around it. */
export function isAddress(plain: string): boolean {
  return (
    /^[<("'[]{0,3}(?:https?:\/\/|ftp:\/\/|www\.)/i.test(plain) ||
    /^[<("'[]{0,3}[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/.test(plain)
  );
}
