import * as z from "zod";
import { DiagnosticSchema } from "./diagnostic.js";

const CountsSchema = z.record(z.string(), z.int()).readonly();

/** What a build did, for people and programs: counts, what was left out and why. */
export const RunReportSchema = z
  .strictObject({
    tumen: z.string().meta({ description: "Version of the package" }),
    documents: z.int(),
    sentences: z.int(),
    tokens: z.int(),
    entitiesByType: CountsSchema,
    statementsByPredicate: CountsSchema,
    claimsByPredicate: CountsSchema,
    claimsByModality: CountsSchema,
    boilerplateByReason: CountsSchema,
    droppedByReason: CountsSchema,
    diagnostics: z.array(DiagnosticSchema).readonly(),
  })
  .readonly();
export type RunReport = z.infer<typeof RunReportSchema>;
