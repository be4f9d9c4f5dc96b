import { expect, it } from "vitest";
import { writePage } from "../../src/export/page.js";
import { UsageError } from "../../src/model/index.js";
import { BRIDGE_SNAPSHOT } from "../fixtures/viewer/bridge-snapshot.js";

const TEMPLATE =
  '<title>Tumen</title><script type="application/json" id="tumen-data"></script><script>run()</script>';

function dataOf(page: string): string {
  return page.slice(page.indexOf('id="tumen-data">') + 16, page.indexOf("</script>"));
}

it("writes the graph so that it can be read back", () => {
  expect(JSON.parse(dataOf(writePage(TEMPLATE, BRIDGE_SNAPSHOT)))).toEqual(
    JSON.parse(JSON.stringify(BRIDGE_SNAPSHOT)),
  );
});

it("lets nothing in the data begin or end an element, or be read as a pattern", () => {
  const [document] = BRIDGE_SNAPSHOT.documents;
  if (document === undefined) throw new Error("no document");
  const text = "</script><!--<script>alert(1)</script>\u2028$& $` $1";
  const page = writePage(TEMPLATE, { ...BRIDGE_SNAPSHOT, documents: [{ ...document, text }] });
  expect(dataOf(page)).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(dataOf(page)).documents[0].text).toBe(text);
  expect(page.endsWith("</script><script>run()</script>")).toBe(true);
});

it("writes the title as text", () => {
  const page = writePage(TEMPLATE, BRIDGE_SNAPSHOT, { title: "</title><b>A & B" });
  expect(page.startsWith("<title>&lt;/title&gt;&lt;b&gt;A &amp; B</title>")).toBe(true);
});

it("refuses a file that is not the page", () => {
  expect(() => writePage("<html></html>", BRIDGE_SNAPSHOT)).toThrow(UsageError);
});
