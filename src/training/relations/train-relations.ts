import type { GoldPassage } from "../../evaluation/index.js";
import { SIGNALS, signalsOf } from "../../extraction/claims/confidence.js";
import { isFiller } from "../../extraction/claims/draft.js";
import { type RatedDraft, rateDrafts } from "../../extraction/claims/index.js";
import { createContextReader } from "../../extraction/read-context.js";
import { createRelationReader } from "../../extraction/relations/read-relations.js";
import {
  numberClasses,
  type RelationPredicate,
} from "../../extraction/relations/relation-classes.js";
import { createRelationFeatures } from "../../extraction/relations/relation-features.js";
import { FRACTION, parseRelationModel } from "../../extraction/relations/relation-model.js";
import type { TrainingResources } from "../../files/read-resources.js";
import { createAnalyser } from "../../language/index.js";
import type { Ontology } from "../../model/index.js";
import {
  createByteWriter,
  finishBytes,
  writeBytes,
  writeSignedVarint,
  writeTexts,
  writeVarint,
} from "../packing/byte-writer.js";
import { packWeights } from "../packing/pack-weights.js";
import {
  type AlignedEnd,
  type AlignedPassage,
  alignPassage,
  fitEnds,
  otherEnds,
  rightPredicates,
} from "./aligned-passage.js";
import { toDocument } from "./annotated-passages.js";
import { type CalibrationCase, fitCalibration } from "./fit-calibration.js";
import { labelCandidates } from "./label-candidates.js";
import { type LearningSettings, learnRelations, type SparseWeights } from "./maximum-entropy.js";

/** Annotated passages to learn from, and others to calibrate by. */
export interface RelationCorpora {
  readonly learn: readonly GoldPassage[];
  readonly tune: readonly GoldPassage[];
}

export interface RelationSettings extends LearningSettings {
  /** Share of weights dropped when packed. */
  readonly drop: number;
}

/** The settings of the model in data/models; chosen on the tuning passages. */
export const RELATION_SETTINGS: RelationSettings = {
  epochs: 12,
  rate: 0.015,
  decay: 0.01,
  minimumCount: 4,
  seed: 7,
  drop: 0.5,
};

/** Trains the relation model on top of the rules and the language models. @returns the packed model. */
export function trainRelations(
  { learn, tune }: RelationCorpora,
  resources: TrainingResources,
  settings: RelationSettings,
  report: (line: string) => void,
): Uint8Array {
  const { ontology, models } = resources;
  const wordClass = models.clusters.fine;
  const analyser = createAnalyser(models);
  const readContext = createContextReader(resources);
  const align = (gold: GoldPassage): AlignedPassage =>
    alignPassage(gold, readContext(analyser.analyse(toDocument(gold))), ontology);
  const predicates = ontology.predicates.map(
    ({ id, symmetric, family = id }): RelationPredicate => ({ id, symmetric, family }),
  );
  const classes = numberClasses(predicates);
  const readFeatures = createRelationFeatures(wordClass);
  const labelled = learn.map((gold) =>
    labelCandidates(align(gold), { ontology, classes, readFeatures }),
  );
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  report(
    `${learn.length} passages, ${sum(labelled.map((each) => each.examples.length))} pairs, ${sum(labelled.map((each) => each.reachable))} of ${sum(labelled.map((each) => each.claims))} claims have a pair`,
  );
  const weights = learnRelations(
    labelled.map(({ examples }) => examples),
    classes,
    settings,
  );
  report(`${weights.keys.length} features, ${weights.weights.length} weights`);
  const pack = (calibration: readonly number[]): Uint8Array =>
    packRelations({ predicates, labels: classes.labels, weights, calibration }, settings);
  const uncalibrated = parseRelationModel(pack([]));
  const relations = createRelationReader(uncalibrated, wordClass);
  const cases = tune
    .map(align)
    .flatMap((passage) =>
      passage.context.sentences
        .flatMap((sentence) => rateDrafts(passage.context, sentence, relations))
        .map((rated) => toCase(passage, rated, ontology)),
    );
  report(`calibrated on ${cases.length} drafts of ${tune.length} passages`);
  return pack(fitCalibration(cases));
}

function toCase(
  { gold, context, goldByLocal }: AlignedPassage,
  { draft, probability }: RatedDraft,
  ontology: Ontology,
): CalibrationCase {
  const align = (id: string): readonly string[] => [goldByLocal.get(id) ?? []].flat();
  const subject = { ids: align(draft.subject.entity.id) };
  const object = isFiller(draft.object)
    ? { ids: align(draft.object.entity.id) }
    : { literal: draft.object };
  const definition = context.lexicon.predicates.get(draft.predicate);
  const isRight = gold.claims.some((claim) => {
    if (!rightPredicates(claim, ontology).has(draft.predicate)) return false;
    const others = otherEnds(claim, gold, definition?.stateLevel === true);
    const fits = (one: AlignedEnd, other: AlignedEnd): boolean =>
      fitEnds(claim, one, other, others) !== undefined;
    return fits(subject, object) || (definition?.symmetric === true && fits(object, subject));
  });
  return { signals: signalsOf(draft, probability, context.lexicon), isRight };
}

interface UnpackedModel {
  readonly predicates: readonly RelationPredicate[];
  readonly labels: number;
  readonly weights: SparseWeights;
  readonly calibration: readonly number[];
}

/** Writes the form that parseRelationModel reads. */
function packRelations(
  { predicates, labels, weights, calibration }: UnpackedModel,
  { drop }: RelationSettings,
): Uint8Array {
  const packedWeights = createByteWriter();
  const unit = packWeights(
    packedWeights,
    {
      labels,
      keys: weights.keys,
      forEachWeight: (row, visit) => {
        const end = weights.starts[row + 1] ?? 0;
        for (let at = weights.starts[row] ?? 0; at < end; at += 1) {
          visit(weights.labels[at] ?? 0, weights.weights[at] ?? 0);
        }
      },
    },
    { drop },
  );
  const writer = createByteWriter();
  writeTexts(
    writer,
    predicates.map(({ id }) => id),
  );
  writeTexts(
    writer,
    predicates.map(({ family }) => family),
  );
  writeTexts(
    writer,
    predicates.map(({ symmetric }) => (symmetric ? "s" : "")),
  );
  for (const [index] of SIGNALS.entries()) {
    writeSignedVarint(writer, Math.round((calibration[index] ?? 0) / FRACTION));
  }
  writeVarint(writer, Math.round(unit / FRACTION));
  writeBytes(writer, finishBytes(packedWeights));
  return finishBytes(writer);
}
