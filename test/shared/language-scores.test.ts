// Reads the corpora in ../shared/corpora beside the repository; the product never needs them.
import { expect, it } from "vitest";
import { readLanguageModels } from "../../src/files/language-models.js";
import { openCorpora } from "../../src/training/corpora/corpora.js";
import { scoreBoundaries, scoreNames, scoreSyntax } from "../../src/training/scores/evaluate.js";

const corpora = openCorpora("../shared/corpora");
const models = readLanguageModels();

/** Every n-th document of a corpus, so that a sample is spread over it. */
function sample<T extends { readonly document: string }>(items: readonly T[], every: number): T[] {
  const documents = [...new Set(items.map(({ document }) => document))];
  const chosen = new Set(documents.filter((_, index) => index % every === 0));
  return items.filter(({ document }) => chosen.has(document));
}

// The floors lie about two points below the scores of the models in data/models on these samples.
it("tags and parses held-out sentences of the treebanks well enough", () => {
  const ewt = scoreSyntax(models, sample(corpora.ewt("test"), 5));
  expect(ewt.tokens).toBeGreaterThan(4_000);
  expect(ewt.upos).toBeGreaterThan(93);
  expect(ewt.las).toBeGreaterThan(79);
  const gum = scoreSyntax(models, sample(corpora.gum("test"), 5));
  expect(gum.tokens).toBeGreaterThan(2_000);
  expect(gum.upos).toBeGreaterThan(94);
  expect(gum.las).toBeGreaterThan(78);
});

it("finds tokens and sentences in held-out running text well enough", () => {
  const scores = scoreBoundaries(models, sample(corpora.ewt("test"), 3));
  expect(scores.tokens).toBeGreaterThan(98);
  expect(scores.sentences).toBeGreaterThan(75);
});

it("finds names in held-out text well enough", () => {
  const wikipedia = scoreNames(models, sample(corpora.reDocRed("dev"), 12));
  expect(wikipedia.all).toBeGreaterThan(71);
  const web = scoreNames(models, sample(corpora.universalNer("test"), 3), ["PER", "LOC", "ORG"]);
  expect(web.all).toBeGreaterThan(69);
});
