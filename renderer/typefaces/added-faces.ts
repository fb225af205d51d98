import {
  hashOf,
  type AddedTypeface,
} from "../../src/settings/typeface-choice.ts";
import { measureFace } from "./measure-face.ts";
import type { Face } from "./typefaces.ts";

/** Where main serves a font file that the reader added. */
export const addedAddress = (choice: AddedTypeface): string =>
  `/typeface/${hashOf(choice)}`;

/** CSS family of an added font file. */
export const addedFamily = (choice: AddedTypeface): string =>
  `qari-added-${hashOf(choice).slice(0, 16)}`;

const loaded = new Map<AddedTypeface, Face>();
const loading = new Map<AddedTypeface, Promise<Face>>();

/** The face of an added font file, once it is loaded. */
export const addedFace = (choice: AddedTypeface): Face | undefined =>
  loaded.get(choice);

/**
 * Load a font file that the reader added, and measure it. Once for each file.
 *
 * @throws DOMException when the file is gone or Chromium finds it damaged; asked again, it is tried again.
 */
export function loadAddedFace(choice: AddedTypeface): Promise<Face> {
  const known = loading.get(choice);
  if (known) return known;
  const promise = load(choice).catch((error: unknown) => {
    loading.delete(choice);
    throw error;
  });
  loading.set(choice, promise);
  return promise;
}

async function load(choice: AddedTypeface): Promise<Face> {
  const family = addedFamily(choice);
  const font = new FontFace(family, `url("${addedAddress(choice)}")`, {
    display: "block",
    // All of them, to see whether the face varies.
    weight: "100 900",
  });
  await font.load();
  document.fonts.add(font);
  const measures = measureFace(family);
  // A face of one weight has its bold made up, which Chromium does only where none is promised.
  if (!measures.weights) font.weight = "400";
  const face = { family, ...measures };
  loaded.set(choice, face);
  return face;
}
