import { describe, expect, test } from "vitest";
import { comparePersonNames, personTokens } from "../../src/extraction/coreference/person-names.js";
import { type Line, referencesOf, resolveText } from "./resolved-text.js";

/** References of the last sentence. */
function read(...lines: readonly Line[]): string[] {
  const { references, document } = resolveText(...lines);
  return referencesOf(references, document, lines.length - 1);
}

describe("names of people", () => {
  test.each([
    ["Vladimir Putin", "Vladimir Putin", 3],
    ["Kim Jong-un", "Kim Jong Un", 3],
    ["Recep Erdogan", "Recep Erdoğan", 3],
    ["Putin", "Vladimir Putin", 2],
    ["Xi", "Xi Jinping", 2],
    ["J. Smith", "John Smith", 2],
    ["Vladimir Putin", "Vladimir Vladimirovich Putin", 2],
    ["Tayyip", "Recep Tayyip Erdogan", 1],
    ["Donald Trump", "Ivanka Trump", 0],
    ["Kim Jong Un", "Kim Yo Jong", 0],
    ["bin", "Mohammed bin Salman", 0],
  ] as const)("%s and %s: %i", (a, b, expected) => {
    expect(comparePersonNames(personTokens(a), personTokens(b))).toBe(expected);
    expect(comparePersonNames(personTokens(b), personTokens(a))).toBe(expected);
  });

  test("a surname is whoever of that name was spoken of last", () => {
    expect(
      read(
        ["Olga/PROPN/2/nsubj Berg/PROPN/0/flat spoke/VERB/-1/root", [0, 2, "PER"]],
        ["Nils/PROPN/2/nsubj Berg/PROPN/0/flat spoke/VERB/-1/root", [0, 2, "PER"]],
        ["Berg/PROPN/1/nsubj left/VERB/-1/root", [0, 1, "PER"]],
      ),
    ).toEqual(["Berg [name] = Nils Berg"]);
  });
});

describe("pronouns", () => {
  test("refer to the subject before", () => {
    expect(
      read(
        "Norway/PROPN/1/nsubj praised/VERB/-1/root Sweden/PROPN/1/obj",
        "It/PRON/1/nsubj signed/VERB/-1/root/sign",
      ),
    ).toEqual(["It [pronoun] = Norway"]);
  });

  test("never refer to the other side of their verb", () => {
    expect(read("Norway/PROPN/1/nsubj praised/VERB/-1/root it/PRON/1/obj")).toEqual([
      "Norway [name] = Norway",
    ]);
  });

  test("stay open between two that are as likely", () => {
    expect(
      read(
        [
          "Olga/PROPN/3/nsubj Berg/PROPN/0/flat met/VERB/-1/root and/CCONJ/5/cc Nils/PROPN/6/nsubj left/VERB/2/conj",
          [0, 2, "PER"],
          [4, 5, "PER"],
        ],
        "He/PRON/1/nsubj spoke/VERB/-1/root",
      ).filter((reference) => reference.startsWith("He")),
    ).toEqual([]);
  });

  test("of expletives refer to nothing", () => {
    expect(
      read(
        "Norway/PROPN/1/nsubj agreed/VERB/-1/root",
        "It/PRON/2/nsubj is/AUX/2/cop clear/ADJ/-1/root that/SCONJ/5/mark Sweden/PROPN/5/nsubj pays/VERB/2/ccomp",
      ),
    ).toEqual(["Sweden [name] = Sweden"]);
  });

  test("give way to a nearer thing that has no entity", () => {
    expect(
      read(
        "Norway/PROPN/1/nsubj agreed/VERB/-1/root",
        "The/DET/1/det machine/NOUN/2/nsubj stopped/VERB/-1/root and/CCONJ/5/cc it/PRON/5/nsubj burned/VERB/2/conj",
      ),
    ).toEqual([]);
  });

  test("of the plural take up a list of names", () => {
    expect(
      read(
        "Norway/PROPN/3/nsubj and/CCONJ/2/cc Sweden/PROPN/0/conj agreed/VERB/-1/root",
        "Their/PRON/1/nmod:poss armies/NOUN.NNS/2/nsubj/army left/VERB/-1/root",
      ),
    ).toEqual(["Their [pronoun] = Norway + Sweden"]);
  });

  test("keep the class of a group", () => {
    expect(
      read(
        "Russian/ADJ/1/amod troops/NOUN.NNS/2/nsubj/troop came/VERB/-1/root",
        "They/PRON/1/nsubj left/VERB/-1/root",
      ),
    ).toEqual(["They [pronoun, forces] = Russia"]);
  });

  test("of relative clauses refer to the noun before", () => {
    expect(
      read(
        "Norway/PROPN/4/nsubj ,/PUNCT/3/punct which/PRON/3/nsubj paid/VERB/0/acl:relcl agreed/VERB/-1/root",
      ),
    ).toContain("which [pronoun] = Norway");
  });
});

