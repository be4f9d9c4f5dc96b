import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { readDocuments, readJsonFile, readTextFile, writeOutputs } from "../../src/files/index.js";

const BODY =
  "The two governments agreed on Tuesday to reopen the crossing between their countries.";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-test-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

describe("readDocuments", () => {
  test("reads folders recursively, sorted by location in code unit order", async () => {
    await put("b.txt", `${BODY} One.`);
    await put("B.txt", `${BODY} Two.`);
    await put("a/z.md", `${BODY} Three.`);
    await put("a-b.txt", `${BODY} Four.`);
    const { documents } = await readDocuments([folder]);
    expect(documents.map((each) => each.location)).toEqual(["B.txt", "a-b.txt", "a/z.md", "b.txt"]);
  });

  test("does not depend on the order of the paths, nor on giving one twice", async () => {
    const one = await put("one.txt", `${BODY} One.`);
    const two = await put("two.txt", `${BODY} Two.`);
    const forwards = await readDocuments([one, two, one]);
    expect(forwards).toEqual(await readDocuments([two, one]));
    expect(forwards.documents).toHaveLength(2);
  });

  test("keeps the same content once and names both places", async () => {
    await put("first.txt", BODY);
    await put("second.txt", BODY);
    const { documents, diagnostics } = await readDocuments([folder]);
    expect(documents.map((each) => each.location)).toEqual(["first.txt"]);
    const duplicate = diagnostics.find((each) => each.code === "duplicate-document");
    expect(duplicate?.location).toMatch(/second\.txt/);
    expect(duplicate?.message).toMatch(/first\.txt/);
  });

  test("names every broken line of a file that has very many", async () => {
    await put("a.txt", BODY);
    await put("broken.jsonl", "x\n".repeat(130_000));
    const { documents, diagnostics } = await readDocuments([folder]);
    expect(documents).toHaveLength(1);
    expect(diagnostics.filter(({ code }) => code === "broken-json")).toHaveLength(130_000);
  });

  test("names hidden files and unknown endings once each", async () => {
    await put("a.txt", BODY);
    await put(".hidden.txt", BODY);
    await put(".git/config.txt", BODY);
    await put("x.pdf", "x");
    await put("y.pdf", "y");
    const { documents, diagnostics } = await readDocuments([folder]);
    expect(documents).toHaveLength(1);
    expect(diagnostics.map((each) => each.code)).toEqual([
      "hidden-files",
      "unknown-ending",
      "undated-document",
    ]);
  });

  test("ends on links that run in a circle or lead nowhere", async () => {
    await put("sub/a.txt", BODY);
    await symlink(folder, join(folder, "sub", "loop"));
    await symlink(join(folder, "nowhere"), join(folder, "dangling.txt"));
    const { documents, diagnostics } = await readDocuments([folder]);
    expect(documents.map((each) => each.location)).toEqual(["sub/a.txt"]);
    const skipped = diagnostics.find((each) => each.code === "skipped-links");
    expect(skipped?.message).toMatch(/circle; likewise sub\/loop\.$/);
    expect(skipped?.location).toBe("dangling.txt");
  });

  test("does not read the folder that an earlier build wrote to", async () => {
    await put("a.txt", BODY);
    await put("out/graph.json", "{}");
    const { documents, diagnostics } = await readDocuments([folder], join(folder, "out"));
    expect(documents.map((each) => each.location)).toEqual(["a.txt"]);
    expect(diagnostics.map(({ code, location }) => [code, location])).toContainEqual([
      "output-folder",
      "out",
    ]);
  });

  test("throws for a path that does not exist, naming it", async () => {
    const missing = join(folder, "missing");
    await expect(readDocuments([missing])).rejects.toThrow(
      expect.objectContaining({ name: "NotFoundError", message: expect.stringContaining(missing) }),
    );
  });
});

describe("writeOutputs", () => {
  test("makes the folder and writes strings and pieces", async () => {
    const out = join(folder, "new", "out");
    const pieces = Array.from({ length: 50_000 }, (_, index) => `${index} 😀`);
    await writeOutputs(
      out,
      new Map<string, string | Iterable<string>>([
        ["graph.json", "{}"],
        ["deep/lines.txt", pieces],
      ]),
    );
    expect(await readFile(join(out, "graph.json"), "utf8")).toBe("{}");
    expect(await readFile(join(out, "deep/lines.txt"), "utf8")).toBe(pieces.join(""));
    expect((await readdir(out)).sort()).toEqual(["deep", "graph.json"]);
  });

  test("never cuts a surrogate pair between two writes", async () => {
    const content = ["a".repeat(65_535), "\ud83d", "\ude00"];
    await writeOutputs(folder, new Map([["a.txt", content]]));
    expect((await readFile(join(folder, "a.txt"), "utf8")).endsWith("a😀")).toBe(true);
  });

  test("leaves the old files and nothing else if a piece fails", async () => {
    await put("a.txt", "old");
    const failing = (function* () {
      yield "new";
      throw new Error("broken");
    })();
    const files = new Map<string, string | Iterable<string>>([
      ["a.txt", "new"],
      ["b.txt", failing],
    ]);
    await expect(writeOutputs(folder, files)).rejects.toThrow("broken");
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  test.each(["../a.txt", "/a.txt", "", "a/../../b.txt"])("refuses the name %j", async (name) => {
    await expect(writeOutputs(folder, new Map([[name, "x"]]))).rejects.toThrow(
      expect.objectContaining({ name: "UsageError" }),
    );
  });
});

describe("readTextFile and readJsonFile", () => {
  const schema = z.strictObject({ entries: z.array(z.strictObject({ name: z.string() })) });

  test("give what is in the file", async () => {
    const path = await put("a.json", '{"entries": [{"name": "x"}]}');
    expect(await readJsonFile(path, schema)).toEqual({ entries: [{ name: "x" }] });
  });

  test.each([
    ['{"entries": [{"name": 5}]}', "entries[0].name: "],
    ['{"entries": [}', "is not JSON"],
  ])("name file and place for %j", async (content, problem) => {
    const path = await put("a.json", content);
    const message = new RegExp(`a\\.json[^]*${problem.replace(/[[\].]/g, "\\$&")}`);
    await expect(readJsonFile(path, schema)).rejects.toThrow(message);
  });

  test("refuse what is not UTF-8, and folders", async () => {
    const path = join(folder, "a.txt");
    await writeFile(path, Uint8Array.of(0xff, 0x80));
    await expect(readTextFile(path)).rejects.toThrow(/a\.txt is not UTF-8/);
    await expect(readTextFile(folder)).rejects.toThrow(
      expect.objectContaining({ name: "InvalidInputError" }),
    );
  });
});
