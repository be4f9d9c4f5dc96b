/**
 * Resolves the annotators' entities across passages. Reads the folder `shared` beside the repository:
 * `gold` for the two sample articles, `learning` for three outlets on each of several events. Things
 * that have no name in the text get the words of the text, never the name the annotators chose.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readGazetteers } from "../../src/files/data-files.js";
import { resolveEntities } from "../../src/resolution/index.js";
import {
  type AnnotatedPassage,
  AnnotatedPassageSchema,
  localIdOf,
  toDocument,
} from "./annotated-documents.js";

function readPassages(folder: string, pattern: RegExp): AnnotatedPassage[] {
  const url = new URL(`../../../shared/${folder}/passages/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) =>
      AnnotatedPassageSchema.parse(JSON.parse(readFileSync(new URL(file, url), "utf8"))),
    );
}

const gazetteers = await readGazetteers();

test("the two sample articles speak of one road bridge, and the railway bridge is another", () => {
  const articles = readPassages("gold", /^seed-/);
  expect(articles).toHaveLength(2);
  const { entityIdByLocalId } = resolveEntities(articles.map(toDocument), {
    gazetteers,
    judgements: [],
  });
  const [first = "", second = ""] = articles.map(({ id }) => id);
  const idOf = (passage: string, entity: string) =>
    entityIdByLocalId.get(localIdOf(passage, entity));
  expect(idOf(first, "roadbridge")).toBeDefined();
  expect(idOf(first, "roadbridge")).toBe(idOf(second, "roadbridge"));
  expect(idOf(first, "railbridge")).not.toBe(idOf(first, "roadbridge"));
});

test("three outlets on one event: pairs of the same thing are found, and hardly a wrong one", () => {
  const passages = readPassages("learning", /^s9-/);
  const { entityIdByLocalId } = resolveEntities(passages.map(toDocument), {
    gazetteers,
    judgements: [],
  });
  const things = passages.flatMap(({ id, entities }) =>
    entities
      .filter(({ type }) => type !== "country")
      .map((entity) => ({
        passage: id,
        gold: `${entity.type} ${entity.name.toLowerCase()}`,
        predicted: entityIdByLocalId.get(localIdOf(id, entity.id)),
      })),
  );
  const counts = { right: 0, wrong: 0, missed: 0 };
  things.forEach((a, index) => {
    for (const b of things.slice(index + 1)) {
      if (a.passage === b.passage) continue;
      const isOne = a.predicted === b.predicted;
      if (a.gold === b.gold) counts[isOne ? "right" : "missed"] += 1;
      else if (isOne) counts.wrong += 1;
    }
  });
  const precision = counts.right / (counts.right + counts.wrong);
  const recall = counts.right / (counts.right + counts.missed);
  const found = `${counts.right} pairs right, ${counts.wrong} wrong, ${counts.missed} missed`;
  expect(precision, found).toBeGreaterThanOrEqual(0.98);
  expect(recall, found).toBeGreaterThanOrEqual(0.73);
});
