import { expect, it } from "vitest";
import { indexNames, searchNames } from "../../viewer/state/search.js";
import { BRIDGE_SNAPSHOT } from "../fixtures/viewer/bridge-snapshot.js";

const names = indexNames(BRIDGE_SNAPSHOT.entities);
const find = (query: string) => searchNames(names, query).map((hit) => hit.id);

it("finds by label and by alias, whatever the case and the accents", () => {
  expect(find("putin")[0]).toBe("e_putin");
  expect(find("dprk")).toEqual(["e_nk"]);
  expect(find("Rússia")).toEqual(["e_ru"]);
});

it("puts whole names before beginnings and beginnings before the rest, whatever the size", () => {
  const [model] = BRIDGE_SNAPSHOT.entities;
  if (model === undefined) throw new Error("no entity");
  const sized = (label: string, size: number) => ({
    ...model,
    id: label,
    label,
    aliases: [],
    size,
  });
  const towns = indexNames([
    sized("Losloh", 20),
    sized("New Oslo", 10),
    sized("Oslo Accords", 5),
    sized("Oslo", 1),
  ]);
  expect(searchNames(towns, "oslo").map((hit) => hit.id)).toEqual([
    "Oslo",
    "Oslo Accords",
    "New Oslo",
    "Losloh",
  ]);
});

it("finds by any word of a name", () => {
  expect(find("tumen r")).toEqual(["e_tumen"]);
  expect(find("korea")).toEqual(["e_nk", "e_sk"]);
  expect(find("river")).toEqual(["e_tumen"]);
});

it("names the alias that matched only if the label did not", () => {
  expect(searchNames(names, "seoul")[0]).toEqual({
    id: "e_sk",
    label: "South Korea",
    alias: "Seoul",
  });
  expect(searchNames(names, "vladimir")[0]).not.toHaveProperty("alias");
});

it("takes the query as text, not as a pattern", () => {
  expect(find("(.*")).toEqual([]);
  expect(find("  ")).toEqual([]);
  expect(find("</script>")).toEqual(["e_institute"]);
});