describe("both countries", () => {
  const BOTH = "Both/DET/1/det countries/NOUN.NNS/2/nsubj/country agreed/VERB/-1/root";

  test("are the two named together", () => {
    expect(
      read(
        "France/PROPN/1/nsubj watched/VERB/-1/root",
        "Norway/PROPN/1/nsubj met/VERB/-1/root",
        "Norway/PROPN/3/nsubj and/CCONJ/2/cc Sweden/PROPN/0/conj agreed/VERB/-1/root",
        BOTH,
      ),
    ).toEqual(["countries [nominal] = Norway + Sweden"]);
  });

  test("are nobody among three as likely", () => {
    expect(
      read(
        "Norway/PROPN/1/nsubj told/VERB/-1/root Sweden/PROPN/1/obj of/ADP/4/case France/PROPN/1/obl",
        BOTH,
      ),
    ).toEqual([]);
  });
});

describe("described things", () => {
  const ROAD =
    "a/DET/2/det road/NOUN/2/compound bridge/NOUN/4/nsubj:pass was/AUX/4/aux:pass built/VERB.VBN/-1/root";

  test("are taken up by the same noun", () => {
    expect(
      read(ROAD, "The/DET/2/det new/ADJ/2/amod bridge/NOUN/3/nsubj opened/VERB/-1/root"),
    ).toEqual(["new bridge [nominal] = road bridge"]);
  });

  test("stay apart by a modifier or a count", () => {
    expect(
      read(ROAD, "The/DET/2/det railway/NOUN/2/compound bridge/NOUN/3/nsubj opened/VERB/-1/root"),
    ).toEqual(["railway bridge [nominal] = railway bridge"]);
    const { references } = resolveText(
      "a/DET/1/det bridge/NOUN/3/nsubj:pass was/AUX/3/aux:pass built/VERB.VBN/-1/root",
      "The/DET/2/det second/ADJ/2/amod bridge/NOUN/3/nsubj opened/VERB/-1/root",
    );
    expect(references.localEntities.map((entity) => entity.label)).toEqual([
      "bridge",
      "second bridge",
    ]);
  });

  test("are taken up by another word of their kind", () => {
    expect(
      read(
        "They/PRON/1/nsubj signed/VERB/-1/root a/DET/3/det pact/NOUN/1/obj",
        "The/DET/1/det treaty/NOUN/2/nsubj failed/VERB/-1/root",
      ),
    ).toEqual(["treaty [nominal] = pact"]);
  });

  test("may have a name of their own", () => {
    expect(
      read(
        [
          "the/DET/1/det Treaty/PROPN/4/nsubj of/ADP/3/case Bergen/PROPN/1/nmod failed/VERB/-1/root",
          [1, 4, "MISC"],
        ],
        "The/DET/1/det treaty/NOUN/2/nsubj failed/VERB/-1/root",
      ),
    ).toEqual(["treaty [nominal] = Treaty of Bergen"]);
  });

  test.each([
    ["generic plurals", "Bridges/NOUN.NNS/1/nsubj/bridge collapse/VERB/-1/root"],
    ["denied things", "no/DET/1/det agreement/NOUN/2/nsubj exists/VERB/-1/root"],
    ["masses", "War/NOUN/1/nsubj kills/VERB/-1/root"],
  ])("are not founded by %s", (_, line) => {
    expect(read(line)).toEqual([]);
  });

  test("carry the fullest wording as label and no name", () => {
    const { references } = resolveText(
      "the/DET/1/det bridge/NOUN/4/nsubj to/ADP/3/case Sweden/PROPN/1/nmod opened/VERB/-1/root",
    );
    expect(references.localEntities[0]).toMatchObject({ label: "bridge to Sweden", named: false });
  });
});

