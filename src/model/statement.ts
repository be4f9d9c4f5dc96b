import * as z from "zod";
import { ClaimObjectSchema, ClaimSchema, ModalitySchema } from "./claim.js";

/**
 * A bundle of claims that say the same of the same things: one edge of the graph if `object` is an
 * entity, one fact of the subject if it is a literal.
 *
 * Claims of another modality are another statement, so what is denied never looks asserted. Ids of
 * entities are canonical here, in the bundle and in its claims. For symmetric predicates subject and
 * object are in code unit order of their ids.
 */
export const StatementSchema = z
  .strictObject({
    id: z.string().meta({ description: "s_ and 16 hexadecimal digits" }),
    subject: z.string(),
    predicate: z.string(),
    object: ClaimObjectSchema,
    modality: ModalitySchema,
    confidence: z.number().min(0).max(1).meta({ description: "Highest confidence of its claims" }),
    claims: z.array(ClaimSchema).min(1).readonly(),
  })
  .readonly();
export type Statement = z.infer<typeof StatementSchema>;

/** Ids of the entities at the ends of a statement: subject and, unless it is a literal, object. */
export function endsOf({ subject, object }: Statement): string[] {
  return object.kind === "entity" ? [subject, object.id] : [subject];
}
