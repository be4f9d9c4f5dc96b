import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { readLanguageModels } from "../../src/files/language-models.js";
import { type Analyser, createAnalyser } from "../../src/language/index.js";
import { AnalysedDocumentSchema, sliceSpan } from "../../src/model/index.js";
import { createRandom } from "../../src/training/random.js";
import { toDocument } from "./documents.js";

let analyser: Analyser;
beforeAll(() => {
  analyser = createAnalyser(readLanguageModels());
});

const tokensOf = (text: string): string[] =>
  analyser
    .analyse(toDocument(text))
    .sentences.flatMap(({ tokens }) => tokens.map(({ surface }) => surface));
const sentencesOf = (text: string): string[] =>
  analyser.analyse(toDocument(text)).sentences.map((sentence) => sliceSpan(text, sentence));

describe("tokens", () => {
  test.each([
    ["Iceland’s minister didn't say.", "Iceland ’s minister did n't say ."],
    ["They cannot agree, he said.", "They can not agree , he said ."],
    ["Mr. Berge left the U.S. embassy.", "Mr. Berge left the U.S. embassy ."],
    ["The deal—a first—holds.", "The deal — a first — holds ."],
    ["It paid $5.2 million (97%).", "It paid $ 5.2 million ( 97 % ) ."],
    ["“We agree,” she said.", "“ We agree , ” she said ."],
    ["A 27-member, Oslo-based body met.", "A 27 - member , Oslo - based body met ."],
    ["Two F-16s flew.", "Two F - 16s flew ."],
    ["See https://example.org/a-b?c=d, he said.", "See https://example.org/a-b?c=d , he said ."],
    ["Write to kari@example.org.", "Write to kari@example.org ."],
    ["Some 15,000 troops came.", "Some 15,000 troops came ."],
  ])("of %s", (text, expected) => {
    expect(tokensOf(text).join(" ")).toBe(expected);
  });
});

describe("sentences", () => {
  test.each([
    [["Mr. Berge met Gen. Hansen in Oslo.", "They agreed."]],
    [["“We will sign,” she said.", "“We have no choice.”", "The talks ended."]],
    [["The U.S. ambassador J. P. Hansen left on Jan. 5.", "He flew home."]],
    [["It is article No. 5 of the treaty.", "Norway objects!", "Why?"]],
    [["Norway borders Russia, Sweden and Finland.", "Iceland borders nobody."]],
  ])("are cut where they end: %j", (sentences) => {
    expect(sentencesOf(sentences.join(" "))).toEqual(sentences);
  });

  it("do not run across paragraphs", () => {
    expect(sentencesOf("Talks in Oslo on fishing\n\nMinisters met on Monday.")).toEqual([
      "Talks in Oslo on fishing",
      "Ministers met on Monday.",
    ]);
  });

  it("leave out boilerplate and datelines, and list the latter", () => {
    const text = "OSLO (Reuters) — Norway has signed. Share this";
    const { sentences, datelines } = analyser.analyse(toDocument(text, [[36, 46]]));
    expect(sentences.map((sentence) => sliceSpan(text, sentence))).toEqual(["Norway has signed."]);
    expect(datelines.map((span) => sliceSpan(text, span))).toEqual(["OSLO (Reuters) — "]);
  });

  it("are headlines if they stand alone without a full stop", () => {
    const text = "Iceland Signs New Fishing Accord With Norway\n\nThe accord was signed on Monday.";
    expect(analyser.analyse(toDocument(text)).sentences.map(({ kind }) => kind)).toEqual([
      "headline",
      "prose",
    ]);
  });
});

