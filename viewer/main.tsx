import "./scene/webgl-names.js";
import { signal } from "@preact/signals";
import { render } from "preact";
import { App } from "./panels/app.js";
import { NoGraph } from "./panels/no-graph.js";
import { PageProvider } from "./panels/page-context.js";
import { indexGraph } from "./state/graph-index.js";
import { readSnapshot } from "./state/read-snapshot.js";
import { indexNames } from "./state/search.js";
import { createViewState } from "./state/view-state.js";

/** Follows the system's choice between light and dark. */
function followDarkness() {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const dark = signal(query.matches);
  query.addEventListener("change", () => {
    dark.value = query.matches;
  });
  return dark;
}

/** Reads the graph from the page and shows it. */
function start(): void {
  const root = document.getElementById("app");
  if (root === null) throw new Error("The page has no element with id app");
  const reading = readSnapshot(document.getElementById("tumen-data")?.textContent ?? "");
  if (reading.kind !== "graph") {
    render(<NoGraph failure={reading} />, root);
    return;
  }
  const index = indexGraph(reading.snapshot);
  const page = {
    view: createViewState(index),
    names: indexNames(reading.snapshot.entities),
    title: document.title,
    dark: followDarkness(),
  };
  render(
    <PageProvider value={page}>
      <App />
    </PageProvider>,
    root,
  );
}

start();
