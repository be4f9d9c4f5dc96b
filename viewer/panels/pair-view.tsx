import type { JSX } from "preact";
import { EntityLink } from "./entity-link.js";
import { usePage } from "./page-context.js";
import { PanelHeading } from "./panel-heading.js";
import { StatementList } from "./statement-list.js";

/** Everything said between two entities. */
export function PairView({ pairKey }: { readonly pairKey: string }): JSX.Element | null {
  const { view } = usePage();
  const pair = view.index.pairByKey.get(pairKey);
  if (pair === undefined) return null;
  return (
    <article>
      <p class="kicker">Between two</p>
      <PanelHeading>
        <EntityLink id={pair.first} /> <span class="predicate">and</span>{" "}
        <EntityLink id={pair.second} />
      </PanelHeading>
      <StatementList title="Statements" statements={pair.statements} />
    </article>
  );
}
