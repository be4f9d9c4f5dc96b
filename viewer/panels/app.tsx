import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { Legend } from "./legend.js";
import { MapView } from "./map-view.js";
import { usePage } from "./page-context.js";
import { Panel } from "./panel.js";
import { PANEL_HEADING_ID } from "./panel-heading.js";
import { SEARCH_FIELD_ID, SearchBox } from "./search-box.js";

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLInputElement && event.target.type === "text";
}

/** Keys that work everywhere: Escape goes back, a slash goes to the search field. */
function useShortcuts(): void {
  const { view } = usePage();
  // Before the first paint, so that no key is lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") {
        view.back();
      } else if (event.key === "/" && !isTyping(event)) {
        document.getElementById(SEARCH_FIELD_ID)?.focus();
        event.preventDefault();
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [view]);
}

/** The whole page: search, legend and map on one side, the panel on the other. */
export function App(): JSX.Element {
  const { view } = usePage();
  useShortcuts();
  return (
    <div class="page">
      <button
        type="button"
        class="skip"
        onClick={() => document.getElementById(PANEL_HEADING_ID)?.focus()}
      >
        Skip to the text
      </button>
      <header class="top">
        <SearchBox />
      </header>
      <main class="stage">
        <h1 class="unseen">Knowledge graph</h1>
        <MapView />
        <Legend />
      </main>
      <Panel />
      <p class="unseen" role="status" aria-live="polite">
        {view.announcement}
      </p>
    </div>
  );
}
