import type { LightElement } from "../markup/light-tree.ts";
import type { DraftPicture } from "./draft.ts";

/** Longer descriptions describe something else. Code units. */
const longestAlt = 1000;

/**
 * What a picture on a page is: text that it only draws (an emoji, a formula), a
 * picture to be shown, or nothing to a reader.
 */
export function pictureOf(
  element: LightElement,
): string | DraftPicture | undefined {
  const alt = (element.getAttribute("alt") ?? "").trim();
  if (isDrawnText(element, alt)) return alt;
  const late = lateSources(element)[0];
  const shown = shownSources(element)[0];
  const source = late ?? shown;
  const standIn = shown === undefined || isBlank(shown) ? undefined : shown;
  if (source === undefined || (late === undefined && isPixel(element)))
    return undefined;
  return {
    type: "image",
    source,
    ...(standIn !== undefined && standIn !== source && { standIn }),
    ...(alt !== "" && { alt: alt.slice(0, longestAlt).toWellFormed() }),
  };
}

/** Where a picture is that the page loads late. */
const lateSources = (element: LightElement): readonly string[] =>
  given([
    element.getAttribute("data-src"),
    element.getAttribute("data-original"),
    element.getAttribute("data-lazy-src"),
    bestOfSet(element.getAttribute("data-srcset")),
  ]).filter((each) => !isBlank(each));

/** Where a picture is that the page shows at once: a blank one last. */
function shownSources(element: LightElement): readonly string[] {
  const picture = element.parentNode;
  const sources = given([
    element.getAttribute("src"),
    bestOfSet(element.getAttribute("srcset")),
    bestOfSet(
      picture?.localName === "picture"
        ? picture.getElementsByTagName("source").at(0)?.getAttribute("srcset")
        : null,
    ),
  ]);
  return [
    ...sources.filter((each) => !isBlank(each)),
    ...sources.filter(isBlank),
  ];
}

const given = (
  sources: readonly (string | null | undefined)[],
): readonly string[] => sources.flatMap((each) => each?.trim() || []);

/** A page that loads pictures late puts a blank one in their place. */
const isBlank = (source: string): boolean =>
  /^data:image\/(?:gif|svg)/i.test(source);

/** As wide as a page is read, on a screen of two points in place of one. */
const widest = { w: 1600, x: 2 };

/**
 * The largest picture of a set that is no larger than is needed.
 *
 * @source HTML Standard, 4.8.4.2.1 Srcset attributes.
 */
function bestOfSet(set: string | null | undefined): string | undefined {
  const sizes = (set ?? "")
    .split(/(?<=\s[\d.]+[wx])\s*,|,\s+/u)
    .map((each) => {
      const [source = "", size = "1x"] = each.trim().split(/\s+/u);
      const most = size.endsWith("w") ? widest.w : widest.x;
      return { source, size: Number.parseFloat(size) / most };
    })
    .filter(({ source }) => source !== "")
    .toSorted((one, other) => one.size - other.size);
  return (sizes.findLast(({ size }) => size <= 1) ?? sizes[0])?.source;
}

/** Counters of visits are pictures of one point. */
const isPixel = (element: LightElement): boolean =>
  ["width", "height"].some((name) =>
    /^\s*[0-3](?:px)?\s*$/.test(element.getAttribute(name) ?? ""),
  );

const isDrawnText = (element: LightElement, alt: string): boolean =>
  alt !== "" &&
  (/^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{M}|\u200D|\p{Emoji_Modifier})*$/u.test(
    alt,
  ) ||
    /(?:^|\s)(?:emoji|wp-smiley|mwe-math-fallback-image-inline)(?:\s|$)/.test(
      element.className,
    ));
