import { readFileSync } from "node:fs";
import type { DocumentContext } from "../../src/extraction/claims/context.js";
import { type ClaimSettings, findClaims } from "../../src/extraction/claims/index.js";
import { prepareLexicon } from "../../src/extraction/claims/lexicon.js";
import { recogniseQuantities } from "../../src/extraction/quantities.js";
import type { GroupClass, Reference } from "../../src/extraction/references.js";
import { buildTree } from "../../src/extraction/syntax.js";
import { recogniseTimes } from "../../src/extraction/times.js";
import {
  LexiconSchema,
  type LocalEntity,
  MentionKindSchema,
  PredicateDefinitionSchema,
} from "../../src/model/index.js";
import { sentenceFrom } from "./sentences.js";

const data = new URL("../../data/ontology/", import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, data), "utf8"));
const predicates = PredicateDefinitionSchema.array().parse(readJson("predicates.json"));
const shippedLexicon = prepareLexicon(
  LexiconSchema.parse({ classes: readJson("word-classes.json"), frames: readJson("frames.json") }),
  { entityTypes: [], predicates },
);

/** Types of the entities in test sentences, by the letter before their name. */
const ENTITY_TYPES: Readonly<Record<string, string>> = {
  c: "country",
  p: "person",
  o: "organization",
  l: "place",
  f: "place",
  a: "agreement",
  e: "event",
};

/**
 * Makes a document of one sentence, in the notation of `sentenceFrom`.
 *
 * A sixth field says what a token refers to: `c:Kenya` a country, `p:` a person, `o:` an
 * organisation, `l:` a place, `f:` a facility, `a:` an agreement, `e:` an event; several entities are
 * joined by `+`. A seventh field is the kind of mention (default `name`), or a group class.
 */
export function contextFrom(line: string): DocumentContext {
  const sentence = sentenceFrom(line);
  const text = sentence.tokens.map((token) => token.surface).join(" ");
  const entityById = new Map<string, LocalEntity>();
  const references: Reference[] = [];
  for (const [index, item] of line.split(" ").entries()) {
    const [, , , , , named, kind = "name"] = item.split("/");
    if (named === undefined) continue;
    const entities = named.split("+").map((each) => localEntity(each, kind));
    for (const entity of entities) entityById.set(entity.id, entity);
    const isGroup = ["forces", "government", "media", "people"].includes(kind);
    references.push({
      sentence: 0,
      range: { from: index, to: index + 1 },
      head: index,
      kind: isGroup ? "nominal" : MentionKindSchema.parse(kind),
      entities: entities.map((entity) => entity.id),
      // Checked right above.
      ...(isGroup ? { group: kind as GroupClass } : {}),
    });
  }
  return {
    document: { id: "d_test", location: "test.txt", text, boilerplate: [] },
    lexicon: shippedLexicon,
    references: {
      localEntities: [...entityById.values()],
      entityById,
      at: (_, token) => references.find((reference) => reference.head === token),
      of: () => references,
    },
    sentences: [
      {
        tree: buildTree(sentence),
        sentence,
        times: recogniseTimes(text, { offset: 0, published: "2025-05-14" }),
        quantities: recogniseQuantities(text, { offset: 0 }),
      },
    ],
  };
}

function localEntity(named: string, kind: string): LocalEntity {
  const [letter = "", label = ""] = named.split(":");
  return {
    id: label,
    documentId: "d_test",
    entityType: ENTITY_TYPES[letter] ?? "unknown",
    ...(letter === "f" ? { subtype: "facility" } : {}),
    label,
    aliases: [],
    named: kind !== "nominal",
    mentions: [],
  };
}

/** Claims as the rules read them, with nothing learned. */
export const RULES_ONLY: ClaimSettings = {
  relations: { knows: () => false, read: () => [] },
  calibration: [],
  minimumConfidence: 0,
};

/** The claims of a sentence as lines: "Kenya sent_troops_to Haiti [planned] by X, 600 police, 2025-06". */
export function claimLines(line: string): string[] {
  const { claims } = findClaims(contextFrom(line), RULES_ONLY);
  return claims.map((claim) => {
    const object = claim.object.kind === "entity" ? claim.object.id : claim.object.literal.text;
    const { quantity, time, role, place } = claim.qualifiers;
    const parts = [
      claim.modality === "asserted" ? "" : `[${claim.modality}]`,
      claim.attribution === undefined ? "" : `by ${claim.attribution.text}`,
      quantity === undefined ? "" : `(${quantity.text})`,
      time === undefined ? "" : `<${time.iso ?? time.text}>`,
      role === undefined ? "" : `as ${role}`,
      place === undefined ? "" : `in ${place}`,
    ].filter((part) => part !== "");
    return [claim.subject, claim.predicate, object, ...parts].join(" ");
  });
}
