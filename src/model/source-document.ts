import * as z from "zod";
import { SpanSchema } from "./span.js";

/** A stretch of the text that is kept but not analysed, and why. */
export const BoilerplateSchema = z
  .strictObject({
    span: SpanSchema,
    reason: z.enum([
      "identifier",
      "lone-number",
      "share-or-reply",
      "site-furniture",
      "trailing-headline",
      "source-line",
      "byline",
      "duplicate-line",
      "code-or-markup",
    ]),
  })
  .readonly();
export type Boilerplate = z.infer<typeof BoilerplateSchema>;

/**
 * One document as read. `text` is stored unchanged and every offset in Tumen points into it.
 *
 * `id` is a hash of the content, never of the path, so moving a file changes nothing.
 */
export const SourceDocumentSchema = z
  .strictObject({
    id: z
      .string()
      .meta({ description: "d_ and 16 hexadecimal digits: hash of text, title, source, date" }),
    location: z.string().meta({
      description: "File, relative to the folder given; # and a number for a record in it",
    }),
    externalId: z.string().optional().meta({ description: "The id that the file itself gives" }),
    title: z.string().optional(),
    source: z
      .string()
      .optional()
      .meta({ description: "Publisher or outlet, as the document names it" }),
    url: z.string().optional(),
    published: z.string().optional().meta({ description: "ISO 8601 date, YYYY-MM-DD" }),
    text: z.string(),
    boilerplate: z.array(BoilerplateSchema).readonly(),
  })
  .readonly();
export type SourceDocument = z.infer<typeof SourceDocumentSchema>;
