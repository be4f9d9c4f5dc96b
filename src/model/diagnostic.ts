import * as z from "zod";
import { SpanSchema } from "./span.js";

/**
 * A remark on the input. Work goes on after it; the run report lists them all.
 *
 * `location` names the file as the user would: relative to the folder given, with `#3` for the
 * third record of a JSON Lines file. `message` says what was found, `hint` what to do about it.
 */
export const DiagnosticSchema = z
  .strictObject({
    code: z.string().meta({ description: "Stable kebab-case code, for example empty-document" }),
    severity: z.enum(["error", "warning", "info"]).meta({
      description:
        "error: the item was left out; warning: used, but look at it; info: good to know",
    }),
    location: z.string(),
    documentId: z.string().optional(),
    span: SpanSchema.optional(),
    message: z.string(),
    hint: z.string(),
  })
  .readonly();
export type Diagnostic = z.infer<typeof DiagnosticSchema>;
