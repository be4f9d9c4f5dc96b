import type { GoldClaim, GoldEntity, GoldPassage } from "../../evaluation/index.js";
import { MODALITIES, type Modality, type Ontology } from "../../model/index.js";

/**
 * Reads a sheet of annotated passages, written by hand, one sentence a line:
 *
 *     === w1-001 | agency wire | 2024-03-11 | Poland to send troops to Latvia
 *     @ pl country:PL = Poland; Polish{d}; Warsaw{m}
 *     @ lv country:LV = Latvia
 *     @ nov person = Radek Novak; Novak
 *     S Warsaw would send 200 soldiers to Latvia next month, Foreign Minister Radek Novak said on Monday.
 *     C* pl sent_troops_to lv planned by=nov qty="200 soldiers" time="next month"
 *     C nov holds_office_in pl role="Foreign Minister"
 *     P
 *     S …
 *
 * `@` names an entity: id, type (`country:ISO`, `place/subtype`, `person<pl` who acts for `pl`), mentions; `{d}` demonym, `{m}` capital for
 * government, `{n}` description, `{2}` only the second place of these words. `S` is a sentence, `P` a
 * new paragraph, `C` a claim of the sentence before it (`C*` core, `C?` optional); `a/b` gives other right readings.
 *
 * @returns the passages, and what is wrong in the sheet, with line numbers; a passage with a fault is left out.
 */
export function readSheet(
  text: string,
  ontology: Ontology,
): { passages: GoldPassage[]; faults: string[] } {
  const faults: string[] = [];
  const passages: GoldPassage[] = [];
  for (const block of blocksOf(text)) {
    const reader = new PassageReader(block, ontology);
    const passage = reader.read();
    if (reader.faults.length === 0) passages.push(passage);
    faults.push(...reader.faults);
  }
  return { passages, faults };
}

interface Line {
  readonly number: number;
  readonly text: string;
}

function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.startsWith("=== ")) blocks.push([]);
    if (line.trim() !== "" && !line.startsWith("#")) {
      blocks.at(-1)?.push({ number: index + 1, text: line.trimEnd() });
    }
  }
  return blocks;
}

interface MentionNote {
  readonly text: string;
  readonly kind: "demonym" | "metonym" | "nominal" | undefined;
  readonly only: number | undefined;
}

interface EntityNote {
  readonly line: number;
  readonly id: string;
  readonly type: string;
  readonly iso: string | undefined;
  readonly represents: string | undefined;
  readonly subtype: string | undefined;
  readonly mentions: readonly MentionNote[];
}

class PassageReader {
  readonly faults: string[] = [];
  private readonly entities: EntityNote[] = [];
  private readonly sentences: { start: number; end: number }[] = [];
  private readonly claims: { line: number; sentence: number; words: string[]; mark: string }[] = [];
  private text = "";

  private readonly lines: readonly Line[];
  private readonly ontology: Ontology;

  constructor(lines: readonly Line[], ontology: Ontology) {
    this.lines = lines;
    this.ontology = ontology;
  }

  read(): GoldPassage {
    const [head, ...body] = this.lines;
    const [id = "", style = "", published = "", title = ""] = (head?.text ?? "")
      .slice(4)
      .split("|")
      .map((part) => part.trim());
    if (head !== undefined && (title === "" || !/^(\d{4}-\d{2}-\d{2}|-)$/.test(published))) {
      this.fault(head.number, "expected: === id | style | YYYY-MM-DD or - | title");
    }
    let gap = "";
    for (const line of body) {
      const mark = line.text.split(" ")[0] ?? "";
      const rest = line.text.slice(mark.length + 1).trim();
      if (mark === "@") this.readEntity(line.number, rest);
      else if (mark === "P") gap = "\n\n";
      else if (mark === "S") {
        const start = this.text.length + (this.text === "" ? 0 : gap.length);
        this.text += (this.text === "" ? "" : gap) + rest;
        this.sentences.push({ start, end: this.text.length });
        gap = " ";
      } else if (/^C[*?]?$/.test(mark)) {
        this.claims.push({
          line: line.number,
          sentence: this.sentences.length - 1,
          words: wordsOf(rest),
          mark,
        });
      } else this.fault(line.number, `a line starts with @, S, P or C, not with "${mark}"`);
    }
    const entities = this.placeMentions();
    const claims = this.claims.flatMap((claim, index) => this.readClaim(claim, index));
    return {
      id,
      title,
      source: "written for Tumen",
      published: published === "-" ? null : published,
      style,
      text_origin: "written",
      license: "MIT",
      text: this.text,
      sentences: this.sentences,
      entities,
      claims,
    };
  }

