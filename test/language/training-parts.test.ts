import { describe, expect, it, test } from "vitest";
import { createByteReader, readTexts, readVarint } from "../../src/language/weights/byte-reader.js";
import { createFeatureBuffer } from "../../src/language/weights/feature-keys.js";
import { readLinearModel } from "../../src/language/weights/linear-model.js";
import { findLemma } from "../../src/language/words/lemmatiser.js";
import { InvalidInputError } from "../../src/model/index.js";
import { parseConllu, toRawBlocks } from "../../src/training/corpora/conllu.js";
import {
  createByteWriter,
  finishBytes,
  writeTexts,
  writeVarint,
} from "../../src/training/packing/byte-writer.js";
import { packWeights, rowsOfAll } from "../../src/training/packing/pack-weights.js";
import { createPerceptron, learnClass } from "../../src/training/perceptron.js";
import { trainLemmatiser } from "../../src/training/train-lemmatiser.js";
import { toConllu } from "./written-treebank.js";

describe("bytes", () => {
  it("come back as the numbers and texts they were written from", () => {
    const writer = createByteWriter();
    const numbers = [0, 1, 127, 128, 300, 2 ** 27, 2 ** 32 - 1];
    const texts = ["", "a", "abc", "abd", "ñ", "\ud83d\ude00 x"];
    for (const number of numbers) writeVarint(writer, number);
    writeTexts(writer, texts);
    const reader = createByteReader(finishBytes(writer));
    expect(numbers.map(() => readVarint(reader))).toEqual(numbers);
    expect(readTexts(reader)).toEqual(texts);
  });

  it("are refused when they end too early", () => {
    const writer = createByteWriter();
    writeTexts(writer, ["one", "two"]);
    const bytes = finishBytes(writer);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readTexts(createByteReader(bytes.subarray(0, length)))).toThrow(
        InvalidInputError,
      );
    }
  });

  it("are refused when a number does not end", () => {
    const endless = new Uint8Array(20).fill(255);
    expect(() => readVarint(createByteReader(endless))).toThrow(InvalidInputError);
  });
});

const featuresOf = (...keys: number[]) => {
  const buffer = createFeatureBuffer(8);
  keys.forEach((key, index) => {
    buffer.keys[index] = key;
  });
  buffer.length = keys.length;
  return buffer;
};

describe("a perceptron", () => {
  const train = () => {
    const model = createPerceptron(3);
    for (let round = 0; round < 20; round += 1) {
      learnClass(model, featuresOf(1, 100), 0);
      learnClass(model, featuresOf(1, 200), 1);
      learnClass(model, featuresOf(1, 300), 2);
    }
    return model.average();
  };

  it("decides the same after packing", () => {
    const writer = createByteWriter();
    packWeights(writer, rowsOfAll(train()), { drop: 0 });
    const model = readLinearModel(createByteReader(finishBytes(writer)));
    [100, 200, 300].forEach((key, label) => {
      const scores = [...model.score(featuresOf(1, key))];
      expect(scores.indexOf(Math.max(...scores))).toBe(label);
    });
  });

  it("keeps whole numbers of at most 127, and none for features it does not know", () => {
    const writer = createByteWriter();
    packWeights(writer, rowsOfAll(train()), { drop: 0 });
    const model = readLinearModel(createByteReader(finishBytes(writer)));
    const scores = [...model.score(featuresOf(100))];
    expect(scores.every((score) => Number.isInteger(score) && Math.abs(score) <= 127)).toBe(true);
    expect([...model.score(featuresOf(999))]).toEqual([0, 0, 0]);
  });

  it("grows as features appear", () => {
    const model = createPerceptron(2);
    for (let key = 0; key < 50_000; key += 1) model.update(featuresOf(key), 1, 1);
    expect(model.average().keys.length).toBe(50_000);
    expect([...model.score(featuresOf(49_999))]).toEqual([0, 1]);
  });
});

describe("parseConllu", () => {
  it("places words in the text, and those of one surface token within it", () => {
    const [sentence] = parseConllu(
      toConllu([
        ["1-2", "don't", "_", "_", "_", "0", "_", ""],
        ["1", "do", "do", "AUX", "VBP", "3", "aux", ""],
        ["2", "n't", "not", "PART", "RB", "3", "advmod", ""],
        ["3", "go", "go", "VERB", "VB", "0", "root", "SpaceAfter=No"],
        ["4", ".", ".", "PUNCT", ".", "3", "punct", ""],
      ]),
    );
    expect(sentence?.text).toBe("don't go. ");
    expect(sentence?.words.map(({ span }) => sentence.text.slice(span.start, span.end))).toEqual([
      "do",
      "n't",
      "go",
      ".",
    ]);
  });

  it("joins sentences to paragraphs", () => {
    const word = (form: string): string =>
      toConllu([["1", form, form, "X", "FW", "0", "root", ""]]);
    const blocks = toRawBlocks(
      parseConllu(`# newpar\n${word("One")}\n${word("Two")}\n# newpar\n${word("Three")}`),
    );
    expect(blocks.map(({ text, ends }) => [text, ends])).toEqual([
      ["One Two ", [1, 2]],
      ["Three ", [1]],
    ]);
  });
});

describe("a lemmatiser", () => {
  const isWord = (lower: string): boolean => lower !== "seas" && lower !== "tanks";
  const rows = [
    ["treaties", "treaty", "NOUN", "NNS"],
    ["parties", "party", "NOUN", "NNS"],
    ["allies", "ally", "NOUN", "NNS"],
    ["bridges", "bridge", "NOUN", "NNS"],
    ["ships", "ship", "NOUN", "NNS"],
    ["ports", "port", "NOUN", "NNS"],
    ["talks", "talk", "NOUN", "NNS"],
    ["men", "man", "NOUN", "NNS"],
    ["Oslo", "Oslo", "PROPN", "NNP"],
  ].map(([form, lemma, upos, xpos], index) => [
    `${index + 1}`,
    form,
    lemma,
    upos,
    xpos,
    "0",
    "dep",
    "",
  ]);
  const lemmatiser = trainLemmatiser(parseConllu(toConllu(rows as string[][])), {
    tagOf: (upos, xpos) => `${upos}_${xpos}`,
    isWord,
  });

  test.each([
    ["treaties", "NOUN_NNS", "treaty"],
    ["countries", "NOUN_NNS", "country"],
    ["tanks", "NOUN_NNS", "tank"],
    ["Men", "NOUN_NNS", "man"],
    ["Bergen", "PROPN_NNP", "Bergen"],
    ["gefiltert", "VERB_VBD", "gefiltert"],
  ])("gives the base form of %s as %s: %s", (word, tag, lemma) => {
    expect(findLemma(lemmatiser, word, { tag, isWord })).toBe(lemma);
  });
});
