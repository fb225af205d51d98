/** A colour as the settings keep it: `#rrggbb`. */
export type HexColor = string;

/** Channels of a colour, 0–255. */
export const channelsOf = (
  color: HexColor,
): readonly [red: number, green: number, blue: number] => [
  Number.parseInt(color.slice(1, 3), 16),
  Number.parseInt(color.slice(3, 5), 16),
  Number.parseInt(color.slice(5, 7), 16),
];

const linear = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/**
 * Relative luminance, 0 (black) to 1 (white).
 *
 * @source WCAG 2.2, definition of relative luminance.
 */
export function luminance(color: HexColor): number {
  const [red, green, blue] = channelsOf(color);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Contrast of two colours, 1 to 21, whichever of them is the lighter.
 *
 * @source WCAG 2.2, definition of contrast ratio.
 */
export function contrast(a: HexColor, b: HexColor): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted(
    (x, y) => x - y,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** Is light text the better one to read on this page? */
export const isDarkPage = (page: HexColor): boolean =>
  contrast(page, "#ffffff") > contrast(page, "#000000");

/** White or black, whichever can be told better from a colour. */
export const furthestFrom = (color: HexColor): HexColor =>
  isDarkPage(color) ? "#ffffff" : "#000000";

/** How far two colours are apart by their channels, 0 to 442. */
export function colorDistance(a: HexColor, b: HexColor): number {
  const other = channelsOf(b);
  return Math.hypot(
    ...channelsOf(a).map((channel, at) => channel - (other[at] ?? 0)),
  );
}

/** A colour between two. @param share Of the second, 0–1. */
export function mixColors(a: HexColor, b: HexColor, share: number): HexColor {
  const other = channelsOf(b);
  return `#${channelsOf(a)
    .map((channel, at) =>
      Math.round(channel + ((other[at] ?? 0) - channel) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
