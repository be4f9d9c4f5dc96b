import { expect, it } from "vitest";
import { indexGraph, pairKeyOf } from "../../viewer/state/graph-index.js";
import { createViewState } from "../../viewer/state/view-state.js";
import { BRIDGE_SNAPSHOT } from "../fixtures/viewer/bridge-snapshot.js";

const createView = () => createViewState(indexGraph(BRIDGE_SNAPSHOT));

it("goes back the way it came", () => {
  const view = createView();
  view.open({ kind: "entity", id: "e_nk" });
  view.open({ kind: "pair", key: pairKeyOf("e_nk", "e_ru") });
  view.back();
  expect(view.selection.value).toEqual({ kind: "entity", id: "e_nk" });
  view.back();
  view.back();
  expect(view.selection.value).toEqual({ kind: "home" });
  expect(view.canGoBack.value).toBe(false);
});

it("does not open what is not there, nor the same thing twice", () => {
  const view = createView();
  view.open({ kind: "entity", id: "constructor" });
  expect(view.canGoBack.value).toBe(false);
  view.open({ kind: "entity", id: "e_nk" });
  view.open({ kind: "entity", id: "e_nk" });
  view.back();
  expect(view.selection.value).toEqual({ kind: "home" });
});

it("hides a type with all statements about it, and shows it again", () => {
  const view = createView();
  const all = view.visible.value.statements.length;
  view.toggleType("person");
  expect(view.visible.value.entities.map((entity) => entity.entityType)).not.toContain("person");
  expect(view.visible.value.statements.length).toBe(all - 6);
  view.toggleType("person");
  expect(view.visible.value.statements.length).toBe(all);
});

it("hides a modality", () => {
  const view = createView();
  view.toggleModality("denied");
  expect(view.visible.value.statements.map((each) => each.modality)).not.toContain("denied");
});

it("shows what is opened even if its type is hidden", () => {
  const view = createView();
  view.toggleType("person");
  view.open({ kind: "entity", id: "e_putin" });
  expect(view.visible.value.entityIds.has("e_putin")).toBe(true);
  expect(view.visible.value.entityIds.has("e_pak")).toBe(false);
});

it("shows an opened statement even if its modality is hidden", () => {
  const view = createView();
  const denied = view.index.strongest.find((each) => each.modality === "denied");
  view.toggleModality("denied");
  view.open({ kind: "statement", id: denied?.id ?? "" });
  expect(view.visible.value.statementIds.has(denied?.id ?? "")).toBe(true);
});

it("says in words what was opened and what the filters left", () => {
  const view = createView();
  view.open({ kind: "entity", id: "e_tumen" });
  expect(view.announcement.value).toBe("Tumen River, Place, 1 statement");
  view.toggleType("event");
  expect(view.announcement.value).toBe("Showing 12 entities and 24 statements");
});
