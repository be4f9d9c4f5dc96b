import { describe, expect, test } from "vitest";
import { MAX_DOCUMENT_LENGTH, parseDocuments } from "../../src/documents/index.js";
import type { SourceDocument } from "../../src/model/index.js";

const BODY =
  "The foreign ministers of both countries met in the capital on Tuesday and signed an accord on trade. " +
  "Officials said the accord would enter into force next year, after both parliaments have voted on it.";

function parse(location: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return parseDocuments({ location, bytes });
}

/** The only document of a file. */
function parseOne(location: string, content: string | Uint8Array): SourceDocument {
  const [document] = parse(location, content).documents;
  if (!document) throw new Error(`no document in ${location}`);
  return document;
}

function codesOf(location: string, content: string | Uint8Array): string[] {
  return parse(location, content).diagnostics.map((each) => `${each.severity} ${each.code}`);
}

describe("plain text", () => {
  test("is stored exactly as read, line ends included", () => {
    const content = `A Headline of the Day\r\n\r\n${BODY}\r\n`;
    expect(parseOne("a.txt", content).text).toBe(content);
  });

  test("gives title, source and date that it states itself", () => {
    const document = parseOne(
      "a.txt",
      `Neighbours Sign Trade Accord\n\nPublished: 19 June 2024\n\n${BODY}\n\nOriginal Source: https://news.example.org/x`,
    );
    expect(document).toMatchObject({
      title: "Neighbours Sign Trade Accord",
      published: "2024-06-19",
      source: "news.example.org",
      url: "https://news.example.org/x",
    });
  });

  test("gives the date of a dateline with a year, and none without", () => {
    expect(parseOne("a.txt", `GENEVA, June 19, 2024 (Agency) — ${BODY}`).published).toBe(
      "2024-06-19",
    );
    expect(parseOne("a.txt", `GENEVA, June 19 (Agency) — ${BODY}`).published).toBeUndefined();
  });

  test("takes no headline from a text that begins with prose", () => {
    expect(parseOne("a.txt", `${BODY}\n\n${BODY} Again.`).title).toBeUndefined();
  });

  test("may have front matter, which is marked and not cut", () => {
    const content = `---\ntitle: An Accord\ndate: 2024-06-19\n---\n${BODY}`;
    const document = parseOne("a.txt", content);
    expect(document).toMatchObject({ title: "An Accord", published: "2024-06-19", text: content });
    expect(document.boilerplate[0]).toEqual({
      span: { start: 0, end: content.indexOf(BODY) },
      reason: "code-or-markup",
    });
  });
});

describe("identity", () => {
  test("depends on content, never on the place", () => {
    expect(parseOne("a.txt", BODY).id).toBe(parseOne("b/c.txt", BODY).id);
    expect(parseOne("a.txt", BODY).id).toMatch(/^d_[0-9a-f]{16}$/);
    expect(parseOne("a.txt", BODY).id).not.toBe(parseOne("a.txt", `${BODY} More.`).id);
  });
});

describe("encodings", () => {
  const text = "“Zürich” hosted the talks of both governments on Tuesday, officials said.";

  test("reads UTF-8 with and without mark", () => {
    expect(parseOne("a.txt", `\ufeff${text}`).text).toBe(text);
    expect(codesOf("a.txt", text)).toEqual(["info undated-document"]);
  });

  test.each([
    ["little", 0],
    ["big", 1],
  ])("reads UTF-16 %s endian by its mark", (_, shift) => {
    const marked = `\ufeff${text}`;
    const bytes = new Uint8Array(marked.length * 2);
    for (let at = 0; at < marked.length; at++) {
      bytes[at * 2 + shift] = marked.charCodeAt(at) & 255;
      bytes[at * 2 + 1 - shift] = marked.charCodeAt(at) >> 8;
    }
    expect(parseOne("a.txt", bytes).text).toBe(text);
  });

  test("falls back to Windows-1252 with a warning", () => {
    const bytes = Uint8Array.from(text.replace("“", "\x93").replace("”", "\x94"), (character) =>
      character.charCodeAt(0),
    );
    expect(parseOne("a.txt", bytes).text).toBe(text);
    expect(codesOf("a.txt", bytes)).toContain("warning guessed-encoding");
  });

  test("refuses binary files", () => {
    expect(codesOf("a.txt", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff))).toEqual([
      "error binary-file",
    ]);
  });
});

