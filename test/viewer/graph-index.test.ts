import { expect, it } from "vitest";
import { compareStrength, indexGraph, pairKeyOf } from "../../viewer/state/graph-index.js";
import { BRIDGE_SNAPSHOT } from "../fixtures/viewer/bridge-snapshot.js";

const index = indexGraph(BRIDGE_SNAPSHOT);

it("counts two documents for more than three claims in one", () => {
  const [model] = BRIDGE_SNAPSHOT.statements;
  const [one, , other] = model?.claims ?? [];
  if (model === undefined || one === undefined || other === undefined) throw new Error("no claims");
  const loud = { ...model, id: "s_loud", claims: [one, one, one] };
  const backed = { ...model, id: "s_backed", claims: [one, other] };
  expect([loud, backed].sort(compareStrength).map((each) => each.id)).toEqual([
    "s_backed",
    "s_loud",
  ]);
});

it("puts the statement with most documents and claims first", () => {
  expect(index.strongest[0]).toMatchObject({ subject: "e_nk", predicate: "sent_troops_to" });
});

it("gathers both directions between two entities in one pair", () => {
  const pair = index.pairByKey.get(pairKeyOf("e_ru", "e_nk"));
  expect(pair?.statements.map((each) => each.subject).sort()).toEqual([
    "e_nk",
    "e_nk",
    "e_ru",
    "e_ru",
  ]);
  expect(pairKeyOf("e_nk", "e_ru")).toBe(pair?.key);
});

it("lists a loop once, and facts apart from relations", () => {
  const lists = index.statementsByEntity.get("e_nk");
  expect(lists?.outgoing.filter((each) => each.predicate === "criticized")).toHaveLength(1);
  expect(lists?.incoming.map((each) => each.subject)).not.toContain("e_nk");
  expect(lists?.facts.map((each) => each.predicate)).toEqual(["suffered_losses"]);
});

it("keeps an entity whose id is the name of a prototype", () => {
  expect(index.entityById.get("__proto__")?.label).toBe("the new bridge");
  expect(index.statementsByEntity.get("__proto__")?.incoming).toHaveLength(3);
});

it("leaves out statements about entities that are not there", () => {
  const entities = BRIDGE_SNAPSHOT.entities.filter((entity) => entity.id !== "e_ru");
  const smaller = indexGraph({ ...BRIDGE_SNAPSHOT, entities });
  expect(smaller.strongest.every((each) => each.subject !== "e_ru")).toBe(true);
  expect(smaller.pairsByEntity.has("e_ru")).toBe(false);
});
