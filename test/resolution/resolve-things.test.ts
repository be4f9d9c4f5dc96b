import { describe, expect, test } from "vitest";
import {
  areOne,
  CHAD,
  type ClaimParts,
  entityOf,
  FRANCE,
  type LocalParts,
  resolveAll,
  SPAIN,
} from "./world.js";

const described = (type: string, label: string, ...aliases: string[]): LocalParts => ({
  type,
  label,
  aliases,
  described: true,
  ...(type === "place" && { subtype: "facility" }),
});
const RIVER: LocalParts = { type: "place", label: "Arga River", subtype: "river" };
const OTHER_RIVER: LocalParts = { type: "place", label: "Irati River", subtype: "river" };
const CITY: LocalParts = { type: "place", label: "Vesoul", subtype: "city" };

const LINKS: readonly ClaimParts[] = [
  ["it", "connects", "fr"],
  ["it", "connects", "es"],
  ["it", "crosses", "river"],
];
const world = { fr: FRANCE, es: SPAIN, td: CHAD, river: RIVER, other: OTHER_RIVER, city: CITY };
const document = (
  it: LocalParts,
  claims: readonly ClaimParts[] = [],
  more: { published?: string; entities?: Record<string, LocalParts> } = {},
) => ({
  ...(more.published !== undefined && { published: more.published }),
  entities: { ...world, it, ...more.entities },
  claims,
});
const bridge = (...wordings: string[]): LocalParts =>
  described("place", wordings[0] ?? "", ...wordings.slice(1));

describe("a bridge without a name", () => {
  const railway = { entities: { rail: bridge("railway bridge") } };
  const railwayLinks: readonly ClaimParts[] = [
    ["rail", "connects", "fr"],
    ["rail", "connects", "es"],
    ["rail", "crosses", "river"],
  ];

  test("is one in two documents by what it connects and crosses; a railway bridge stays out", () => {
    const resolution = resolveAll([
      document(bridge("new bridge", "road bridge"), [...LINKS, ...railwayLinks], railway),
      document(bridge("first road bridge to Spain"), LINKS),
      document(bridge("existing railway bridge"), LINKS),
    ]);
    expect(areOne(resolution, "a.it", "b.it")).toBe(true);
    expect(areOne(resolution, "a.rail", "c.it")).toBe(true);
    expect(areOne(resolution, "a.it", "c.it")).toBe(false);
    expect(entityOf(resolution, "a.it")).toMatchObject({
      named: false,
      label: "first road bridge to Spain",
      aliases: ["new bridge", "road bridge"],
    });
  });

  test("is tied to what its wording names", () => {
    const wording = "road bridge over the Arga River to Spain";
    const resolution = resolveAll([
      document(bridge(wording)),
      document(bridge("road bridge"), LINKS),
    ]);
    expect(areOne(resolution, "a.it", "b.it")).toBe(true);
  });

  test("is tied, though less, to what is named in the same sentence", () => {
    const near = (sentence: number) => ({
      entities: {
        ...world,
        river: { ...RIVER, sentence },
        it: { ...bridge("road bridge"), sentence },
      },
      claims: [LINKS[0] ?? ["it", "connects", "fr"]] as const,
    });
    const linked = document(bridge("road bridge"), LINKS);
    expect(areOne(resolveAll([near(99), linked]), "a.it", "b.it")).toBe(true);
    const apart = { ...near(99), entities: { ...near(99).entities, river: RIVER } };
    expect(areOne(resolveAll([apart, linked]), "a.it", "b.it")).toBe(false);
  });

  test("stays alone where it may be either of two that exclude one another", () => {
    const resolution = resolveAll([
      document(bridge("road bridge"), LINKS),
      document(bridge("railway bridge"), LINKS),
      document(bridge("the bridge"), LINKS),
    ]);
    const ids = ["a.it", "b.it", "c.it"].map((path) => entityOf(resolution, path).id);
    expect(new Set(ids).size).toBe(3);
  });

  test("goes to the one of two that it has clearly more in common with", () => {
    const near: readonly ClaimParts[] = [...LINKS, ["it", "located_in", "city"]];
    const resolution = resolveAll([
      document(bridge("road bridge"), near),
      document(bridge("railway bridge"), LINKS),
      document(bridge("the bridge"), near),
    ]);
    expect(areOne(resolution, "a.it", "c.it")).toBe(true);
    expect(areOne(resolution, "b.it", "c.it")).toBe(false);
  });

  test.each<[string, LocalParts, readonly ClaimParts[]]>([
    [
      "crosses another river",
      bridge("road bridge"),
      [...LINKS.slice(0, 2), ["it", "crosses", "other"]],
    ],
    [
      "leads to another country",
      bridge("road bridge"),
      [["it", "connects", "td"], ...LINKS.slice(1)],
    ],
    ["is another kind of thing", bridge("road tunnel"), LINKS],
    ["is for trains", bridge("rail bridge"), LINKS],
    ["is an old one", bridge("existing road bridge"), LINKS],
    ["is a second one", bridge("second road bridge"), LINKS],
    ["has too little in common", bridge("bridge"), [["it", "crosses", "river"]]],
    ["is too vague", bridge("project"), LINKS],
  ])("stays apart from one that %s", (_, other, claims) => {
    const resolution = resolveAll([
      document(bridge("new road bridge"), LINKS),
      document(other, claims),
    ]);
    expect(areOne(resolution, "a.it", "b.it")).toBe(false);
  });

  test("does not unite two that one document tells apart", () => {
    const twin = { entities: { twin: bridge("road bridge") } };
    const links = LINKS.map(([, predicate, object]): ClaimParts => ["twin", predicate, object]);
    const resolution = resolveAll([
      document(bridge("road bridge"), [...LINKS, ...links], twin),
      document(bridge("road bridge"), LINKS),
    ]);
    expect(areOne(resolution, "a.it", "a.twin")).toBe(false);
    expect(areOne(resolution, "a.it", "b.it")).toBe(false);
  });
});

