import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Hashes a list of strings to a short, stable id part.
 *
 * The parts are joined with U+001F, so `["ab", "c"]` and `["a", "bc"]` differ.
 *
 * @param parts content keys, in a fixed order.
 * @returns 16 hexadecimal digits: the first 64 bits of SHA-256 (FIPS 180-4).
 *   With a million keys the chance of any collision is below 3e-8.
 */
export function hashParts(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join("\u001f"))).subarray(0, 8));
}
