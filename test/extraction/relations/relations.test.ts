import { describe, expect, test } from "vitest";
import { confidenceOf, SIGNALS, signalsOf } from "../../../src/extraction/claims/confidence.js";
import {
  findClaims,
  type RelationReader,
  rateDrafts,
} from "../../../src/extraction/claims/index.js";
import { readSentence } from "../../../src/extraction/claims/read-sentence.js";
import { findCandidates } from "../../../src/extraction/relations/candidates.js";
import { createRelationReader } from "../../../src/extraction/relations/read-relations.js";
import { createRelationFeatures } from "../../../src/extraction/relations/relation-features.js";
import {
  type RelationModel,
  toProbabilities,
} from "../../../src/extraction/relations/relation-model.js";
import { linkSentence } from "../../../src/extraction/relations/sentence-links.js";
import { contextFrom, RULES_ONLY } from "../../support/claim-context.js";

const SENT =
  "Kenya/PROPN/1/nsubj/*/c:Kenya sent/VERB/-1/root/send police/NOUN/1/obj to/ADP/4/case Haiti/PROPN/1/obl/*/c:Haiti";
/** A verb that no frame knows. */
const ODD =
  "Kenya/PROPN/1/nsubj/*/c:Kenya outfoxed/VERB/-1/root/outfox Haiti/PROPN/1/obj/*/c:Haiti in/ADP/4/case 2020/NUM/1/obl";

function only<T>([item]: readonly T[]): T {
  if (item === undefined) throw new Error("nothing there");
  return item;
}

function readPairs(line: string): string[] {
  const context = contextFrom(line);
  return findCandidates(context, only(context.sentences)).map(({ first, second }) =>
    [first, second]
      .map(({ span }) => context.document.text.slice(span.start, span.end))
      .join(" + "),
  );
}

/** A model that is as sure of one relation for every pair. */
function modelOf(predicate: string, forward: boolean, probability: number): RelationModel {
  const classes = [{ predicate, forward }];
  return {
    classes,
    calibration: SIGNALS.map((signal) => (signal === "odds by model" ? 1 : 0)),
    probabilities: (_, [allowed]) => Float64Array.of(allowed === 1 ? probability : 0),
  };
}

function readerOf(model: RelationModel): RelationReader {
  return createRelationReader(model, () => 0);
}

describe("candidates", () => {
  test("are pairs of phrases in text order, with dates but not two of them", () => {
    expect(readPairs(ODD)).toEqual(["Kenya + Haiti", "Kenya + in 2020", "Haiti + in 2020"]);
  });

  test("are not two phrases for the same thing", () => {
    const line =
      "Kenya/PROPN/1/nsubj/*/c:Kenya praised/VERB/-1/root/praise Kenya/PROPN/1/obj/*/c:Kenya";
    expect(readPairs(line)).toEqual([]);
  });

  test("hold a phrase for several things with itself", () => {
    const line = "They/PRON/1/nsubj/*/c:Kenya+c:Haiti/pronoun agreed/VERB/-1/root/agree";
    expect(readPairs(line)).toEqual(["They + They"]);
  });
});

describe("features", () => {
  const keysOf = (line: string): number[] => {
    const context = contextFrom(line);
    const sentence = only(context.sentences);
    const links = linkSentence(context, sentence, readSentence(context, sentence));
    const read = createRelationFeatures(() => 0);
    const { keys, length } = read(only(findCandidates(context, sentence)), links);
    return [...keys.subarray(0, length)];
  };

  test("are each there once, in rising order, and the same each time", () => {
    const keys = keysOf(SENT);
    expect(keys.length).toBeGreaterThan(50);
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
    expect(keysOf(SENT)).toEqual(keys);
  });

  test("tell verbs apart", () => {
    const other = keysOf(SENT.replace("sent/VERB/-1/root/send", "lost/VERB/-1/root/lose"));
    expect(other).not.toEqual(keysOf(SENT));
    expect(other.filter((key) => keysOf(SENT).includes(key)).length).toBeGreaterThan(20);
  });
});

