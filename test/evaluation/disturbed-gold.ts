import type { GoldPassage, Prediction } from "../../src/evaluation/index.js";
import { hashParts } from "../../src/support/hash.js";

type Claim = Prediction["claims"][number];
type Entity = Prediction["entities"][number];

const MODALITIES = ["asserted", "planned", "denied", "alleged"] as const;
const TYPES = ["country", "person", "place", "organization", "agreement", "event"];
const PREDICATES = ["criticized", "accused", "signed", "agreed_with", "met_with", "located_in"];

/** The gold answers as a prediction: what a perfect reader would give, optional items included. */
export function goldAsPrediction(passage: GoldPassage): Prediction {
  return {
    id: passage.id,
    entities: passage.entities.map(({ id, type, name, iso, mentions }) => ({
      id,
      type,
      name,
      ...(iso !== undefined && { iso }),
      mentions: mentions.flatMap(({ text, spans }) =>
        spans.map(([start, end]) => ({ text, start, end })),
      ),
    })),
    claims: passage.claims.map(({ subject, predicate, object, qualifiers, evidence }) => {
      const { modality, attributed_to, time, quantity, place } = qualifiers;
      return {
        subject,
        predicate,
        object,
        qualifiers: {
          modality,
          ...(attributed_to !== undefined && { attributed_to }),
          ...(time && { time }),
          ...(quantity && { quantity }),
          ...(place !== undefined && { place }),
        },
        evidence: { start: evidence.start, end: evidence.end, text: evidence.text },
      };
    }),
  };
}

/**
 * Disturbs a share of the entities and of the claims: drops, doubles, renames, retypes, reverses and
 * requalifies them. The same seed gives the same result.
 */
export function disturb(prediction: Prediction, share: number, seed: number): Prediction {
  const pick = (kind: string, index: number, what: string): number =>
    Number.parseInt(hashParts([kind, String(seed), String(index), what]).slice(0, 8), 16) / 2 ** 32;
  const entities = prediction.entities.flatMap((entity, index): Entity[] =>
    pick("entity", index, "hit") < share
      ? disturbEntity(entity, (what) => pick("entity", index, what))
      : [entity],
  );
  const ids = prediction.entities.map((entity) => entity.id);
  const claims = prediction.claims.flatMap((claim, index): Claim[] =>
    pick("claim", index, "hit") < share
      ? disturbClaim(claim, ids, (what) => pick("claim", index, what))
      : [claim],
  );
  return { ...prediction, entities, claims };
}

function choose<T>(items: readonly T[], fraction: number): T {
  return items[Math.floor(fraction * items.length)] as T;
}

function disturbEntity(entity: Entity, pick: (what: string) => number): Entity[] {
  const surfaces = [entity.name, ...entity.mentions.map((mention) => mention.text)];
  return choose<() => Entity[]>(
    [
      () => [],
      () => [{ ...entity, type: choose(TYPES, pick("type")) }],
      () => [{ ...entity, name: choose(surfaces, pick("name")) }],
      () => [{ ...entity, name: entity.name.split(" ").at(-1) ?? "", mentions: [] }],
      () => [{ ...entity, name: `the new ${entity.name} region`, mentions: [] }],
      () => [{ ...entity, name: "something else", aliases: [choose(surfaces, pick("alias"))] }],
      () => [entity, { ...entity, id: `${entity.id}-again` }],
      () => [{ ...entity, name: "x", mentions: entity.mentions.map(shorten) }],
      () => (entity.iso === undefined ? [entity] : [{ ...entity, iso: "ZZ" }]),
    ],
    pick("change"),
  )();
}

function shorten(mention: Entity["mentions"][number]): Entity["mentions"][number] {
  const length = Math.ceil(mention.text.length / 2);
  return {
    text: mention.text.slice(0, length),
    start: mention.start,
    end: mention.start + length,
  };
}

function disturbClaim(
  claim: Claim,
  ids: readonly string[],
  pick: (what: string) => number,
): Claim[] {
  const { object, qualifiers } = claim;
  const qualified = (more: Partial<Claim["qualifiers"]>): Claim[] => [
    { ...claim, qualifiers: { ...qualifiers, ...more } },
  ];
  const { time: _, ...timeless } = qualifiers;
  return choose<() => Claim[]>(
    [
      () => [],
      () => [{ ...claim, predicate: choose(PREDICATES, pick("predicate")) }],
      () =>
        typeof object === "string" ? [{ ...claim, subject: object, object: claim.subject }] : [],
      () => [claim, claim],
      () => [claim, { ...claim, subject: choose(ids, pick("subject")) }],
      () => [{ ...claim, object: choose(ids, pick("object")) }],
      () => qualified({ modality: choose(MODALITIES, pick("modality")) }),
      () => qualified({ attributed_to: choose([...ids, "nobody at all"], pick("speaker")) }),
      () => qualified({ attributed_to: { literal: "two officials of the ministry" } }),
      () => qualified({ time: { text: "2023", iso: "2023" } }),
      () => qualified({ quantity: { text: "about 1.5 million", value: 1.5e6 } }),
      () => qualified({ place: choose(ids, pick("place")) }),
      () => [{ ...claim, qualifiers: timeless }],
      () => [{ ...claim, evidence: { start: 0, end: 10, text: "" } }],
      () => [{ ...claim, object: { literal: "roughly 15,000 troops", value: 15000 } }],
      () => [
        { ...claim, object: { literal: typeof object === "string" ? object : object.literal } },
      ],
    ],
    pick("change"),
  )();
}