test("a source given as an address becomes its host and the address", () => {
  const record = { text: BODY, source: "https://news.example/world/1" };
  expect(parseOne("a.json", JSON.stringify(record))).toMatchObject({
    source: "news.example",
    url: "https://news.example/world/1",
  });
});

describe("Markdown", () => {
  test("becomes plain text with code marked", () => {
    const document = parseOne(
      "a.md",
      `# The *Accord*\n\nIt was [signed](https://x.example) by **both**.\n\n- first point\n- second point\n\n\`\`\`\nlet x = 1;\n\`\`\`\n\n${BODY}`,
    );
    expect(document.title).toBe("The Accord");
    expect(document.text).toContain(
      "The Accord\n\nIt was signed by both.\n\n- first point\n\n- second",
    );
    const [code] = document.boilerplate;
    expect(document.text.slice(code?.span.start, code?.span.end)).toBe("let x = 1;");
  });

  test("marks a table, whose cells are no sentences", () => {
    const table = `| Country | Ships |\n|:--|--:|\n${"| Japan sent ships | 12 |\n".repeat(20)}`;
    const { text, boilerplate } = parseOne("a.md", `${BODY}\n\n${table}\n\n${BODY} More.`);
    expect(boilerplate.map(({ reason }) => reason)).toEqual(["code-or-markup"]);
    const [marked] = boilerplate;
    expect(text.slice(marked?.span.start, marked?.span.end)).toMatch(/^\| Country .* 12 \|$/u);
  });

  test.each([
    ["quotations", `${">".repeat(50)} ${BODY}`],
    ["lists", `${"- ".repeat(50)}${BODY}`],
    ["brackets", `${BODY} ${"[a](".repeat(3_000)}`],
    ["one long paragraph", `${BODY}\n`.repeat(600)],
  ])("is refused, not parsed for minutes, if it is made of %s", (_, content) => {
    expect(codesOf("a.md", content)).toEqual(["error unreadable-document"]);
  });

  test("may have hundreds of links, and code between paragraphs, which stays marked", () => {
    const list = "- [a report](https://news.example.org/x)\n".repeat(300);
    const { text, boilerplate } = parseOne(
      "a.md",
      `${BODY}\n\n<b>\n\n${list}\n~~~\ncode\n~~~\n\n${BODY}`,
    );
    const marked = boilerplate.map(({ span }) => text.slice(span.start, span.end));
    expect(marked.filter((each) => each === "<b>" || each === "code")).toEqual(["<b>", "code"]);
  });

  test("takes metadata from front matter and names fields it does not use", () => {
    const content = `---\ntitle: Accord\nsource: The Paper\npublished: June 19, 2024\nlayout: post\n---\n\n${BODY}`;
    expect(parseOne("a.md", content)).toMatchObject({
      title: "Accord",
      source: "The Paper",
      published: "2024-06-19",
      text: BODY,
    });
    expect(codesOf("a.md", content)).toEqual(["info unknown-fields"]);
  });

  test.each([
    ["an alias bomb", "a: &a [x, x]\nb: [*a, *a, *a]"],
    ["broken YAML", "title: [unclosed"],
    ["a deep nest", `a: ${"[".repeat(5_000)}`],
    ["a deep list", `a:\n  ${"- ".repeat(5_000)}`],
  ])("survives %s in front matter", (_, yaml) => {
    const content = `---\n${yaml}\n---\n${BODY}`;
    expect(parseOne("a.md", content).text).toBe(BODY);
    expect(codesOf("a.md", content)).toContain("warning invalid-front-matter");
  });
});

