import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { wordSet } from "../support/word-set.js";
import { type HtmlDocument, type HtmlElement, readHtmlMetadata } from "./html-metadata.js";
import type { DocumentMetadata } from "./text-metadata.js";

/** The article of a page and what the page says about it. */
export interface HtmlArticle extends DocumentMetadata {
  readonly text: string;
}

const TEXT_NODE = 3;
/** A page with more elements is no article; the limit keeps Readability's time bounded. */
const MAX_ELEMENTS = 50_000;
/** Deeper nesting would overflow the stack of recursive code in the libraries. */
const MAX_DEPTH = 500;

const SKIPPED = wordSet(
  "script style noscript template svg math iframe object embed canvas audio video form button select textarea input nav",
);
const BLOCKS = wordSet(
  "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul",
);

/**
 * Takes the article out of a page with Readability: paragraphs separated by blank lines, list items
 * marked with "- ". The page is only parsed; no script in it runs and nothing it names is loaded.
 *
 * @throws RangeError if the page has over 50,000 elements or is nested over 500 deep.
 */
export function parseHtml(html: string): HtmlArticle {
  checkSize(html);
  const document: HtmlDocument = parseHTML(wrap(html)).document as unknown as HtmlDocument;
  const metadata = readHtmlMetadata(document);
  const article = new Readability<HtmlElement>(document as never, {
    serializer: (node) => node as unknown as HtmlElement,
  }).parse();
  return { ...metadata, text: article?.content ? extractText(article.content) : "" };
}

/** linkedom needs an html element to give the page a body. */
function wrap(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
}

/** Counts opening and closing tags before the parser builds anything. */
function checkSize(html: string): void {
  let elements = 0;
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][a-z0-9]{0,10}(?=[\s>/])/gi)) {
    const name = tag.replace(/[</]+/, "").toLowerCase();
    if (/^(?:br|hr|img|input|link|meta|source|wbr|area|col|p|li|path)$/.test(name)) elements++;
    else if (tag[1] === "/") depth = Math.max(0, depth - 1);
    else {
      elements++;
      depth++;
    }
    if (elements > MAX_ELEMENTS) throw new RangeError(`over ${MAX_ELEMENTS} elements`);
    if (depth > MAX_DEPTH) throw new RangeError(`nested over ${MAX_DEPTH} deep`);
  }
}

function extractText(root: HtmlElement): string {
  const paragraphs: string[] = [];
  let open = "";
  const close = () => {
    const text = open.replace(/\s+/g, " ").trim();
    if (text !== "" && text !== "-") paragraphs.push(text);
    open = "";
  };
  const visit = (node: HtmlElement): void => {
    if (node.nodeType === TEXT_NODE) {
      open += node.textContent ?? "";
      return;
    }
    const name = node.localName ?? "";
    if (SKIPPED.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) close();
    if (name === "li") open = "- ";
    for (const child of node.childNodes) visit(child);
    if (isBlock) close();
  };
  visit(root);
  close();
  return paragraphs.join("\n\n");
}
