import { expect, test } from "vitest";
import { countGraphemes, shorten, toPrintable, wrap } from "../../src/cli/printable.js";
import { formatTable } from "../../src/cli/table.js";

test("a table aligns its columns and leaves no trailing space", () => {
  const rows = [
    ["country", 12, "x"],
    ["person", 3, ""],
  ];
  expect(formatTable(rows, { align: ["left", "right"] })).toBe("  country  12  x\n  person    3\n");
});

test("a table of no rows is nothing", () => {
  expect(formatTable([])).toBe("");
});

test("a table keeps to the width by shortening the last column", () => {
  const table = formatTable([["a", "one two three four five six"]], { width: 24 });
  expect(table).toBe("  a  one two three four…\n");
  expect(countGraphemes(table.trimEnd())).toBeLessThanOrEqual(24);
});

test("accented letters count as one character, however they are encoded", () => {
  expect(
    formatTable([
      ["cafe\u0301", "x"],
      ["tea", "y"],
    ]),
  ).toBe("  cafe\u0301  x\n  tea   y\n");
});

test("text that would command the terminal is made harmless", () => {
  expect(toPrintable("a\u001b[31mred\u202e\nb")).toBe("a\ufffd[31mred\ufffd b");
});

test("shortening never cuts a character in two", () => {
  expect(shorten("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2)).toBe("👩‍👩‍👧…");
});

test("wrapping breaks at spaces and keeps long words whole", () => {
  expect(wrap("aa bb cccccccc d", 5)).toEqual(["aa bb", "cccccccc", "d"]);
});
