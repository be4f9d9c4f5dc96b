import { describe, expect, test } from "vitest";
import { separateBoxes } from "../../src/layout/separate-boxes.js";

const BOX = { left: 5, right: 50, half: 8 };

describe("separateBoxes", () => {
  test("pushes boxes apart until none overlap, even from one spot", () => {
    const points = Array.from({ length: 12 }, () => ({ x: 1, y: 1 }));
    const moved = separateBoxes(
      points,
      points.map(() => BOX),
    );
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(0, index)) {
        expect(Math.abs(a.x - b.x) >= 55 || Math.abs(a.y - b.y) >= 16).toBe(true);
      }
    }
  });

  test("counts the label to the right of a node, not to the left", () => {
    const side = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
    ];
    expect(separateBoxes(side, [BOX, { left: 5, right: 5, half: 8 }])).not.toEqual(side);
    expect(separateBoxes(side, [{ left: 5, right: 5, half: 8 }, BOX])).toEqual(side);
  });

  test("leaves boxes alone that have room", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 17 },
    ];
    expect(separateBoxes(points, [BOX, BOX])).toEqual(points);
  });
});
