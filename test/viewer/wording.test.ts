import { expect, it } from "vitest";
import { indexGraph } from "../../viewer/state/graph-index.js";
import {
  confidenceWords,
  count,
  dateWords,
  factName,
  predicateWords,
  statementWords,
  timeWords,
} from "../../viewer/state/wording.js";
import { BRIDGE_SNAPSHOT } from "../fixtures/viewer/bridge-snapshot.js";

const index = indexGraph(BRIDGE_SNAPSHOT);

it.each([
  ["2024", "2024"],
  ["2024-06", "June 2024"],
  ["2024-06-09", "9 June 2024"],
  ["2024/2026", "2024 to 2026"],
  ["2024-13", "2024-13"],
  ["soon", "soon"],
])("reads the date %s as %s", (iso, words) => {
  expect(dateWords(iso)).toBe(words);
});

it("adds the date that a time was worked out to, unless the text says it", () => {
  const span = { start: 0, end: 1 };
  expect(timeWords({ span, text: "next year", iso: "2026", role: "at" })).toBe("next year (2026)");
  expect(timeWords({ span, text: "October 2024", iso: "2024-10", role: "since" })).toBe(
    "since October 2024",
  );
  expect(timeWords({ span, text: "since May", role: "since" })).toBe("since May");
});

it("says a statement in words", () => {
  const [strongest] = index.strongest;
  expect(strongest && statementWords(index, strongest)).toBe("North Korea sent troops to Russia");
  const denied = index.strongest.find((each) => each.modality === "denied");
  expect(denied && statementWords(index, denied)).toBe("Denied: China supplied arms to Russia");
});

it("names a fact by what it measures", () => {
  const fact = index.strongest.find((each) => each.predicate === "has_measure");
  expect(fact && factName(index, fact)).toBe("length");
});

it("reads an unknown predicate as its id", () => {
  expect(predicateWords(index, "was_unheard_of")).toBe("was unheard of");
});

it("never rounds a doubt away", () => {
  expect(confidenceWords(0.999)).toBe("99 %");
  expect(confidenceWords(1)).toBe("100 %");
  expect(count(1, "claim")).toBe("1 claim");
});
