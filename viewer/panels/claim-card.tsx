import type { JSX } from "preact";
import type { Claim } from "../../src/model/index.js";
import { confidenceWords, qualifierRows } from "../state/wording.js";
import { EntityLink } from "./entity-link.js";
import { usePage } from "./page-context.js";
import { Quotation } from "./quotation.js";
import { SourceLine } from "./source-line.js";

/** Who says so in the text, if it names somebody. */
function AttributionRow({ claim }: { readonly claim: Claim }): JSX.Element | null {
  const { attribution } = claim;
  if (attribution === undefined) return null;
  return (
    <div>
      <dt>According to</dt>
      <dd>
        {attribution.speaker === undefined ? (
          <bdi>{attribution.text}</bdi>
        ) : (
          <EntityLink id={attribution.speaker} />
        )}
      </dd>
    </div>
  );
}

/** What one stretch of one text says, with its words, its side information and its source. */
export function ClaimCard({ claim }: { readonly claim: Claim }): JSX.Element {
  const { view } = usePage();
  const document = view.index.documentById.get(claim.documentId);
  return (
    <li class="claim">
      <Quotation claim={claim} />
      {document !== undefined && <SourceLine document={document} />}
      <dl>
        <AttributionRow claim={claim} />
        {qualifierRows(claim).map((row) => (
          <div key={row.name}>
            <dt>{row.name}</dt>
            <dd>
              {row.entity === undefined ? <bdi>{row.words}</bdi> : <EntityLink id={row.entity} />}
            </dd>
          </div>
        ))}
        <div>
          <dt>Confidence</dt>
          <dd>{confidenceWords(claim.confidence)}</dd>
        </div>
      </dl>
    </li>
  );
}
