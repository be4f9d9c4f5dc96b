import type { JSX } from "preact";
import type { Statement } from "../../src/model/index.js";
import { countDocuments } from "../state/graph-index.js";
import { excerptClaim } from "../state/passage.js";
import { selectionKey } from "../state/view-state.js";
import { count, dateWords, factName, predicateWords } from "../state/wording.js";
import { EntityLink } from "./entity-link.js";
import { ModalityTag } from "./modality-tag.js";
import { usePage } from "./page-context.js";
import { documentTitle } from "./source-line.js";

/** `subject` where the subject need not be named, because the list is about it. */
export type Perspective = "subject" | "none";

/** A statement in words, its entities as links. */
export function StatementWords(props: {
  readonly statement: Statement;
  readonly perspective?: Perspective;
}): JSX.Element {
  const { view } = usePage();
  const { statement, perspective = "none" } = props;
  const { object } = statement;
  const isFact = object.kind === "literal";
  const words = isFact
    ? factName(view.index, statement)
    : predicateWords(view.index, statement.predicate);
  return (
    <>
      {perspective !== "subject" && (
        <>
          <EntityLink id={statement.subject} />{" "}
        </>
      )}
      <span class="predicate">{words}</span>{" "}
      {object.kind === "entity" ? (
        <EntityLink id={object.id} />
      ) : (
        <strong class="literal">
          <bdi>{object.literal.text}</bdi>
        </strong>
      )}
    </>
  );
}

/** How much stands behind a statement, and where its first claim was published. */
function Support({ statement }: { readonly statement: Statement }): JSX.Element {
  const { view } = usePage();
  const [claim] = statement.claims;
  const document = view.index.documentById.get(claim?.documentId ?? "");
  const documents = countDocuments(statement);
  const origin = document?.source ?? (document && documentTitle(document));
  return (
    <span class="support">
      {origin !== undefined && (
        <span class="origin">
          <bdi>{origin}</bdi>
        </span>
      )}
      {document?.published !== undefined && <span>{dateWords(document.published)}</span>}
      {statement.claims.length > 1 && (
        <span>
          {count(statement.claims.length, "claim")}
          {documents > 1 && ` in ${count(documents, "document")}`}
        </span>
      )}
    </span>
  );
}

/** A statement with its first quotation, which opens the evidence. */
export function StatementCard(props: {
  readonly statement: Statement;
  readonly perspective?: Perspective;
}): JSX.Element {
  const { view } = usePage();
  const { statement } = props;
  const selection = { kind: "statement", id: statement.id } as const;
  const [claim] = statement.claims;
  const document = view.index.documentById.get(claim?.documentId ?? "");
  const words = claim === undefined ? "" : excerptClaim(claim, document);
  return (
    <li class={`statement-card ${statement.modality}`}>
      <p class="statement-words">
        <ModalityTag modality={statement.modality} />
        <StatementWords {...props} />
      </p>
      <button
        type="button"
        class="peek"
        data-opens={selectionKey(selection)}
        aria-label={`Evidence: ${words}`}
        onClick={() => view.open(selection)}
      >
        <q>
          <bdi>{words}</bdi>
        </q>
        <Support statement={statement} />
      </button>
    </li>
  );
}
