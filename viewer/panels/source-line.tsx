import type { JSX } from "preact";
import type { SnapshotDocument } from "../../src/model/index.js";
import { dateWords } from "../state/wording.js";

/** An address that may be followed: http and https only, so that no script hides behind a link. */
function safeAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

/** Title of a document, or its file where it has none. */
export function documentTitle(document: SnapshotDocument): string {
  return document.title ?? document.location;
}

/** Where a text comes from: title, publisher, date, and a link if the document names one. */
export function SourceLine({ document }: { readonly document: SnapshotDocument }): JSX.Element {
  const address = safeAddress(document.url);
  return (
    <p class="source">
      <cite>
        {address === undefined ? (
          <bdi>{documentTitle(document)}</bdi>
        ) : (
          <a href={address} target="_blank" rel="noopener noreferrer">
            <bdi>{documentTitle(document)}</bdi>
          </a>
        )}
      </cite>
      {document.source !== undefined && (
        <span>
          <bdi>{document.source}</bdi>
        </span>
      )}
      {document.published !== undefined && (
        <time dateTime={document.published}>{dateWords(document.published)}</time>
      )}
    </p>
  );
}