  private fault(line: number, message: string): void {
    this.faults.push(`line ${line}: ${message}`);
  }

  private readEntity(line: number, rest: string): void {
    const [head = "", names = ""] = splitOnce(rest, " = ");
    const [id = "", typing = ""] = head.trim().split(/\s+/);
    const [named = "", represents] = typing.split("<");
    const [plain = "", iso] = named.split(":");
    const [type = "", subtype] = plain.split("/");
    if (!this.ontology.entityTypes.some((each) => each.id === type))
      this.fault(line, `unknown entity type "${type}"`);
    if (type === "country" && iso === undefined)
      this.fault(line, "a country needs its code: country:PL");
    if (this.entities.some((each) => each.id === id)) this.fault(line, `"${id}" is named twice`);
    const mentions = names.split(";").flatMap((part) => {
      const [, words = "", marks = ""] = /^\s*(.*?)\s*((?:\{\w+\})*)\s*$/.exec(part) ?? [];
      if (words === "") return [];
      const kinds = { d: "demonym", m: "metonym", n: "nominal" } as const;
      const letter = /\{([dmn])\}/.exec(marks)?.[1] as keyof typeof kinds | undefined;
      const only = /\{(\d+)\}/.exec(marks)?.[1];
      return [
        {
          text: words,
          kind: letter === undefined ? undefined : kinds[letter],
          only: only === undefined ? undefined : Number(only),
        },
      ];
    });
    if (mentions.length === 0) this.fault(line, `"${id}" has no mention: @ id type = words; words`);
    this.entities.push({ line, id, type, iso, represents, subtype, mentions });
  }

  /** Finds the places of all mentions; of overlapping ones the longer stands. */
  private placeMentions(): GoldEntity[] {
    const wanted = this.entities
      .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
      .sort((a, b) => b.mention.text.length - a.mention.text.length);
    const taken: [number, number][] = [];
    const spans = new Map<MentionNote, [number, number][]>();
    for (const { entity, mention } of wanted) {
      const all = placesOf(this.text, mention.text);
      const chosen = all.filter(
        (_, index) => mention.only === undefined || mention.only === index + 1,
      );
      const free = chosen.filter(([start, end]) =>
        taken.every(([from, to]) => end <= from || to <= start),
      );
      if (free.length === 0) {
        this.fault(
          entity.line,
          `"${mention.text}" is not in the text${all.length > 0 ? " outside longer mentions" : ""}`,
        );
      }
      taken.push(...free);
      spans.set(mention, free);
    }
    return this.entities.map(({ line, id, type, iso, represents, subtype, mentions }) => {
      if (represents !== undefined) this.checkEntity(line, represents);
      return {
        id,
        type,
        name: mentions[0]?.text ?? id,
        ...(iso === undefined ? {} : { iso }),
        ...(subtype === undefined ? {} : { subtype }),
        ...(represents === undefined ? {} : { represents }),
        mentions: mentions.map((mention) => ({
          text: mention.text,
          spans: spans.get(mention) ?? [],
          ...(mention.kind === undefined ? {} : { [mention.kind]: true }),
        })),
      };
    });
  }

