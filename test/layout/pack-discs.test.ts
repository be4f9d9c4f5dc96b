import { describe, expect, test } from "vitest";
import { packDiscs } from "../../src/layout/pack-discs.js";
import { createRandom } from "../support/random.js";

describe("packDiscs", () => {
  test.each([
    ["one disc", [3]],
    ["a large one and small ones", [10, ...Array.from({ length: 100 }, () => 1)]],
    ["equal ones", Array.from({ length: 50 }, () => 2)],
    ["one small disc beside a dot", [0.9, 0.9]],
    ["any sizes", randomRadii(200)],
  ])("lets no two discs overlap: %s", (_, radii) => {
    const centres = packDiscs(radii);
    for (const [i, a] of centres.entries()) {
      for (const [j, b] of centres.slice(0, i).entries()) {
        const room = Math.hypot(a.x - b.x, a.y - b.y) - (radii[i] ?? 0) - (radii[j] ?? 0);
        expect(room).toBeGreaterThan(-1e-9);
      }
    }
    expect(centres[0]).toEqual({ x: 0, y: 0 });
  });

  test("keeps the whole close: a hundred equal discs within thirteen radii", () => {
    const centres = packDiscs(Array.from({ length: 100 }, () => 1));
    expect(Math.max(...centres.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(13);
  });

  test("places nothing if there is nothing", () => {
    expect(packDiscs([])).toEqual([]);
  });
});

function randomRadii(count: number): number[] {
  const random = createRandom(2);
  return Array.from({ length: count }, () => 0.5 + 5 * random.next()).sort((a, b) => b - a);
}
