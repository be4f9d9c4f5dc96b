import type { JSX } from "preact";
import type { Modality } from "../../src/model/index.js";
import { MODALITY_MARKS } from "../state/modality-marks.js";
import { MODALITY_NAMES } from "../state/wording.js";

/** The sign of a modality in its disc, as the map draws it. */
export function ModalityMark({ modality }: { readonly modality: Modality }): JSX.Element | null {
  const { path } = MODALITY_MARKS[modality];
  if (path === "") return null;
  return (
    <svg class="modality-mark" viewBox="-2 -2 16 16" width="15" height="15" aria-hidden="true">
      <circle cx="6" cy="6" r="7" />
      <path d={path} />
    </svg>
  );
}

/** Says that a statement is not stated as fact. Nothing for one that is. */
export function ModalityTag({ modality }: { readonly modality: Modality }): JSX.Element | null {
  if (modality === "asserted") return null;
  return (
    <span class={`modality-tag ${modality}`}>
      <ModalityMark modality={modality} />
      {MODALITY_NAMES[modality]}
    </span>
  );
}

/** A short line drawn like the edges of a modality. */
export function ModalityLine({ modality }: { readonly modality: Modality }): JSX.Element {
  const { dash, path } = MODALITY_MARKS[modality];
  return (
    <svg
      class={`modality-line ${modality}`}
      viewBox="0 0 40 16"
      width="40"
      height="16"
      aria-hidden="true"
    >
      <line
        x1="1"
        y1="8"
        x2="39"
        y2="8"
        stroke-dasharray={dash[1] === 0 ? "none" : dash.join(" ")}
      />
      {path !== "" && (
        <g transform="translate(14 2)">
          <circle cx="6" cy="6" r="7" />
          <path d={path} />
        </g>
      )}
    </svg>
  );
}
