import { NotFoundError } from "../model/index.js";
import { findNearestNames } from "./nearest-names.js";

/**
 * Makes the error for something that is not in the graph, with the nearest names that are.
 *
 * @param what kind of thing, for the message: "entity".
 * @param names all names that would have been right.
 */
export function notFound(what: string, wanted: string, names: Iterable<string>): NotFoundError {
  const nearest = findNearestNames(wanted, names);
  const advice =
    nearest.length === 0
      ? `Nothing in this graph is called like it.`
      : `Did you mean ${nearest.map((name) => JSON.stringify(name)).join(" or ")}?`;
  const shown = JSON.stringify(wanted.slice(0, 200));
  return new NotFoundError(`unknown-${what.replace(" ", "-")}`, `No ${what} ${shown}. ${advice}`, {
    details: { wanted, nearest },
  });
}
