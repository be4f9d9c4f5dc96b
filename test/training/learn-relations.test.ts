import { beforeAll, describe, expect, test } from "vitest";
import { numberClasses } from "../../src/extraction/relations/relation-classes.js";
import { parseRelationModel } from "../../src/extraction/relations/relation-model.js";
import { readTrainingResources, type TrainingResources } from "../../src/files/read-resources.js";
import { fitCalibration } from "../../src/training/relations/fit-calibration.js";
import {
  learnRelations,
  type RelationExample,
  type SparseWeights,
} from "../../src/training/relations/maximum-entropy.js";
import { readSheet } from "../../src/training/relations/sheets/read-sheet.js";
import { RELATION_SETTINGS, trainRelations } from "../../src/training/relations/train-relations.js";

const classes = numberClasses([
  { id: "praised", symmetric: false, family: "speech" },
  { id: "met_with", symmetric: true, family: "met_with" },
]);
const MET = classes.classes.findIndex(({ predicate }) => predicate === "met_with");
const settings = { epochs: 20, rate: 0.1, decay: 0, minimumCount: 1, seed: 1 };

function example(keys: number[], claims: RelationExample["claims"] = []): RelationExample {
  return { keys: Int32Array.from(keys), allowed: Uint8Array.of(1, 1, 1), claims, tolerated: [] };
}

function weightOf({ keys, starts, labels, weights }: SparseWeights, key: number, label: number) {
  const row = keys.indexOf(key);
  const from = starts[row] ?? 0;
  const at = labels.subarray(from, starts[row + 1]).indexOf(label);
  return at < 0 ? 0 : (weights[from + at] ?? 0);
}

describe("learning", () => {
  test("gives weight to the feature that tells, and none to what is everywhere", () => {
    const stated = [{ claim: 0, relation: MET }];
    const passages = Array.from({ length: 10 }, () => [example([1, 2], stated), example([1, 3])]);
    const learned = learnRelations(passages, classes, settings);
    expect(weightOf(learned, 2, MET)).toBeGreaterThan(0.5);
    expect(weightOf(learned, 3, classes.anyLabel)).toBeLessThan(-0.5);
    expect(weightOf(learned, 2, MET)).toBeGreaterThan(3 * Math.abs(weightOf(learned, 1, MET)));
  });

  test("settles on the likelier of two pairs that may state a claim", () => {
    const sure = [example([2], [{ claim: 0, relation: MET }]), example([3])];
    const open = [
      example([2], [{ claim: 0, relation: MET }]),
      example([3], [{ claim: 0, relation: MET }]),
    ];
    const passages = [...Array.from({ length: 8 }, () => sure), open];
    const learned = learnRelations(passages, classes, settings);
    expect(weightOf(learned, 2, MET)).toBeGreaterThan(weightOf(learned, 3, MET) + 0.3);
  });

  test("leaves out what is seen too seldom", () => {
    const passages = [[example([1, 2]), example([1])]];
    const learned = learnRelations(passages, classes, { ...settings, minimumCount: 2 });
    expect([...learned.keys]).toEqual([1]);
  });
});

test("calibration makes a signal that tells count", () => {
  const cases = Array.from({ length: 100 }, (_, index) => ({
    signals: [1, index % 2],
    isRight: index % 2 === 1 ? index % 10 !== 1 : index % 10 === 0,
  }));
  const [constant = 0, weight = 0] = fitCalibration(cases);
  const share = (score: number): number => 1 / (1 + Math.exp(-score));
  expect(share(constant)).toBeCloseTo(0.2, 1);
  expect(share(constant + weight)).toBeCloseTo(0.8, 1);
});

describe("training on passages", () => {
  const sheet = ["Poland", "Chad", "Peru"]
    .flatMap((name, index) => [
      `=== t-${index} | wire | 2024-05-01 | A meeting`,
      `@ a country:${["PL", "TD", "PE"][index]} = ${name}`,
      "@ b country:LV = Latvia",
      `S ${name} met Latvia in May.`,
      "C a met_with b",
      `S ${name} and Latvia were quiet.`,
    ])
    .join("\n");
  let resources: TrainingResources;
  beforeAll(async () => {
    resources = await readTrainingResources();
  });

  test("gives the same bytes twice, and a model that reads what it was taught", () => {
    const { passages, faults } = readSheet(sheet, resources.ontology);
    expect(faults).toEqual([]);
    const small = { ...RELATION_SETTINGS, epochs: 10, rate: 0.1, drop: 0 };
    const lines: string[] = [];
    const train = () =>
      trainRelations({ learn: passages, tune: passages }, resources, small, (line) =>
        lines.push(line),
      );
    const bytes = train();
    expect(train()).toEqual(bytes);
    expect(lines[0]).toContain("3 of 3 claims have a pair");
    const model = parseRelationModel(bytes);
    expect(model.classes).toContainEqual({ predicate: "met_with", forward: true });
    expect(model.calibration.some((weight) => weight !== 0)).toBe(true);
  });
});
