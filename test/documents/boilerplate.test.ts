import { describe, expect, test } from "vitest";
import { parseDocuments } from "../../src/documents/index.js";

const PROSE =
  "The two governments agreed on Tuesday to reopen the crossing, which had been closed for three years.";
const MORE = "Traders on both sides of the river welcomed the decision and called for lower fees.";

/** Marked stretches of a text as "reason: characters". */
function marks(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const [document] = parseDocuments({ location: "a.txt", bytes }).documents;
  return (document?.boilerplate ?? []).map(
    ({ span, reason }) => `${reason}: ${text.slice(span.start, span.end)}`,
  );
}

describe("lines of web furniture are marked with their reason", () => {
  test.each([
    ["identifier", "123e4567-e89b-12d3-a456-426614174000"],
    ["identifier", "d41d8cd98f00b204e9800998ecf8427e"],
    ["identifier", "Article ID: 448812"],
    ["lone-number", "0"],
    ["lone-number", "3 / 12"],
    ["share-or-reply", "Leave a Reply"],
    ["share-or-reply", "Your email address will not be published. Required fields are marked *"],
    ["share-or-reply", "Share this article"],
    ["share-or-reply", "Share on Facebook"],
    ["share-or-reply", "Facebook Twitter WhatsApp Email"],
    ["share-or-reply", "12 Comments"],
    ["share-or-reply", "Click to share on X (Opens in new window)"],
    ["source-line", "Original Source: www.example.org"],
    ["source-line", "This article was originally published on The Example."],
    ["site-furniture", "Subscribe to our newsletter"],
    ["site-furniture", "We use cookies to give you the best experience."],
    ["site-furniture", "Home > World > Asia"],
    ["site-furniture", "Advertisement"],
    ["site-furniture", "Read more: Ministers to meet again"],
    ["site-furniture", "Related Articles"],
    ["site-furniture", "© 2024 The Example. All rights reserved."],
    ["site-furniture", "Tags: diplomacy, trade"],
    ["site-furniture", "5 min read"],
    ["byline", "By Jane Doe and John Roe"],
    ["byline", "(Reporting by Jane Doe in Nairobi; Editing by John Roe)"],
    ["byline", "Published: June 19, 2024 10:30"],
    ["code-or-markup", "<div class='ad'>"],
  ])("%s: %s", (reason, line) => {
    expect(marks(`${PROSE}\n\n${line}\n\n${MORE}`)).toEqual([`${reason}: ${line}`]);
  });

  test("a repeated line is marked at its second place", () => {
    expect(marks(`${PROSE}\n\n${MORE}\n\n${PROSE}`)).toEqual([`duplicate-line: ${PROSE}`]);
  });
});

describe("a headline glued to the end is marked", () => {
  test.each([
    [
      `${PROSE}\n${MORE}\nHome Neighbours reopen river crossing`,
      "Home Neighbours reopen river crossing",
    ],
    [
      `${PROSE} ${MORE} Home Neighbours reopen river crossing`,
      "Home Neighbours reopen river crossing",
    ],
    [
      `${PROSE}\n${MORE}\n\nNeighbours, River Fees and the Crossing`,
      "Neighbours, River Fees and the Crossing",
    ],
  ])("%#", (text, headline) => {
    expect(marks(text)).toEqual([`trailing-headline: ${headline}`]);
  });
});

describe("real content stays", () => {
  test.each([
    ["a headline at the start", `Neighbours Reopen Crossing\n\n${PROSE}`],
    ["a short sentence", `${PROSE}\n\nNobody was hurt.\n\n${MORE}`],
    ["a heading inside", `${PROSE}\n\nWhat comes next\n\n${MORE}`],
    [
      "list items",
      `${PROSE} The terms are:\n- a new bridge\n- lower fees for traders\n- joint patrols`,
    ],
    ["numbered items", `${PROSE}\n\n1. Reopen the crossing\n2. Lower the fees`],
    ["a year as heading", `${PROSE}\n\n1998\n\n${MORE}`],
    ["a sentence cut off", `${PROSE}\n\n${MORE} The minister said that the two sides`],
    ["prose on sharing", `${PROSE}\n\nShare prices fell after the announcement.\n\n${MORE}`],
    [
      "prose that begins like furniture",
      `${PROSE}\n\nFollow-up talks will be held in Geneva.\n\n${MORE}`,
    ],
    ["prose that begins with By", `By Monday both armies had left the area.\n\n${PROSE}`],
    ["prose on sources", `${PROSE}\n\nSources close to the talks confirmed it.\n\n${MORE}`],
    [
      "prose on comments",
      `${PROSE}\n\nComments by the minister angered the neighbours.\n\n${MORE}`,
    ],
    ["prose on searches", `${PROSE}\n\nSearch teams found the ship.\n\n${MORE}`],
    ["a heading at the end behind another", `${PROSE}\n\nThe terms\n\nA New Bridge and Lower Fees`],
    ["a quotation", `${PROSE}\n\n“We will not wait.”`],
  ])("%s", (_, text) => {
    expect(marks(text)).toEqual([]);
  });
});
