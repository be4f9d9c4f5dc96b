import { expect, it } from "vitest";
import { GraphSnapshotSchema } from "../../src/model/index.js";
import { readSnapshot } from "../../viewer/state/read-snapshot.js";
import { BRIDGE_SNAPSHOT } from "../fixtures/viewer/bridge-snapshot.js";

it("rests on a fixture that the schema accepts", () => {
  expect(() => GraphSnapshotSchema.parse(BRIDGE_SNAPSHOT)).not.toThrow();
});

it("reads a graph of its own version", () => {
  const reading = readSnapshot(JSON.stringify(BRIDGE_SNAPSHOT));
  expect(reading.kind === "graph" && reading.snapshot.entities.length).toBe(13);
});

it.each([
  ["an empty block", " \n", { kind: "empty" }],
  ["text that is not JSON", "{", { kind: "damaged" }],
  ["JSON of something else", "[]", { kind: "damaged" }],
  [
    "another version",
    '{"format":"tumen-graph","version":2}',
    { kind: "other-version", found: "2" },
  ],
  [
    "a graph without statements",
    JSON.stringify({ ...BRIDGE_SNAPSHOT, statements: undefined }),
    { kind: "damaged", reason: "the graph has no statements" },
  ],
])("says what it found in %s", (_name, text, expected) => {
  expect(readSnapshot(text)).toMatchObject(expected);
});
