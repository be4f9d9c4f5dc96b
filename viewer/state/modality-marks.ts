import type { Modality } from "../../src/model/index.js";

/** How a modality looks on lines: drawn by the map, explained by the legend, repeated on tags. */
export interface ModalityMark {
  /** Lengths of dash and gap in pixels; gap 0 is a solid line. */
  readonly dash: readonly [number, number];
  /** SVG path of the mark in a box of 12 by 12, to be stroked; empty if there is none. */
  readonly path: string;
}

/**
 * Solid lines are for what is stated as fact only. Each other modality differs by dash, colour and mark, so
 * that no one of the three is needed to tell them apart.
 */
export const MODALITY_MARKS: Readonly<Record<Modality, ModalityMark>> = {
  asserted: { dash: [1, 0], path: "" },
  // A clock face.
  planned: { dash: [9, 5], path: "M6 2.5 V6 L8.5 7.5" },
  // A question mark.
  alleged: { dash: [2, 4], path: "M4.2 4.4 a1.8 1.8 0 1 1 2.7 1.5 q-.9.5-.9 1.3 M6 9.2 v.3" },
  // A cross.
  denied: { dash: [4, 8], path: "M3.6 3.6 L8.4 8.4 M8.4 3.6 L3.6 8.4" },
};

/** All modalities, plainest first. */
export const MODALITIES_IN_ORDER: readonly Modality[] = [
  "asserted",
  "planned",
  "alleged",
  "denied",
];
