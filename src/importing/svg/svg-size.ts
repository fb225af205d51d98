/** How large a drawing is by itself, in CSS pixels, and which part of its plane it shows. */
export interface SvgSize {
  readonly width: number;
  readonly height: number;
  /** As it is written. */
  readonly viewBox: string;
}

/** Longer sides are shown smaller, in the same proportion. CSS pixels. */
const longestSide = 10_000;
/** What a browser takes where nothing is said. CSS pixels. @source CSS Images 3, 5.1 */
const unsaid = { width: 300, height: 150 };

/** CSS pixels in a unit; of those that hang on a typeface, in one of usual size. */
const unitPixels: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["px", 1],
  ["pt", 4 / 3],
  ["pc", 16],
  ["in", 96],
  ["cm", 96 / 2.54],
  ["mm", 96 / 25.4],
  ["q", 96 / 101.6],
  ["em", 16],
  ["rem", 16],
  ["ex", 8],
]);

/**
 * The size that a drawing says, or that follows from the part it shows.
 *
 * @returns `undefined` for one that is nothing wide or high.
 * @source SVG 2, 7.12 and 8.2 "The ‘viewBox’ attribute".
 */
export function sizeOf(
  attributes: ReadonlyMap<string, string>,
): SvgSize | undefined {
  const box = viewBoxOf(attributes.get("viewBox"));
  const [said, saidHeight] = [
    lengthOf(attributes.get("width")),
    lengthOf(attributes.get("height")),
  ];
  const ratio = box ? box.width / box.height : undefined;
  const width =
    said ??
    (saidHeight !== undefined && ratio !== undefined
      ? saidHeight * ratio
      : (box?.width ?? unsaid.width));
  const height =
    saidHeight ??
    (ratio === undefined
      ? unsaid.height
      : said === undefined
        ? box?.height
        : said / ratio);
  if (height === undefined) return undefined;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const size = {
    width: rounded(width * scale),
    height: rounded(height * scale),
  };
  if (!(size.width > 0 && size.height > 0)) return undefined;
  return {
    ...size,
    viewBox: box?.text ?? `0 0 ${rounded(width)} ${rounded(height)}`,
  };
}

function lengthOf(value: string | undefined): number | undefined {
  const match =
    /^\s*(?<number>\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?<unit>[a-z]*)\s*$/i.exec(
      value ?? "",
    )?.groups;
  const pixels = unitPixels.get(match?.["unit"]?.toLowerCase() ?? "");
  const length =
    Number(match?.["number"] ?? Number.NaN) * (pixels ?? Number.NaN);
  return Number.isFinite(length) ? length : undefined;
}

function viewBoxOf(value: string | undefined) {
  const numbers = (value ?? "")
    .trim()
    .split(/\s*,\s*|\s+/u)
    .map(Number);
  const [x, y, width, height] = numbers;
  if (
    numbers.length !== 4 ||
    !numbers.every(Number.isFinite) ||
    x === undefined ||
    y === undefined ||
    width === undefined ||
    height === undefined ||
    width <= 0 ||
    height <= 0
  )
    return undefined;
  return { width, height, text: `${x} ${y} ${width} ${height}` };
}

const rounded = (length: number): number => Math.round(length * 100) / 100;