describe("analysis", () => {
  const text = "Norway’s Prime Minister Kari Berge praised Icelandic sailors in Reykjavik.";

  it("finds tags, trees and base forms", () => {
    const [sentence] = analyser.analyse(toDocument(text)).sentences;
    const verb = sentence?.tokens.find(({ surface }) => surface === "praised");
    expect(verb).toMatchObject({
      lemma: "praise",
      upos: "VERB",
      xpos: "VBD",
      head: -1,
      deprel: "root",
    });
    const object = sentence?.tokens.find(({ surface }) => surface === "sailors");
    expect(object).toMatchObject({ lemma: "sailor", upos: "NOUN", xpos: "NNS", deprel: "obj" });
    expect(sentence?.tokens[object?.head ?? -1]?.surface).toBe("praised");
  });

  it("finds names in both styles", () => {
    const [sentence] = analyser.analyse(toDocument(text)).sentences;
    const names = sentence?.names.map(({ from, to, type, style }) => {
      const words = sentence.tokens.slice(from, to).map(({ surface }) => surface);
      return `${words.join(" ")} ${type} ${style}`;
    });
    expect(names).toContain("Kari Berge PER web");
    expect(names).toContain("Reykjavik LOC encyclopaedic");
    expect(names).toContain("Reykjavik LOC web");
  });

  it("reads a headline in title case as if it were written small", () => {
    const headline = "Iceland Signs New Fishing Accord With Norway";
    const [sentence] = analyser.analyse(toDocument(`${headline}\n\nMore follows.`)).sentences;
    expect(sentence?.tokens[1]).toMatchObject({ surface: "Signs", lemma: "sign", upos: "VERB" });
  });

  it("is the same each time, also after other documents", () => {
    const digest = (): string =>
      createHash("sha256")
        .update(JSON.stringify(analyser.analyse(toDocument(text))))
        .digest("hex");
    const before = digest();
    analyser.analyse(toDocument("Something else entirely was said in Bergen."));
    expect(digest()).toBe(before);
  });

  it("has no sentences for an empty document", () => {
    expect(analyser.analyse(toDocument("")).sentences).toEqual([]);
    expect(analyser.analyse(toDocument(" \n\u00a0\u200b")).sentences).toEqual([]);
  });
});

/** Pieces that are hard on offsets: astral characters, combining marks, odd spaces, lone surrogates, long runs. */
const NASTY = [
  "\ud83d\ude00",
  "e\u0301",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\ud800",
  "İ",
  "ß",
  "ﬁ",
  "…",
  "--",
  "—",
  "“",
  "”",
  "’s",
  "n't",
  "can't",
  "U.S.",
  "…?!",
  "((",
  "]]",
  "http://",
  "a@b.c",
  "1,000.5",
  "%",
  "\r\n",
  "\n\n",
  "\t",
  " ",
  "北京",
  "Мир",
  "__proto__",
  "constructor",
  "\u0000",
  "Mr.",
  "No. 5",
  ".",
  "\u2028",
  "x".repeat(300),
  "-".repeat(50),
];

describe("every token", () => {
  const check = (text: string): void => {
    const analysed = analyser.analyse(toDocument(text));
    expect(() => AnalysedDocumentSchema.parse(analysed)).not.toThrow();
    let last = 0;
    for (const { tokens, names } of analysed.sentences) {
      expect(tokens.length).toBeGreaterThan(0);
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const { start, end, surface } of tokens) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(surface);
        last = end;
      }
      for (const { from, to } of names) expect(tokens.slice(from, to)).toHaveLength(to - from);
    }
  };

  it("equals its characters, in random strings of nasty pieces", () => {
    const random = createRandom(17);
    for (let round = 0; round < 150; round += 1) {
      const pieces = Array.from(
        { length: Math.floor(random() * 40) },
        () => NASTY[Math.floor(random() * NASTY.length)] ?? "",
      );
      check(pieces.join(random() < 0.5 ? "" : " "));
    }
  });

  it("equals its characters, in random code units", () => {
    const random = createRandom(18);
    for (let round = 0; round < 60; round += 1) {
      const units = Array.from({ length: 80 }, () =>
        Math.floor(random() * (random() < 0.7 ? 128 : 65_536)),
      );
      check(String.fromCharCode(...units));
    }
  });

  it("is found in a run of marks without white space", () => {
    const text = "-.".repeat(5_000);
    const { sentences } = analyser.analyse(toDocument(text));
    expect(sentences.at(-1)?.end).toBe(text.length);
  });

  it("is found in a very long line without stops, in sentences of bounded length", () => {
    const text = "Norway and Iceland and ".repeat(400);
    check(text);
    const { sentences } = analyser.analyse(toDocument(text));
    expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBe(300);
  });
});
