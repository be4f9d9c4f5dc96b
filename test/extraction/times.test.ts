import { describe, expect, test } from "vitest";
import { recogniseTimes } from "../../src/extraction/times.js";

/** Writes what was found as "text | iso | role", the published day being Wednesday 19 June 2024. */
function read(text: string, published: string | undefined = "2024-06-19"): string[] {
  const options = published === "" ? { offset: 0 } : { offset: 0, published };
  return recogniseTimes(text, options).map(
    (time) => `${time.text} | ${time.iso ?? "-"} | ${time.role}`,
  );
}

describe("absolute times need no day of publication", () => {
  test.each([
    ["They met on 19 October 1983.", "on 19 October 1983 | 1983-10-19 | at"],
    ["They met on April 3, 1779, in Paris.", "on April 3, 1779 | 1779-04-03 | at"],
    ["They met on Friday, 6 March 2020.", "on Friday, 6 March 2020 | 2020-03-06 | at"],
    ["Since February 2024, it has grown.", "Since February 2024 | 2024-02 | since"],
    ["It lasted until 1960.", "until 1960 | 1960 | until"],
    ["It opens by mid-2026.", "by mid-2026 | 2026 | by"],
    ["It begins in late June 2023.", "in late June 2023 | 2023-06 | at"],
    ["Throughout 2023, it led.", "Throughout 2023 | 2023 | at"],
    ["The 2015 nuclear deal held.", "2015 | 2015 | at"],
    ["It joined the pact (2013) late.", "2013 | 2013 | at"],
    ["From 2019 to 2021 it fought.", "From 2019 to 2021 | 2019/2021 | at"],
    ["He ruled 1957-1971 alone.", "1957-1971 | 1957/1971 | at"],
    ["during 1944-45", "during 1944-45 | 1944/1945 | at"],
    ["between May and July 2023", "between May and July 2023 | 2023-05/2023-07 | at"],
    ["from 29 June to 11 July 2022", "from 29 June to 11 July 2022 | 2022-06-29/2022-07-11 | at"],
    ["from 15 to 18 October 2024", "from 15 to 18 October 2024 | 2024-10-15/2024-10-18 | at"],
    ["in the 1990s", "in the 1990s | 199X | at"],
    ["in the late 18th century", "in the late 18th century | 17XX | at"],
    ["from the 12th to the 19th centuries", "from the 12th to the 19th centuries | 11XX/18XX | at"],
    ["in the spring of 2004", "in the spring of 2004 | 2004-21 | at"],
    ["in the second quarter of 2025", "in the second quarter of 2025 | 2025-04/2025-06 | at"],
    ["during World War II", "during World War II | 1939/1945 | at"],
  ])("%s", (text, expected) => {
    expect(read(text, "")).toEqual([expected]);
  });
});

describe("relative times are resolved from the day of publication", () => {
  test.each([
    ["They met on Monday.", "on Monday | 2024-06-17 | at"],
    ["They will meet on Monday.", "on Monday | 2024-06-24 | at"],
    ["They met on Wednesday.", "on Wednesday | 2024-06-19 | at"],
    ["They met last Wednesday.", "last Wednesday | 2024-06-12 | at"],
    ["They meet next Tuesday night.", "next Tuesday night | 2024-06-25 | at"],
    ["On Friday, the two will meet.", "On Friday | 2024-06-21 | at"],
    ["He arrived yesterday.", "yesterday | 2024-06-18 | at"],
    ["It fell last year.", "last year | 2023 | at"],
    ["It rose earlier this month.", "earlier this month | 2024-06 | at"],
    ["It met last week.", "last week | 2024-06-10/2024-06-16 | at"],
    ["It began two weeks ago.", "two weeks ago | 2024-06-03/2024-06-09 | at"],
    ["It began three months ago.", "three months ago | 2024-03 | at"],
    ["It began six years ago.", "six years ago | 2018 | at"],
    ["It was signed in August.", "in August | 2023-08 | at"],
    ["It will be signed in August.", "in August | 2024-08 | at"],
    ["It was signed in May.", "in May | 2024-05 | at"],
    ["It was struck on 28 December.", "on 28 December | 2023-12-28 | at"],
    ["It opens on July 4.", "on July 4 | 2024-07-04 | at"],
    ["It opened last summer.", "last summer | 2023-22 | at"],
    ["It grew over the past 15 months.", "over the past 15 months | 2023-03/2024-06 | at"],
    ["It ends by the end of next month.", "by the end of next month | 2024-07 | by"],
    ["It happened on the 12th.", "on the 12th | 2024-06-12 | at"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("and stay open without one", () => {
    expect(read("They met on Monday and last year.", "")).toEqual([
      "on Monday | - | at",
      "last year | - | at",
    ]);
  });

  test("and stay open if only another event would tell", () => {
    expect(read("Six days later they left; the following year they returned.")).toEqual([
      "Six days later | - | at",
      "the following year | - | at",
    ]);
  });
});

test.each([
  "It sent 2,000 troops.",
  "It sent 2000 troops across a 1500 km border.",
  "It cost $1999.",
  "He may march with 1200 men.",
  "Mr May met Ms June Smith.",
  "Resolution 1701 stands.",
  "The Sunday Times reported it.",
  "The vote was 2019-strong.",
])("finds no time in: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("shifts spans by the offset", () => {
  const [time] = recogniseTimes("It fell in 1991.", { offset: 100 });
  expect(time?.span).toEqual({ start: 108, end: 115 });
});

test("ignores a day of publication that does not exist", () => {
  expect(read("It fell yesterday.", "2024-02-31")).toEqual(["yesterday | - | at"]);
});

test.each(["2019-", "in the ", "May ", "first second ", "one hundred and ", " "])(
  "reads a sentence of thousands of repetitions of %j",
  (piece) => {
    expect(Array.isArray(read(piece.repeat(5_000)))).toBe(true);
  },
);
