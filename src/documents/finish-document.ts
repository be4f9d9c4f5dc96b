import {
  type Boilerplate,
  containsSpan,
  type Diagnostic,
  type SourceDocument,
} from "../model/index.js";
import { hashParts } from "../support/hash.js";
import { compareBy } from "../support/order.js";
import { classifyLines, type Line, toBoilerplate } from "./boilerplate.js";
import { replaceUnusableCharacters } from "./decode-text.js";
import { judgeEnglish } from "./language-check.js";
import { normalisePublicationDate } from "./publication-date.js";
import { type DocumentMetadata, readTextMetadata, splitAddress } from "./text-metadata.js";

/** A document as its format gave it, before any look at the text. */
export interface DocumentDraft extends DocumentMetadata {
  readonly location: string;
  readonly text: string;
  readonly externalId?: string;
  /** Stretches that the format itself tells apart, such as front matter, in order and without overlap. */
  readonly boilerplate?: readonly Boilerplate[];
}

/** Documents with the remarks made while reading them. */
export interface ParsedDocuments {
  readonly documents: readonly SourceDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Longest document taken, in UTF-16 code units: about 350 printed pages. Longer texts are no news
 * and would hold one worker for minutes.
 */
export const MAX_DOCUMENT_LENGTH = 1_000_000;

/**
 * Checks a draft, marks its boilerplate, fills what is missing about it from its text and gives it
 * its id. A draft that cannot be used gives no document but a diagnostic of severity error.
 */
export function finishDocument(draft: DocumentDraft): ParsedDocuments {
  const { location } = draft;
  const text = replaceUnusableCharacters(draft.text);
  const refusal = refuseText(text, location);
  if (refusal) return { documents: [], diagnostics: [refusal] };
  const lines = classifyLines(text);
  const marked = draft.boilerplate ?? [];
  const shown = withoutMarked(lines, marked);
  const boilerplate = [...marked, ...toBoilerplate(shown)].sort(
    compareBy(({ span }) => span.start),
  );
  const diagnostics: Diagnostic[] = [];
  if (text !== draft.text) diagnostics.push(unusableCharacters(location));
  const languageRemark = checkContent(
    shown.filter((line) => !line.reason),
    location,
  );
  if (languageRemark) diagnostics.push(languageRemark);
  if (languageRemark?.severity === "error") return { documents: [], diagnostics };
  const dated = settleDate(draft, readTextMetadata(shown));
  diagnostics.push(...dated.diagnostics);
  const fields = tidyMetadata(dated.metadata);
  const document: SourceDocument = {
    id: documentId(text, fields),
    location,
    ...(draft.externalId !== undefined && { externalId: draft.externalId }),
    ...fields,
    text,
    boilerplate,
  };
  const withId = diagnostics.map((each) => ({ ...each, documentId: document.id }));
  return { documents: [document], diagnostics: withId };
}

function refuseText(text: string, location: string): Diagnostic | undefined {
  if (text.trim() === "") {
    return {
      code: "empty-document",
      severity: "error",
      location,
      message: "The document has no text.",
      hint: "Remove it, or check how it was exported.",
    };
  }
  if (text.length <= MAX_DOCUMENT_LENGTH) return undefined;
  return {
    code: "document-too-large",
    severity: "error",
    location,
    message: `The document has ${text.length} characters; the limit is ${MAX_DOCUMENT_LENGTH}.`,
    hint: "Split it into articles, one file or one JSON Lines record each.",
  };
}

function unusableCharacters(location: string): Diagnostic {
  return {
    code: "unusable-characters",
    severity: "warning",
    location,
    message: "Control characters or halves of surrogate pairs were replaced by U+FFFD.",
    hint: "Check the export that made this document.",
  };
}

function checkContent(content: readonly Line[], location: string): Diagnostic | undefined {
  if (!content.some((line) => /\p{L}/u.test(line.text))) {
    return {
      code: "only-boilerplate",
      severity: "error",
      location,
      message: "Nothing but web furniture, identifiers or numbers was found.",
      hint: "Check that the article itself was saved, not only its page frame.",
    };
  }
  const verdict = judgeEnglish(content.map((line) => line.text));
  if (verdict === "english") return undefined;
  return verdict === "foreign"
    ? {
        code: "not-english",
        severity: "error",
        location,
        message: "The text is not in English.",
        hint: "Give an English translation; other languages cannot be analysed.",
      }
    : {
        code: "partly-not-english",
        severity: "warning",
        location,
        message: "Part of the text is not in English.",
        hint: "Remove the other language if claims from this document look odd.",
      };
}

/** Takes the date that the format gives, else the text's; says so if neither is certain. */
function settleDate(
  draft: DocumentDraft,
  fromText: DocumentMetadata,
): { metadata: DocumentMetadata; diagnostics: readonly Diagnostic[] } {
  const { location } = draft;
  const { published: written, ...given } = { ...fromText, ...pickMetadata(draft) };
  const published = written === undefined ? undefined : normalisePublicationDate(written);
  if (published !== undefined) return { metadata: { ...given, published }, diagnostics: [] };
  const diagnostic: Diagnostic =
    written === undefined
      ? {
          code: "undated-document",
          severity: "info",
          location,
          message: "No certain publication date was found; relative dates stay open.",
          hint: "Give a date in front matter, a JSON field `published` or HTML metadata.",
        }
      : {
          code: "bad-date",
          severity: "warning",
          location,
          message: `The publication date "${written.slice(0, 80)}" has no certain reading.`,
          hint: "Write it as YYYY-MM-DD.",
        };
  return { metadata: given, diagnostics: [diagnostic] };
}

function pickMetadata({ title, source, url, published }: DocumentDraft): DocumentMetadata {
  return {
    ...(title?.trim() && { title }),
    ...(source?.trim() && splitAddress(source.trim())),
    ...(url?.trim() && { url }),
    ...(published?.trim() && { published }),
  };
}

function tidyMetadata({ title, source, url, published }: DocumentMetadata): DocumentMetadata {
  const tidy = (value: string | undefined) =>
    value === undefined
      ? undefined
      : replaceUnusableCharacters(value).replace(/\s+/g, " ").trim().slice(0, 500) || undefined;
  const [cleanTitle, cleanSource, cleanUrl] = [tidy(title), tidy(source), tidy(url)];
  return {
    ...(cleanTitle !== undefined && { title: cleanTitle }),
    ...(cleanSource !== undefined && { source: cleanSource }),
    ...(cleanUrl !== undefined && /^https?:\/\//i.test(cleanUrl) && { url: cleanUrl }),
    ...(published !== undefined && { published }),
  };
}

function documentId(text: string, { title, source, published, url }: DocumentMetadata): string {
  return `d_${hashParts([text, title ?? "", source ?? "", published ?? "", url ?? ""])}`;
}

/** Of lines in order those that no mark covers; marks are in order and apart. */
function withoutMarked(lines: readonly Line[], marks: readonly Boilerplate[]): readonly Line[] {
  let next = 0;
  return lines.filter((line) => {
    while ((marks[next]?.span.end ?? line.end) < line.end) next += 1;
    const mark = marks[next];
    return mark === undefined || !containsSpan(mark.span, line);
  });
}
