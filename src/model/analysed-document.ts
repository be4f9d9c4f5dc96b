import * as z from "zod";
import { SourceDocumentSchema } from "./source-document.js";
import { SpanSchema } from "./span.js";

/**
 * A token with its analysis, in Universal Dependencies terms.
 *
 * @see https://universaldependencies.org/u/overview/syntax.html
 */
export const TokenSchema = z
  .strictObject({
    start: z.int(),
    end: z.int(),
    surface: z.string(),
    lemma: z.string().meta({ description: "Lower case, except for proper nouns" }),
    upos: z.string().meta({ description: "Universal part of speech, for example VERB" }),
    xpos: z.string().meta({ description: "Penn Treebank tag, for example VBD" }),
    head: z
      .int()
      .meta({ description: "Index in the sentence of the governing token; -1 for the root" }),
    deprel: z
      .string()
      .meta({ description: "Universal relation with subtype, for example nsubj:pass" }),
  })
  .readonly();
export type Token = z.infer<typeof TokenSchema>;

/** Indexes of tokens within a sentence: half-open. Not to be mixed up with a Span of characters. */
export const TokenRangeSchema = z.strictObject({ from: z.int(), to: z.int() }).readonly();
export type TokenRange = z.infer<typeof TokenRangeSchema>;

/**
 * A proper name found by the recogniser: tokens `from` up to, not including, `to`.
 *
 * The recogniser learned from corpora with two annotation styles and answers in both:
 * `encyclopaedic` (Re-DocRED, WikiGold: "Russian" is LOC) and `web` (UNER: "Russian" is MISC).
 */
export const NameSpanSchema = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    type: z.enum(["PER", "LOC", "ORG", "MISC"]),
    style: z.enum(["encyclopaedic", "web"]),
  })
  .readonly();
export type NameSpan = z.infer<typeof NameSpanSchema>;

/** A sentence (or headline, list item) with its tokens in order and the names in it. */
export const SentenceSchema = z
  .strictObject({
    index: z.int().min(0),
    start: z.int(),
    end: z.int(),
    kind: z.enum(["prose", "headline"]),
    tokens: z.array(TokenSchema).readonly(),
    names: z.array(NameSpanSchema).readonly(),
  })
  .readonly();
export type Sentence = z.infer<typeof SentenceSchema>;

/** A document cut into analysed sentences; boilerplate has none. */
export const AnalysedDocumentSchema = z
  .strictObject({
    document: SourceDocumentSchema,
    sentences: z.array(SentenceSchema).readonly(),
    datelines: z
      .array(SpanSchema)
      .readonly()
      .meta({ description: "Datelines such as 'SEOUL (Reuters) —', not part of a sentence" }),
  })
  .readonly();
export type AnalysedDocument = z.infer<typeof AnalysedDocumentSchema>;
