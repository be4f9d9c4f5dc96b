import { expect, test } from "vitest";
import { regularBases } from "../../../src/extraction/claims/verb-forms.js";

test.each([
  ["bombed", "bomb"],
  ["ceded", "cede"],
  ["patrolled", "patrol"],
  ["begging", "beg"],
  ["ratified", "ratify"],
  ["annexes", "annex"],
  ["vetoes", "veto"],
  ["fled", "flee"],
])("offers the base of %s among its readings", (form, base) => {
  expect(regularBases(form)).toContain(base);
});

test("offers nothing for a base form", () => {
  expect(regularBases("send")).toEqual([]);
});
