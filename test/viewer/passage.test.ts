import { expect, it } from "vitest";
import { indexGraph } from "../../viewer/state/graph-index.js";
import { cutPieces, excerptClaim, quoteClaim } from "../../viewer/state/passage.js";
import { BRIDGE_SNAPSHOT } from "../fixtures/viewer/bridge-snapshot.js";

const index = indexGraph(BRIDGE_SNAPSHOT);

function quote(subject: string, predicate: string, claim = 0) {
  const statement = index.strongest.find(
    (each) => each.subject === subject && each.predicate === predicate,
  );
  const found = statement?.claims[claim];
  if (found === undefined) throw new Error("no such claim");
  return quoteClaim(found, index.documentById.get(found.documentId));
}

it("marks subject, cue and object in the sentence", () => {
  const [sentence] = quote("e_nk", "sent_troops_to");
  expect(sentence?.pieces).toEqual([
    { text: "North Korea", role: "subject" },
    { text: " has " },
    { text: "sent troops to", role: "cue" },
    { text: " " },
    { text: "Russia", role: "object" },
    { text: " " },
    { text: "since October 2024", role: "time" },
    { text: "." },
  ]);
});

it("adds the sentence that names an end as context, in the order of the text", () => {
  const sentences = quote("e_nk", "sent_troops_to", 1);
  expect(sentences.map((sentence) => sentence.context)).toEqual([true, false]);
  const marked = sentences.map((sentence) =>
    sentence.pieces.flatMap((piece) =>
      piece.role === undefined ? [] : [`${piece.role}: ${piece.text}`],
    ),
  );
  expect(marked[0]).toEqual(["object: Russia"]);
  expect(marked[1]).toContain("subject: it");
});

it("never loses or adds a character", () => {
  for (const claim of index.strongest.flatMap((statement) => statement.claims)) {
    const document = index.documentById.get(claim.documentId);
    const stated = quoteClaim(claim, document).find((sentence) => !sentence.context);
    expect(stated?.pieces.map((piece) => piece.text).join("")).toBe(claim.evidence.quote);
  }
});

it("lets the mark that is named first win where two overlap", () => {
  const pieces = cutPieces("abcdef", { start: 0, end: 6 }, [
    { span: { start: 1, end: 4 }, role: "subject" },
    { span: { start: 2, end: 9 }, role: "cue" },
  ]);
  expect(pieces).toEqual([
    { text: "a" },
    { text: "b", role: "subject" },
    { text: "cd", role: "subject" },
    { text: "ef", role: "cue" },
  ]);
});

it("shows the quotation alone without the document", () => {
  const [claim] = index.strongest[0]?.claims ?? [];
  if (claim === undefined) throw new Error("no claim");
  expect(quoteClaim(claim, undefined)).toMatchObject([
    { pieces: [{ text: claim.evidence.quote }] },
  ]);
});

it("cuts a long sentence around the quotation, between words", () => {
  const [claim] = index.strongest[0]?.claims ?? [];
  const document = index.documentById.get(claim?.documentId ?? "");
  if (claim === undefined || document === undefined) throw new Error("no claim");
  const text = `${"before ".repeat(40)}the very words${" after".repeat(40)}`;
  const span = { start: text.indexOf("the very"), end: text.indexOf("the very") + 14 };
  const evidence = { ...claim.evidence, span, sentence: { start: 0, end: text.length } };
  const excerpt = excerptClaim({ ...claim, evidence }, { ...document, text });
  expect(excerpt).toMatch(/^… (before )+the very words( after)+ …$/);
  expect(excerpt.length).toBeLessThan(210);
  expect(excerptClaim(claim, document)).toBe(claim.evidence.quote);
});
