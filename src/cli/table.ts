import { countGraphemes, shorten, toPrintable } from "./printable.js";

/** How to lay a table out. */
export interface TableOptions {
  /** Side to which each column is aligned. Default: left for columns not named. */
  readonly align?: readonly ("left" | "right")[];
  /** Most characters in a line; longer last cells are shortened. Default: no limit. */
  readonly width?: number;
}

/** Spaces before each row and between columns. */
const GAP = "  ";

/** Narrowest last column: below this, lines may grow wider than asked. */
const MIN_LAST_COLUMN = 12;

/**
 * Formats rows as columns of equal width, two spaces apart and indented by two.
 *
 * @returns lines, each ended by a newline; nothing for no rows.
 */
export function formatTable(
  rows: readonly (readonly (string | number)[])[],
  { align = [], width = Number.POSITIVE_INFINITY }: TableOptions = {},
): string {
  const cells = rows.map((row) => row.map((cell) => toPrintable(String(cell))));
  const last = Math.max(0, ...cells.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, column) =>
    Math.max(...cells.map((row) => countGraphemes(row[column] ?? ""))),
  );
  const used = widths.reduce((sum, each) => sum + each + GAP.length, GAP.length);
  const lastWidth = Math.max(MIN_LAST_COLUMN, width - used);
  const longest = Math.max(0, ...cells.map((row) => countGraphemes(row[last] ?? "")));
  const allWidths = [...widths, Math.min(lastWidth, longest)];
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const text = column === last ? shorten(cell, lastWidth) : cell;
        return pad(text, allWidths[column] ?? 0, align[column] ?? "left");
      })
      .join(GAP)
      .trimEnd(),
  );
  return lines.map((line) => `${GAP}${line}\n`).join("");
}

function pad(text: string, width: number, side: "left" | "right"): string {
  const fill = " ".repeat(Math.max(0, width - countGraphemes(text)));
  return side === "left" ? text + fill : fill + text;
}
