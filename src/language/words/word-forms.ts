import { remember } from "../../support/remember.js";
import { hashText } from "../weights/feature-keys.js";
import type { WordClusters } from "./word-clusters.js";

/** Everything the models look at in one word, as numbers: hashes, word classes and flags. */
export interface WordForm {
  /** The word in lower case, numbers and addresses reduced to their kind. */
  readonly word: number;
  /** The word exactly as written. */
  readonly exact: number;
  readonly prefix1: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly shape: number;
  readonly coarse: number;
  readonly fine: number;
  /** 1 if the first letter is a capital. */
  readonly capital: number;
  /** 1 if all of it (two letters or more) is capitals. */
  readonly upper: number;
  /** 1 for a digit in it, plus 2 for a hyphen. */
  readonly marks: number;
}

/** Looks words up; remembers the ones seen. */
export type WordForms = (surface: string) => WordForm;

/** Makes a look-up of word forms over the given clusters. */
export function createWordForms(clusters: WordClusters): WordForms {
  return remember((surface) => analyseWordForm(surface, clusters));
}

function analyseWordForm(surface: string, clusters: WordClusters): WordForm {
  const plain = plainQuotes(surface);
  const lower = plain.toLowerCase();
  const normal = normaliseWord(lower);
  const fine = clusters.fine(lower);
  return {
    word: hashText(normal),
    exact: hashText(`W${plain}`),
    prefix1: hashText(`p${plain.slice(0, 1)}`),
    prefix2: hashText(`p${normal.slice(0, 2)}`),
    prefix3: hashText(`p${normal.slice(0, 3)}`),
    suffix1: hashText(`s${normal.slice(-1)}`),
    suffix2: hashText(`s${normal.slice(-2)}`),
    suffix3: hashText(`s${normal.slice(-3)}`),
    suffix4: hashText(`s${normal.slice(-4)}`),
    shape: hashText(`h${wordShape(plain)}`),
    coarse: clusters.coarse(fine),
    fine,
    capital: /^\p{Lu}/u.test(plain) ? 1 : 0,
    upper: /^\p{Lu}{2,}$/u.test(plain) ? 1 : 0,
    marks: (/\d/.test(plain) ? 1 : 0) + (plain.includes("-") ? 2 : 0),
  };
}

/** Turns typographic quotation marks and dashes into the plain ones most training text has. */
export function plainQuotes(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc\u2032`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2013\u2014\u2015]/g, "--");
}

function normaliseWord(lower: string): string {
  if (/^\d[\d.,:/-]{0,40}$/.test(lower)) return numberKind(lower);
  if (/^(?:https?:|www\.)/.test(lower) || /^[^@\s]+@[^@\s]+\.\w+$/.test(lower)) return "!url";
  return lower.replace(/\d/g, "0");
}

function numberKind(digits: string): string {
  if (/^(?:1\d|20)\d\d$/.test(digits)) return "!year";
  if (/^\d+$/.test(digits)) return `!number${Math.min(digits.length, 5)}`;
  return "!figures";
}

/** X for a capital, x for a small letter, d for a digit; runs of three or more are cut to two. */
function wordShape(word: string): string {
  let shape = "";
  for (const character of word.slice(0, 40)) {
    const kind = characterKind(character);
    if (!(shape.endsWith(kind) && shape.at(-2) === kind)) shape += kind;
    if (shape.length >= 24) break;
  }
  return shape;
}

function characterKind(character: string): string {
  if (/\p{Lu}/u.test(character)) return "X";
  if (/\p{L}/u.test(character)) return "x";
  return /\d/.test(character) ? "d" : character;
}
