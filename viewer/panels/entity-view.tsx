import type { JSX } from "preact";
import { typeWords } from "../state/wording.js";
import { EntityLink } from "./entity-link.js";
import { usePage } from "./page-context.js";
import { PanelHeading } from "./panel-heading.js";
import { StatementList } from "./statement-list.js";
import { TypeDot } from "./type-dot.js";

/** One entity: its names and everything said of it. */
export function EntityView({ id }: { readonly id: string }): JSX.Element | null {
  const { view } = usePage();
  const entity = view.index.entityById.get(id);
  const lists = view.index.statementsByEntity.get(id);
  if (entity === undefined || lists === undefined) return null;
  return (
    <article>
      <p class="kicker">
        <TypeDot type={entity.entityType} />
        {typeWords(view.index, entity)}
        {!entity.named && ", known by description only"}
      </p>
      <PanelHeading>
        <bdi>{entity.label}</bdi>
      </PanelHeading>
      {entity.aliases.length > 0 && (
        <p class="aliases">
          Also{" "}
          {entity.aliases.map((alias, i) => (
            <span key={alias}>
              {i > 0 && ", "}
              <bdi>{alias}</bdi>
            </span>
          ))}
        </p>
      )}
      {entity.represents !== undefined && (
        <p class="aliases">
          Acts for <EntityLink id={entity.represents} />
        </p>
      )}
      <StatementList title="Facts" statements={lists.facts} perspective="subject" />
      <StatementList
        title={
          <>
            <bdi>{entity.label}</bdi> …
          </>
        }
        statements={lists.outgoing}
        perspective="subject"
      />
      <StatementList
        title={
          <>
            … <bdi>{entity.label}</bdi>
          </>
        }
        statements={lists.incoming}
      />
      {lists.facts.length + lists.outgoing.length + lists.incoming.length === 0 && (
        <p class="note">Named in the documents, but nothing is stated of it.</p>
      )}
    </article>
  );
}
