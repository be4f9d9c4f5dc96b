/**
 * Compares the built-in ontology with the one the gold passages are annotated in. Reads the folder
 * `shared` beside the repository.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { readOntology } from "../../src/files/data-files.js";

const GoldOntologySchema = z.object({
  entity_types: z.array(z.string()),
  place_subtypes: z.array(z.string()),
  predicates: z.array(
    z.object({
      id: z.string(),
      domain: z.array(z.string()),
      range: z.array(z.string()),
      symmetric: z.boolean(),
      state_level: z.boolean(),
      plover: z.string(),
    }),
  ),
});

const path = new URL("../../../shared/gold/ontology.json", import.meta.url);
const gold = GoldOntologySchema.parse(JSON.parse(readFileSync(path, "utf8")));
const ontology = await readOntology();

test("the built-in predicates mean what the annotators' do", () => {
  const own = ontology.predicates.map((each) => ({
    id: each.id,
    domain: each.domain.toSorted(),
    range: each.range.toSorted(),
    symmetric: each.symmetric,
    state_level: each.stateLevel,
    plover: each.plover ?? "n/a",
  }));
  const theirs = gold.predicates.map((each) => ({
    ...each,
    domain: each.domain.toSorted(),
    range: each.range.toSorted(),
  }));
  expect(own).toEqual(theirs);
});

test("the built-in entity types are the annotators'", () => {
  expect(ontology.entityTypes.map((each) => each.id)).toEqual(gold.entity_types);
  const place = ontology.entityTypes.find((each) => each.id === "place");
  expect(place?.subtypes).toEqual(gold.place_subtypes);
});
