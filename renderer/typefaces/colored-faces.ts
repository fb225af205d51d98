import kufi from "@fontsource-variable/noto-kufi-arabic/files/noto-kufi-arabic-arabic-wght-normal.woff2?url";
import naskh from "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url";
import vazirmatn from "@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url";
import amiri from "@fontsource/amiri/files/amiri-arabic-400-normal.woff2?url";
import amiriBold from "@fontsource/amiri/files/amiri-arabic-700-normal.woff2?url";
import plex from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url";
import plexStrong from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url";
import plexBold from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-700-normal.woff2?url";
import scheherazade from "@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal.woff2?url";
import scheherazadeBold from "@fontsource/scheherazade-new/files/scheherazade-new-arabic-700-normal.woff2?url";
import {
  isAdded,
  isInstalled,
  type TypefaceChoice,
  type TypefaceId,
} from "../../src/settings/typeface-choice.ts";
import { addedAddress, loadAddedFace } from "./added-faces.ts";
import { hasColoredVowels } from "./measure-vowels.ts";
import { bundledFace } from "./typefaces.ts";

interface ArabicFile {
  readonly url: string;
  /** As `typefaces.css` declares it. */
  readonly weight: string;
}

/**
 * The bundled faces whose short vowels can have a colour of their own without
 * any letter moving, and their files of Arabic. A face that is not here has one
 * colour. `tests/renderer/vowel-colors.test.ts` measures each, and fails where
 * this is untrue.
 */
export const coloredFiles: Readonly<
  Partial<Record<TypefaceId, readonly ArabicFile[]>>
> = {
  "noto-naskh": [{ url: naskh, weight: "400 700" }],
  amiri: [
    { url: amiri, weight: "400" },
    { url: amiriBold, weight: "700" },
  ],
  scheherazade: [
    { url: scheherazade, weight: "400" },
    { url: scheherazadeBold, weight: "700" },
  ],
  vazirmatn: [{ url: vazirmatn, weight: "100 900" }],
  plex: [
    { url: plex, weight: "400" },
    { url: plexStrong, weight: "600" },
    { url: plexBold, weight: "700" },
  ],
  "noto-kufi": [{ url: kufi, weight: "100 900" }],
};

/** What the files above hold; all else comes from the plain face, as ever. */
const arabicRange =
  "U+0600-06FF, U+0750-077F, U+0870-08FF, U+200C-200F, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FEFC";

/** `undefined` for a face of which the vowels keep the text's colour. */
type ColoredFamily = string | undefined;

const known = new Map<TypefaceChoice, ColoredFamily>();
const loading = new Map<TypefaceChoice, Promise<ColoredFamily>>();

/** CSS family of a face with its vowels as colour glyphs, once it is loaded. Their colour is the first of its palette. */
export const coloredFamily = (choice: TypefaceChoice): ColoredFamily =>
  known.get(choice);

/** Is it known that the vowels of a face keep the text's colour? */
export const hasOneColor = (choice: TypefaceChoice): boolean =>
  known.has(choice) && known.get(choice) === undefined;

/**
 * Load a face with its vowels as colour glyphs, and see by drawing that they
 * are, and that no word is wider or narrower for it. Once for each face.
 *
 * @throws Nothing: what cannot be had leaves a face with one colour.
 */
export function loadColoredFace(
  choice: TypefaceChoice,
): Promise<ColoredFamily> {
  const promise =
    loading.get(choice) ??
    load(choice)
      // Damaged, gone, or without vowels: main has none to give.
      .catch(() => undefined)
      .then((family) => {
        known.set(choice, family);
        return family;
      });
  loading.set(choice, promise);
  return promise;
}

async function load(choice: TypefaceChoice): Promise<ColoredFamily> {
  // The system keeps the files of its faces to itself.
  if (isInstalled(choice)) return undefined;
  if (isAdded(choice)) {
    const { family, weights } = await loadAddedFace(choice);
    const weight = weights ? "100 900" : "400";
    return declare(family, [{ url: addedAddress(choice), weight }]);
  }
  const plain = bundledFace(choice);
  const files = coloredFiles[choice];
  return plain && files && declare(plain.family, files, arabicRange);
}

/** An asset's address is whole or begins with its path, as the bundler likes. */
const pathOf = (url: string): string => new URL(url, location.href).pathname;

async function declare(
  plain: string,
  files: readonly ArabicFile[],
  unicodeRange?: string,
): Promise<ColoredFamily> {
  const family = `${plain} Vowels`;
  const faces = files.map(
    ({ url, weight }) =>
      new FontFace(family, `url("/vowels${pathOf(url)}")`, {
        display: "block",
        weight,
        ...(unicodeRange !== undefined && { unicodeRange }),
      }),
  );
  await Promise.all([
    document.fonts.load(`20px "${plain}"`, "س"),
    ...faces.map((face) => face.load()),
  ]);
  for (const face of faces) document.fonts.add(face);
  if (hasColoredVowels(family, plain)) return family;
  for (const face of faces) document.fonts.delete(face);
  return undefined;
}