  private readClaim(
    note: { line: number; sentence: number; words: string[]; mark: string },
    index: number,
  ): GoldClaim[] {
    const [subjects = "", predicates = "", objects = "", ...rest] = note.words;
    const [subject = "", ...subjectAlt] = subjects.split("/");
    const [predicate = "", ...predicateAlt] = predicates.split("/");
    const isLiteral = objects.startsWith('"');
    const [object = "", ...objectAlt] = isLiteral ? [objects.slice(1, -1)] : objects.split("/");
    const sentence = this.sentences[note.sentence];
    if (sentence === undefined) {
      this.fault(note.line, "a claim stands after the sentence that states it");
      return [];
    }
    const words = this.text.slice(sentence.start, sentence.end);
    for (const id of [subject, ...subjectAlt, ...(isLiteral ? [] : [object, ...objectAlt])])
      this.checkEntity(note.line, id);
    for (const id of [predicate, ...predicateAlt]) this.checkPredicate(note.line, id);
    const definition = this.ontology.predicates.find((each) => each.id === predicate);
    if (definition !== undefined) {
      const subjectType = this.typeOf(subject);
      const objectType = isLiteral ? "literal" : this.typeOf(object);
      if (!definition.domain.includes(subjectType as never))
        this.fault(
          note.line,
          `${predicate}: subject may not be a ${subjectType} (${definition.domain.join(", ")})`,
        );
      if (!definition.range.includes(objectType as never))
        this.fault(
          note.line,
          `${predicate}: object may not be a ${objectType} (${definition.range.join(", ")})`,
        );
    }
    if (isLiteral && !words.includes(object))
      this.fault(note.line, `"${object}" is not in the sentence`);
    const modalities = rest
      .filter((word) => !word.includes("="))
      .flatMap((word) => word.split("/"));
    for (const each of modalities) {
      if (!MODALITIES.includes(each as Modality))
        this.fault(note.line, `unknown modality or field "${each}"`);
    }
    const [modality = "asserted", ...modalityAlt] = modalities as Modality[];
    const fields = new Map<string, string>();
    for (const word of rest.filter((each) => each.includes("="))) {
      const [key = "", value = ""] = splitOnce(word, "=");
      fields.set(key, value.replace(/^"|"$/g, ""));
      if (!["by", "by?", "time", "qty", "role", "place"].includes(key))
        this.fault(note.line, `unknown field "${key}"`);
    }
    for (const key of ["time", "qty", "role"]) {
      const value = fields.get(key);
      if (value !== undefined && !words.includes(value))
        this.fault(note.line, `${key}: "${value}" is not in the sentence`);
    }
    const by = fields.get("by") ?? fields.get("by?");
    const speaker =
      by === undefined
        ? undefined
        : this.entities.some(({ id }) => id === by)
          ? by
          : { literal: by };
    if (typeof speaker === "object" && !this.text.includes(speaker.literal)) {
      this.fault(note.line, `by: "${speaker.literal}" is neither an entity nor in the text`);
    }
    const place = fields.get("place");
    if (place !== undefined) this.checkEntity(note.line, place);
    const time = fields.get("time");
    const quantity = fields.get("qty");
    const role = fields.get("role");
    return [
      {
        id: `c${index + 1}`,
        subject,
        predicate,
        object: isLiteral ? { literal: object } : object,
        importance: note.mark === "C*" ? "core" : "minor",
        ...(note.mark === "C?" ? { optional: true } : {}),
        ...(subjectAlt.length > 0 ? { subject_alt: subjectAlt } : {}),
        ...(objectAlt.length > 0 ? { object_alt: objectAlt } : {}),
        ...(predicateAlt.length > 0 ? { predicate_alt: predicateAlt } : {}),
        qualifiers: {
          modality,
          ...(modalityAlt.length > 0 ? { modality_alt: modalityAlt } : {}),
          ...(speaker === undefined ? {} : { attributed_to: speaker }),
          ...(fields.has("by?") ? { attribution_optional: true } : {}),
          ...(time === undefined ? {} : { time: { text: time } }),
          ...(quantity === undefined ? {} : { quantity: { text: quantity } }),
          ...(place === undefined ? {} : { place }),
          ...(role === undefined ? {} : { role }),
        },
        evidence: {
          sentence: note.sentence,
          start: sentence.start,
          end: sentence.end,
          text: words,
        },
      },
    ];
  }

  private typeOf(id: string): string {
    return this.entities.find((each) => each.id === id)?.type ?? "";
  }

  private checkEntity(line: number, id: string): void {
    if (!this.entities.some((each) => each.id === id))
      this.fault(line, `no entity "${id}" (@ ${id} …)`);
  }

  private checkPredicate(line: number, id: string): void {
    if (!this.ontology.predicates.some((each) => each.id === id))
      this.fault(line, `no predicate "${id}" in the ontology`);
  }
}

function splitOnce(text: string, by: string): [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + by.length)];
}

/** Words between blanks; what stands in quotation marks stays together, `key="two words"` too. */
function wordsOf(text: string): string[] {
  return text.match(/(?:[^\s"]+="[^"]*"|"[^"]*"|\S+)/g) ?? [];
}

function placesOf(text: string, words: string): [number, number][] {
  const places: [number, number][] = [];
  const isWord = (char: string | undefined): boolean =>
    char !== undefined && /[\p{L}\p{N}]/u.test(char);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isWord(text[at - 1]) && !isWord(text[end])) places.push([at, end]);
  }
  return places;
}