describe("HTML", () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article>${body}</article><footer>© 2024 The Paper</footer></body></html>`;
  const paragraphs = `<h1>Accord Signed</h1><p>${BODY}</p><p>${BODY.replace("foreign", "prime")} Ends.</p>`;

  test("gives the article with paragraphs separated by blank lines", () => {
    const { text } = parseOne("a.html", page("<title>Accord Signed</title>", paragraphs));
    expect(text).toContain(`${BODY}\n\nThe prime ministers`);
    expect(text).not.toMatch(/Home|©/);
  });

  test.each([
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"H","datePublished":"2024-06-19T23:30:00+09:00","publisher":{"name":"The Paper"}}]}</script>',
    ],
    [
      "meta elements",
      '<meta property="og:title" content="H"><meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2024-06-19T08:00:00Z">',
    ],
    [
      "a time element",
      '<meta property="og:title" content="H"><meta property="og:site_name" content="The Paper"><time datetime="2024-06-19">Yesterday</time>',
    ],
  ])("takes metadata from %s", (_, head) => {
    expect(parseOne("a.html", page(head, paragraphs))).toMatchObject({
      title: "H",
      source: "The Paper",
      published: "2024-06-19",
    });
  });

  test("runs no script, loads nothing and keeps no code", () => {
    const { text } = parseOne(
      "a.html",
      page(
        "<script>globalThis.hacked = true</script>",
        `${paragraphs}<img src="https://x.example/a.png" onerror="globalThis.hacked = true"><script>document.title = "x"</script><style>p{}</style><p>A map. <svg><text>Label on the map</text></svg></p>`,
      ),
    );
    expect("hacked" in globalThis).toBe(false);
    expect(text).not.toMatch(/hacked|document|\{|Label/);
  });

  test("refuses pages nested too deep instead of failing", () => {
    expect(codesOf("a.html", "<div>".repeat(2_000))).toEqual(["error unreadable-document"]);
    expect(codesOf("a.html", "<p>x</p>".repeat(60_000))).toEqual(["error unreadable-document"]);
  });
});

describe("JSON", () => {
  test("reads one record, or an array with numbered places", () => {
    expect(parseOne("a.json", JSON.stringify({ id: 7, text: BODY }))).toMatchObject({
      externalId: "7",
      text: BODY,
      location: "a.json",
    });
    const many = JSON.stringify([{ text: BODY }, { text: `${BODY} More.` }]);
    expect(parse("a.json", many).documents.map((each) => each.location)).toEqual([
      "a.json#1",
      "a.json#2",
    ]);
  });

  test.each([
    ['{"text": "a",}', "line 1, column 14"],
    ['{\n  "text": "a"\n  "title": "b"\n}', "line 3, column 3"],
    ['{"text": "a', "line 1, column 10"],
    ["[".repeat(200_000), "line 1, column 200001"],
    ['{"text": tru}', "line 1, column 10"],
    ["[] x", "line 1, column 4"],
    ['{"a": [1] "b": 2}', "line 1, column 11"],
  ])("says where %j breaks", (content, place) => {
    const [diagnostic] = parse("a.json", content).diagnostics;
    expect(diagnostic?.code).toBe("broken-json");
    expect(diagnostic?.message).toContain(place);
  });

  test("gives the good lines of JSON Lines and a place for each bad one", () => {
    const lines = [
      JSON.stringify({ text: BODY, published: "2024-06-19" }),
      "",
      "{broken",
      JSON.stringify({ title: "no text" }),
      "[1]",
      JSON.stringify({ text: `${BODY} More.`, published: "2024-06-20" }),
    ];
    const { documents, diagnostics } = parse("a.jsonl", lines.join("\n"));
    expect(documents.map((each) => each.location)).toEqual(["a.jsonl#1", "a.jsonl#5"]);
    expect(diagnostics.map((each) => `${each.location} ${each.code}`)).toEqual([
      "a.jsonl#2 broken-json",
      "a.jsonl#3 missing-text",
      "a.jsonl#4 bad-record",
    ]);
    expect(diagnostics[0]?.message).toContain("line 3, column 2");
  });

  test("says where a string of megabytes lacks its end", () => {
    const { diagnostics } = parse("a.json", `["${"a".repeat(12_000_000)}`);
    expect(diagnostics[0]?.message).toMatch(/line 1, column 2 /);
  });

  test("ignores unknown fields and wrong types, and says so", () => {
    const content = JSON.stringify({ text: BODY, title: 5, author: "x", published: "2024-06-19" });
    expect(parseOne("a.json", content).title).toBeUndefined();
    expect(codesOf("a.json", content)).toEqual(["warning bad-field", "info unknown-fields"]);
  });

  test("is not moved by prototype keys", () => {
    const content = `{"__proto__": {"title": "x"}, "constructor": "y", "text": ${JSON.stringify(BODY)}}`;
    expect(parseOne("a.json", content).title).toBeUndefined();
    expect("title" in {}).toBe(false);
  });

  test("replaces lone surrogates and NUL one for one", () => {
    const content = `{"text": "A\\ud800B\\u0000C ${BODY}"}`;
    expect(parseOne("a.json", content).text.slice(0, 5)).toBe("A\ufffdB\ufffdC");
    expect(codesOf("a.json", content)).toContain("warning unusable-characters");
  });
});

