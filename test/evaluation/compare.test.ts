import { expect, test } from "vitest";
import { matchesLiteral, readNumbers } from "../../src/evaluation/compare-literals.js";
import { normaliseName, sharePersonName } from "../../src/evaluation/compare-names.js";

test.each([
  ["The U.S.", "us"],
  ["South Korea's", "south korea"],
  ["Kurdistan Workers’ Party", "kurdistan workers party"],
  ["Côte d'Ivoire", "cote d ivoire"],
  ["3.5% of trade.", "3.5% of trade"],
])("normalises the name %j to %j", (name, expected) => {
  expect(normaliseName(name)).toBe(expected);
});

test.each([
  ["premier jan novak", "novak", true],
  ["jan novak", "eva novak", false],
  ["president", "president", false],
])("compares the persons %j and %j: %s", (a, b, expected) => {
  expect(sharePersonName(a, b)).toBe(expected);
});

test.each([
  ["1.3 billion people", [1.3e9]],
  ["approximately 15,000 troops", [15_000]],
  ["1 ½ years", [1.5]],
  ["ten of 20", [20, 10]],
  ["none", []],
])("reads the numbers of %j", (text, expected) => {
  expect(readNumbers(text)).toEqual(expected);
});

test.each([
  [{ literal: "$5.9 billion", value: 5.9e9 }, { literal: "5.9bn dollars" }, true],
  [{ literal: "mid-2026", iso: "2026" }, { literal: "in June", iso: "2026-06" }, true],
  [{ literal: "June", iso: "2026-06" }, { literal: "May", iso: "2026-05" }, false],
  [{ literal: "4,700", value: 4700 }, { literal: "600" }, false],
  [{ literal: "the fishing fleet" }, { literal: "the merchant fleet" }, false],
  [{ literal: "the fishing fleet of 2019" }, { literal: "fishing fleet" }, true],
])("compares the literals %j and %j: %s", (gold, predicted, expected) => {
  expect(matchesLiteral(gold, predicted)).toBe(expected);
});
