import { append } from "../../support/lists.js";
import { compareText } from "../../support/order.js";
import type { Link } from "../merge-links.js";
import { neighbours } from "../names/link-names.js";
import { matchThings } from "./compare-things.js";
import type { ThingProfile } from "./thing-profile.js";

/** Anchors of one thing that are used to find things like it; more tell nothing new. */
const MOST_ANCHORS = 12;

/**
 * Finds described things that seem to be one. Two things are compared if they are of one kind and
 * share two anchors, or one anchor and a modifier or date; less cannot be enough.
 *
 * @param profiles by number of the group; only described things have one.
 */
export function linkThings(profiles: ReadonlyMap<number, ThingProfile>): Link[] {
  const blocks = new Map<string, number[]>();
  for (const [group, profile] of profiles) {
    for (const key of blockKeys(profile)) append(blocks, key, group);
  }
  const links = new Map<string, Link>();
  for (const block of blocks.values()) {
    for (const [left, right] of neighbours(block)) {
      const [a, b] = [profiles.get(left), profiles.get(right)];
      const key = `${left} ${right}`;
      if (a === undefined || b === undefined || links.has(key)) continue;
      const match = matchThings(a, b);
      if (match !== undefined) links.set(key, { left, right, ...match });
    }
  }
  return [...links.values()];
}

function blockKeys({ entityType, kinds, anchors, modifiers, dates }: ThingProfile): Set<string> {
  const chosen = [...anchors]
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_ANCHORS)
    .map(([anchor]) => anchor)
    .sort(compareText);
  const others = [...modifiers, ...dates];
  const keys = new Set<string>();
  for (const kind of kinds) {
    chosen.forEach((anchor, at) => {
      for (const other of [...chosen.slice(at + 1), ...others]) {
        keys.add([entityType, kind, anchor, other].join("\u001f"));
      }
    });
  }
  return keys;
}
