import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readOntologyFile } from "../../src/files/read-ontology-file.js";
import { InvalidInputError, NotFoundError } from "../../src/model/index.js";
import { makeFolder } from "../cli/run-tumen.js";

function write(text: string): string {
  const path = join(makeFolder(), "own.yaml");
  writeFileSync(path, text);
  return path;
}

test.each([
  ["YAML", "predicates:\n  - id: owns\n    verbs: [own]\n"],
  ["JSON", '{\n\t"predicates": [\n\t\t{ "id": "owns", "verbs": ["own"] }]\n}'],
])("reads %s and knows the lines", async (_, text) => {
  const { content, lineAt } = await readOntologyFile(write(text));
  expect(content).toEqual({ predicates: [{ id: "owns", verbs: ["own"] }] });
  expect(lineAt?.(["predicates", 0, "verbs", 0])).toBe(3);
  expect(lineAt?.(["predicates", 0, "range"])).toBe(text.startsWith("{") ? 3 : 2);
  expect(lineAt?.([])).toBeUndefined();
});

test.each([
  ["a key that stands twice", "a: 1\nb: 2\na: 3\n", /unique at line 3/u],
  ["a tag", "a: 1\nb: !secret x\n", /Unresolved tag: !secret at line 2/u],
  ["a bracket left open", '{ "a": [1, 2\n', /line 2/u],
  ["two documents", "a: 1\n---\nb: 2\n", /multiple documents/u],
  ["a key that is no text", "? [a, b]\n: 1\n", /strings/u],
])("rejects %s and says where", async (_, text, reason) => {
  const path = write(text);
  const reading = readOntologyFile(path);
  await expect(reading).rejects.toThrow(InvalidInputError);
  await expect(reading).rejects.toThrow(reason);
  await expect(reading).rejects.toThrow(path);
});

test("rejects aliases that grow beyond bounds", async () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const aliases =
      level === 0
        ? "x"
        : Array(9)
            .fill(`*l${level - 1}`)
            .join(", ");
    return `l${level}: &l${level} [${aliases}]\n`;
  });
  await expect(readOntologyFile(write(levels.join("")))).rejects.toThrow(/alias/u);
});

test("names a file that does not exist", async () => {
  await expect(readOntologyFile("no-such.yaml")).rejects.toThrow(NotFoundError);
});
