import { escapeXml, replaceIllegal } from "./xml-text.js";

/** A value of an attribute; undefined and empty lists are left out of the file. */
export type GexfValue = string | number | boolean | readonly string[] | undefined;

/** GEXF type of each attribute, by name. */
export type GexfTypes = Readonly<
  Record<string, "string" | "boolean" | "integer" | "double" | "liststring">
>;

/** Declares attributes; ids equal titles, since graphology-gexf names attributes by their ids. */
export function declareAttributes(kind: "node" | "edge", types: GexfTypes): string {
  const lines = Object.entries(types).map(
    ([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`,
  );
  return `<attributes class="${kind}">\n${lines.join("")}</attributes>\n`;
}

/** Writes the attribute values of a node or edge. */
export function writeValues(values: Readonly<Record<string, GexfValue>>): string {
  const written = Object.entries(values)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `<attvalue for="${name}" value="${escapeXml(toText(value))}"/>`);
  return `<attvalues>${written.join("")}</attvalues>`;
}

/**
 * A list is written as a JSON array of strings. Items are cleared of what XML cannot hold first, or
 * JSON would write it as \u escapes, which readers do not know.
 */
function toText(value: GexfValue): string {
  return typeof value === "object" ? JSON.stringify(value.map(replaceIllegal)) : String(value);
}

/** Escapes a label, which GEXF defines as a token: no spaces at the ends, none doubled. */
export function writeLabel(label: string, fallback: string): string {
  const token = label.replace(/\s+/gu, " ").trim();
  return escapeXml(token === "" ? fallback : token);
}
