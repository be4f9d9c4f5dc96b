const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

/**
 * Escapes text to stand in an XML 1.0 attribute or element.
 *
 * Tabs and line ends become references, since a parser turns bare ones in attributes into spaces;
 * those of XML 1.1 too, since some parsers follow it.
 *
 * @see https://www.w3.org/TR/xml/#AVNormalize
 * @see https://www.w3.org/TR/xml11/#sec-line-ends
 */
export function escapeXml(text: string): string {
  return replaceIllegal(text).replace(
    /[&<>"\t\n\r\u0085\u2028]/g,
    (character) => REFERENCES[character] ?? "",
  );
}

/**
 * Puts U+FFFD in place of what XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and
 * U+FFFF.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function replaceIllegal(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
