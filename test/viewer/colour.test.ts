import { expect, it } from "vitest";
import {
  contrast,
  formatColour,
  mixColours,
  parseColour,
  standOut,
} from "../../viewer/state/colour.js";

it("reads and writes hexadecimal colours, and takes anything else for grey", () => {
  expect(formatColour(parseColour(" #2F6db3 "))).toBe("#2f6db3");
  expect(parseColour("red; background: url(x)")).toEqual([120, 120, 120]);
});

it("gives the contrast of black and white as 21", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
});

it("leaves a colour that stands out as it is and moves one that does not", () => {
  const dark = parseColour("#14171c");
  expect(standOut(parseColour("#e0e0e0"), dark)).toEqual(parseColour("#e0e0e0"));
  expect(contrast(standOut(parseColour("#1c2a50"), dark), dark)).toBeGreaterThanOrEqual(3);
  const light = parseColour("#f7f6f2");
  expect(contrast(standOut(parseColour("#ffee88"), light), light)).toBeGreaterThanOrEqual(3);
});

it("mixes two colours by share", () => {
  expect(mixColours([0, 0, 0], [200, 100, 0], 0.5)).toEqual([100, 50, 0]);
});
