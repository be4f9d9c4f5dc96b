import type { JSX } from "preact";
import type { SnapshotReading } from "../state/read-snapshot.js";

type Failure = Exclude<SnapshotReading, { kind: "graph" }>;

function explain(failure: Failure): { readonly title: string; readonly text: string } {
  switch (failure.kind) {
    case "empty":
      return {
        title: "No graph in this page yet",
        text: "This is the empty page that graphs are written into. Build one from your documents:",
      };
    case "other-version":
      return {
        title: "This graph is of another version",
        text: `The graph in this page has version ${failure.found}, which the page cannot read. Build it anew:`,
      };
    case "damaged":
      return {
        title: "The graph in this page cannot be read",
        text: `The file seems to be damaged (${failure.reason}). Build it anew:`,
      };
  }
}

/** Shown instead of the map where there is no graph to show: what was found and what to do. */
export function NoGraph({ failure }: { readonly failure: Failure }): JSX.Element {
  const { title, text } = explain(failure);
  return (
    <main class="no-graph">
      <h1>{title}</h1>
      <p>{text}</p>
      <pre>
        <code>npx tumen build your-documents --out out</code>
      </pre>
    </main>
  );
}
