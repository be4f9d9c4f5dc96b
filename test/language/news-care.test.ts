import { describe, expect, it, test } from "vitest";
import type { NameType } from "../../src/language/names/name-labels.js";
import { cutTitles } from "../../src/language/names/name-titles.js";
import { findDirectionWords } from "../../src/language/syntax/direction-words.js";
import { repairTags } from "../../src/language/syntax/tag-repairs.js";

const TAGS = [
  "PUNCT_,",
  "NOUN_NN",
  "NOUN_NNS",
  "PRON_WDT",
  "DET_DT",
  "PROPN_NNP",
  "VERB_VBZ",
  "VERB_VBD",
  "ADJ_JJ",
  "ADP_IN",
  "CCONJ_CC",
];
const tagsOf = (...names: string[]): Int32Array =>
  Int32Array.from(names, (name) => TAGS.indexOf(name));

describe("repairTags", () => {
  const repair = (text: string, ...names: string[]): string[] => {
    const tags = tagsOf(...names);
    repairTags(text.split(" "), tags, TAGS);
    return [...tags].map((tag) => TAGS[tag] ?? "");
  };

  it("makes a plural after a relative pronoun a verb if an object follows", () => {
    const words = "river , which borders both states";
    const before = ["NOUN_NN", "PUNCT_,", "PRON_WDT", "NOUN_NNS", "CCONJ_CC", "NOUN_NNS"];
    expect(repair(words, ...before)[3]).toBe("VERB_VBZ");
  });

  it("makes a demonym between North and a noun an adjective", () => {
    const before = ["PROPN_NNP", "PROPN_NNP", "NOUN_NNS"];
    expect(repair("North Korean soldiers", ...before)[1]).toBe("ADJ_JJ");
    expect(repair("South Sudan forces", ...before)[1]).toBe("PROPN_NNP");
  });

  it("makes the word in -s between a noun and a name the verb that a sentence lacks", () => {
    const before = ["DET_DT", "NOUN_NN", "NOUN_NNS", "PROPN_NNP", "PUNCT_,"];
    expect(repair("a tunnel links Oslo .", ...before)[2]).toBe("VERB_VBZ");
    expect(repair("a tunnel links Oslo ,", ...before)[2]).toBe("NOUN_NNS");
    const withVerb = ["DET_DT", "NOUN_NN", "NOUN_NNS", "PROPN_NNP", "VERB_VBD", "PUNCT_,"];
    expect(repair("the peace talks Oslo hosted .", ...withVerb)[2]).toBe("NOUN_NNS");
  });

  it("leaves a plural before a verb as it is", () => {
    const words = "river , which troops crossed";
    const before = ["NOUN_NN", "PUNCT_,", "PRON_WDT", "NOUN_NNS", "VERB_VBD"];
    expect(repair(words, ...before)).toEqual(before);
  });

  it("leaves a plural after a preposition and pronoun as it is", () => {
    const words = "the war in which troops Norway sent";
    const before = ["DET_DT", "NOUN_NN", "ADP_IN", "PRON_WDT", "NOUN_NNS", "PROPN_NNP", "VERB_VBD"];
    expect(repair(words, ...before)).toEqual(before);
  });
});

test.each([
  ["North Korea", ["PROPN_NNP", "PROPN_NNP"], [0]],
  ["South Sudanese troops", ["ADJ_JJ", "ADJ_JJ", "NOUN_NNS"], [0]],
  ["North of Oslo", ["NOUN_NN", "ADP_IN", "PROPN_NNP"], []],
  ["South East Asia", ["PROPN_NNP", "PROPN_NNP", "PROPN_NNP"], [1]],
  ["the North", ["DET_DT", "PROPN_NNP"], []],
])("finds the direction words of %s", (text, names, expected) => {
  expect([...findDirectionWords(text.split(" "), tagsOf(...names), TAGS)]).toEqual(expected);
});

test.each<[string, NameType, string, NameType]>([
  ["Mr. Berge", "MISC", "Berge", "PER"],
  ["Premier Kari Berge", "ORG", "Kari Berge", "PER"],
  ["Prime Minister Kari Berge", "PER", "Kari Berge", "PER"],
  ["Vice President Berge", "PER", "Berge", "PER"],
  ["Lt. Gen. Per Berge", "LOC", "Per Berge", "PER"],
  ["Premier League", "ORG", "Premier League", "ORG"],
  ["King Abdullah Economic City", "LOC", "King Abdullah Economic City", "LOC"],
  ["Prime Minister", "MISC", "Prime Minister", "MISC"],
  ["Oslo", "LOC", "Oslo", "LOC"],
])("cuts the titles off %s (%s)", (text, type, name, expected) => {
  const words = text.split(" ");
  const [cut] = cutTitles(words, [{ from: 0, to: words.length, type }]);
  expect([words.slice(cut?.from, cut?.to).join(" "), cut?.type]).toEqual([name, expected]);
});
