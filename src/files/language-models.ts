import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  LANGUAGE_MODEL_PARTS,
  type LanguageModelBytes,
  type LanguageModels,
  parseLanguageModels,
} from "../language/index.js";
import { InvalidInputError, NotFoundError } from "../model/index.js";
import { packagePath } from "./package-path.js";

const OWN_MODELS = packagePath("data/models");

/**
 * Reads the language models from a folder.
 *
 * @param folder default: data/models of this package.
 * @throws NotFoundError if a part is missing; InvalidInputError if one is damaged.
 */
export function readLanguageModels(folder: string = OWN_MODELS): LanguageModels {
  const parts = LANGUAGE_MODEL_PARTS.map((part) => [part, readModelPart(part, folder)]);
  // fromEntries forgets the names of the keys; they are exactly LANGUAGE_MODEL_PARTS.
  return parseLanguageModels(Object.fromEntries(parts) as LanguageModelBytes);
}

/**
 * Reads one part of the models, unpacked.
 *
 * @throws NotFoundError if it is missing; InvalidInputError if it is damaged.
 */
export function readModelPart(part: string, folder: string = OWN_MODELS): Uint8Array {
  const path = join(folder, `${part}.bin.gz`);
  if (!existsSync(path)) {
    throw new NotFoundError(
      "no-language-model",
      `The model ${path} is missing. Install the package again, or build the models with "npm run train".`,
      { details: { path } },
    );
  }
  try {
    return gunzipSync(readFileSync(path));
  } catch (cause) {
    throw new InvalidInputError(
      "damaged-model",
      `The model ${path} cannot be unpacked. Install the package again, or build the models with "npm run train".`,
      { details: { path }, cause },
    );
  }
}
