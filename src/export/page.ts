import { type GraphSnapshot, UsageError } from "../model/index.js";

/** The page's empty data block; what stands in it is data and never run. */
const DATA_OPENING = '<script type="application/json" id="tumen-data">';
const DATA_CLOSING = "</script>";
const TITLE_OPENING = "<title>";
const TITLE_CLOSING = "</title>";

const ESCAPED_IN_TEXT: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPED_IN_TEXT[character] ?? "");
}

/**
 * Writes JSON that cannot end or open any element: each `<` becomes `\u003c`, which JSON reads as the same
 * character. U+2028 and U+2029 too, for readers that take the block for a script.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
function toInertJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** Puts a text between two marks of the template, in place of what stands there. */
function putBetween(template: string, marks: readonly [string, string], text: string): string {
  const [opening, closing] = marks;
  const start = template.indexOf(opening);
  const end = start < 0 ? -1 : template.indexOf(closing, start + opening.length);
  if (end < 0) {
    throw new UsageError(
      "not-a-page-template",
      `The template of the page has no ${opening} … ${closing}. Build it with: npm run page`,
    );
  }
  return template.slice(0, start + opening.length) + text + template.slice(end);
}

/**
 * Writes a graph into the template of the page: one HTML file that opens from disk and loads nothing.
 *
 * Text from documents stays text: it stands in a JSON block only, in which no markup can begin.
 *
 * @param template the page without a graph, dist/viewer/page.html.
 * @param options `title`: title of the window and of the overview.
 * @throws UsageError if the template is not such a page.
 */
export function writePage(
  template: string,
  snapshot: GraphSnapshot,
  options: { readonly title?: string } = {},
): string {
  const titled =
    options.title === undefined
      ? template
      : putBetween(template, [TITLE_OPENING, TITLE_CLOSING], escapeText(options.title));
  return putBetween(titled, [DATA_OPENING, DATA_CLOSING], toInertJson(snapshot));
}
