import type { Point } from "./network.js";

/**
 * Packs discs: the first in the middle, the others on rings around it, evenly spread on each ring.
 *
 * @param radii of the discs, the largest first.
 * @returns their centres, so that no two discs overlap.
 */
export function packDiscs(radii: readonly number[]): Point[] {
  const centres: Point[] = radii.slice(0, 1).map(() => ({ x: 0, y: 0 }));
  let inner = radii[0] ?? 0;
  while (centres.length < radii.length) {
    const first = radii[centres.length] ?? 0;
    const ringRadius = inner + first;
    const angles = fillRing(radii.slice(centres.length), ringRadius);
    for (const angle of angles) {
      centres.push({ x: ringRadius * Math.cos(angle), y: ringRadius * Math.sin(angle) });
    }
    inner = ringRadius + first;
  }
  return centres;
}

/** Angles of as many of the discs as fit on a ring; at least one. */
function fillRing(radii: readonly number[], ringRadius: number): number[] {
  // A disc of radius r takes the angle asin(r / R) on each side: neighbours then cannot overlap,
  // since 2 sin((a + b) / 2) >= sin a + sin b.
  const halves: number[] = [];
  let total = 0;
  for (const radius of radii) {
    const half = Math.asin(Math.min(1, radius / ringRadius));
    if (halves.length > 0 && total + 2 * half > 2 * Math.PI) break;
    halves.push(half);
    total += 2 * half;
  }
  const gap = (2 * Math.PI - total) / halves.length;
  let angle = 0;
  return halves.map((half, index) => {
    if (index > 0) angle += half;
    const own = angle;
    angle += half + gap;
    return own;
  });
}