test("the country is the one clearly spoken of", () => {
  expect(
    read(
      "Norway/PROPN/1/nsubj agreed/VERB/-1/root",
      "The/DET/1/det country/NOUN/2/nsubj paid/VERB/-1/root",
    ),
  ).toEqual(["country [nominal] = Norway"]);
});

test("the president is the one person who has that office", () => {
  expect(
    read(
      [
        "President/PROPN/1/nmod:desc Ivan/PROPN/3/nsubj Petrov/PROPN/1/flat spoke/VERB/-1/root",
        [1, 3, "PER"],
      ],
      "The/DET/1/det president/NOUN/2/nsubj left/VERB/-1/root",
    ),
  ).toEqual(["president [title] = Ivan Petrov"]);
});

test("a name is found at its head token, nothing at others", () => {
  const { references } = resolveText(
    "North/PROPN/1/compound Korea/PROPN/2/nsubj fired/VERB/-1/root",
  );
  expect(references.at(0, 1)?.range).toEqual({ from: 0, to: 2 });
  expect(references.at(0, 0)).toBeUndefined();
  expect(references.of(7)).toEqual([]);
});

describe("bodies without a name", () => {
  test("are taken up by their noun", () => {
    expect(
      read(
        "Jihadist/ADJ/1/amod rebels/NOUN.NNS/2/nsubj/rebel fled/VERB/-1/root",
        "the/DET/1/det rebels/NOUN.NNS/2/nsubj/rebel returned/VERB/-1/root",
      ),
    ).toEqual(["rebels [nominal] = Jihadist rebels"]);
  });

  test("are not founded by a noun with an owner alone", () => {
    expect(
      read("its/PRON/1/nmod:poss companies/NOUN.NNS/2/nsubj/company paid/VERB/-1/root"),
    ).toEqual([]);
  });

  test("in capitals have one", () => {
    const { references } = resolveText(
      "the/DET/1/det Senate/PROPN/2/nsubj/senate voted/VERB/-1/root",
    );
    expect(references.localEntities).toMatchObject([{ label: "Senate", named: true }]);
  });
});

describe("a class noun means a name", () => {
  test("of a firm", () => {
    expect(
      read(
        ["Tata/PROPN/1/compound Motors/PROPN/2/nsubj paid/VERB/-1/root", [0, 2, "ORG"]],
        "the/DET/1/det company/NOUN/2/nsubj grew/VERB/-1/root",
      ),
    ).toEqual(["company [nominal] = Tata Motors"]);
  });

  test("of a town, the last one without a kind", () => {
    expect(
      read(
        ["shells/NOUN.NNS/1/nsubj hit/VERB/-1/root Gori/PROPN/1/obj", [2, 3, "LOC"]],
        "the/DET/1/det city/NOUN/2/nsubj burned/VERB/-1/root",
      ),
    ).toEqual(["city [nominal] = Gori"]);
  });

  test("never of who acts in its clause", () => {
    expect(
      read(
        "Norway/PROPN/1/nsubj left/VERB/-1/root",
        "Sweden/PROPN/1/nsubj occupied/VERB/-1/root the/DET/3/det country/NOUN/1/obj",
      ),
    ).toEqual(["Sweden [name] = Sweden", "country [nominal] = Norway"]);
  });
});

test("a neighbour is the other country", () => {
  expect(
    read(
      "Sweden/PROPN/1/nsubj agreed/VERB/-1/root",
      "Norway/PROPN/2/nmod:poss 's/PART/0/case neighbour/NOUN/3/nsubj paid/VERB/-1/root",
    ),
  ).toEqual(["Norway [name] = Norway", "neighbour [nominal] = Sweden"]);
});

test("a possessive pronoun reaches the subject past a noun that nothing is known of", () => {
  expect(
    read(
      "Norway/PROPN/1/nsubj gave/VERB/-1/root notice/NOUN/1/obj of/ADP/5/case its/PRON/5/nmod:poss withdrawal/NOUN/2/nmod",
    ),
  ).toContain("its [pronoun] = Norway");
});
