import { expect, test } from "vitest";
import { type SourceDocument, UsageError } from "../../src/model/index.js";
import { type DocumentReader, extractDocuments } from "../../src/pipeline/extract-documents.js";

const document = (id: string): SourceDocument => ({
  id,
  location: `${id}.txt`,
  text: "Text.",
  boilerplate: [],
});

const readDocument: DocumentReader = (each) => {
  if (each.id === "d_bad") throw new TypeError("cannot read properties of undefined");
  if (each.id === "d_wrong") throw new UsageError("some-code", "a step was misused");
  return {
    extracted: { document: each, sentences: [], localEntities: [], claims: [], dropped: {} },
    tokens: 2,
  };
};

const idsOf = (documents: readonly SourceDocument[]) =>
  extractDocuments(documents, readDocument).read.map(({ extracted }) => extracted.document.id);

test("documents are read in order of their ids, whatever the order given", () => {
  const [a, b, c] = [document("d_a"), document("d_b"), document("d_c")];
  expect(idsOf([c, a, b])).toEqual(["d_a", "d_b", "d_c"]);
  expect(idsOf([b, c, a])).toEqual(["d_a", "d_b", "d_c"]);
});

test("a document that makes a step throw is named with a remedy, and the rest goes on", () => {
  const documents = ["d_a", "d_bad", "d_wrong", "d_z"].map(document);
  const { read, diagnostics } = extractDocuments(documents, readDocument);
  expect(read.map(({ extracted }) => extracted.document.id)).toEqual(["d_a", "d_z"]);
  expect(diagnostics).toMatchObject([
    {
      code: "document-failed",
      severity: "error",
      location: "d_bad.txt",
      documentId: "d_bad",
      message: expect.stringContaining("cannot read properties of undefined"),
      hint: expect.stringContaining("report it"),
    },
    { code: "some-code", location: "d_wrong.txt" },
  ]);
});

test("progress is told before each document and after the last", () => {
  const told: string[] = [];
  extractDocuments(["d_a", "d_bad"].map(document), readDocument, ({ done, total }) => {
    told.push(`${done} of ${total}`);
  });
  expect(told).toEqual(["0 of 2", "1 of 2", "2 of 2"]);
});
