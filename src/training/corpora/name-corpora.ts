import { readFileSync } from "node:fs";
import * as z from "zod";
import type { NameRange, NameType } from "../../language/names/name-labels.js";
import { NAME_STYLES } from "../../language/names/name-recogniser.js";

/** A sentence with its names. */
export interface NamedSentence {
  readonly document: string;
  readonly words: readonly string[];
  readonly names: readonly NameRange[];
  /** Annotation style: a value of `NAME_STYLES`. */
  readonly style: number;
}

const TYPES: ReadonlyMap<string, NameType> = new Map([
  ["PER", "PER"],
  ["LOC", "LOC"],
  ["GPE", "LOC"],
  ["ORG", "ORG"],
  ["MISC", "MISC"],
  ["OTH", "MISC"],
]);

const ReDocRedSchema = z.array(
  z.object({
    title: z.string(),
    sents: z.array(z.array(z.string())),
    vertexSet: z.array(
      z.array(
        z.object({
          type: z.string(),
          sent_id: z.number(),
          pos: z.array(z.number()),
        }),
      ),
    ),
  }),
);

/** Reads a Re-DocRED file; of names that overlap the longest is kept. */
export function readReDocRed(path: string): NamedSentence[] {
  const documents = ReDocRedSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  return documents.flatMap(({ title, sents, vertexSet }) =>
    sents.map((words, sentence) => ({
      document: title,
      words,
      names: dropOverlaps(
        vertexSet.flat().flatMap(({ type, sent_id: at, pos }) => {
          const [from = 0, to = 0] = pos;
          const known = TYPES.get(type);
          return at === sentence && known !== undefined && to > from
            ? [{ from, to, type: known }]
            : [];
        }),
      ),
      style: NAME_STYLES.encyclopaedic,
    })),
  );
}

function dropOverlaps(names: readonly NameRange[]): NameRange[] {
  const kept: NameRange[] = [];
  const byLength = [...names].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const name of byLength) {
    if (kept.every(({ from, to }) => name.to <= from || to <= name.from)) kept.push(name);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** How the columns of a file are to be read. */
interface ColumnFormat {
  readonly style: number;
  readonly word: number;
  readonly label: number;
}

/** Reads the Universal NER layer: number, word, label in IOB2. */
export function readUniversalNer(path: string): NamedSentence[] {
  return parseColumns(readFileSync(path, "utf8"), { style: NAME_STYLES.web, word: 1, label: 2 });
}

/** Reads WikiGold: word and label (IO), separated by a space. */
export function readWikiGold(path: string): NamedSentence[] {
  const format = { style: NAME_STYLES.encyclopaedic, word: 0, label: 1 };
  return parseColumns(readFileSync(path, "utf8"), format);
}

/** Reads the Broad Twitter Corpus: word and label, separated by a tab. */
export function readBroadTwitter(path: string): NamedSentence[] {
  return parseColumns(readFileSync(path, "utf8"), { style: NAME_STYLES.tweets, word: 0, label: 1 });
}

/** Parses one word a line, sentences set apart by empty lines; `B-` begins a name, `I-` goes on with one of its type. */
export function parseColumns(content: string, format: ColumnFormat): NamedSentence[] {
  const sentences: NamedSentence[] = [];
  let document = "";
  let words: string[] = [];
  let labels: string[] = [];
  const finish = (): void => {
    if (words.length > 0) {
      sentences.push({ document, words, names: readLabels(labels), style: format.style });
    }
    words = [];
    labels = [];
  };
  for (const line of content.split("\n")) {
    if (line.startsWith("# newdoc")) document = line;
    const columns = line.trim().split(/\s+/);
    const word = columns[format.word];
    if (line.trim() === "" || line.startsWith("-DOCSTART")) finish();
    else if (!isComment(line) && word !== undefined && columns.length > format.label) {
      words.push(word);
      labels.push(columns[format.label] ?? "O");
    }
  }
  finish();
  return sentences;
}

/** Comments begin with "# "; a line of data may begin with "#" too (a word of a tweet). */
const isComment = (line: string): boolean => line.startsWith("# ");

function readLabels(labels: readonly string[]): NameRange[] {
  const names: { from: number; to: number; type: string }[] = [];
  let previous = "O";
  labels.forEach((label, index) => {
    const type = label.slice(2);
    const last = names.at(-1);
    if (label === "O") {
      previous = "O";
      return;
    }
    if (label.startsWith("B") || previous !== type || last === undefined) {
      names.push({ from: index, to: index + 1, type });
    } else {
      last.to = index + 1;
    }
    previous = type;
  });
  return names.flatMap(({ from, to, type }) => {
    const known = TYPES.get(type);
    return known === undefined ? [] : [{ from, to, type: known }];
  });
}
