import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { prepareLexicon } from "../../../src/extraction/claims/lexicon.js";
import { modalityOf } from "../../../src/extraction/claims/modality.js";
import { WordClassesSchema } from "../../../src/model/index.js";
import { nodeOf, treeFrom } from "../../support/sentences.js";

const file = new URL("../../../data/ontology/word-classes.json", import.meta.url);
const lexicon = prepareLexicon(
  { classes: WordClassesSchema.parse(JSON.parse(readFileSync(file, "utf8"))), frames: [] },
  { entityTypes: [], predicates: [] },
);

describe("modalityOf", () => {
  test.each([
    ["asserted", "a plain past", "Iran/PROPN/1/nsubj built/VERB/-1/root dam/NOUN/1/obj", "built"],
    [
      "planned",
      "a future auxiliary",
      "Iran/PROPN/2/nsubj will/AUX/2/aux build/VERB/-1/root",
      "build",
    ],
    [
      "planned",
      "an infinitive under a plan",
      "Iran/PROPN/1/nsubj plans/VERB/-1/root/plan to/PART/3/mark build/VERB.VB/1/xcomp",
      "build",
    ],
    ["planned", "a condition", "if/SCONJ/2/mark Iran/PROPN/2/nsubj builds/VERB/-1/root", "builds"],
    ["planned", "a planned noun", "planned/ADJ/1/amod visit/NOUN/-1/root", "visit"],
    [
      "denied",
      "a negation",
      "Iran/PROPN/3/nsubj did/AUX/3/aux not/PART/3/advmod attack/VERB/-1/root",
      "attack",
    ],
    [
      "denied",
      "a noun with no before it",
      "auditors/NOUN/1/nsubj found/VERB/-1/root/find no/DET/3/det links/NOUN/1/obj/link",
      "links",
    ],
    [
      "denied",
      "what was averted",
      "Iran/PROPN/1/nsubj vetoed/VERB/-1/root/veto the/DET/3/det embargo/NOUN/1/obj",
      "embargo",
    ],
    [
      "denied",
      "an infinitive under a refusal",
      "Iran/PROPN/1/nsubj refused/VERB/-1/root/refuse to/PART/3/mark sign/VERB.VB/1/xcomp",
      "sign",
    ],
    [
      "denied",
      "a clause under a denial",
      "Iran/PROPN/1/nsubj denied/VERB/-1/root/deny arming/VERB.VBG/1/xcomp",
      "arming",
    ],
    [
      "alleged",
      "an infinitive under seeming",
      "Iran/PROPN/1/nsubj seems/VERB/-1/root/seem to/PART/4/mark have/AUX/4/aux gained/VERB.VBN/1/xcomp",
      "gained",
    ],
    [
      "alleged",
      "an accusation",
      "Oman/PROPN/1/nsubj accused/VERB/-1/root/accuse Iran/PROPN/1/obj of/ADP/4/mark arming/VERB.VBG/1/advcl",
      "arming",
    ],
    [
      "alleged",
      "an adverb of hearsay",
      "Iran/PROPN/2/nsubj reportedly/ADV/2/advmod sold/VERB/-1/root",
      "sold",
    ],
    [
      "asserted",
      "an aspect verb in a plain past",
      "Iran/PROPN/1/nsubj began/VERB/-1/root/begin to/PART/3/mark build/VERB.VB/1/xcomp",
      "build",
    ],
    [
      "asserted",
      "a not that only adds",
      "Iran/PROPN/3/nsubj not/PART/3/advmod only/ADV/3/advmod built/VERB/-1/root",
      "built",
    ],
  ])("is %s for %s", (expected, _case, line, trigger) => {
    expect(modalityOf(nodeOf(treeFrom(line), trigger), lexicon)).toBe(expected);
  });
});
