import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PublicationFont } from "../../src/exporting/epub/publication.ts";
import { fontAssets } from "./book-assets.ts";

/** A file of a face with its bytes. */
export interface BookFont extends PublicationFont {
  readonly bytes: Uint8Array;
}

/** As `renderer/typefaces/typefaces.css` divides them. */
const unicodeRanges = {
  [fontAssets.arabic]:
    "U+0600-06FF, U+0750-077F, U+0870-08FF, U+200C-200F, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FEFC",
  [fontAssets.latin]:
    "U+0000-02FF, U+0304, U+0308, U+0329, U+1E00-1EFF, U+2000-200B, U+2010-204E, U+2050-206F, U+20A0-20CF, U+2113, U+2122, U+2190-2193, U+2212, U+2215, U+FEFF, U+FFFD",
};

/**
 * The face that books carry: Noto Naskh Arabic, one file for all its weights,
 * cut in two by letters as it is published. Under the SIL Open Font License,
 * which the files name themselves.
 *
 * @param assets Folder of `bookAssets`, absolute.
 */
export const bookFonts = (assets: string): Promise<readonly BookFont[]> =>
  Promise.all(
    Object.entries(unicodeRanges).map(async ([path, unicodeRange]) => ({
      fileName: basename(path),
      family: "Noto Naskh Arabic",
      weight: "400 700",
      unicodeRange,
      bytes: await readFile(join(assets, path)),
    })),
  );
