import { existsSync } from "node:fs";
import { join } from "node:path";
import { NotFoundError } from "../../model/index.js";
import { readConllu, type TreebankSentence } from "./conllu.js";
import {
  type NamedSentence,
  readBroadTwitter,
  readReDocRed,
  readUniversalNer,
  readWikiGold,
} from "./name-corpora.js";

/** Which third of a corpus: to learn from, to choose settings by, or to report on. */
export type CorpusPart = "train" | "dev" | "test";

/** The corpora of data/models/README.md, found in one folder. */
export interface Corpora {
  ewt(part: CorpusPart): TreebankSentence[];
  gum(part: CorpusPart): TreebankSentence[];
  universalNer(part: CorpusPart): NamedSentence[];
  /** Only `test` (to learn from) and `dev` (to report on) were to be had. */
  reDocRed(part: "dev" | "test"): NamedSentence[];
  wikiGold(): NamedSentence[];
  broadTwitter(): NamedSentence[];
}

/**
 * Gives access to the corpora in a folder.
 *
 * @throws NotFoundError if the folder does not hold them.
 */
export function openCorpora(folder: string): Corpora {
  if (!existsSync(join(folder, "ud-english-ewt"))) {
    throw new NotFoundError(
      "no-corpora",
      `No corpora in ${folder}: it should hold the folders that data/models/README.md lists. Name another one with --corpora.`,
      { details: { folder } },
    );
  }
  return {
    ewt: (part) => readConllu(join(folder, "ud-english-ewt", `${part}.conllu`)),
    gum: (part) => readConllu(join(folder, "ud-english-gum", `${part}.conllu`)),
    universalNer: (part) => readUniversalNer(join(folder, "uner-english-ewt", `${part}.iob2`)),
    reDocRed: (part) => readReDocRed(join(folder, "re-docred", `${part}.json`)),
    wikiGold: () => readWikiGold(join(folder, "wikigold", "wikigold.conll.txt")),
    broadTwitter: () =>
      ["f", "g", "h"].flatMap((name) =>
        readBroadTwitter(join(folder, "broad-twitter", `${name}.conll`)),
      ),
  };
}
