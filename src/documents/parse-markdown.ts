import { fromMarkdown } from "mdast-util-from-markdown";
import type { Boilerplate } from "../model/index.js";
import type { RecordFields } from "./record-fields.js";

/** The part of a Markdown syntax tree used here (https://github.com/syntax-tree/mdast). */
interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
}

/** Plain text of a Markdown file, with the code in it marked. */
export interface PlainMarkdown extends Pick<RecordFields, "title"> {
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
}

interface Block {
  readonly text: string;
  readonly isCode: boolean;
}

/** The parser takes the square of these in time; what goes beyond is no prose. */
const MAX_PARAGRAPH = 100_000;
const MAX_BRACKETS = 2_000;
/** Marks of quotations and list items at the start of a line. */
const MAX_NESTING = 20;
const NESTING_MARKS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;

/**
 * Turns Markdown (CommonMark) to plain text: paragraphs, headings and list items separated by blank
 * lines, emphasis and link targets gone, so that offsets count in what a reader sees. Code, tables and
 * raw HTML stay, marked as boilerplate. The first heading of level 1 is the title.
 *
 * @throws RangeError if a paragraph is over 100,000 characters long or has over 2,000 opening brackets,
 *   or if a line is nested over 20 deep.
 */
export function parseMarkdown(markdown: string): PlainMarkdown {
  checkSize(markdown);
  const root: MarkdownNode = fromMarkdown(markdown);
  const blocks: Block[] = [];
  addBlocks(root, blocks, "");
  const boilerplate: Boilerplate[] = [];
  let text = "";
  for (const block of blocks) {
    const start = text === "" ? 0 : text.length + 2;
    text += text === "" ? block.text : `\n\n${block.text}`;
    if (block.isCode) {
      boilerplate.push({ span: { start, end: text.length }, reason: "code-or-markup" });
    }
  }
  const heading = root.children?.find((node) => node.type === "heading" && node.depth === 1);
  return { text, boilerplate, ...(heading && { title: inlineText(heading) }) };
}

function checkSize(markdown: string): void {
  let length = 0;
  let brackets = 0;
  for (const line of markdown.split("\n")) {
    const isBlank = line.trim() === "";
    length = isBlank ? 0 : length + line.length + 1;
    brackets = isBlank ? 0 : brackets + line.split("[").length - 1;
    const nesting = NESTING_MARKS.exec(line)?.[0].replace(/[ \t\d]+/g, "").length ?? 0;
    if (length > MAX_PARAGRAPH)
      throw new RangeError(`a paragraph of over ${MAX_PARAGRAPH} characters`);
    if (brackets > MAX_BRACKETS)
      throw new RangeError(`a paragraph of over ${MAX_BRACKETS} brackets`);
    if (nesting > MAX_NESTING) throw new RangeError(`nested over ${MAX_NESTING} deep`);
  }
}

function addBlocks(node: MarkdownNode, blocks: Block[], prefix: string): void {
  let mark = prefix;
  for (const child of node.children ?? []) {
    const leaf = toBlock(child, mark);
    if (leaf) {
      if (leaf.text.trim() !== mark.trim()) blocks.push(leaf);
      mark = "";
    } else {
      addBlocks(child, blocks, child.type === "listItem" ? "- " : mark);
    }
  }
}

function toBlock(node: MarkdownNode, mark: string): Block | undefined {
  switch (node.type) {
    case "code":
    case "html":
      return { text: node.value ?? "", isCode: true };
    case "paragraph":
      return { text: mark + inlineText(node), isCode: isTable(node) };
    case "heading":
      return { text: mark + inlineText(node), isCode: false };
    default:
      return undefined;
  }
}

/** Tables are no part of CommonMark: they come as a paragraph with a row of bars and dashes in it. */
function isTable({ children = [] }: MarkdownNode): boolean {
  return children.some(({ value = "" }) => value.split("\n").some(isRowOfDashes));
}

function isRowOfDashes(line: string): boolean {
  return /^[|: -]+$/.test(line) && line.includes("|") && line.includes("-");
}

function inlineText(node: MarkdownNode): string {
  const pieces: string[] = [];
  const walk = (each: MarkdownNode): void => {
    if (each.type === "break") pieces.push(" ");
    else if (each.type === "text" || each.type === "inlineCode") pieces.push(each.value ?? "");
    each.children?.forEach(walk);
  };
  walk(node);
  return pieces.join("").replace(/\s+/g, " ").trim();
}
