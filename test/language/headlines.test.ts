import { expect, test } from "vitest";
import { isHeadline, restoreCase } from "../../src/language/boundaries/headlines.js";

const common = new Set(["ministers", "sign", "accord", "on", "fishing", "talks", "with", "states"]);

test.each([
  ["Ministers Sign New Accord With North Korea", "ministers sign new accord with North Korea"],
  ["MINISTERS SIGN FISHING ACCORD WITH ICELAND", "ministers sign fishing accord with Iceland"],
  ["Ministers sign accord with Iceland", "Ministers sign accord with Iceland"],
  ["United States Signs Accord With Iceland", "United States signs accord with Iceland"],
  ["US Ministers Sign Accord", "US ministers sign accord"],
])("restores the case of %s", (headline, expected) => {
  expect(restoreCase(headline.split(" "), common).join(" ")).toBe(expected);
});

test.each([
  ["Ministers sign accord", true],
  ["Ministers sign accord .", false],
  ["The ministers said :", false],
  ["Two words", false],
])("tells whether %j is a headline", (text, expected) => {
  expect(isHeadline(text.split(" "))).toBe(expected);
});
