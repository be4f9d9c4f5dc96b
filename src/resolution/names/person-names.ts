import { agreeByInitial, isPartInOrder } from "../../support/names.js";

/** How two full names agree; "none": they name different people. */
export type NameAgreement = "same" | "fuller" | "part" | "none";

/** Countries whose people news calls by the first word of the name: "Kim" for Kim Jong Un. */
const FAMILY_NAME_FIRST = new Set(["CN", "HK", "MO", "TW", "KP", "KR", "KH"]);

/**
 * Compares two full names, folded, of two words or more.
 *
 * - `same`: the same words;
 * - `fuller`: first and last word agree, and one name has nothing in between or initials in place of
 *   words: "John Smith", "John A. Smith", "J. Smith"; but not "George W." and "George H. W.";
 * - `part`: one name is the beginning or the end of the other: "Maduro Moros", "Nicolas Maduro";
 * - `none`: anything else, different first names above all.
 */
export function compareFullNames(a: string, b: string): NameAgreement {
  if (a === b || withoutHyphens(a) === withoutHyphens(b)) return "same";
  const [short, long] = orderByLength(a.split(" "), b.split(" "));
  if (!isPartInOrder(short, long)) return "none";
  const isFirst = agreeByInitial(short[0], long[0]);
  const isLast = short.at(-1) === long.at(-1);
  if (isFirst && isLast) {
    return short.length === 2 || short.length === long.length ? "fuller" : "none";
  }
  const isPart = startsWith(long, short) || startsWith(long.toReversed(), short.toReversed());
  return isPart ? "part" : "none";
}

/** Writers differ on hyphens in given names: "Kim Jong-Un", "Kim Jong Un". */
export function withoutHyphens(name: string): string {
  return name.replaceAll("-", " ");
}

/** The word of a full name by which its bearer is called: the last, or the first where it is the family's. */
export function surnameOf(fullName: string, country: string | undefined): string {
  const words = fullName.split(" ");
  const isFirst = country !== undefined && FAMILY_NAME_FIRST.has(country);
  return (isFirst ? words[0] : words.at(-1)) ?? fullName;
}

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, index) => word === long[index]);
}

function orderByLength(a: string[], b: string[]): [string[], string[]] {
  return a.length <= b.length ? [a, b] : [b, a];
}
