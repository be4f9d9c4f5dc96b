/** Text of a file, the encoding it was read in, and whether that is a guess. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** The part of the web platform's decoder used here; the core is compiled without its types. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}

/**
 * Characters 0x80 to 0x9F of Windows-1252 (https://encoding.spec.whatwg.org/#windows-1252), by hand
 * because some versions of Node decode them as Latin-1.
 */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Above this share of control characters a file is taken for binary. */
const MAX_CONTROL_SHARE = 0.01;

/**
 * Turns bytes to text: UTF-8 (with or without mark), UTF-16 if a byte order mark says so, else
 * Windows-1252. The mark is not part of the text.
 *
 * @returns undefined if the bytes are no text: NUL bytes, or over 1 % control characters.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeMarkedUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeWindows1252(bytes);
  return decoded && !looksBinary(decoded.text) ? decoded : undefined;
}

function decodeMarkedUtf16(bytes: Uint8Array): DecodedText | undefined {
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!bigEndian && !(bytes[0] === 0xff && bytes[1] === 0xfe)) return undefined;
  const units: string[] = [];
  const [high, low] = bigEndian ? [0, 1] : [1, 0];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push(String.fromCharCode(((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0)));
  }
  return { text: units.join(""), encoding: bigEndian ? "utf-16be" : "utf-16le" };
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return undefined;
  }
}

function decodeWindows1252(bytes: Uint8Array): DecodedText {
  const pieces: string[] = [];
  for (const byte of bytes) {
    pieces.push(
      byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252[byte - 0x80] ?? "") : String.fromCharCode(byte),
    );
  }
  return { text: pieces.join(""), encoding: "windows-1252" };
}

function looksBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || (code >= 127 && code < 160)) {
      controls++;
    }
  }
  return controls > text.length * MAX_CONTROL_SHARE;
}

/**
 * Replaces characters that no output format can carry, one for one, so that offsets stay: lone
 * surrogates, noncharacters and controls that XML forbids or discourages
 * (https://www.w3.org/TR/xml/#charsets) become U+FFFD. They come from `\u0000` or `\ud800` in JSON.
 */
export function replaceUnusableCharacters(text: string): string {
  return text.replace(/(?![\t\n\r\u0085])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, "\ufffd");
}
