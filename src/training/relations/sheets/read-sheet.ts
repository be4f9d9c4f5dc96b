import type { GoldPassage } from "../../../evaluation/index.js";
import type { Ontology } from "../../../model/index.js";
import { type ClaimLine, readClaim } from "./read-claim-line.js";
import {
  type EntityNote,
  placeMentions,
  type ReportFault,
  readEntityLine,
} from "./read-entities.js";

/**
 * Reads a sheet of annotated passages, written by hand, one sentence a line:
 *
 *     === w1-001 | agency wire | 2024-03-11 | Poland to send troops to Latvia
 *     @ pl country:PL = Poland; Polish{d}; Warsaw{m}
 *     @ lv country:LV = Latvia
 *     @ nov person<pl = Radek Novak; Novak
 *     S Warsaw would send 200 soldiers to Latvia next month, Foreign Minister Radek Novak said on Monday.
 *     C* pl sent_troops_to lv planned by=nov qty="200 soldiers" time="next month"
 *     C nov holds_office_in pl role="Foreign Minister"
 *     P
 *     S …
 *
 * `===` starts a passage: id, style, date of publication (`-` if none), title. `@` names an entity, `S` is a sentence,
 * `P` starts a paragraph, `C` is a claim of the sentence before it. Empty lines, lines that start with `#` and what
 * stands before the first passage are skipped.
 *
 * @returns the passages without fault, and the faults of the others: "line 3: reason: remedy". It does not throw.
 */
export function readSheet(
  text: string,
  ontology: Ontology,
): { passages: GoldPassage[]; faults: string[] } {
  const passages: GoldPassage[] = [];
  const faults: string[] = [];
  for (const block of blocksOf(text)) {
    const found: string[] = [];
    const passage = readPassage(block, ontology, (line, message) => {
      found.push(`line ${line}: ${message}`);
    });
    if (found.length === 0) passages.push(passage);
    faults.push(...found);
  }
  return { passages, faults };
}

interface SheetLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of one passage. */
interface Block {
  readonly head: SheetLine;
  readonly body: SheetLine[];
}

function blocksOf(sheet: string): Block[] {
  const blocks: Block[] = [];
  for (const [index, raw] of sheet.split("\n").entries()) {
    const line: SheetLine = { number: index + 1, text: raw.trimEnd() };
    if (raw.startsWith("=== ")) blocks.push({ head: line, body: [] });
    else if (line.text !== "" && !raw.startsWith("#")) blocks.at(-1)?.body.push(line);
  }
  return blocks;
}

function readPassage(block: Block, ontology: Ontology, report: ReportFault): GoldPassage {
  const { id, style, published, title } = readHead(block.head, report);
  const { text, sentences, notes, claimLines } = readBody(block.body, ontology, report);
  const stated = { text, sentences, entities: placeMentions(text, notes, report) };
  return {
    id,
    title,
    source: "written for Tumen",
    published: published === "-" ? null : published,
    style,
    text_origin: "written",
    license: "MIT",
    ...stated,
    claims: claimLines.flatMap((line) => readClaim(line, stated, ontology, report) ?? []),
  };
}

function readHead({ number, text }: SheetLine, report: ReportFault) {
  const parts = text.slice("=== ".length).split("|");
  const [id = "", style = "", published = "", title = ""] = parts.map((part) => part.trim());
  if (title === "" || !/^(\d{4}-\d{2}-\d{2}|-)$/.test(published)) {
    report(
      number,
      "the head lacks its title or its date: write === id | style | YYYY-MM-DD or - | title",
    );
  }
  return { id, style, published, title };
}

interface Body {
  readonly text: string;
  readonly sentences: GoldPassage["sentences"];
  readonly notes: readonly EntityNote[];
  readonly claimLines: readonly ClaimLine[];
}

/** Joins the sentences to the text and notes what the other lines say of it. */
function readBody(lines: readonly SheetLine[], ontology: Ontology, report: ReportFault): Body {
  const sentences: { start: number; end: number }[] = [];
  const notes: EntityNote[] = [];
  const claimLines: ClaimLine[] = [];
  let text = "";
  let gap = "";
  for (const line of lines) {
    const mark = line.text.split(" ", 1)[0] ?? "";
    const content = line.text.slice(mark.length).trim();
    switch (mark) {
      case "@":
        notes.push(readEntityLine({ number: line.number, content }, notes, ontology, report));
        break;
      case "P":
        gap = "\n\n";
        break;
      case "S": {
        const before = text === "" ? "" : text + gap;
        text = before + content;
        sentences.push({ start: before.length, end: text.length });
        gap = " ";
        break;
      }
      case "C":
      case "C*":
      case "C?":
        claimLines.push({
          number: line.number,
          id: `c${claimLines.length + 1}`,
          mark,
          content,
          sentence: sentences.length - 1,
        });
        break;
      default:
        report(
          line.number,
          `a line cannot start with "${mark}": start it with @, S, P, C, C* or C? and a blank`,
        );
    }
  }
  return { text, sentences, notes, claimLines };
}
