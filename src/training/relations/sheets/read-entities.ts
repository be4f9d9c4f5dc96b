import type { GoldEntity } from "../../../evaluation/index.js";
import type { Ontology } from "../../../model/index.js";

/** Takes the number of a line and what is wrong in it. */
export type ReportFault = (line: number, message: string) => void;

/** What an `@` line says of an entity. */
export interface EntityNote {
  readonly line: number;
  readonly id: string;
  readonly type: string;
  readonly subtype: string | undefined;
  readonly iso: string | undefined;
  readonly represents: string | undefined;
  readonly mentions: readonly MentionNote[];
}

interface MentionNote {
  readonly text: string;
  readonly kind: "demonym" | "metonym" | "nominal" | undefined;
  /** Which of the places with these words is meant, from 1; all if undefined. */
  readonly only: number | undefined;
}

type Range = readonly [start: number, end: number];

const KINDS: ReadonlyMap<string | undefined, MentionNote["kind"]> = new Map([
  ["d", "demonym"],
  ["m", "metonym"],
  ["n", "nominal"],
]);

/**
 * Reads what follows `@`: `id type = mention; mention`.
 *
 * The type is that of the ontology, `country:PL` with a code, `place/city` with a subtype, `person<pl` of one who acts
 * for `pl`. A mention may end in marks: `{d}` adjective or demonym, `{m}` capital that stands for the government, `{n}`
 * description without a name, `{2}` only the second place of these words.
 *
 * @param earlier the entities named before it in this passage.
 */
export function readEntityLine(
  { number: line, content }: { readonly number: number; readonly content: string },
  earlier: readonly EntityNote[],
  ontology: Ontology,
  report: ReportFault,
): EntityNote {
  const [head = "", ...names] = content.split(" = ");
  const [id = "", typing = ""] = head.trim().split(/\s+/);
  const [named = "", represents] = typing.split("<");
  const [plain = "", iso] = named.split(":");
  const [type = "", subtype] = plain.split("/");
  const mentions = names.join(" = ").split(";").flatMap(readMention);
  const types = ontology.entityTypes.map((each) => each.id);
  if (!types.includes(type)) {
    report(line, `unknown entity type "${type}": write one of ${types.join(", ")}`);
  }
  if (type === "country" && iso === undefined) {
    report(line, `the country "${id}" has no code: write it after the type, as in country:PL`);
  }
  if (earlier.some((each) => each.id === id)) {
    report(line, `"${id}" is named twice: join the two lines or choose another id`);
  }
  if (mentions.length === 0) {
    report(line, `"${id}" has no mention: write @ id type = words; words`);
  }
  return { line, id, type, subtype, iso, represents, mentions };
}

function readMention(part: string): MentionNote[] {
  const [, text = "", marks = ""] = /^\s*(.*?)\s*((?:\{\w+\})*)\s*$/.exec(part) ?? [];
  if (text === "") return [];
  const only = /\{(\d+)\}/.exec(marks)?.[1];
  return [
    {
      text,
      kind: KINDS.get(/\{([dmn])\}/.exec(marks)?.[1]),
      only: only === undefined ? undefined : Number(only),
    },
  ];
}

/** Finds the places of all mentions as whole words; of overlapping ones the longer stands. */
export function placeMentions(
  text: string,
  notes: readonly EntityNote[],
  report: ReportFault,
): GoldEntity[] {
  const longestFirst = notes
    .flatMap(({ line, mentions }) => mentions.map((mention) => ({ line, mention })))
    .sort((a, b) => b.mention.text.length - a.mention.text.length);
  const taken: Range[] = [];
  const spans = new Map<MentionNote, Range[]>();
  for (const { line, mention } of longestFirst) {
    const places = placesOf(text, mention.text);
    const free = places
      .filter((_, index) => mention.only === undefined || mention.only === index + 1)
      .filter(([start, end]) => taken.every(([from, to]) => end <= from || to <= start));
    if (free.length === 0) report(line, explainAbsence(mention, places.length));
    taken.push(...free);
    spans.set(mention, free);
  }
  return notes.map((note) => {
    const { line, represents } = note;
    if (represents !== undefined && !notes.some(({ id }) => id === represents)) {
      report(line, explainUnknown(represents));
    }
    return toEntity(note, spans);
  });
}

/** Says that no entity has an id. */
export function explainUnknown(id: string): string {
  return `no entity "${id}": name it in a line "@ ${id} type = words" or correct the id`;
}

function explainAbsence({ text, only }: MentionNote, places: number): string {
  if (places === 0) {
    return `"${text}" is not in the text: write the mention as there, in whole words, or remove it`;
  }
  return only !== undefined && (only < 1 || only > places)
    ? `"${text}" has no place {${only}}: choose one of {1} to {${places}}`
    : `"${text}" stands only inside longer mentions or those of another entity: remove it`;
}

function placesOf(text: string, words: string): Range[] {
  const places: Range[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!isWordCharacter(text[start - 1]) && !isWordCharacter(text[end])) places.push([start, end]);
  }
  return places;
}

function isWordCharacter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

function toEntity(
  { id, type, iso, subtype, represents, mentions }: EntityNote,
  spans: ReadonlyMap<MentionNote, readonly Range[]>,
): GoldEntity {
  return {
    id,
    type,
    name: mentions[0]?.text ?? id,
    ...(iso === undefined ? {} : { iso }),
    ...(subtype === undefined ? {} : { subtype }),
    ...(represents === undefined ? {} : { represents }),
    mentions: mentions.map((mention) => ({
      text: mention.text,
      spans: [...(spans.get(mention) ?? [])],
      ...(mention.kind === undefined ? {} : { [mention.kind]: true }),
    })),
  };
}
