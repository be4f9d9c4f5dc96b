import { readFileSync } from "node:fs";
import type { Span } from "../../model/index.js";

/** A word of a treebank. `head` counts from 1; 0 is the root. */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
  /** Where the word lies in the sentence's own text. */
  readonly span: Span;
}

/** A sentence of a treebank. */
export interface TreebankSentence {
  readonly document: string;
  /** Whether it begins a paragraph (or document). */
  readonly paragraph: boolean;
  /** The sentence as written, with a space after it if the text has one there. */
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

interface Draft {
  text: string;
  words: TreebankWord[];
  /** Words up to this number belong to one surface token, which begins at `fusedStart`. */
  fusedTo: number;
  fusedText: string;
  fusedAt: number;
}

/** Reads a CoNLL-U file. @see https://universaldependencies.org/format.html */
export function readConllu(path: string): TreebankSentence[] {
  return parseConllu(readFileSync(path, "utf8"));
}

/** Parses CoNLL-U. Empty nodes are left out; words of one surface token share its characters out. */
export function parseConllu(content: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let document = "";
  let paragraph = true;
  for (const block of content.split(/\n{2,}/)) {
    const draft: Draft = { text: "", words: [], fusedTo: 0, fusedText: "", fusedAt: 0 };
    for (const line of block.split("\n")) {
      if (line.startsWith("# newdoc")) document = line.slice(line.indexOf("=") + 1).trim();
      if (/^# new(?:doc|par)/.test(line)) paragraph = true;
      if (!line.startsWith("#")) addLine(draft, line.split("\t"));
    }
    if (draft.words.length === 0) continue;
    sentences.push({ document, paragraph, text: draft.text, words: draft.words });
    paragraph = false;
  }
  return sentences;
}

function addLine(draft: Draft, columns: readonly string[]): void {
  const [
    id = "",
    form = "",
    lemma = "",
    upos = "",
    xpos = "",
    ,
    head = "",
    relation = "",
    ,
    misc = "",
  ] = columns;
  const space = /(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc) ? "" : " ";
  const fused = /^\d+-(\d+)$/.exec(id);
  if (fused !== null) {
    draft.fusedTo = Number(fused[1]);
    draft.fusedText = form;
    draft.fusedAt = draft.text.length;
    draft.text += form + space;
    return;
  }
  if (!/^\d+$/.test(id)) return;
  const within = Number(id) <= draft.fusedTo;
  const span = within ? spanWithin(draft, form, Number(id)) : spanAtEnd(draft, form);
  if (!within) draft.text += form + space;
  draft.words.push({ form, lemma, upos, xpos, head: Number(head), relation, misc, span });
}

function spanAtEnd(draft: Draft, form: string): Span {
  return { start: draft.text.length, end: draft.text.length + form.length };
}

function spanWithin(draft: Draft, form: string, id: number): Span {
  const tokenEnd = draft.fusedAt + draft.fusedText.length;
  const previous = draft.words.at(-1)?.span.end ?? 0;
  const start = Math.min(Math.max(previous, draft.fusedAt), tokenEnd);
  const end = id === draft.fusedTo ? tokenEnd : Math.min(start + form.length, tokenEnd);
  return { start, end };
}

/** A stretch of running text with the words and sentences that it should be cut into. */
export interface RawBlock {
  readonly document: string;
  readonly text: string;
  readonly words: readonly Span[];
  /** For each sentence the index after its last word. */
  readonly ends: readonly number[];
}

/** Joins sentences to paragraphs of running text. */
export function toRawBlocks(sentences: readonly TreebankSentence[]): RawBlock[] {
  const blocks: { document: string; text: string; words: Span[]; ends: number[] }[] = [];
  for (const sentence of sentences) {
    if (sentence.paragraph || blocks.length === 0) {
      blocks.push({ document: sentence.document, text: "", words: [], ends: [] });
    }
    const block = blocks.at(-1);
    if (block === undefined) continue;
    const offset = block.text.length;
    block.text += sentence.text;
    for (const { span } of sentence.words) {
      block.words.push({ start: offset + span.start, end: offset + span.end });
    }
    block.ends.push(block.words.length);
  }
  return blocks;
}
