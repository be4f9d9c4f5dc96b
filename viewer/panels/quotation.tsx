import type { JSX } from "preact";
import type { Claim } from "../../src/model/index.js";
import { type Piece, quoteClaim, type Role } from "../state/passage.js";
import { usePage } from "./page-context.js";

const ROLE_TITLES: Readonly<Record<Role, string>> = {
  subject: "Subject",
  object: "Object",
  cue: "Words that state the relation",
  speaker: "Who says so",
  time: "When",
  quantity: "How much",
};

function QuotedPiece({ piece }: { readonly piece: Piece }): JSX.Element {
  if (piece.role === undefined) return <>{piece.text}</>;
  return (
    <mark class={piece.role} title={ROLE_TITLES[piece.role]}>
      {piece.text}
    </mark>
  );
}

/** The words behind a claim, with both ends and the cue marked, and the sentence that explains a pronoun. */
export function Quotation({ claim }: { readonly claim: Claim }): JSX.Element {
  const { view } = usePage();
  const sentences = quoteClaim(claim, view.index.documentById.get(claim.documentId));
  return (
    <blockquote class="quotation">
      {sentences.map((sentence) => (
        <p key={sentence.start} class={sentence.context ? "context" : "stated"}>
          <bdi>
            {sentence.pieces.map((piece, i) => (
              <QuotedPiece key={i} piece={piece} />
            ))}
          </bdi>
        </p>
      ))}
    </blockquote>
  );
}
