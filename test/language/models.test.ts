import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readLanguageModels } from "../../src/files/language-models.js";
import { LANGUAGE_MODEL_PARTS } from "../../src/language/index.js";
import { InvalidInputError, NotFoundError } from "../../src/model/index.js";

const folder = mkdtempSync(join(tmpdir(), "tumen-models-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("names the missing file when there are no models", () => {
  expect(() => readLanguageModels(join(folder, "nowhere"))).toThrow(NotFoundError);
});

it("refuses a model that is not packed as it should be", () => {
  for (const part of LANGUAGE_MODEL_PARTS)
    writeFileSync(join(folder, `${part}.bin.gz`), "not gzip");
  expect(() => readLanguageModels(folder)).toThrow(InvalidInputError);
});

it("keeps the models that ship below ten megabytes", () => {
  const own = new URL("../../data/models/", import.meta.url);
  const files = readdirSync(own).filter((name) => name.endsWith(".bin.gz"));
  expect(files.map((name) => name.replace(".bin.gz", "")).sort()).toEqual(
    [...LANGUAGE_MODEL_PARTS, "relations"].sort(),
  );
  const size = files.reduce((sum, name) => sum + statSync(new URL(name, own)).size, 0);
  expect(size).toBeLessThan(10_000_000);
});
