import { expect, it } from "vitest";
import type { GraphSnapshot, Statement } from "../../src/model/index.js";
import { drawGraph, lineWidth } from "../../viewer/state/drawing.js";
import { indexGraph, pairKeyOf } from "../../viewer/state/graph-index.js";
import { createViewState, type Selection } from "../../viewer/state/view-state.js";
import { BRIDGE_SNAPSHOT } from "../fixtures/viewer/bridge-snapshot.js";

function draw(selection: Selection, snapshot: GraphSnapshot = BRIDGE_SNAPSHOT) {
  const view = createViewState(indexGraph(snapshot));
  view.open(selection);
  return drawGraph(view.index, view.visible.value, selection);
}

const KOREA_RUSSIA = pairKeyOf("e_nk", "e_ru");
const isKoreaRussia = (edge: { source: string; target: string }) =>
  pairKeyOf(edge.source, edge.target) === KOREA_RUSSIA;

it("draws one straight line between two entities while nothing is selected", () => {
  const edges = draw({ kind: "home" }).edges.filter(isKoreaRussia);
  expect(edges).toHaveLength(1);
  expect(edges[0]).toMatchObject({ bend: 0, arrows: "both", modality: "asserted", label: "" });
});

it("tells parallel edges apart once one end is selected", () => {
  const edges = draw({ kind: "entity", id: "e_nk" }).edges.filter(isKoreaRussia);
  expect(edges).toHaveLength(4);
  // Measured from the same end, no two bends are the same.
  const bends = edges.map((edge) => (edge.source === "e_nk" ? edge.bend : -edge.bend));
  expect(new Set(bends).size).toBe(4);
  expect(edges.map((edge) => edge.label)).toContain("sent troops to");
});

it("draws a denied statement as denied, also where it stands alone between two", () => {
  const edge = draw({ kind: "home" }).edges.find(
    (each) => pairKeyOf(each.source, each.target) === pairKeyOf("e_cn", "e_ru"),
  );
  expect(edge?.modality).toBe("denied");
});

it("draws no arrow for a symmetric predicate and one at the object otherwise", () => {
  const { edges } = draw({ kind: "home" });
  expect(edges.find((edge) => edge.source === "e_cn" && edge.target === "e_nk")?.arrows).toBe(
    "none",
  );
  expect(edges.find((edge) => edge.target === "e_treaty")?.arrows).toBe("target");
});

it("draws a loop as a loop", () => {
  const loop = draw({ kind: "home" }).edges.find((edge) => edge.source === edge.target);
  expect(loop).toMatchObject({ source: "e_nk", loop: 1, bend: 0 });
});

it("fades what the selection does not touch", () => {
  const { nodes, edges } = draw({ kind: "entity", id: "e_tumen" });
  expect(nodes.get("e_tumen")).toBe("chosen");
  expect(nodes.get("__proto__")).toBe("near");
  expect(nodes.get("e_ua")).toBe("faded");
  expect(edges.filter((edge) => edge.emphasis !== "faded")).toHaveLength(1);
});

it("keeps the weaker rest of many parallel statements as one line", () => {
  const [model] = BRIDGE_SNAPSHOT.statements;
  const many = Array.from({ length: 30 }, (_, i) => ({ ...model, id: `s_${i}` }) as Statement);
  const { edges } = draw(
    { kind: "pair", key: KOREA_RUSSIA },
    { ...BRIDGE_SNAPSHOT, statements: many },
  );
  expect(edges).toHaveLength(8);
  expect(edges.filter((edge) => edge.opens.kind === "pair").map((edge) => edge.label)).toEqual([
    "23 statements",
  ]);
});

it("grows with the number of claims, within bounds", () => {
  expect(lineWidth(1)).toBeLessThan(lineWidth(3));
  expect(lineWidth(1e9)).toBe(6);
});
