import { describe, expect, test } from "vitest";
import type { ExtractedDocument, Judgement } from "../../src/model/index.js";
import { EntitySchema } from "../../src/model/index.js";
import { type Resolution, resolveEntities } from "../../src/resolution/index.js";
import { hashParts } from "../../src/support/hash.js";
import { createRandom, generateDocument, shuffle } from "./generated-world.js";
import { buildDocument, GAZETTEERS } from "./world.js";

const SEEDS = [1, 2, 3, 4];

function generate(seed: number): ExtractedDocument[] {
  const random = createRandom(seed);
  return Array.from({ length: 20 }, (_, index) =>
    buildDocument(`${seed}x${index}`, generateDocument(random)),
  );
}

function resolve(
  documents: readonly ExtractedDocument[],
  judgements: readonly Judgement[] = [],
): Resolution {
  return resolveEntities(documents, { gazetteers: GAZETTEERS, judgements });
}

describe.each(SEEDS)("with generated documents, seed %i", (seed) => {
  const documents = generate(seed);
  const resolution = resolve(documents);

  test("gives the same result for any order of documents", () => {
    const random = createRandom(seed + 100);
    const shuffled = shuffle(documents, random).map((each) => ({
      ...each,
      localEntities: shuffle(each.localEntities, random),
      claims: shuffle(each.claims, random),
    }));
    expect(resolve(shuffled)).toEqual(resolution);
    expect(hashParts([JSON.stringify(resolve(shuffled))])).toBe(
      hashParts([JSON.stringify(resolution)]),
    );
  });

  test("counts a copy of a document once", () => {
    expect(resolve([...documents, ...documents.slice(0, 5)])).toEqual(resolution);
  });

  test("gives each local entity one entity, and entities nothing else", () => {
    const local = documents.flatMap((each) => each.localEntities.map(({ id }) => id)).sort();
    expect([...resolution.entityIdByLocalId.keys()].sort()).toEqual(local);
    expect(resolution.entities.flatMap((each) => each.referents).sort()).toEqual(local);
    for (const entity of resolution.entities) {
      EntitySchema.parse(entity);
      for (const id of entity.referents)
        expect(resolution.entityIdByLocalId.get(id)).toBe(entity.id);
    }
    expect(new Set(resolution.entities.map(({ id }) => id)).size).toBe(resolution.entities.length);
  });

  test("gives a reason for every union", () => {
    const parents = new Map<string, string>();
    const find = (id: string): string => {
      const parent = parents.get(id) ?? id;
      return parent === id ? id : find(parent);
    };
    for (const { left, right, judgement, reasons } of resolution.explanations) {
      expect(reasons.join("")).not.toBe("");
      if (judgement === "positive") parents.set(find(left), find(right));
    }
    for (const { referents } of resolution.entities) {
      expect(new Set(referents.map(find)).size).toBe(1);
    }
  });

  test("never unites things of different types, or two things of one document that are described", () => {
    const byId = new Map(
      documents.flatMap((each) => each.localEntities).map((each) => [each.id, each]),
    );
    for (const { referents, named } of resolution.entities) {
      const locals = referents.flatMap((id) => byId.get(id) ?? []);
      expect(new Set(locals.map((each) => each.entityType)).size).toBe(1);
      const described = locals.filter(() => !named).map((each) => each.documentId);
      expect(new Set(described).size).toBe(described.length);
    }
  });

  test("obeys every negative judgement that no positive one contradicts", () => {
    const merged = resolution.explanations.filter(({ judgement }) => judgement === "positive");
    const chosen = shuffle(merged, createRandom(seed + 200)).slice(0, 10);
    const judgements = chosen.map(
      ({ left, right }): Judgement => ({ left, right, judgement: "negative" }),
    );
    const judged = resolve(documents, judgements);
    expect(judged.diagnostics).toEqual([]);
    for (const { left, right } of chosen) {
      expect(judged.entityIdByLocalId.get(left)).not.toBe(judged.entityIdByLocalId.get(right));
    }
  });

  test("forgets a document that is taken away", () => {
    const fewer = documents.slice(0, -5);
    resolve(documents);
    expect(resolve(fewer)).toEqual(resolve(generate(seed).slice(0, -5)));
    const gone = new Set(documents.slice(-5).map((each) => each.document.id));
    const mentions = resolve(fewer).entities.flatMap((each) => each.mentions);
    expect(mentions.some(({ documentId }) => gone.has(documentId))).toBe(false);
  });
});

test("keeps the ids of most entities when documents are added", () => {
  const documents = SEEDS.flatMap(generate);
  const few = resolve(documents.slice(0, 60));
  const all = resolve(documents);
  const kept = few.entities.filter(({ id }) => all.entities.some((each) => each.id === id));
  expect(kept.length / few.entities.length).toBeGreaterThan(0.9);
});
