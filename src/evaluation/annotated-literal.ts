import * as z from "zod";

/** An argument that is no entity, as people and predictions write it: a number, a date, a phrase. */
export const AnnotatedLiteralSchema = z
  .strictObject({
    literal: z.string(),
    value: z.number().optional(),
    unit: z.string().optional(),
    iso: z.string().optional(),
  })
  .readonly();
export type AnnotatedLiteral = z.infer<typeof AnnotatedLiteralSchema>;
