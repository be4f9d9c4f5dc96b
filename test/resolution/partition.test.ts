import { expect, test } from "vitest";
import { createPartition } from "../../src/resolution/partition.js";

test("groups that are joined, through others too, are one thing", () => {
  const partition = createPartition(5);
  partition.join(0, 1);
  partition.join(3, 4);
  expect(partition.find(0)).not.toBe(partition.find(3));
  partition.join(1, 4);
  expect(new Set([0, 1, 3, 4].map(partition.find)).size).toBe(1);
  expect(partition.find(2)).toBe(2);
});

test("what is kept apart stays so whichever side grows", () => {
  const partition = createPartition(6);
  partition.block(0, 1);
  partition.join(0, 2);
  partition.join(3, 0);
  partition.join(4, 5);
  partition.join(4, 1);
  for (const left of [0, 2, 3]) {
    for (const right of [1, 4, 5]) {
      expect(partition.isBlocked(left, right)).toBe(true);
      expect(partition.isBlocked(right, left)).toBe(true);
    }
  }
  expect(partition.isBlocked(0, 3)).toBe(false);
});
