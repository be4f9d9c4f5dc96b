/** Makes up documents about a made-up world from a seed, for tests of properties of resolution. */
import {
  CHAD,
  type ClaimParts,
  type DocumentParts,
  FRANCE,
  type LocalParts,
  SPAIN,
} from "./world.js";

/** Numbers from 0 to below 1, the same for the same seed: mulberry32, by Tommy Ettinger. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Puts a list in an order that the random numbers give. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

const COUNTRIES: Readonly<Record<string, LocalParts>> = { fr: FRANCE, es: SPAIN, td: CHAD };
const FIRST_NAMES = ["Ana", "Eva", "A.", "Ana Maria", ""];
const SURNAMES = ["Ruiz", "Soto", "Ruiz-Soto"];
const BODIES = [
  "Acme",
  "Acme Oil",
  "AO",
  "Foreign Ministry",
  "Spanish Parliament",
  "Northern Heron League",
];
const PLACES = ["Arga River", "Arga", "Vesoul", "Vesoul region", "Friendship Bridge"];
const SUBTYPES = ["river", "city", "region", "facility"];
const THINGS = [
  "road bridge",
  "railway bridge",
  "new bridge",
  "bridge over the Arga River",
  "second bridge",
];
const PACTS = [
  "fishing accord",
  "fishing deal",
  "agreement with Chad",
  "ceasefire",
  "Vesoul Accord",
];

/** A document with one entity of each type, now and then a second, and claims between them. */
export function generateDocument(random: () => number): DocumentParts {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const entities: Record<string, LocalParts> = { ...COUNTRIES };
  const keys = Object.keys(COUNTRIES);
  const maybeRepresents = () => (random() < 0.6 ? { represents: pick(keys) } : {});
  const maybeAliases = (names: readonly string[]) =>
    random() < 0.3 ? { aliases: [pick(names)] } : {};
  for (let i = 0; i < 2; i++) {
    const name = `${pick(FIRST_NAMES)} ${pick(SURNAMES)}`.trim();
    entities[`person${i}`] = { type: "person", label: name, ...maybeRepresents() };
    entities[`body${i}`] = {
      type: "organization",
      label: pick(BODIES),
      ...maybeRepresents(),
      ...maybeAliases(BODIES),
    };
    entities[`place${i}`] = { type: "place", label: pick(PLACES), subtype: pick(SUBTYPES) };
    const thing = { described: true, ...maybeAliases(THINGS) };
    entities[`thing${i}`] = { type: "place", subtype: "facility", label: pick(THINGS), ...thing };
    entities[`pact${i}`] = { type: "agreement", label: pick(PACTS), described: random() < 0.8 };
  }
  const claims = Array.from({ length: 8 }, (): ClaimParts => {
    const thing = pick(["thing0", "thing1"]);
    const pact = pick(["pact0", "pact1"]);
    return pick<ClaimParts>([
      [thing, "connects", pick(keys)],
      [thing, "crosses", "place0"],
      [thing, "located_in", "place1"],
      [pick(keys), "signed", pact],
      [pact, "scheduled_at", `2024-05-0${1 + Math.floor(random() * 3)}`],
    ]);
  });
  return {
    entities,
    claims,
    ...(random() < 0.7 && { published: `2024-0${1 + Math.floor(random() * 6)}-10` }),
  };
}
