import type { JSX } from "preact";
import { objectEntity, pairKeyOf } from "../state/graph-index.js";
import { count, MODALITY_MEANINGS } from "../state/wording.js";
import { ClaimCard } from "./claim-card.js";
import { ModalityTag } from "./modality-tag.js";
import { usePage } from "./page-context.js";
import { PanelHeading } from "./panel-heading.js";
import { StatementWords } from "./statement-card.js";
import { StatementList } from "./statement-list.js";

/** How the marks of the quotations read. */
function MarkKey(): JSX.Element {
  return (
    <p class="mark-key">
      <mark class="subject">subject</mark>
      <mark class="cue">relation</mark>
      <mark class="object">object</mark>
    </p>
  );
}

/** One statement: each claim with its words, and what else is said between the two. */
export function StatementView({ id }: { readonly id: string }): JSX.Element | null {
  const { view } = usePage();
  const statement = view.index.statementById.get(id);
  if (statement === undefined) return null;
  const object = objectEntity(statement);
  const pair =
    object === undefined
      ? undefined
      : view.index.pairByKey.get(pairKeyOf(statement.subject, object));
  const others = pair?.statements.filter((each) => each.id !== id) ?? [];
  return (
    <article>
      <p class="kicker">
        <ModalityTag modality={statement.modality} />
        {count(statement.claims.length, "claim")}
      </p>
      <PanelHeading>
        <StatementWords statement={statement} />
      </PanelHeading>
      {statement.modality !== "asserted" && (
        <p class={`meaning ${statement.modality}`}>{MODALITY_MEANINGS[statement.modality]}</p>
      )}
      <MarkKey />
      <ul class="claims">
        {statement.claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} />
        ))}
      </ul>
      <StatementList title="Also between these two" statements={others} />
    </article>
  );
}
