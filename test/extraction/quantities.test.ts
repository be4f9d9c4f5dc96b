import { describe, expect, test } from "vitest";
import { recogniseQuantities } from "../../src/extraction/quantities.js";

/** Writes what was found as "text | value unit | approximation". */
function read(text: string): string[] {
  return recogniseQuantities(text, { offset: 0 }).map(
    (each) => `${each.text} | ${each.value ?? "-"} ${each.unit ?? "-"} | ${each.approximation}`,
  );
}

describe("reads", () => {
  test.each([
    [
      "approximately 15,000 troops to the front",
      "approximately 15,000 troops | 15000 troops | about",
    ],
    [
      "over 600 North Korean soldiers had died",
      "over 600 North Korean soldiers | 600 soldiers | at-least",
    ],
    ["casualties amounting to 4,700.", "4,700 | 4700 - | exact"],
    ["just over 1% of trade", "just over 1% | 1 % | about"],
    ["97 per cent of its trade", "97 per cent | 97 % | exact"],
    ["1 ½ years to complete", "1 ½ years | 1.5 years | exact"],
    [
      "six hundred and fifty-two prisoners",
      "six hundred and fifty-two prisoners | 652 prisoners | exact",
    ],
    ["half a million refugees", "half a million refugees | 500000 refugees | exact"],
    ["a million people fled", "a million people | 1000000 people | exact"],
    ["about $1.1bn in arms", "about $1.1bn | 1100000000 USD | about"],
    ["€63m was spent", "€63m | 63000000 EUR | exact"],
    ["A$210 million was spent", "A$210 million | 210000000 AUD | exact"],
    ["USD 2.5 million was spent", "USD 2.5 million | 2500000 USD | exact"],
    ["90 million dollars was spent", "90 million dollars | 90000000 USD | exact"],
    ["a 486-billion-yen loan", "486-billion-yen | 486000000000 JPY | exact"],
    ["a 400-km line", "400-km | 400 km | exact"],
    ["a 1,750-kilometre line", "1,750-kilometre | 1750 km | exact"],
    ["20km inland", "20km | 20 km | exact"],
    ["up to 500 megawatts", "up to 500 megawatts | 500 MW | at-most"],
    ["at least 12,000 tonnes", "at least 12,000 tonnes | 12000 tonnes | at-least"],
    ["90,000 barrels a day", "90,000 barrels a day | 90000 barrels a day | exact"],
    ["10 to 15 km away", "10 to 15 km | - km | about"],
    ["100,000-200,000 dead", "100,000-200,000 dead | - dead | about"],
    ["between 500 and 600 men", "between 500 and 600 men | - men | about"],
    ["three or four ships", "three or four ships | - ships | about"],
    ["two-thirds of exports", "two-thirds | 66.7 % | exact"],
    ["more than half of exports", "more than half | 50 % | at-least"],
    ["dozens of soldiers", "dozens of soldiers | - soldiers | about"],
    ["hundreds of thousands of people", "hundreds of thousands of people | - people | about"],
    ["one Kenyan officer was hurt", "one Kenyan officer | 1 officer | exact"],
    ["six more F-16s arrived", "six more F-16s | 6 F-16s | exact"],
    ["a 1,450-strong force", "1,450-strong | 1450 people | exact"],
    ["40 ships or more", "40 ships or more | 40 ships | at-least"],
    ["passed by 131 to 7", "131 to 7 | 131 - | exact"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

test.each([
  "The 38th parallel",
  "F-16 and S-400 systems",
  "Article 5, Resolution 1701 and No. 10",
  "The Boeing 737 landed",
  "at 10 a.m. on 3 May 2024",
  "at 12.30 local time",
  "Jane Doe, 54, and a 72-year-old man",
  "1. What was agreed",
  "They won 3-0",
  "one of the leaders, no one else, one another",
  "The two countries agreed",
  "the first half of the match",
  "COVID-19, G7 and M23",
  "980976f8-7e5d-4432-936f-94711b699bf7",
])("finds no quantity in: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("shifts spans by the offset, approximation included", () => {
  const [quantity] = recogniseQuantities("It has over 600 ships.", { offset: 50 });
  expect(quantity?.span).toEqual({ start: 57, end: 71 });
  expect(quantity?.text).toBe("over 600 ships");
});

test("leaves out what is part of the times that it is given", () => {
  const text = "It lost 300 men.";
  const time = { span: { start: 58, end: 61 }, text: "300", role: "at" } as const;
  expect(recogniseQuantities(text, { offset: 50, times: [time] })).toEqual([]);
  expect(recogniseQuantities(text, { offset: 50, times: [] })).toHaveLength(1);
});

test.each(["9 ", "1,000,", "one hundred and ", "seven-year-", "$ ", "1", "half of "])(
  "reads a sentence of thousands of repetitions of %j",
  (piece) => {
    expect(Array.isArray(read(piece.repeat(5_000)))).toBe(true);
  },
);