describe("what the model reads", () => {
  test("becomes a claim of its own, with the verb as cue", () => {
    const context = contextFrom(ODD);
    const claims = findClaims(context, {
      relations: readerOf(modelOf("attacked", false, 0.9)),
      calibration: modelOf("attacked", false, 0.9).calibration,
      minimumConfidence: 0.5,
    }).claims;
    const claim = only(claims);
    expect(claims).toHaveLength(1);
    expect([claim.subject, claim.predicate, claim.object]).toEqual([
      "Haiti",
      "attacked",
      { kind: "entity", id: "Kenya" },
    ]);
    const { cue } = claim.evidence;
    expect(context.document.text.slice(cue.start, cue.end)).toBe("outfoxed");
    expect(claim.provenance).toEqual({ step: "model", rule: "attacked/model" });
    expect(claim.confidence).toBe(0.9);
  });

  test("is left out where domain and range forbid it", () => {
    const context = contextFrom(ODD);
    const rated = rateDrafts(
      context,
      only(context.sentences),
      readerOf(modelOf("connects", true, 0.9)),
    );
    expect(rated).toEqual([]);
  });

  test("is no act of the one who only tells of it", () => {
    const line =
      "Oman/PROPN/1/nsubj/*/c:Oman said/VERB/-1/root/say Iran/PROPN/3/nsubj/*/c:Iran outfoxed/VERB/1/ccomp/outfox Syria/PROPN/3/obj/*/c:Syria";
    const model = modelOf("attacked", true, 0.9);
    const { claims } = findClaims(contextFrom(line), {
      relations: readerOf(model),
      calibration: model.calibration,
      minimumConfidence: 0.5,
    });
    expect(
      claims.map(({ subject, object }) => [subject, object.kind === "entity" && object.id]),
    ).toEqual([["Iran", "Syria"]]);
  });

  test("rates what the rules read, without saying it twice", () => {
    const context = contextFrom(SENT);
    const rate = (predicate: string): (number | undefined)[] =>
      rateDrafts(context, only(context.sentences), readerOf(modelOf(predicate, true, 0.8)))
        .filter(({ draft }) => draft.predicate === "sent_troops_to")
        .map(({ probability }) => probability);
    expect(rate("sent_troops_to")).toEqual([0.8]);
    // A predicate that the model was not taught is not held against the rules.
    expect(rate("attacked")).toEqual([undefined]);
  });
});

describe("confidence", () => {
  const { lexicon } = contextFrom(SENT);
  const draft = only(
    rateDrafts(contextFrom(SENT), only(contextFrom(SENT).sentences), RULES_ONLY.relations),
  ).draft;

  test("rises with the model's probability", () => {
    const calibration = SIGNALS.map((signal) => (signal === "odds by model" ? 1 : 0));
    const trust = { calibration, lexicon };
    expect(confidenceOf(draft, 0.2, trust)).toBe(0.2);
    expect(confidenceOf(draft, 0.9, trust)).toBe(0.9);
    expect(confidenceOf(draft, undefined, trust)).toBe(0.5);
  });

  test("knows when the model sees nothing where rules read something", () => {
    const place = SIGNALS.indexOf("read by rules, nothing by model");
    expect(signalsOf(draft, 0, lexicon)[place]).toBe(1);
    expect(signalsOf(draft, undefined, lexicon)[place]).toBe(0);
    expect(signalsOf({ ...draft, step: "model" }, 0, lexicon)[place]).toBe(0);
  });

  test("tells acts and offices that the model alone reads from the rest", () => {
    const tell = (predicate: string): (number | undefined)[] =>
      ["act, by model alone", "office, by model alone"].map(
        (name) =>
          signalsOf({ ...draft, predicate, step: "model" }, 0.5, lexicon)[
            (SIGNALS as readonly string[]).indexOf(name)
          ],
      );
    expect(tell("attacked")).toEqual([1, 0]);
    expect(tell("holds_office_in")).toEqual([0, 1]);
    expect(tell("located_in")).toEqual([0, 0]);
  });
});

test("probabilities are those of the allowed classes and of no relation", () => {
  const even = toProbabilities(Float64Array.of(0, 0, 5), Uint8Array.of(1, 1, 0));
  expect([...even].map((each) => each.toFixed(3))).toEqual(["0.333", "0.333", "0.000"]);
  const far = toProbabilities(Float64Array.of(800, -800), Uint8Array.of(1, 1));
  expect([...far]).toEqual([1, 0]);
});
