import * as tumen from "tumen";
import { expect, expectTypeOf, test } from "vitest";

test("the public API exports these names and no others", () => {
  expect(Object.keys(tumen).sort()).toEqual([
    "InvalidInputError",
    "KnowledgeGraphError",
    "NotFoundError",
    "OntologyError",
    "UsageError",
    "buildGraph",
    "openGraph",
  ]);
});

test("functions take and give what the documentation says", () => {
  expectTypeOf(tumen.openGraph).toEqualTypeOf<(path: string) => tumen.KnowledgeGraph>();
  expectTypeOf(tumen.buildGraph).toEqualTypeOf<
    (paths: readonly string[], options?: tumen.BuildOptions) => Promise<tumen.BuiltGraph>
  >();
  expectTypeOf<tumen.BuiltGraph>().toExtend<tumen.KnowledgeGraph>();
  expectTypeOf<tumen.BuiltGraph["report"]>().toEqualTypeOf<tumen.RunReport>();
  expectTypeOf<tumen.KnowledgeGraph["entity"]>().returns.toEqualTypeOf<tumen.SnapshotEntity>();
  expectTypeOf<tumen.KnowledgeGraph["statements"]>().returns.items.toEqualTypeOf<tumen.Statement>();
  expectTypeOf<
    tumen.KnowledgeGraph["evidence"]
  >().returns.items.toEqualTypeOf<tumen.EvidenceQuote>();
});

test("records are read-only and known by their literal values", () => {
  expectTypeOf<tumen.Statement["modality"]>().toEqualTypeOf<tumen.Modality>();
  expectTypeOf<tumen.Modality>().toEqualTypeOf<"asserted" | "planned" | "denied" | "alleged">();
  expectTypeOf<tumen.Statement>().toExtend<{ readonly claims: readonly tumen.Claim[] }>();
  expectTypeOf<tumen.Diagnostic["severity"]>().toEqualTypeOf<"error" | "warning" | "info">();
});

test("errors are told apart by class and code", () => {
  expect(() => tumen.openGraph("there-is-no-such-folder")).toThrow(tumen.NotFoundError);
  const error = new tumen.UsageError("some-code", "message");
  expect(error).toBeInstanceOf(tumen.KnowledgeGraphError);
  expect(error.code).toBe("some-code");
});

test.each<[string, unknown, unknown?]>([
  ["a text for paths", "/"],
  ["no paths", undefined],
  ["a text for an ontology", ["x"], { ontology: "own.json" }],
  ["judgements of another form", ["x"], { judgements: [{ left: "a" }] }],
])("a call from plain JavaScript with %s is refused", async (_, paths, options) => {
  const call = tumen.buildGraph as (...args: readonly unknown[]) => Promise<tumen.BuiltGraph>;
  await expect(call(paths, options)).rejects.toThrow(tumen.UsageError);
});
