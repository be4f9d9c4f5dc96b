import type { Span } from "../model/index.js";
import { normaliseName, sharePersonName, tellingWords } from "./compare-names.js";
import type { GoldEntity } from "./gold-passage.js";
import { type Candidate, pairGreedily, sortCandidates } from "./pair-greedily.js";
import type { PredictedEntity } from "./prediction.js";

/**
 * How well a predicted entity can stand for a gold one; higher is better, 0 is not at all. Their
 * order alone counts: the better match is paired first.
 */
const STRENGTH = {
  country: 10,
  label: 9,
  labelIsOtherName: 8,
  sharedName: 7,
  sameSpan: 5,
  similarName: 4,
  overlappingDescription: 3,
  description: 2,
  none: 0,
} as const;

interface IndexedGold {
  readonly entity: GoldEntity;
  readonly label: string;
  readonly names: ReadonlySet<string>;
  readonly descriptions: ReadonlySet<string>;
  readonly spans: ReadonlySet<string>;
  readonly describedSpans: readonly Span[];
}

interface IndexedPrediction {
  readonly entity: PredictedEntity;
  readonly label: string;
  readonly names: ReadonlySet<string>;
}

interface EntityCandidate extends Candidate {
  readonly sameType: boolean;
}

/** Which gold entity each predicted entity stands for. Indexes are those of the two lists. */
export interface EntityAlignment {
  /** One to one, types equal: what entity scores count. */
  readonly goldByPredicted: ReadonlyMap<number, number>;
  /** Predicted entities that are right but not asked for: another name of an optional entity. */
  readonly excused: ReadonlySet<number>;
  /** For the arguments of claims: many to one, and a wrong type is forgiven if the name is right. */
  readonly goldIdByPredictedId: ReadonlyMap<string, string>;
}

/**
 * Aligns predicted with gold entities by type and name: any name, alias or mention, normalised; a
 * country by its ISO code; the same span; a person by surname; other names without generic words.
 *
 * @param strict compare names only, not spans, surnames or telling words.
 */
export function alignEntities(
  gold: readonly GoldEntity[],
  predicted: readonly PredictedEntity[],
  strict: boolean,
): EntityAlignment {
  const candidates = findCandidates(gold, predicted, strict);
  const typed = sortCandidates(candidates.filter((candidate) => candidate.sameType));
  const { byPredicted } = pairGreedily(typed);
  const untyped = sortCandidates(
    candidates.filter((c) => !c.sameType && c.score >= STRENGTH.similarName),
  );
  const goldIdByPredictedId = new Map<string, string>();
  const excused = new Set<number>();
  predicted.forEach((entity, index) => {
    const isMine = (candidate: Candidate) => candidate.predicted === index;
    const choice = byPredicted.get(index) ?? typed.find(isMine) ?? untyped.find(isMine);
    const chosen = choice && gold[choice.gold];
    if (chosen) goldIdByPredictedId.set(entity.id, chosen.id);
    if (!byPredicted.has(index) && typed.some((c) => isMine(c) && gold[c.gold]?.optional)) {
      excused.add(index);
    }
  });
  const goldByPredicted = new Map([...byPredicted].map(([index, pair]) => [index, pair.gold]));
  return { goldByPredicted, excused, goldIdByPredictedId };
}

/** All names of a gold entity, normalised: its label, aliases and mentions that are no descriptions. */
export function goldNames(entity: GoldEntity): ReadonlySet<string> {
  const named = entity.mentions.filter((mention) => !mention.nominal);
  return normaliseAll([
    entity.name,
    ...named.map((mention) => mention.text),
    ...(entity.aliases ?? []),
  ]);
}

function findCandidates(
  gold: readonly GoldEntity[],
  predicted: readonly PredictedEntity[],
  strict: boolean,
): EntityCandidate[] {
  const indexedGold = gold.map(indexGold);
  return predicted
    .map(indexPrediction)
    .flatMap((prediction, predictedIndex) =>
      indexedGold.map((item, goldIndex) => ({
        predicted: predictedIndex,
        gold: goldIndex,
        score: compareEntities(item, prediction, strict),
        sameType: [item.entity.type, ...(item.entity.type_alt ?? [])].includes(
          prediction.entity.type,
        ),
      })),
    )
    .filter((candidate) => candidate.score > STRENGTH.none);
}

function compareEntities(gold: IndexedGold, predicted: IndexedPrediction, strict: boolean): number {
  if (predicted.entity.type === "country" && gold.entity.iso && predicted.entity.iso) {
    return gold.entity.iso === predicted.entity.iso ? STRENGTH.country : STRENGTH.none;
  }
  if (gold.label === predicted.label) return STRENGTH.label;
  if (gold.names.has(predicted.label)) return STRENGTH.labelIsOtherName;
  if (share(gold.names, predicted.names)) return STRENGTH.sharedName;
  const loose = strict ? STRENGTH.none : compareLoosely(gold, predicted);
  if (loose > STRENGTH.none) return loose;
  return share(gold.descriptions, predicted.names) ? STRENGTH.description : STRENGTH.none;
}

function compareLoosely(gold: IndexedGold, predicted: IndexedPrediction): number {
  const { mentions } = predicted.entity;
  if (mentions.some((mention) => gold.spans.has(spanKey(mention)))) return STRENGTH.sameSpan;
  // A described thing: "first summit" and "first summit with African leaders" start alike.
  if (mentions.some((mention) => gold.describedSpans.some((span) => sharesEdge(mention, span)))) {
    return STRENGTH.overlappingDescription;
  }
  return haveSimilarName(gold, predicted) ? STRENGTH.similarName : STRENGTH.none;
}

function haveSimilarName(gold: IndexedGold, predicted: IndexedPrediction): boolean {
  if (gold.entity.type === "country") return false;
  const isSimilar = gold.entity.type === "person" ? sharePersonName : shareTellingWords;
  return [...gold.names].some((a) => [...predicted.names].some((b) => isSimilar(a, b)));
}

function shareTellingWords(a: string, b: string): boolean {
  const telling = tellingWords(a).join(" ");
  return telling !== "" && telling === tellingWords(b).join(" ");
}

function indexGold(entity: GoldEntity): IndexedGold {
  const described = entity.mentions.filter((mention) => mention.nominal);
  const spansOf = (mentions: GoldEntity["mentions"]) =>
    mentions.flatMap(({ spans }) => spans.map(([start, end]) => ({ start, end })));
  return {
    entity,
    label: normaliseName(entity.name),
    names: goldNames(entity),
    descriptions: normaliseAll(described.map((mention) => mention.text)),
    spans: new Set(spansOf(entity.mentions).map(spanKey)),
    describedSpans: spansOf(described),
  };
}

function indexPrediction(entity: PredictedEntity): IndexedPrediction {
  const texts = [
    entity.name,
    ...(entity.aliases ?? []),
    ...entity.mentions.map((mention) => mention.text),
  ];
  return { entity, label: normaliseName(entity.name), names: normaliseAll(texts) };
}

function normaliseAll(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(normaliseName).filter((name) => name !== ""));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => b.has(name));
}

function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** One span lies in the other and starts or ends with it. */
function sharesEdge(a: Span, b: Span): boolean {
  return a.start === b.start || a.end === b.end;
}
