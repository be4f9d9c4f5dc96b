/** A point in pixels of the map. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Control points of a cubic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** Distance in the middle of two neighbours of a fan, as a share of the length of the chord. */
export const FAN_STEP = 0.13;

/** The chord counts as at least this long and at most that long (pixels) when a fan is spread. */
export const FAN_CHORD = [150, 320] as const;

/** Reach of the first loop at a node beyond its radius, and what each further loop adds, in pixels. */
export const LOOP_REACH = 46;
export const LOOP_STEP = 22;

/** Directions of the two control points of a loop: up and to either side (y grows downwards). */
export const LOOP_DIRECTIONS = [
  { x: -0.85, y: -1 },
  { x: 0.85, y: -1 },
] as const;

/**
 * The curve of an edge in pixels, y downwards. The shader of the ribbon program computes the same.
 *
 * @param shape `bend` in steps of the fan, to the left of the way from `from` to `to`; `loop` from 1 for an
 *   edge from a node of `radius` to itself, 0 otherwise.
 */
export function edgeCurve(
  from: Point,
  to: Point,
  shape: { readonly bend: number; readonly loop: number; readonly radius: number },
): Curve {
  if (shape.loop > 0) {
    const reach = shape.radius + LOOP_REACH + LOOP_STEP * (shape.loop - 1);
    const [left, right] = LOOP_DIRECTIONS;
    return {
      from,
      control1: { x: from.x + left.x * reach, y: from.y + left.y * reach },
      control2: { x: from.x + right.x * reach, y: from.y + right.y * reach },
      to: from,
    };
  }
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.max(1e-3, Math.hypot(dx, dy));
  const chord = Math.min(FAN_CHORD[1], Math.max(FAN_CHORD[0], length));
  // A quadratic curve's middle lies half way to its control point, hence the 2.
  const offset = (2 * shape.bend * FAN_STEP * chord) / length;
  const control = { x: (from.x + to.x) / 2 + dy * offset, y: (from.y + to.y) / 2 - dx * offset };
  const third = (end: Point): Point => ({
    x: end.x + ((control.x - end.x) * 2) / 3,
    y: end.y + ((control.y - end.y) * 2) / 3,
  });
  return { from, control1: third(from), control2: third(to), to };
}

/** Point of a curve at `t` (0 to 1) and the angle of its tangent there, in radians, y downwards. */
export function curvePoint(curve: Curve, t: number): Point & { readonly angle: number } {
  const { from, control1, control2, to } = curve;
  const s = 1 - t;
  const at = (a: number, b: number, c: number, d: number) =>
    s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  const slope = (a: number, b: number, c: number, d: number) =>
    s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c);
  return {
    x: at(from.x, control1.x, control2.x, to.x),
    y: at(from.y, control1.y, control2.y, to.y),
    angle: Math.atan2(
      slope(from.y, control1.y, control2.y, to.y),
      slope(from.x, control1.x, control2.x, to.x),
    ),
  };
}
