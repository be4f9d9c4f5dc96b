import type Sigma from "sigma";
import type { CameraState } from "sigma/types";

/** Shows the whole graph with a rim. */
export const WHOLE_GRAPH: CameraState = { x: 0.5, y: 0.5, ratio: 1.04, angle: 0 };

/** Share of the view that the nodes may fill. */
const FILLED_SHARE = 0.62;

/** Closest view that is chosen without being asked for; a lone node needs no more. */
const CLOSEST = 0.42;
const CLOSEST_TO_ONE = 0.7;

/** The camera stays where it is if a better view would be less than this much closer. */
const WORTHWHILE = 0.72;

/** Width of the rim that counts as out of view, as a share of the view and in pixels. */
const RIM_SHARE = 1 / 8;
const RIM = 48;

/**
 * Finds the camera that shows nodes well, or undefined if the present one does.
 *
 * @param keys nodes that the graph of sigma has.
 */
export function frameNodes(sigma: Sigma, keys: readonly string[]): CameraState | undefined {
  const nodes = keys.flatMap((key) => sigma.getNodeDisplayData(key) ?? []);
  if (nodes.length === 0) return undefined;
  const { width, height } = sigma.getDimensions();
  const camera = sigma.getCamera().getState();
  const [xs, ys] = [nodes.map((node) => node.x), nodes.map((node) => node.y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];

  const origin = sigma.framedGraphToViewport({ x: 0, y: 0 });
  const unit = Math.abs(sigma.framedGraphToViewport({ x: 1, y: 0 }).x - origin.x) * camera.ratio;
  const needed = Math.max(
    ((right - left) * unit) / (width * FILLED_SHARE),
    ((high - low) * unit) / (height * FILLED_SHARE),
  );
  const closest = nodes.length === 1 ? Math.min(camera.ratio, CLOSEST_TO_ONE) : CLOSEST;
  const ratio = Math.min(WHOLE_GRAPH.ratio * 1.2, Math.max(needed, closest));

  const rim = Math.min(RIM, width * RIM_SHARE, height * RIM_SHARE);
  const inView = nodes.every((node) => {
    const { x, y } = sigma.framedGraphToViewport(node);
    return x > rim && x < width - rim && y > rim && y < height - rim;
  });
  if (inView && ratio > camera.ratio * WORTHWHILE) return undefined;
  return { x: (left + right) / 2, y: (low + high) / 2, ratio, angle: 0 };
}
