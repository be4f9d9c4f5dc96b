import { describe, expect, it, test } from "vitest";
import { findBlocks } from "../../src/language/boundaries/blocks.js";
import { toDocument } from "./documents.js";

const blocksOf = (text: string, boilerplate: readonly [number, number][] = []): string[] =>
  findBlocks(toDocument(text, boilerplate)).map(({ start, end }) => text.slice(start, end));

describe("findBlocks", () => {
  test.each([
    ["empty lines end a block", "One.\n\n \n\nTwo.", ["One.", "Two."]],
    ["a line break ends a block", "Leaders meet\nThey spoke.", ["Leaders meet", "They spoke."]],
    [
      "a small letter goes on",
      "The minister of\nforeign affairs spoke.",
      ["The minister of\nforeign affairs spoke."],
    ],
    ["carriage returns count once", "One.\r\nTwo.\rThree.", ["One.", "Two.", "Three."]],
    ["only white space has no block", " \n\t\n", []],
  ])("%s", (_, text, expected) => {
    expect(blocksOf(text)).toEqual(expected);
  });

  it("joins the lines of a wrapped paragraph", () => {
    const text = [
      "The two foreign ministers signed the accord on Tuesday after",
      "Norway had asked for a week of further talks on fishing and",
      "Iceland had agreed to them.",
    ].join("\n");
    expect(blocksOf(text)).toEqual([text]);
  });

  it("leaves boilerplate out", () => {
    const text = "Before it. Share this. After it.";
    expect(blocksOf(text, [[11, 22]])).toEqual(["Before it.", "After it."]);
  });

  it("accepts boilerplate that overlaps and reaches past the end", () => {
    expect(
      blocksOf("Keep this. Drop that.", [
        [11, 400],
        [12, 15],
      ]),
    ).toEqual(["Keep this."]);
  });
});
