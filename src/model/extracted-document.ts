import * as z from "zod";
import { ClaimSchema } from "./claim.js";
import { LocalEntitySchema } from "./entity.js";
import { SourceDocumentSchema } from "./source-document.js";
import { SpanSchema } from "./span.js";

/** Everything found in one document, before anything is compared with other documents. */
export const ExtractedDocumentSchema = z
  .strictObject({
    document: SourceDocumentSchema,
    sentences: z.array(SpanSchema).readonly(),
    localEntities: z.array(LocalEntitySchema).readonly(),
    claims: z.array(ClaimSchema).readonly(),
    dropped: z.record(z.string(), z.int()).readonly().meta({
      description: "How many candidates each filter removed, by reason",
    }),
  })
  .readonly();
export type ExtractedDocument = z.infer<typeof ExtractedDocumentSchema>;