describe("dates", () => {
  test.each([
    ["2024-06-19", "2024-06-19"],
    ["2024-06-19T23:59:00-05:00", "2024-06-19"],
    ["20240619", "2024-06-19"],
    ["2024/6/9", "2024-06-09"],
    ["19 June 2024", "2024-06-19"],
    ["Sept. 3, 2024", "2024-09-03"],
    ["Wednesday, June 19th, 2024 at 10:30", "2024-06-19"],
    ["Wed, 19 Jun 2024 10:00:00 GMT", "2024-06-19"],
    ["19/06/2024", "2024-06-19"],
    ["06/19/2024", "2024-06-19"],
    ["05/05/2024", "2024-05-05"],
  ])("reads %s", (published, expected) => {
    expect(parseOne("a.json", JSON.stringify({ text: BODY, published })).published).toBe(expected);
  });

  test.each(["05/06/2024", "June 2024", "2024", "2024-02-30", "yesterday", "x".repeat(10_000)])(
    "leaves %s open with a warning",
    (published) => {
      const content = JSON.stringify({ text: BODY, published });
      expect(parseOne("a.json", content).published).toBeUndefined();
      expect(codesOf("a.json", content)).toEqual(["warning bad-date"]);
    },
  );
});

describe("documents that cannot be used give a diagnostic with a remedy", () => {
  test.each([
    ["empty.txt", " \n\n ", "empty-document"],
    ["frame.txt", "Home\n\nShare this article\n\n12\n\nAll rights reserved.", "only-boilerplate"],
    ["large.txt", "a ".repeat(MAX_DOCUMENT_LENGTH / 2 + 1), "document-too-large"],
    ["a.pdf", "x", "unknown-ending"],
    [
      "french.txt",
      "Le président de la République a rencontré le chancelier allemand à Paris mercredi pour discuter de la guerre et du commerce entre les deux pays voisins.",
      "not-english",
    ],
    ["russian.txt", "Президент встретился с премьер-министром.", "not-english"],
  ])("%s", (location, content, code) => {
    const { documents, diagnostics } = parse(location, content);
    expect(documents).toEqual([]);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(diagnostics[0]?.hint).not.toBe("");
  });

  test.each(["<p>Talks failed in Oslo.</p>", "<html><body>Talks failed in Oslo.</body></html>"])(
    "a page with little text keeps it: %s",
    (html) => {
      expect(parseOne("a.html", html).text).toBe("Talks failed in Oslo.");
    },
  );

  test.each([
    "Norway, Finland start construction on rail connection",
    "Sanaa talks: UN urges calm",
  ])("a short text is not judged by its letters: %s", (text) => {
    expect(codesOf("a.txt", text)).toEqual(["info undated-document"]);
  });

  test("short English texts are taken, mixed ones with a warning", () => {
    expect(codesOf("a.txt", "Talks in Oslo failed.")).toEqual(["info undated-document"]);
    const french =
      "Les deux ministres des affaires étrangères se sont rencontrés dans la capitale mardi et ont signé un accord sur le commerce entre leurs pays respectifs, après de longues négociations menées par leurs ambassadeurs. Les parlements voteront au printemps prochain, selon le gouvernement, et les douanes seront ensuite supprimées entre les deux voisins, qui partagent une longue frontière.";
    const english = `${BODY} The text of the accord will be published on Friday, when both envoys return to their posts. ${BODY}`;
    expect(codesOf("a.txt", `${english}\n\n${french}\n\n${BODY}`)).toContain(
      "warning partly-not-english",
    );
  });

  test("a line of a million characters is read", () => {
    expect(parseOne("a.txt", `${BODY} `.repeat(4_000)).boilerplate).toEqual([]);
  });
});
