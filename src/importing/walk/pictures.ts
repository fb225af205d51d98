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
  const source = pictureSource(element);
  if (isDrawnText(element, alt)) return alt;
  if (source === undefined || isPixel(element)) return undefined;
  return {
    type: "image",
    source,
    ...(alt !== "" && { alt: alt.slice(0, longestAlt).toWellFormed() }),
  };
}

/** Where a picture is, also where a page loads it late. */
function pictureSource(element: LightElement): string | undefined {
  const candidates = [
    element.getAttribute("src"),
    element.getAttribute("data-src"),
    element.getAttribute("data-original"),
    element.getAttribute("data-lazy-src"),
    firstOfSet(element.getAttribute("srcset")),
    firstOfSet(element.getAttribute("data-srcset")),
    firstOfSet(
      element.parentNode?.localName === "picture"
        ? (element.parentNode
            .getElementsByTagName("source")
            .at(0)
            ?.getAttribute("srcset") ?? null)
        : null,
    ),
  ].filter((each) => each !== null && each !== undefined && each.trim() !== "");
  // A page that loads pictures late puts a blank one in their place.
  return (
    candidates.find((each) => !/^data:image\/(?:gif|svg)/i.test(each ?? "")) ??
    candidates[0] ??
    undefined
  )?.trim();
}

const firstOfSet = (set: string | null): string | undefined =>
  set?.trim().split(/\s*,\s+|\s+/u)[0];

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
