import { expect, test } from "vitest";
import type { Judgement } from "../../src/model/index.js";
import { areOne, entityOf, type LocalParts, localId, resolveAll, SPAIN } from "./world.js";

const person = (label: string): LocalParts => ({ type: "person", label, represents: "es" });
const document = (label: string, ...aliases: string[]) => ({
  entities: { es: SPAIN, it: { ...person(label), aliases } },
});
const judge = (judgement: Judgement["judgement"], left: string, right: string): Judgement => ({
  judgement,
  left,
  right,
});

test("a positive judgement unites what the rules keep apart", () => {
  const documents = [document("Ana Ruiz"), document("Ana Soto"), document("Ana Soto")];
  const resolution = resolveAll(documents, [judge("positive", "Ana Ruiz", "Ana Soto")]);
  expect(entityOf(resolution, "a.it").referents).toHaveLength(3);
  expect(resolution.diagnostics).toEqual([]);
  expect(resolution.explanations).toContainEqual(
    expect.objectContaining({ judgement: "positive", reasons: ["judged by a person"] }),
  );
});

test("a negative judgement keeps apart what the rules unite, by label", () => {
  const documents = [document("Ana M. Ruiz"), document("Ana Ruiz")];
  expect(areOne(resolveAll(documents), "a.it", "b.it")).toBe(true);
  const resolution = resolveAll(documents, [judge("negative", "Ana M. Ruiz", "Ana Ruiz")]);
  expect(areOne(resolution, "a.it", "b.it")).toBe(false);
});

test("a negative judgement by local ids parts bearers of one name", () => {
  const documents = [document("Ana Ruiz"), document("Ana Ruiz")];
  const sides = [localId("a", "it"), localId("b", "it")] as const;
  expect(areOne(resolveAll(documents), "a.it", "b.it")).toBe(true);
  const resolution = resolveAll(documents, [judge("negative", ...sides)]);
  expect(areOne(resolution, "a.it", "b.it")).toBe(false);
  expect(resolution.entities).toHaveLength(3);
});

test("a negative judgement on a name and one of its bearers keeps that one from all others", () => {
  const documents = [document("Ana Ruiz"), document("Ana Ruiz"), document("Ana Ruiz")];
  const resolution = resolveAll(documents, [judge("negative", "Ana Ruiz", localId("b", "it"))]);
  expect(areOne(resolution, "a.it", "c.it")).toBe(true);
  expect(areOne(resolution, "a.it", "b.it")).toBe(false);
  expect(resolution.diagnostics).toEqual([]);
});

test("a side may be an alias or the id of an entity", () => {
  const documents = [document("Ana Ruiz", "La Rubia"), document("Ana Soto")];
  const id = entityOf(resolveAll(documents), "b.it").id;
  const resolution = resolveAll(documents, [judge("positive", "la rubia", id)]);
  expect(areOne(resolution, "a.it", "b.it")).toBe(true);
});

test("a positive judgement does not reach through another to what was judged different", () => {
  const documents = [document("Ana Ruiz"), document("Ana Soto"), document("Ana Vega")];
  const resolution = resolveAll(documents, [
    judge("positive", "Ana Ruiz", "Ana Soto"),
    judge("positive", "Ana Soto", "Ana Vega"),
    judge("negative", "Ana Vega", "Ana Ruiz"),
  ]);
  expect(areOne(resolution, "a.it", "b.it")).toBe(true);
  expect(areOne(resolution, "a.it", "c.it")).toBe(false);
  expect(resolution.diagnostics).toEqual([
    expect.objectContaining({ code: "contradictory-judgement", severity: "warning" }),
  ]);
});

test("the rules do not reach round a negative judgement, and leave alone what fits both its sides", () => {
  const documents = [document("Ana M. Ruiz"), document("Ana Ruiz"), document("A. Ruiz")];
  const resolution = resolveAll(documents, [judge("negative", "Ana M. Ruiz", "A. Ruiz")]);
  const ids = ["a.it", "b.it", "c.it"].map((path) => entityOf(resolution, path).id);
  expect(new Set(ids).size).toBe(3);
});

test("judgements on one thing, or on nothing, are reported and change nothing", () => {
  const documents = [document("Ana Ruiz", "La Rubia"), document("Ana Soto")];
  const resolution = resolveAll(documents, [
    judge("negative", "Ana Ruiz", "La Rubia"),
    judge("positive", "Ana Ruiz", "Nobody"),
  ]);
  expect(resolution.diagnostics.map(({ code }) => code)).toEqual([
    "contradictory-judgement",
    "judgement-without-match",
  ]);
  expect(resolution.entities).toEqual(resolveAll(documents).entities);
});

test("the order of judgements does not matter, and unsure ones leave the rules to decide", () => {
  const documents = [document("Ana M. Ruiz"), document("Ana Ruiz"), document("Ana Soto")];
  const judgements = [
    judge("positive", "Ana Ruiz", "Ana Soto"),
    judge("negative", "Ana M. Ruiz", "Ana Soto"),
    judge("unsure", "Ana M. Ruiz", "Ana Ruiz"),
  ];
  const forwards = resolveAll(documents, judgements);
  expect(resolveAll(documents, judgements.toReversed())).toEqual(forwards);
  expect(areOne(forwards, "a.it", "b.it")).toBe(false);
  const rules = resolveAll(documents, [judge("unsure", "Ana M. Ruiz", "Ana Ruiz")]);
  expect(areOne(rules, "a.it", "b.it")).toBe(true);
});
