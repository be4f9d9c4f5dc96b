import {
  EXCLUSIVE_MODIFIERS,
  isCommonWord,
  knownKind,
  LOOSE_WORDS,
  VAGUE_NOUNS,
} from "../common-words.js";
import { foldName } from "../names/fold-name.js";
import { type NameLexicon, splitCountries } from "../names/name-lexicon.js";

/** What a description says: "the first road bridge to Russia". */
export interface Wording {
  /** What the thing is: "bridge". Undefined if the words are too vague to tell. */
  readonly kind: string | undefined;
  /** What tells it from others of its kind: "road". */
  readonly modifiers: readonly string[];
  /** Rows of modifiers that exclude one another, and the value here: "0=road", "7=first". */
  readonly exclusive: readonly (readonly [row: string, value: string])[];
  /** Codes of the countries named: RU. */
  readonly countries: readonly string[];
  /** All words, folded, with spaces around: " first road bridge to russia ". */
  readonly padded: string;
}

const PREPOSITION =
  /\s(?:of|to|between|over|across|on|with|in|at|for|against|from|near|linking|along|under|by|about|around)\s/;

/**
 * Reads a description.
 *
 * @param names folded names in the description that are not words of it: "volga river".
 */
export function readWording(text: string, names: readonly string[], lexicon: NameLexicon): Wording {
  const padded = ` ${foldName(text)} `;
  const [before = ""] = padded.split(PREPOSITION);
  const own = names.reduce((rest, name) => rest.replace(` ${name} `, " "), ` ${before.trim()} `);
  const { rest: words } = splitCountries(own.trim(), lexicon);
  const kind = kindOf(words);
  return {
    kind: kind === undefined ? undefined : (knownKind(kind) ?? singular(kind)),
    modifiers: words
      .slice(0, -1)
      .filter((word) => word !== kind && !LOOSE_WORDS.has(word) && !/^\d/.test(word)),
    exclusive: words.flatMap((word) => {
      const entry = EXCLUSIVE_MODIFIERS.get(word);
      return entry === undefined ? [] : [entry];
    }),
    countries: splitCountries(padded.trim(), lexicon).countries,
    padded,
  };
}

/** The head noun, or the one before it where that says more: "bridge project", "ceasefire deal". */
function kindOf(words: readonly string[]): string | undefined {
  const [inner = "", head = ""] = words.length > 1 ? words.slice(-2) : ["", words[0]];
  if (head === "" || LOOSE_WORDS.has(head)) return undefined;
  const isVague = VAGUE_NOUNS.has(head);
  if (knownKind(inner) !== undefined && (isVague || knownKind(head) === "agreement")) return inner;
  if (!isVague) return head;
  return isCommonWord(inner, "place") && !isAdjective(inner) ? inner : undefined;
}

function isAdjective(word: string): boolean {
  return LOOSE_WORDS.has(word) || EXCLUSIVE_MODIFIERS.has(word);
}

function singular(noun: string): string {
  return noun.length > 4 ? noun.replace(/([^s])s$/, "$1") : noun;
}
