import type { SourceDocument } from "../../src/model/index.js";

/** A document made of a text alone, with stretches of boilerplate. */
export function toDocument(
  text: string,
  boilerplate: readonly (readonly [number, number])[] = [],
): SourceDocument {
  return {
    id: "d_0000000000000000",
    location: "written.txt",
    text,
    boilerplate: boilerplate.map(([start, end]) => ({
      span: { start, end },
      reason: "site-furniture",
    })),
  };
}
