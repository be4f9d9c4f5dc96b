/**
 * Measures the language models on the documents of the repository, repeated: `npm run bench:language`.
 *
 * Figures are tokens per second of processor time on one core; they depend on the machine.
 */
import { readdirSync, readFileSync } from "node:fs";
import { readLanguageModels } from "../../src/files/language-models.js";
import { createAnalyser } from "../../src/language/index.js";
import { createParserBuffers } from "../../src/language/syntax/parser.js";
import { analyseSyntax } from "../../src/language/syntax/sentence-syntax.js";
import { createTaggerFeatures } from "../../src/language/syntax/tagger.js";
import { createWordForms } from "../../src/language/words/word-forms.js";

const ROUNDS = 60;

const started = performance.now();
const models = readLanguageModels();
console.log(`loading                ${(performance.now() - started).toFixed(0)} ms`);

const folder = new URL("../../data/documents/", import.meta.url);
const documents = readdirSync(folder)
  .sort()
  .map((name) => ({
    id: name,
    location: name,
    text: readFileSync(new URL(name, folder), "utf8"),
    boilerplate: [],
  }));
const analyser = createAnalyser(models);
const sentences = documents
  .flatMap((document) => analyser.analyse(document).sentences)
  .map((sentence) => sentence.tokens.map((token) => token.surface));
const tokens = sentences.reduce((sum, words) => sum + words.length, 0);
const tools = {
  models,
  wordForms: createWordForms(models.clusters),
  taggerBuffer: createTaggerFeatures(),
  parserBuffers: createParserBuffers(),
};

report("tags and trees", () => {
  for (const words of sentences) analyseSyntax(words, tools);
});
report("everything, with names", () => {
  for (const document of documents) analyser.analyse(document);
});

function report(what: string, run: () => void): void {
  for (let round = 0; round < ROUNDS / 6; round += 1) run();
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) run();
  const seconds = process.cpuUsage(before).user / 1e6;
  console.log(`${what.padEnd(22)} ${((ROUNDS * tokens) / seconds).toFixed(0)} tokens/s`);
}
