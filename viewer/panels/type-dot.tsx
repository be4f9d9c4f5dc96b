import type { JSX } from "preact";
import { formatColour, parseColour, standOut } from "../state/colour.js";
import { usePage } from "./page-context.js";

/** Grounds of the panel in light and dark; the dot stands out from both neighbours of either. */
const LIGHT_GROUND = "#ffffff";
const DARK_GROUND = "#14171c";

/** A dot in the colour of an entity type, as the nodes of the map have. */
export function TypeDot({ type }: { readonly type: string }): JSX.Element {
  const { view, dark } = usePage();
  const colour = parseColour(view.index.typeById.get(type)?.colour ?? "");
  const ground = parseColour(dark.value ? DARK_GROUND : LIGHT_GROUND);
  return (
    <span
      class="type-dot"
      aria-hidden="true"
      style={{ backgroundColor: formatColour(standOut(colour, ground)) }}
    />
  );
}
