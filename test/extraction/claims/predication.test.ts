import { describe, expect, test } from "vitest";
import {
  type Predication,
  readNoun,
  readVerb,
} from "../../../src/extraction/claims/predication.js";
import { nodeOf, treeFrom } from "../../support/sentences.js";

const SUPPORT = {
  light: new Set(["hold", "launch", "sign"]),
  lightPreposition: new Set(["enter"]),
};

function slots(predication: Predication): string[] {
  return predication.arguments
    .filter(({ slot }) => slot !== "self")
    .map(({ slot, node }) => `${slot}=${node.form}`);
}

describe("readVerb", () => {
  test.each([
    [
      "reads subject, object and obliques of an active clause",
      "Kenya/PROPN/1/nsubj sent/VERB/-1/root/send police/NOUN/1/obj to/ADP/4/case Haiti/PROPN/1/obl",
      "sent",
      ["subject=kenya", "object=police", "to=haiti"],
    ],
    [
      "turns a passive round",
      "Goma/PROPN/2/nsubj:pass was/AUX/2/aux:pass seized/VERB.VBN/-1/root by/ADP/4/case rebels/NOUN/2/obl:agent",
      "seized",
      ["subject=rebels", "object=goma"],
    ],
    [
      "takes the first of two objects as the recipient",
      "Iran/PROPN/1/nsubj gave/VERB/-1/root/give Syria/PROPN/1/obj oil/NOUN/1/obj",
      "gave",
      ["subject=iran", "indirect=syria", "object=oil"],
    ],
    [
      "takes a lone indirect object as the object",
      "Chad/PROPN/1/nsubj asked/VERB/-1/root/ask France/PROPN/1/iobj to/PART/4/mark leave/VERB.VB/1/xcomp",
      "asked",
      ["subject=chad", "object=france", "infinitive=leave"],
    ],
    [
      "finds the subject of a coordinated verb",
      "Oman/PROPN/1/nsubj thanked/VERB/-1/root/thank Qatar/PROPN/1/obj and/CCONJ/4/cc left/VERB/1/conj/leave",
      "left",
      ["subject=oman"],
    ],
    [
      "replaces a relative pronoun by its noun",
      "bridge/NOUN/-1/root which/PRON/2/nsubj crosses/VERB.VBZ/0/acl:relcl Tumen/PROPN/2/obj",
      "crosses",
      ["subject=bridge", "object=tumen"],
    ],
    [
      "fills the gap of an object relative clause",
      "island/NOUN/-1/root that/PRON/3/obj Spain/PROPN/3/nsubj claims/VERB.VBZ/0/acl:relcl",
      "claims",
      ["subject=spain", "object=island"],
    ],
    [
      "takes the object of the governing verb as subject of an infinitive",
      "Cuba/PROPN/1/nsubj urged/VERB/-1/root/urge Peru/PROPN/1/obj to/PART/4/mark sign/VERB.VB/1/xcomp",
      "sign",
      ["subject=peru"],
    ],
    [
      "takes the possessor as the subject of a gerund behind its noun",
      "Ghana/PROPN/2/nmod:poss 's/PART/0/case denial/NOUN/-1/root of/ADP/4/mark arming/VERB.VBG/2/acl rebels/NOUN/4/obj",
      "arming",
      ["subject=ghana", "object=rebels"],
    ],
    [
      "finds a subject behind an introductory clause",
      "Speaking/VERB.VBG/2/csubj Modi/PROPN/2/nsubj praised/VERB/-1/root/praise Bhutan/PROPN/2/obj",
      "praised",
      ["subject=modi", "object=bhutan"],
    ],
    [
      "takes the actor before a day for the subject",
      "Ghana/PROPN/3/dep on/ADP/2/case Tuesday/PROPN/3/nsubj left/VERB/-1/root/leave",
      "left",
      ["subject=ghana"],
    ],
    [
      "reads the only verb of a sentence as active",
      "Chinese/ADJ/1/amod forces/NOUN/-1/root trained/VERB.VBN/1/acl/train with/ADP/4/case Laos/PROPN/2/obl",
      "trained",
      ["subject=forces", "with=laos"],
    ],
  ])("%s", (_title, line, verb, expected) => {
    expect(slots(readVerb(nodeOf(treeFrom(line), verb)))).toEqual(expected);
  });

  test("joins a verb with its particle", () => {
    const tree = treeFrom(
      "Rebels/NOUN/1/nsubj took/VERB/-1/root/take over/ADP/1/compound:prt Goma/PROPN/1/obj",
    );
    expect(readVerb(nodeOf(tree, "took")).lemmas).toEqual(["take_over", "take"]);
  });
});

describe("readNoun", () => {
  test("reads possessor and prepositional phrases", () => {
    const tree = treeFrom(
      "Iraq/PROPN/2/nmod:poss 's/PART/0/case invasion/NOUN/-1/root of/ADP/4/case Kuwait/PROPN/2/nmod",
    );
    expect(slots(readNoun(nodeOf(tree, "invasion"), SUPPORT))).toEqual([
      "possessor=iraq",
      "of=kuwait",
    ]);
  });

  test("takes the phrases that hang on a name before them", () => {
    const tree = treeFrom(
      "attack/NOUN/-1/root by/ADP/2/case Hamas/PROPN/0/nmod on/ADP/4/case Israel/PROPN/2/nmod",
    );
    expect(slots(readNoun(nodeOf(tree, "attack"), SUPPORT))).toEqual(["by=hamas", "on=israel"]);
  });

  test("gets its subject from the light verb that carries it", () => {
    const tree = treeFrom(
      "Laos/PROPN/1/nsubj held/VERB/-1/root/hold talks/NOUN/1/obj with/ADP/4/case Japan/PROPN/1/obl",
    );
    expect(slots(readNoun(nodeOf(tree, "talks"), SUPPORT))).toEqual([
      "support=laos",
      "carrier=held",
      "with=japan",
    ]);
  });

  test("gets no subject from a verb with a meaning of its own", () => {
    const tree = treeFrom("Laos/PROPN/1/nsubj criticised/VERB/-1/root/criticise talks/NOUN/1/obj");
    expect(slots(readNoun(nodeOf(tree, "talks"), SUPPORT))).toEqual([]);
  });

  test("unfolds modifiers joined by a hyphen", () => {
    const tree = treeFrom(
      "US/PROPN/2/compound -/PUNCT/0/punct China/PROPN/3/compound talks/NOUN/-1/root",
    );
    expect(slots(readNoun(nodeOf(tree, "talks"), SUPPORT))).toEqual([
      "modifier=us",
      "modifier=china",
    ]);
  });
});
