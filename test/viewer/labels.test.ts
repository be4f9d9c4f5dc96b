import { expect, it } from "vitest";
import { curvePoint, edgeCurve } from "../../viewer/scene/geometry.js";
import { createLabelBoxes, crossesBox, slantedBoxes } from "../../viewer/scene/label-boxes.js";

const straight = { bend: 0, loop: 0, radius: 5 };

it("gives room to the first label only", () => {
  const boxes = createLabelBoxes();
  expect(boxes.take([{ x: 0, y: 0, width: 200, height: 16 }])).toBe(true);
  expect(boxes.take([{ x: 150, y: 10, width: 100, height: 16 }])).toBe(false);
  expect(boxes.take([{ x: 150, y: 16, width: 100, height: 16 }])).toBe(true);
});

it("takes no part of the room if the whole is not free", () => {
  const boxes = createLabelBoxes();
  boxes.block({ x: 100, y: 0, width: 10, height: 10 });
  const free = { x: 0, y: 0, width: 10, height: 10 };
  expect(boxes.take([free, { x: 105, y: 5, width: 10, height: 10 }])).toBe(false);
  expect(boxes.take([free])).toBe(true);
});

it("covers a slanted text from end to end", () => {
  const boxes = slantedBoxes({ x: 0, y: 0 }, { width: 100, height: 10 }, Math.PI / 2);
  expect(Math.min(...boxes.map((box) => box.y))).toBeCloseTo(-50, 5);
  expect(Math.max(...boxes.map((box) => box.y + box.height))).toBeCloseTo(50, 5);
  expect(boxes.every((box) => Math.abs(box.x + 5) < 1e-9)).toBe(true);
});

it.each([
  ["through it", { x: -10, y: 5 }, { x: 20, y: 5 }, true],
  ["past it", { x: -10, y: 15 }, { x: 20, y: 15 }, false],
  ["towards it but not as far", { x: -10, y: 5 }, { x: -1, y: 5 }, false],
  ["away from it", { x: 20, y: 5 }, { x: 30, y: 5 }, false],
  ["across a corner", { x: -1, y: 1 }, { x: 2, y: -2 }, true],
])("tells whether a way leads %s", (_name, from, to, expected) => {
  expect(crossesBox(from, to, { x: 0, y: 0, width: 10, height: 10 })).toBe(expected);
});

it("bends to opposite sides for opposite bends, and not at all for none", () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
  ];
  const middle = (bend: number) => curvePoint(edgeCurve(from, to, { ...straight, bend }), 0.5);
  expect(middle(0)).toEqual({ x: 100, y: 0, angle: 0 });
  expect(middle(1).y).toBeCloseTo(-26, 5);
  expect(middle(-1).y).toBeCloseTo(26, 5);
});

it("draws a loop above its node, each further one higher", () => {
  const node = { x: 50, y: 50 };
  const top = (loop: number) => curvePoint(edgeCurve(node, node, { ...straight, loop }), 0.5).y;
  expect(top(1)).toBeLessThan(50 - 5);
  expect(top(2)).toBeLessThan(top(1));
});

it("stays finite where two nodes lie on the same spot", () => {
  const spot = { x: 7, y: 7 };
  const point = curvePoint(edgeCurve(spot, spot, { ...straight, bend: 2 }), 0.5);
  expect([point.x, point.y]).toEqual([7, 7]);
});
