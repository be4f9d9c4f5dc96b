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

/**
 * Turns Markdown (CommonMark) to plain text: paragraphs, headings and list items separated by blank
 * lines, emphasis and link targets gone, so that offsets count in what a reader sees. Code, tables and
 * raw HTML stay, marked as boilerplate. The first heading of level 1 is the title.
 */
export function parseMarkdown(markdown: string): PlainMarkdown {
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

/** Tables are no part of CommonMark: they come as a paragraph with a row of bars and dashes. */
function isTable({ children = [] }: MarkdownNode): boolean {
  return children.some(({ value = "" }) => /^[|: -]*-{3}[|: -]*\|[|: -]*$/m.test(value));
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
