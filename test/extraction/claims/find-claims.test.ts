import { describe, expect, test } from "vitest";
import { findClaims } from "../../../src/extraction/claims/index.js";
import { claimLines, contextFrom, RULES_ONLY } from "../../support/claim-context.js";

describe("findClaims", () => {
  test.each([
    [
      "reads a future deployment with its number and date",
      "Kenya/PROPN/2/nsubj/*/c:Kenya will/AUX/2/aux send/VERB/-1/root 600/NUM/4/nummod troops/NOUN.NNS/2/obj/troop to/ADP/6/case Haiti/PROPN/2/obl/*/c:Haiti in/ADP/8/case June/PROPN/2/obl",
      ["Kenya sent_troops_to Haiti [planned] (600 troops) <2025-06>"],
    ],
    [
      "wants forces as what is sent",
      "Kenya/PROPN/1/nsubj/*/c:Kenya sent/VERB/-1/root/send flowers/NOUN.NNS/1/obj/flower to/ADP/4/case Haiti/PROPN/1/obl/*/c:Haiti",
      [],
    ],
    [
      "reads a passive without agent through the owner of the forces",
      "Kenyan/ADJ/1/amod/*/c:Kenya/demonym troops/NOUN.NNS/3/nsubj:pass/troop were/AUX/3/aux:pass sent/VERB.VBN/-1/root/send to/ADP/5/case Haiti/PROPN/3/obl/*/c:Haiti",
      ["Kenya sent_troops_to Haiti"],
    ],
    [
      "turns receiving round",
      "Serbia/PROPN/1/nsubj/*/c:Serbia bought/VERB/-1/root/buy missiles/NOUN.NNS/1/obj/missile from/ADP/4/case China/PROPN/1/obl/*/c:China",
      ["China supplied_arms_to Serbia"],
    ],
    [
      "pairs the sides of a reciprocal act with its purpose left out",
      "India/PROPN/3/nsubj/*/c:India and/CCONJ/2/cc China/PROPN/0/conj/*/c:China held/VERB/-1/root/hold talks/NOUN.NNS/3/obj/talk in/ADP/6/case Delhi/PROPN/3/obl/*/l:Delhi",
      ["India met_with China in Delhi"],
    ],
    [
      "does not deny what a denial of something else mentions",
      "Japan/PROPN/3/nsubj/*/c:Japan did/AUX/3/aux not/PART/3/advmod recognise/VERB/-1/root Russia/PROPN/6/nmod:poss/*/c:Russia 's/PART/4/case annexation/NOUN/3/obj of/ADP/8/case Crimea/PROPN/6/nmod/*/l:Crimea",
      ["Russia took_control_of Crimea"],
    ],
    [
      "keeps a condemned act a fact",
      "Japan/PROPN/1/nsubj/*/c:Japan condemned/VERB/-1/root/condemn Russia/PROPN/4/nmod:poss/*/c:Russia 's/PART/2/case annexation/NOUN/1/obj of/ADP/6/case Crimea/PROPN/4/nmod/*/l:Crimea",
      ["Japan criticized Russia", "Russia took_control_of Crimea"],
    ],
    [
      "names the source of what a verb of claiming leaves open",
      "Seoul/PROPN/1/nsubj/*/c:Korea/metonym estimated/VERB/-1/root/estimate that/SCONJ/4/mark Iran/PROPN/4/nsubj/*/c:Iran armed/VERB/1/ccomp/arm Syria/PROPN/4/obj/*/c:Syria",
      ["Iran supplied_arms_to Syria [alleged] by Seoul"],
    ],
    [
      "names the source set off at the end",
      "Iran/PROPN/1/nsubj/*/c:Iran armed/VERB/-1/root/arm Syria/PROPN/1/obj/*/c:Syria ,/PUNCT/6/punct according/VERB/6/case to/ADP/4/fixed Reuters/PROPN/1/obl/*/o:Reuters",
      ["Iran supplied_arms_to Syria by Reuters"],
    ],
    [
      "finds an office before a name",
      "Russian/ADJ/1/amod/*/c:Russia/demonym President/PROPN/2/nmod:desc/president Putin/PROPN/3/nsubj/*/p:Putin left/VERB/-1/root/leave",
      ["Putin holds_office_in Russia as President"],
    ],
    [
      "finds an office in an apposition",
      "Kiprono/PROPN/6/nsubj/*/p:Kiprono ,/PUNCT/4/punct the/DET/4/det Kenyan/ADJ/4/amod/*/c:Kenya/demonym premier/NOUN/0/appos ,/PUNCT/4/punct left/VERB/-1/root/leave",
      ["Kiprono holds_office_in Kenya as premier"],
    ],
    [
      "finds shares of trade, the second without its whole",
      "China/PROPN/1/nsubj/*/c:China took/VERB/-1/root/take 40/NUM/3/nummod %/SYM/1/obj of/ADP/8/case Angola/PROPN/8/nmod:poss/*/c:Angola 's/PART/5/case oil/NOUN/8/compound exports/NOUN.NNS/3/nmod/export and/CCONJ/11/cc India/PROPN/11/nsubj/*/c:India bought/VERB/1/conj/buy 9/NUM/13/nummod %/SYM/11/obj",
      ["China trades_with Angola (40 %)", "India trades_with Angola (9 %)"],
    ],
    [
      "counts losses of a group as its country's",
      "Over/ADV/1/advmod 600/NUM/2/nummod soldiers/NOUN.NNS/4/nsubj/soldier/c:Korea/forces had/AUX/4/aux died/VERB.VBN/-1/root/die",
      ["Korea suffered_losses Over 600 soldiers"],
    ],
    [
      "measures a thing, once, without the conversion in brackets",
      "The/DET/1/det bridge/NOUN/2/nsubj/*/f:bridge/nominal spans/VERB/-1/root/span 5/NUM/4/nummod km/NOUN/2/obj (/PUNCT/7/punct 3.1/NUM/7/nummod miles/NOUN.NNS/4/appos/mile )/PUNCT/7/punct",
      ["bridge has_measure 5 km"],
    ],
    [
      "dates what nobody does",
      "The/DET/1/det summit/NOUN/3/nsubj/*/e:summit/nominal will/AUX/3/aux open/VERB/-1/root on/ADP/5/case Monday/PROPN/3/obl",
      ["summit scheduled_at on Monday [planned]"],
    ],
    [
      "places a region in the country that owns it",
      "Russia/PROPN/2/nmod:poss/*/c:Russia 's/PART/0/case Kursk/PROPN/3/nsubj/*/l:Kursk burned/VERB/-1/root/burn",
      ["Kursk located_in Russia"],
    ],
    [
      "reads a verb that the tagger took for a noun",
      "A/DET/1/det tunnel/NOUN/2/nsubj/*/f:tunnel/nominal link/NOUN/-1/root Oslo/PROPN/2/appos/*/l:Oslo and/CCONJ/5/cc Bergen/PROPN/3/conj/*/l:Bergen",
      ["tunnel connects Bergen", "tunnel connects Oslo"],
    ],
    [
      "does not count the purpose of a deployment as a second act, but takes its place",
      "Cuba/PROPN/1/nsubj/*/c:Cuba sent/VERB/-1/root/send soldiers/NOUN.NNS/1/obj/soldier to/PART/4/mark help/VERB.VB/1/advcl Angola/PROPN/4/obj/*/c:Angola in/ADP/7/case Huambo/PROPN/4/obl/*/l:Huambo",
      ["Cuba sent_troops_to Angola in Huambo"],
    ],
    [
      "lets the accused do what they are accused of, on the word of the accuser",
      "Oman/PROPN/1/nsubj/*/c:Oman accused/VERB/-1/root/accuse Iran/PROPN/1/obj/*/c:Iran of/SCONJ/4/mark invading/VERB.VBG/1/advcl/invade Yemen/PROPN/4/obj/*/c:Yemen",
      ["Oman accused Iran", "Iran invaded Yemen [alleged] by Oman"],
    ],
    [
      "lets those who are warned plan, and those who are prevented not do it",
      "Oman/PROPN/1/nsubj/*/c:Oman prevented/VERB/-1/root/prevent Iran/PROPN/1/obj/*/c:Iran from/SCONJ/4/mark invading/VERB.VBG/1/advcl/invade Yemen/PROPN/4/obj/*/c:Yemen",
      ["Iran invaded Yemen [denied]"],
    ],
    [
      "gives a plan to its owner, not to those who approve it",
      "Oman/PROPN/1/nsubj/*/c:Oman approved/VERB/-1/root/approve the/DET/3/det bid/NOUN/1/obj of/ADP/5/case Chad/PROPN/3/nmod/*/c:Chad to/PART/7/mark join/VERB.VB/3/acl OPEC/PROPN/7/obj/*/o:OPEC",
      ["Oman approved Chad", "Chad joined OPEC [planned]"],
    ],
    [
      "takes a country in a title for no participant of its own",
      "Fidan/PROPN/1/nsubj/*/p:Fidan met/VERB/-1/root/meet Greek/ADJ/1/obj/*/c:Greece/demonym minister/NOUN/4/nmod:desc Gerapetritis/PROPN/2/conj/*/p:Gerapetritis",
      ["Fidan met_with Gerapetritis", "Gerapetritis holds_office_in Greece as minister"],
    ],
    [
      "reads a participle joined to a name",
      "The/DET/4/det US/PROPN/3/compound/*/c:US -/PUNCT/1/punct brokered/VERB.VBN/4/amod/broker truce/NOUN/5/nsubj/*/a:truce/nominal holds/VERB/-1/root/hold",
      ["US mediates truce"],
    ],
    [
      "finds ends that the parser hung elsewhere",
      "Kenya/PROPN/4/dep/*/c:Kenya sent/VERB/4/dep/send police/NOUN/1/obj to/ADP/4/case Haiti/PROPN/-1/root/*/c:Haiti",
      ["Kenya sent_troops_to Haiti"],
    ],
    [
      "does not look for ends beyond a comma or another verb",
      "Kenya/PROPN/1/nsubj/*/c:Kenya trained/VERB/-1/root/train police/NOUN/1/obj ,/PUNCT/4/punct Haiti/PROPN/5/nsubj/*/c:Haiti paid/VERB/1/parataxis/pay",
      [],
    ],
    [
      "keeps to the types of the ontology",
      "Tumen/PROPN/1/nsubj/*/l:Tumen praised/VERB/-1/root/praise Oslo/PROPN/1/obj/*/l:Oslo",
      [],
    ],
  ])("%s", (_title, line, expected) => {
    expect(claimLines(line).sort()).toEqual([...expected].sort());
  });

  test("gives evidence whose quote holds the cue and both ends", () => {
    const context = contextFrom(
      "Yesterday/NOUN/2/obl:tmod Chad/PROPN/2/nsubj/*/c:Chad accused/VERB/-1/root/accuse Libya/PROPN/2/obj/*/c:Libya of/ADP/5/case theft/NOUN/2/obl",
    );
    const [claim] = findClaims(context, RULES_ONLY).claims;
    const cut = (span: { start: number; end: number }) =>
      context.document.text.slice(span.start, span.end);
    expect(claim?.evidence.quote).toBe("Chad accused Libya");
    expect(
      claim && [claim.evidence.subject, claim.evidence.cue, claim.evidence.object].map(cut),
    ).toEqual(["Chad", "accused", "Libya"]);
  });

  test("finds nothing in a headline", () => {
    const context = contextFrom(
      "Chad/PROPN/1/nsubj/*/c:Chad accuses/VERB/-1/root/accuse Libya/PROPN/1/obj/*/c:Libya",
    );
    const [sentence] = context.sentences;
    if (sentence === undefined) throw new Error("no sentence");
    const headline = { ...sentence, sentence: { ...sentence.sentence, kind: "headline" as const } };
    expect(findClaims(context, RULES_ONLY).claims).toHaveLength(1);
    expect(findClaims({ ...context, sentences: [headline] }, RULES_ONLY).claims).toEqual([]);
  });
});
