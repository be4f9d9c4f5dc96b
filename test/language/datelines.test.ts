import { expect, test } from "vitest";
import { findDateline } from "../../src/language/boundaries/datelines.js";

const cut = (text: string): string | undefined => {
  const span = findDateline(text, { start: 0, end: text.length });
  return span === undefined ? undefined : text.slice(span.start, span.end);
};

test.each([
  ["OSLO (Reuters) — Norway has agreed.", "OSLO (Reuters) — "],
  ["OSLO, Norway, June 19 (AP) — Talks began.", "OSLO, Norway, June 19 (AP) — "],
  ["Oslo, 3 March 2021 (NTB) -- Talks began.", "Oslo, 3 March 2021 (NTB) -- "],
  ["BRUSSELS/OSLO, Jan 5 (Reuters) - The bloc agreed.", "BRUSSELS/OSLO, Jan 5 (Reuters) - "],
  ["REYKJAVIK, Iceland – “We agree,” she said.", "REYKJAVIK, Iceland – "],
  ["TEL AVIV — Two ministers met.", "TEL AVIV — "],
  ["NEW YORK - Two votes were held.", "NEW YORK - "],
  ["(Reuters) - Norway has agreed.", "(Reuters) - "],
])("cuts the dateline off %s", (text, dateline) => {
  expect(cut(text)).toBe(dateline);
});

test.each([
  "NATO — the alliance of thirty states — met in Oslo.",
  "Norway (population five million) is a member.",
  "Norway — Oslo said — would sign.",
  "Oslo-based diplomats met.",
  "",
])("finds no dateline in %j", (text) => {
  expect(cut(text)).toBeUndefined();
});
