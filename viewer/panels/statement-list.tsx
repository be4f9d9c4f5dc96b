import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Statement } from "../../src/model/index.js";
import { usePage } from "./page-context.js";
import { type Perspective, StatementCard } from "./statement-card.js";

/**
 * A list of statements under a heading: those that the filters let through, and how many they do not.
 * Long lists show their beginning and unfold on demand.
 */
export function StatementList(props: {
  readonly title: ComponentChildren;
  readonly statements: readonly Statement[];
  readonly perspective?: Perspective;
  readonly first?: number;
}): JSX.Element | null {
  const { view } = usePage();
  const { title, statements, perspective = "none", first = 30 } = props;
  const shown = useSignal(first);
  const visible = statements.filter((each) => view.visible.value.statementIds.has(each.id));
  const hidden = statements.length - visible.length;
  if (statements.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span class="number">{visible.length}</span>
      </h3>
      <ul class="cards">
        {visible.slice(0, shown.value).map((statement) => (
          <StatementCard key={statement.id} statement={statement} perspective={perspective} />
        ))}
      </ul>
      {visible.length > shown.value && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            shown.value += 100;
          }}
        >
          Show more ({visible.length - shown.value})
        </button>
      )}
      {hidden > 0 && <p class="note">{hidden} hidden by the legend.</p>}
    </section>
  );
}
