/**
 * Feature keys: every observation a model may weigh becomes one 27-bit number.
 *
 * A model's table is keyed by these hashes alone, so no feature names are stored. 27 bits keep the packed
 * keys small; with a million features a random key meets a foreign one in less than one case of a hundred.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ for the text hash
 * @see https://github.com/aappleby/smhasher (MurmurHash3 finaliser) for the mixing constants
 */
/** Bits of a feature key. */
export const KEY_BITS = 27;

/** No decision has more features. */
export const MAX_FEATURES = 1500;

const KEY_MASK = 2 ** KEY_BITS - 1;

/** Hashes a text to 32 bits: FNV-1a over UTF-16 code units, then a finaliser. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** Reduces a 32-bit hash to a feature key. */
export function toKey(hash: number): number {
  return hash & KEY_MASK;
}

/** Mixes a template number with one value; 32 bits, signed. */
export function mix(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Mixes a template number with two values; 32 bits, signed. */
export function mixPair(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

/** The features of one decision: `keys[0]` up to, not including, `keys[length]`. Reused between decisions. */
export interface FeatureBuffer {
  readonly keys: Int32Array;
  length: number;
  /** Number of the next template; each `add…` takes one, so equal values in two templates differ. */
  template: number;
}

/** Makes an empty buffer for at most `capacity` features, itself at most MAX_FEATURES. */
export function createFeatureBuffer(capacity: number): FeatureBuffer {
  return { keys: new Int32Array(capacity), length: 0, template: 1 };
}

/** Empties the buffer; templates count from 1 again. */
export function clearFeatures(buffer: FeatureBuffer): void {
  buffer.length = 0;
  buffer.template = 1;
}

/** Adds a feature of one value. */
export function addFeature(buffer: FeatureBuffer, a: number): void {
  buffer.keys[buffer.length] = mix(buffer.template, a) & KEY_MASK;
  buffer.length += 1;
  buffer.template += 1;
}

/** Adds a feature of two values together. */
export function addPair(buffer: FeatureBuffer, a: number, b: number): void {
  buffer.keys[buffer.length] = mixPair(buffer.template, a, b) & KEY_MASK;
  buffer.length += 1;
  buffer.template += 1;
}

/** Adds a feature of three values together. */
export function addTriple(buffer: FeatureBuffer, a: number, b: number, c: number): void {
  const inner = mixPair(buffer.template + 1000, b, c);
  buffer.keys[buffer.length] = mixPair(buffer.template, a, inner) & KEY_MASK;
  buffer.length += 1;
  buffer.template += 1;
}
