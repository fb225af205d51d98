import atkinson from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import atkinsonMore from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url";
import atkinsonItalic from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url";
import garamond from "@fontsource-variable/eb-garamond/files/eb-garamond-latin-wght-normal.woff2?url";
import garamondMore from "@fontsource-variable/eb-garamond/files/eb-garamond-latin-ext-wght-normal.woff2?url";
import garamondItalic from "@fontsource-variable/eb-garamond/files/eb-garamond-latin-wght-italic.woff2?url";
import literata from "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url";
import literataMore from "@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2?url";
import literataItalic from "@fontsource-variable/literata/files/literata-latin-wght-italic.woff2?url";
import gentium from "@fontsource/gentium-book-plus/files/gentium-book-plus-latin-400-normal.woff2?url";
import gentiumMore from "@fontsource/gentium-book-plus/files/gentium-book-plus-latin-ext-400-normal.woff2?url";
import gentiumItalic from "@fontsource/gentium-book-plus/files/gentium-book-plus-latin-400-italic.woff2?url";
import gentiumBold from "@fontsource/gentium-book-plus/files/gentium-book-plus-latin-700-normal.woff2?url";
import gentiumBoldMore from "@fontsource/gentium-book-plus/files/gentium-book-plus-latin-ext-700-normal.woff2?url";
import type { ReadingSettings } from "../../src/settings/reading-settings.ts";

type LatinId = Exclude<ReadingSettings["latinTypeface"], "own">;

interface LatinFile {
  readonly url: string;
  readonly weight: string;
  readonly style?: "italic";
  /** Holds the letters of `moreLetters` and not the plain ones. */
  readonly hasMore?: boolean;
}

/** A bundled face for Latin text. */
export interface LatinFace {
  readonly id: LatinId;
  /** Its own name. */
  readonly name: string;
  /** Height of its x, in em; held by `tests/renderer/latin-faces.test.ts`. */
  readonly xHeight: number;
  readonly files: readonly LatinFile[];
}

/** In the order they are offered. */
export const latinFaces: readonly LatinFace[] = [
  {
    id: "literata",
    name: "Literata",
    xHeight: 0.508,
    files: [
      { url: literata, weight: "200 900" },
      { url: literataMore, weight: "200 900", hasMore: true },
      { url: literataItalic, weight: "200 900", style: "italic" },
    ],
  },
  {
    id: "eb-garamond",
    name: "EB Garamond",
    xHeight: 0.404,
    files: [
      { url: garamond, weight: "400 800" },
      { url: garamondMore, weight: "400 800", hasMore: true },
      { url: garamondItalic, weight: "400 800", style: "italic" },
    ],
  },
  {
    id: "gentium",
    name: "Gentium Book Plus",
    xHeight: 0.454,
    files: [
      { url: gentium, weight: "400" },
      { url: gentiumMore, weight: "400", hasMore: true },
      { url: gentiumItalic, weight: "400", style: "italic" },
      { url: gentiumBold, weight: "700" },
      { url: gentiumBoldMore, weight: "700", hasMore: true },
    ],
  },
  {
    id: "atkinson",
    name: "Atkinson Hyperlegible Next",
    xHeight: 0.496,
    files: [
      { url: atkinson, weight: "200 800" },
      { url: atkinsonMore, weight: "200 800", hasMore: true },
      { url: atkinsonItalic, weight: "200 800", style: "italic" },
    ],
  },
];

/** In Arabic text only letters come from the Latin face: spaces, brackets, quotation marks and digits belong to the line, and stay the Arabic face's. */
const letters = "U+41-5A, U+61-7A, U+AA, U+BA, U+C0-D6, U+D8-F6, U+F8-FF";
/** Letters with marks, as in transliterated Arabic. */
const moreLetters = "U+100-2CC, U+300-36F, U+1D00-1DBF, U+1E00-1EFF";
/** In Latin text all of it does. */
const plain = "U+0-FF, U+131, U+152-153, U+2000-200B, U+2010-206F, U+20AC";

/** Families of the Latin face in force: within Arabic text, and for Latin text. */
export const latinFamilies = {
  letters: "Qari Latin Letters",
  text: "Qari Latin",
} as const;

/** How much larger or smaller a Latin face is set, so that its x is as high as that which the Arabic face brings along. */
export const latinScale = (latin: LatinFace, xHeight: number): number =>
  Math.round((xHeight / latin.xHeight) * 1000) / 10;

/**
 * Style sheet that declares the Latin face under both families.
 *
 * @param xHeight Of the Arabic face's own Latin, in em.
 */
export function latinSheet(latin: LatinFace, xHeight: number): string {
  const scale = latinScale(latin, xHeight);
  const rule = (family: string, file: LatinFile, range: string) =>
    `@font-face {
  font-family: "${family}";
  font-weight: ${file.weight};
  font-style: ${file.style ?? "normal"};
  font-display: block;
  size-adjust: ${scale}%;
  src: url("${file.url}") format("woff2");
  unicode-range: ${range};
}`;
  return latin.files
    .flatMap((file) => [
      rule(latinFamilies.letters, file, file.hasMore ? moreLetters : letters),
      rule(latinFamilies.text, file, file.hasMore ? moreLetters : plain),
    ])
    .join("\n");
}

/** The bundled Latin face of an id; `undefined` for the Arabic face's own. */
export const latinFace = (
  id: ReadingSettings["latinTypeface"],
): LatinFace | undefined => latinFaces.find((face) => face.id === id);
