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

/** What the panel says first: how much there is, or why there is nothing. */
function Lead(): JSX.Element {
  const { snapshot, strongest } = usePage().view.index;
  const documents = count(snapshot.documents.length, "document");
  if (snapshot.entities.length === 0) {
    return (
      <p class="lead">
        Nothing was found in {documents}: no name of a country, person, place or organisation.
      </p>
    );
  }
  return (
    <p class="lead">
      {count(snapshot.entities.length, "entity", "entities")} and{" "}
      {count(strongest.length, "statement")} from {documents}.
      {strongest.length > 0 && " Every line on the map leads to the words behind it."}
    </p>
  );
}

/** What the panel opens on: the best supported statements, then everything on the map as lists. */
export function HomeView(): JSX.Element {
  const { view, title } = usePage();
  const { snapshot, strongest } = view.index;
  return (
    <article>
      <PanelHeading>{title}</PanelHeading>
      <Lead />
      <StatementList title="Strongest statements" statements={strongest} first={8} />
      {snapshot.entities.length > 0 && (
        <section>
          <h3>On the map</h3>
          {snapshot.ontology.entityTypes.map((type) => (
            <TypeList key={type.id} type={type} />
          ))}
        </section>
      )}
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
