import type { Modality } from "../../src/model/index.js";
import { formatColour, mixColours, parseColour, type Rgb, standOut } from "../state/colour.js";
import type { Emphasis } from "../state/drawing.js";

/** Colours of the map, read from the style sheet, which is their one source. */
export interface Theme {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly softInk: Rgb;
  readonly accent: Rgb;
  readonly lines: Readonly<Record<Modality, Rgb>>;
  readonly font: string;
}

/** How far faded things go towards the ground. */
const FADED_NODE = 0.78;
const FADED_EDGE = 0.72;
const CROWDED_EDGE = 0.4;

/** Reads the theme that holds at an element. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = (name: string) => parseColour(style.getPropertyValue(name));
  return {
    paper: read("--paper"),
    ink: read("--ink"),
    softInk: read("--ink-soft"),
    accent: read("--accent"),
    lines: {
      asserted: read("--line-asserted"),
      planned: read("--line-planned"),
      alleged: read("--line-alleged"),
      denied: read("--line-denied"),
    },
    font: style.fontFamily,
  };
}

/** Colour of a node whose type has the given colour. */
export function nodeColour(theme: Theme, colour: string, emphasis: Emphasis): string {
  const base = standOut(parseColour(colour), theme.paper);
  return formatColour(emphasis === "faded" ? mixColours(base, theme.paper, FADED_NODE) : base);
}

/** Colour of a line. Lines in the reader's attention go towards the ink, in a crowd they step back. */
export function lineColour(
  theme: Theme,
  modality: Modality,
  emphasis: Emphasis | "crowded",
): string {
  const base = theme.lines[modality];
  switch (emphasis) {
    case "faded":
      return formatColour(mixColours(base, theme.paper, FADED_EDGE));
    case "crowded":
      return formatColour(mixColours(base, theme.paper, CROWDED_EDGE));
    case "plain":
      return formatColour(base);
    case "near":
      return formatColour(modality === "asserted" ? mixColours(base, theme.ink, 0.45) : base);
    case "chosen":
      return formatColour(modality === "asserted" ? theme.accent : base);
  }
}
