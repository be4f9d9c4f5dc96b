import { parseConllu, type TreebankSentence } from "../../src/training/corpora/conllu.js";
import type { NamedSentence } from "../../src/training/corpora/name-corpora.js";
import type { Embeddings } from "../../src/training/train-clusters.js";

/** Rows of id, form, lemma, UPOS, XPOS, head, relation and MISC as a CoNLL-U sentence. */
export function toConllu(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(([id, form, lemma, upos, xpos, head, relation, misc]) =>
    [id, form, lemma, upos, xpos, "_", head, relation, "_", misc === "" ? "_" : misc].join("\t"),
  );
  return `${lines.join("\n")}\n`;
}

/** A few sentences written for the tests, one word a line: form, lemma, tags, head, relation. */
const SENTENCES = [
  `Norway Norway PROPN NNP 2 nsubj
   signed sign VERB VBD 0 root
   the the DET DT 4 det
   treaty treaty NOUN NN 2 obj
   . . PUNCT . 2 punct`,
  `Iceland Iceland PROPN NNP 3 nsubj
   quickly quickly ADV RB 3 advmod
   ratified ratify VERB VBD 0 root
   the the DET DT 5 det
   accords accord NOUN NNS 3 obj
   . . PUNCT . 3 punct`,
  `The the DET DT 2 det
   ministers minister NOUN NNS 3 nsubj
   met meet VERB VBD 0 root
   in in ADP IN 5 case
   Oslo Oslo PROPN NNP 3 obl
   . . PUNCT . 3 punct`,
  `Kari Kari PROPN NNP 3 nsubj
   Berge Berge PROPN NNP 1 flat
   praised praise VERB VBD 0 root
   the the DET DT 5 det
   ministers minister NOUN NNS 3 obj
   . . PUNCT . 3 punct`,
];

/** The written sentences as a treebank. */
export const WRITTEN_TREEBANK: readonly TreebankSentence[] = SENTENCES.flatMap((text) => {
  const rows = text.split("\n").map((line, index, lines) => {
    const [form = "", lemma = "", upos = "", xpos = "", head = "", relation = ""] = line
      .trim()
      .split(" ");
    const space = index === lines.length - 2 ? "SpaceAfter=No" : "";
    return [`${index + 1}`, form, lemma, upos, xpos, head, relation, space];
  });
  // Four times over, so that tags are not too rare to be learned.
  return parseConllu(Array.from({ length: 4 }, () => toConllu(rows)).join("\n"));
});

/** The names of the written sentences. */
export const WRITTEN_NAMES: readonly NamedSentence[] = [
  {
    document: "a",
    words: ["Norway", "signed", "the", "treaty", "."],
    names: [{ from: 0, to: 1, type: "LOC" }],
    style: 1,
  },
  {
    document: "a",
    words: ["Kari", "Berge", "praised", "the", "ministers", "."],
    names: [{ from: 0, to: 2, type: "PER" }],
    style: 2,
  },
];

/** Made-up vectors of a few words. */
export const WRITTEN_EMBEDDINGS: Embeddings = {
  words: ["norway", "iceland", "oslo", "signed", "ratified", "met"],
  size: 2,
  vectors: Float32Array.from([1, 0, 0.98, 0.2, 0.9, 0.44, 0, 1, 0.2, 0.98, 0.44, 0.9]),
};
