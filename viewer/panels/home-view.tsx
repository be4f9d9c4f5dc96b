import type { JSX } from "preact";
import type { EntityTypeDefinition } from "../../src/model/index.js";
import { count } from "../state/wording.js";
import { EntityLink } from "./entity-link.js";
import { usePage } from "./page-context.js";
import { PanelHeading } from "./panel-heading.js";
import { SourceLine } from "./source-line.js";
import { StatementList } from "./statement-list.js";
import { TypeDot } from "./type-dot.js";

/** All visible entities of one type, biggest first. */
function TypeList({ type }: { readonly type: EntityTypeDefinition }): JSX.Element | null {
  const { view } = usePage();
  const members = view.visible.value.entities
    .filter((entity) => entity.entityType === type.id)
    .sort((a, b) => b.size - a.size || (a.label < b.label ? -1 : 1));
  if (members.length === 0) return null;
  return (
    <details>
      <summary>
        <TypeDot type={type.id} />
        {type.plural} <span class="number">{members.length}</span>
      </summary>
      <ul class="entities">
        {members.map((entity) => (
          <li key={entity.id}>
            <EntityLink id={entity.id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the panel opens on: the best supported statements, then everything on the map as lists. */
export function HomeView(): JSX.Element {
  const { view, title } = usePage();
  const { snapshot, strongest } = view.index;
  return (
    <article>
      <PanelHeading>{title}</PanelHeading>
      <p class="lead">
        {count(snapshot.entities.length, "entity", "entities")} and{" "}
        {count(strongest.length, "statement")} from {count(snapshot.documents.length, "document")}.
        Every line on the map leads to the words behind it.
      </p>
      <StatementList title="Strongest statements" statements={strongest} first={8} />
      <section>
        <h3>On the map</h3>
        {snapshot.ontology.entityTypes.map((type) => (
          <TypeList key={type.id} type={type} />
        ))}
      </section>
      <section>
        <h3>
          Documents <span class="number">{snapshot.documents.length}</span>
        </h3>
        <ul class="documents">
          {snapshot.documents.map((document) => (
            <li key={document.id}>
              <SourceLine document={document} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
