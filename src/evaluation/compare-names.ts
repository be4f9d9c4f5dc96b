/** Words that tell little about which thing of its kind is meant. */
const GENERIC_WORDS = new Set(
  (
    "the of a an and in at on for to new river sea gulf lake city town region province state " +
    "district area border bridge port airport pipeline agreement accord treaty pact deal " +
    "initiative organization organisation group movement party agency ministry department"
  ).split(" "),
);

/** Titles that stand before a person's name. */
const PERSON_TITLES = new Set(
  (
    "mr mrs ms dr gen general president premier prime minister chancellor king prince sheikh " +
    "secretary foreign ambassador senator colonel leader"
  ).split(" "),
);

const DIACRITICS = /[\u0300-\u036f]/gu;
const APOSTROPHES = /[’‘`]/gu;
const POSSESSIVE = /'s\b/gu;
const DOT_OF_INITIALS = /\b([a-z])\.(?=[a-z]\.?\b)/gu;
const PUNCTUATION = /[^\p{L}\p{N}%$€£½.]+/gu;
const DOT_BEFORE_NO_DIGIT = /\.(?!\d)/gu;
const LEADING_ARTICLE = /^(?:the|an?) /u;

/**
 * Reduces a name to what two spellings of it share: no case, accents, punctuation, possessive,
 * dots of initials or leading article. Numbers keep their decimal point.
 */
export function normaliseName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(DIACRITICS, "")
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(POSSESSIVE, "")
    .replace(DOT_OF_INITIALS, "$1")
    .replace(PUNCTUATION, " ")
    .replace(DOT_BEFORE_NO_DIGIT, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(LEADING_ARTICLE, "");
}

/** The telling words of a normalised name in alphabetical order; empty if there are none. */
export function tellingWords(name: string): string[] {
  return words(name)
    .filter((word) => !GENERIC_WORDS.has(word))
    .sort();
}

/**
 * Tells whether two normalised names can be of one person: the words of the shorter one, titles
 * aside, all stand in the longer one, and both end in the same word ("Premier Pak", "Pak").
 */
export function sharePersonName(a: string, b: string): boolean {
  const [shorter, longer] = [personWords(a), personWords(b)].sort((x, y) => x.length - y.length);
  if (!shorter || !longer || shorter.length === 0) return false;
  return shorter.at(-1) === longer.at(-1) && shorter.every((word) => longer.includes(word));
}

/** Tells whether one normalised text equals the other or stands in it as whole words. */
export function containsWords(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function personWords(name: string): string[] {
  return words(name).filter((word) => !PERSON_TITLES.has(word));
}

function words(name: string): string[] {
  return name.split(" ").filter((word) => word !== "");
}
