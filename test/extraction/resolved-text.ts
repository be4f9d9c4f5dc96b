import type { References } from "../../src/extraction/references.js";
import { createReferenceResolver } from "../../src/extraction/resolve-references.js";
import { buildTree } from "../../src/extraction/syntax.js";
import type { AnalysedDocument, Gazetteers, NameSpan, Sentence } from "../../src/model/index.js";
import { sentenceFrom } from "../support/sentences.js";

/** A few entries of each kind: tests say in a glance what is listed. */
export const GAZETTEERS: Gazetteers = {
  countries: [
    country("RU", "Russia", ["Russian", "Russians"], ["Moscow"]),
    country("VN", "Vietnam", ["Vietnamese"], ["Hanoi"]),
    country("NO", "Norway", ["Norwegian", "Norwegians"], ["Oslo"]),
    country("SE", "Sweden", ["Swedish", "Swedes"], ["Stockholm"]),
    country("KP", "North Korea", ["North Korean", "North Koreans"], ["Pyongyang"]),
    country("KR", "South Korea", ["South Korean", "South Koreans"], ["Seoul"]),
    country("CD", "Democratic Republic of the Congo", ["Congolese"], ["Kinshasa"], ["Congo"]),
    country("CG", "Republic of the Congo", ["Congolese"], ["Brazzaville"], ["Congo"]),
    country("JO", "Jordan", ["Jordanian"], ["Amman"], [], ["Jordan"]),
    country("FR", "France", ["French"], ["Paris"]),
  ],
  organisations: [
    {
      label: "Association of Southeast Asian Nations",
      names: ["ASEAN"],
      kind: "international",
    },
  ],
  places: [{ label: "Lake Mjøsa", names: ["Mjøsa"], subtype: "sea" }],
  titles: [
    { words: "president", kind: "head", office: true },
    { words: "foreign minister", kind: "minister", office: true },
    { words: "mr.", kind: "honorific", office: false },
  ],
  heads: {
    classes: [
      { entityType: "agreement", words: ["accord", "agreement", "pact", "treaty"] },
      { entityType: "event", words: ["summit", "war"] },
      {
        entityType: "organization",
        words: ["army", "company", "council", "ministry", "navy", "senate"],
      },
      { entityType: "place", subtype: "facility", words: ["bridge", "port"] },
      { entityType: "place", subtype: "city", words: ["city"] },
      { entityType: "place", subtype: "river", words: ["river"] },
      { entityType: "place", subtype: "region", words: ["region"] },
    ],
    collectives: ["company", "rebel"],
    groups: {
      forces: ["soldier", "troop"],
      government: ["government", "lawmaker", "president"],
      media: ["media"],
      people: ["citizen", "tourist"],
    },
    countryNouns: ["country", "kingdom"],
    sideNouns: ["country", "leader", "side"],
    personNouns: ["leader", "minister", "president"],
  },
};

function country(
  iso: string,
  label: string,
  demonyms: string[],
  capital: string[],
  names: string[] = [],
  ambiguous: string[] = [],
): Gazetteers["countries"][number] {
  return { iso, label, names, demonyms, capital, ...(ambiguous.length > 0 && { ambiguous }) };
}

/** A name that the recogniser found: tokens and type, in both annotation styles. */
export type Named = readonly [from: number, to: number, type: NameSpan["type"]];

/** A sentence as in test/support/sentences.ts, `# ` before a headline, with the names found in it. */
export type Line = string | readonly [line: string, ...names: Named[]];

/** Analyses sentences, one after the other, and resolves them. */
export function resolveText(...lines: readonly Line[]): {
  readonly references: References;
  readonly document: AnalysedDocument;
} {
  let text = "";
  const sentences = lines.map((item, index): Sentence => {
    const [line, ...names] = typeof item === "string" ? [item] : item;
    const kind = line.startsWith("# ") ? "headline" : "prose";
    const sentence = sentenceFrom(line.replace(/^# /, ""), index);
    const offset = text.length;
    text += `${sentence.tokens.map((token) => token.surface).join(" ")}\n`;
    return {
      ...sentence,
      kind,
      start: offset,
      end: offset + sentence.end,
      tokens: sentence.tokens.map((token) => ({
        ...token,
        start: token.start + offset,
        end: token.end + offset,
      })),
      names: names.flatMap(([from, to, type]) =>
        (["encyclopaedic", "web"] as const).map((style) => ({ from, to, type, style })),
      ),
    };
  });
  const document: AnalysedDocument = {
    document: { id: "d_0123456789abcdef", location: "a.txt", text, boilerplate: [] },
    sentences,
    datelines: [],
  };
  const resolver = createReferenceResolver(GAZETTEERS);
  return {
    references: resolver.resolve(document.document, sentences.map(buildTree), []),
    document,
  };
}

/** The references of a sentence as "words [kind] = labels", groups with their class. */
export function referencesOf(
  references: References,
  document: AnalysedDocument,
  index = 0,
): string[] {
  const tokens = document.sentences[index]?.tokens ?? [];
  return references.of(index).map((reference) => {
    const words = tokens
      .slice(reference.range.from, reference.range.to)
      .map((token) => token.surface)
      .join(" ");
    const labels = reference.entities.map((id) => references.entityById.get(id)?.label ?? id);
    const kind =
      reference.group === undefined ? reference.kind : `${reference.kind}, ${reference.group}`;
    return `${words} [${kind}] = ${labels.join(" + ")}`;
  });
}
