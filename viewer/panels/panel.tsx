import { effect, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Selection, selectionKey } from "../state/view-state.js";
import { EntityView } from "./entity-view.js";
import { HomeView } from "./home-view.js";
import { usePage } from "./page-context.js";
import { PairView } from "./pair-view.js";
import { PANEL_HEADING_ID } from "./panel-heading.js";
import { StatementView } from "./statement-view.js";

function SelectionView({ selection }: { readonly selection: Selection }): JSX.Element {
  switch (selection.kind) {
    case "home":
      return <HomeView />;
    case "entity":
      return <EntityView id={selection.id} />;
    case "statement":
      return <StatementView id={selection.id} />;
    case "pair":
      return <PairView pairKey={selection.key} />;
  }
}

/**
 * Moves the focus to the heading, or, on the way back, to what was opened from here. A reader who has gone
 * on to type is left alone.
 */
function moveFocus(panel: HTMLElement, left: string | undefined): void {
  const opener =
    left === undefined
      ? undefined
      : [...panel.querySelectorAll<HTMLElement>("[data-opens]")].find(
          (element) => element.dataset["opens"] === left,
        );
  const target = opener ?? panel.querySelector<HTMLElement>(`#${PANEL_HEADING_ID}`);
  panel.querySelector(".panel-body")?.scrollTo({ top: 0 });
  if (document.activeElement instanceof HTMLInputElement) return;
  target?.focus({ preventScroll: opener === undefined });
}

/** Keeps the focus in step with the selection. */
function useFocusOnSelection(panel: { readonly current: HTMLElement | null }): void {
  const { view } = usePage();
  const last = useRef<readonly string[]>([selectionKey(view.selection.value)]);
  // An effect of its own: the one for components waits for a frame and would miss quick steps.
  useLayoutEffect(
    () =>
      effect(() => {
        const key = selectionKey(view.selection.value);
        const trail = last.current;
        if (trail.at(-1) === key) return;
        const wentBack = trail.at(-2) === key;
        last.current = wentBack ? trail.slice(0, -1) : [...trail, key];
        const left = wentBack ? trail.at(-1) : undefined;
        requestAnimationFrame(() => {
          if (panel.current !== null) moveFocus(panel.current, left);
        });
      }),
    [panel, view],
  );
}

/** The reading side of the page: beside the map, or below it on narrow screens. */
export function Panel(): JSX.Element {
  const { view } = usePage();
  const element = useRef<HTMLElement>(null);
  const tall = useSignal(false);
  useFocusOnSelection(element);
  const selection = view.selection.value;
  return (
    <section
      ref={element}
      id="panel"
      class={tall.value ? "panel tall" : "panel"}
      aria-label="Reading"
    >
      <button
        type="button"
        class="grip"
        aria-expanded={tall.value}
        aria-label={tall.value ? "Make the text smaller" : "Make the text larger"}
        onClick={() => {
          tall.value = !tall.value;
        }}
      />
      {view.canGoBack.value && (
        <nav class="panel-nav" aria-label="Way back">
          <button type="button" class="quiet" onClick={view.back}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M10 3 L5 8 L10 13" />
            </svg>
            Back
          </button>
          <button type="button" class="quiet" onClick={view.home}>
            Overview
          </button>
        </nav>
      )}
      <div class="panel-body" key={selectionKey(selection)}>
        <SelectionView selection={selection} />
      </div>
    </section>
  );
}
