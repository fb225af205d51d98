import {
  colorDistance,
  contrast,
  furthestFrom,
  mixColors,
  type HexColor,
} from "./color-contrast.ts";

/** Text on a mark stands so far from it wherever the mark can then be seen (WCAG 2.2, 1.4.6). */
const wantedContrast = 7;
/** It never stands nearer than this, as far as the page itself does not (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** The eye tells a mark from the page at this distance, also on black, where distances of colours count for less. */
const leastFromPage = 40;
const leastFromOthers = 20;

/** How much of its hue a mark may have, the strongest first; the rest is the page's colour. */
const shares = [
  0.7, 0.6, 0.5, 0.42, 0.35, 0.28, 0.22, 0.19, 0.16, 0.13, 0.1, 0.07, 0.05,
];
/** How far a hue moves away from the text. Only where the page has the hue itself does that take more than none. */
const tints = [0, 0.3, 0.6];

type Colors = Readonly<Record<`--${string}`, HexColor>>;

/**
 * Make marks out of hues, for text of one colour on a page of another one.
 *
 * Each can be told from the page and from the others, and the text read on
 * it: at 7:1 where both can be had, and no nearer than 4.5:1 otherwise. Of
 * colours that allow neither, the marks are as far apart as they come.
 *
 * @param hues By token, the one that may stay the nearest to the page first.
 * @returns The marks by the same tokens.
 * @throws Nothing.
 */
export function fitMarks(hues: Colors, page: HexColor, text: HexColor): Colors {
  const fitted: [token: string, mark: HexColor][] = [];
  for (const [token, hue] of Object.entries(hues)) {
    const others = fitted.map(([, mark]) => mark);
    fitted.push([token, fitMark(hue, { page, text, others })]);
  }
  return Object.fromEntries(fitted);
}

interface Surroundings {
  readonly page: HexColor;
  readonly text: HexColor;
  readonly others: readonly HexColor[];
}

function fitMark(hue: HexColor, { page, text, others }: Surroundings) {
  const ofText = (mark: HexColor): number => contrast(mark, text);
  /** 1 and more where it can be told from all that is around it. */
  const visibility = (mark: HexColor): number =>
    Math.min(
      colorDistance(mark, page) / leastFromPage,
      ...others.map((other) => colorDistance(mark, other) / leastFromOthers),
    );
  // Of a page that is itself too near, a mark cannot ask more than a little less.
  const most = contrast(page, text) * 0.9;
  const readable = tints
    .map((tint) => mixColors(hue, furthestFrom(text), tint))
    .flatMap((tinted) => shares.map((share) => mixColors(page, tinted, share)))
    .filter((mark) => ofText(mark) >= Math.min(leastContrast, most));
  const visible = readable.filter((mark) => visibility(mark) > 1);
  return (
    visible.find((mark) => ofText(mark) >= Math.min(wantedContrast, most)) ??
    highest(visible, ofText) ??
    highest(readable, visibility) ??
    page
  );
}

/** The one of which most is had. */
const highest = (
  colors: readonly HexColor[],
  amount: (color: HexColor) => number,
): HexColor | undefined => colors.toSorted((a, b) => amount(b) - amount(a))[0];
