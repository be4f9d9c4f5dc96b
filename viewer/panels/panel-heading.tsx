import type { ComponentChildren, JSX } from "preact";

/** Id of the heading of what the panel shows: receives the focus when the reader goes on. */
export const PANEL_HEADING_ID = "panel-heading";

/** Heading of what the panel shows. */
export function PanelHeading(props: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <h2 id={PANEL_HEADING_ID} tabIndex={-1}>
      {props.children}
    </h2>
  );
}