describe("an agreement without a name", () => {
  const signed: readonly ClaimParts[] = [
    ["fr", "signed", "it"],
    ["es", "signed", "it"],
  ];

  test("is one by its parties and topic, whatever kind of agreement it is called", () => {
    const resolution = resolveAll([
      document(described("agreement", "fishing accord"), signed),
      document(described("agreement", "fishing deal with Spain"), signed),
    ]);
    expect(areOne(resolution, "a.it", "b.it")).toBe(true);
  });

  test("is one whether it is called a ceasefire or a ceasefire agreement", () => {
    const resolution = resolveAll([
      document(described("agreement", "ceasefire in Vesoul"), signed),
      document(described("agreement", "ceasefire agreement in Vesoul"), signed),
    ]);
    expect(areOne(resolution, "a.it", "b.it")).toBe(true);
  });

  test("stays apart from one of other parties, though all else agrees", () => {
    const label = "fishing accord in Vesoul";
    const others: readonly ClaimParts[] = [
      ["fr", "signed", "it"],
      ["td", "signed", "it"],
    ];
    const resolution = resolveAll([
      document(described("agreement", label), signed),
      document(described("agreement", label), others),
    ]);
    expect(areOne(resolution, "a.it", "b.it")).toBe(false);
  });

  test.each<[string, LocalParts, readonly ClaimParts[], string]>([
    [
      "of other parties",
      described("agreement", "fishing accord"),
      [
        ["fr", "signed", "it"],
        ["td", "signed", "it"],
      ],
      "2024-05-03",
    ],
    ["on another topic", described("agreement", "tax accord"), signed, "2024-05-03"],
    ["of another year", described("agreement", "fishing accord"), signed, "2025-05-03"],
    ["on an end of fighting", described("agreement", "ceasefire agreement"), signed, "2024-05-03"],
  ])("stays apart from one %s", (_, other, claims, published) => {
    const resolution = resolveAll([
      document(described("agreement", "fishing accord"), signed, { published: "2024-05-02" }),
      document(other, claims, { published }),
    ]);
    expect(areOne(resolution, "a.it", "b.it")).toBe(false);
  });
});

test("unites a summit by town and date, and keeps next year's apart", () => {
  const summit = (date: string) =>
    document(
      described("event", "summit"),
      [
        ["it", "located_in", "city"],
        ["it", "scheduled_at", date],
      ],
      { published: date },
    );
  const resolution = resolveAll([summit("2024-05-02"), summit("2024-05-02"), summit("2025-05-02")]);
  expect(areOne(resolution, "a.it", "b.it")).toBe(true);
  expect(areOne(resolution, "a.it", "c.it")).toBe(false);
});

test("keeps the id of a described thing when later documents join it", () => {
  const first = document(bridge("road bridge"), LINKS, { published: "2024-05-02" });
  const later = document(bridge("road bridge"), LINKS, { published: "2024-05-03" });
  const id = entityOf(resolveAll([{ entities: {} }, first]), "b.it").id;
  expect(entityOf(resolveAll([later, first, later]), "a.it").id).toBe(id);
});
