import { isCapitalised } from "../../support/names.js";
import { wordSet } from "../../support/word-set.js";

/** A noun that is counted: the last word of the phrase right after a number. */
export interface CountedNoun {
  /** The noun itself, in lower case unless it is a name. */
  readonly noun: string;
  /** Characters from the number's end to the noun's end, the blank before it included. */
  readonly length: number;
}

/** Plurals without -s that news counts. */
const PLURALS = wordSet(
  "people troops men women children personnel police staff aircraft crew cattle sheep dead wounded injured casualties media data fishermen gunmen servicemen policemen servicewomen crewmen businessmen clergy infantry cavalry peacekeepers spacecraft hovercraft watercraft livestock poultry offspring youth feet teeth mice lives wives knives halves crises bases oases",
);

/** Words that end a noun phrase, so no noun is looked for behind them. */
const STOPS = wordSet(
  "of to in on at by for from with without into onto over under about after before between during against among through across within near off out up down than as if when where while because since until till and or but nor so yet that which who whom whose what this these those the a an its their his her our my your is are was were be been being am has have had having do does did will would shall should can could may might must not no never also only just then there here it they he she we you i them him us me all both each every either neither ago later earlier away apart further long wide high deep tall old plus minus per versus via amid despite following including according",
);

/** Words ending in -s that are no plural nouns. */
const NOT_PLURAL =
  /(?:ss|us|is|ous|wards|ways)$|^(?:always|perhaps|besides|overseas|towards|afterwards|sometimes|says|has|does|was|is|its|his|hers|ours|theirs|yes|thus|plus|this|as|across|various|previous|serious|religious|less|unless)$/;
/** A phrase between number and noun is short. */
const MAX_WORDS = 5;
const WORD = /^[ -](?:[“"‘'])?([\p{L}][\p{L}\p{M}\d]*(?:[-’'.][\p{L}\d]+)*)/u;

/**
 * Reads the noun phrase right behind a number: "North Korean soldiers" in "600 North Korean soldiers
 * had died". Without tags, so it takes the last of the first plurals (a capitalised one, as in
 * "two F-16s", only if no other follows) and, behind "one", a single word.
 *
 * @param after the text behind the number.
 * @param single whether the number is one.
 */
export function readCountedNoun(after: string, single: boolean): CountedNoun | undefined {
  const phrase = readPhrase(after);
  const last = single ? findSingle(phrase, after) : findPlural(phrase);
  if (!last) return undefined;
  return { noun: isCapitalised(last.word) ? last.word : last.word.toLowerCase(), length: last.end };
}

interface PhraseWord {
  readonly word: string;
  readonly end: number;
}

/** The words up to the first that ends a noun phrase. */
function readPhrase(after: string): readonly PhraseWord[] {
  const phrase: PhraseWord[] = [];
  let at = 0;
  while (phrase.length < MAX_WORDS) {
    const match = WORD.exec(after.slice(at, at + 60));
    const word = match?.[1];
    if (!match || word === undefined || STOPS.has(word.toLowerCase())) break;
    at += match[0].length;
    phrase.push({ word, end: at });
  }
  return phrase;
}

function findPlural(phrase: readonly PhraseWord[]): PhraseWord | undefined {
  const first = phrase.findIndex(({ word }) => isPlural(word) && !isCapitalised(word));
  if (first < 0) return phrase.findLast(({ word }) => isPlural(word));
  const rest = phrase.slice(first);
  const beyond = rest.findIndex(({ word }) => !isPlural(word) || isCapitalised(word));
  return beyond < 0 ? rest.at(-1) : rest[beyond - 1];
}

/** One word, behind names only, that ends its phrase: "one Kenyan officer was hurt". */
function findSingle(phrase: readonly PhraseWord[], after: string): PhraseWord | undefined {
  const last = phrase.at(-1);
  if (!last || !phrase.slice(0, -1).every(({ word }) => isCapitalised(word))) return undefined;
  const ends = /^(?:[ ,.;:)]|$)/.test(after.slice(last.end));
  return ends && !isPlural(last.word) && !last.word.endsWith("ed") ? last : undefined;
}

function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (PLURALS.has(lower)) return true;
  if (lower.length < 4 || NOT_PLURAL.test(lower)) return false;
  return /[\p{L}\d]s$/u.test(lower) && !/[’']s$/.test(lower);
}
