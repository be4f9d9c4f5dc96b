import { expect, test } from "vitest";
import { formatSkipped } from "../../src/cli/build-summary.js";
import type { Diagnostic } from "../../src/model/index.js";

const remark = (severity: Diagnostic["severity"], code: string, location: string): Diagnostic => ({
  code,
  severity,
  location,
  message: `Found ${code}.`,
  hint: "Do something.",
});

test("what was left out comes first, each with its remedy; the rest is counted", () => {
  expect(
    formatSkipped([
      remark("info", "undated-document", "a.txt"),
      remark("warning", "bad-date", "b.txt"),
      remark("info", "unknown-ending", "c.pdf"),
      remark("error", "empty-document", "d.txt"),
    ]),
  ).toBe(`
Left out
  d.txt: Found empty-document.
      Do something.

Passed over
  c.pdf: Found unknown-ending.
      Do something.

Used, but worth a look
  b.txt: Found bad-date.
      Do something.

1 more remark in report.json
`);
});

test("a long list is cut and the cut is told", () => {
  const many = Array.from({ length: 23 }, (_, i) => remark("error", "empty-document", `${i}.txt`));
  expect(formatSkipped(many)).toContain("\n  and 3 more: see report.json\n");
});

test("nothing to tell is nothing", () => {
  expect(formatSkipped([])).toBe("");
});
