/** A colour as red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Used where a colour cannot be read. */
const GREY: Rgb = [120, 120, 120];

/** Least contrast of graphical objects against their ground, WCAG 2.2, success criterion 1.4.11. */
const LEAST_CONTRAST = 3;

/** Reads "#rrggbb". Anything else is grey: colours come from data. */
export function parseColour(text: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (match === null) return GREY;
  const [, red = "", green = "", blue = ""] = match;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Writes "#rrggbb". */
export function formatColour(colour: Rgb): string {
  const hex = colour.map((part) =>
    Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}

/** Mixes two colours; `share` 0 gives the first, 1 the second. */
export function mixColours(a: Rgb, b: Rgb, share: number): Rgb {
  const mix = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * share;
  return [mix(0), mix(1), mix(2)];
}

function luminance(colour: Rgb): number {
  const linear = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast ratio of two colours, 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: Rgb, b: Rgb): number {
  const x = luminance(a);
  const y = luminance(b);
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Moves a colour towards white or black until it stands out from the ground. */
export function standOut(colour: Rgb, ground: Rgb): Rgb {
  const pole: Rgb = luminance(ground) < 0.18 ? [255, 255, 255] : [0, 0, 0];
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = mixColours(colour, pole, share);
    if (contrast(mixed, ground) >= LEAST_CONTRAST) return mixed;
  }
  return pole;
}
