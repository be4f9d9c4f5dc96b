import { describe, expect, test } from "vitest";
import { boundTime } from "../../src/export/time-bounds.js";
import type { TimeValue } from "../../src/model/index.js";

function bounds(iso: string | undefined, role: TimeValue["role"] = "at") {
  const time = { span: { start: 0, end: 1 }, text: "then", role };
  return boundTime(iso === undefined ? time : { ...time, iso });
}

describe("boundTime", () => {
  test.each([
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2024-06-19", "2024-06-19", "2024-06-19"],
    ["2024/2026", "2024-01-01", "2026-12-31"],
    ["2024-06-19/2024-07", "2024-06-19", "2024-07-31"],
    ["0044", "0044-01-01", "0044-12-31"],
  ])("takes %s as all of its days", (iso, start, end) => {
    expect(bounds(iso)).toEqual({ start, end });
  });

  test("leaves the side open that the words leave open", () => {
    expect(bounds("2024-06", "since")).toEqual({ start: "2024-06-01" });
    expect(bounds("2024-06", "until")).toEqual({ end: "2024-06-30" });
  });

  test.each([
    ["no date at all", undefined],
    ["a season", "2024-21"],
    ["a day that is none", "2024-02-30"],
    ["a month that is none", "2024-13"],
    ["the year 0", "0000"],
    ["an uncertain year", "2024~"],
    ["a decade", "202X"],
    ["a time of day", "2024-06-19T10:00"],
    ["a range that runs backwards", "2026/2024"],
    ["an open range", "2024/.."],
    ["a range of three", "2024/2025/2026"],
    ["anything else", '2024" onload="'],
  ])("gives nothing for %s", (_, iso) => {
    expect(bounds(iso)).toBeUndefined();
  });

  test("gives nothing for a deadline, which does not say when", () => {
    expect(bounds("2030", "by")).toBeUndefined();
  });
});
