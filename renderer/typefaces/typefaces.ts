import type { Settings } from "../../src/settings/settings.ts";

export type TypefaceId = Settings["typeface"];

/** A bundled face and what its design asks of the page. */
export interface Typeface {
  readonly id: TypefaceId;
  /** Its CSS family, as `typefaces.css` declares it. */
  readonly family: string;
  /** Its own name in Arabic, and the style it belongs to. */
  readonly name: { readonly ar: string; readonly en: string };
  /** Mean advance of a character of running Arabic text, spaces included, in em. Turns a measure in characters into a width. */
  readonly meanAdvance: number;
  /** Least line height (× size) at which stacked marks on one line touch nothing on the line above. */
  readonly leastLineHeight: number;
}

/** In the order they are offered. `tests/renderer/typefaces.test.ts` measures the figures in Chromium and holds them. */
export const typefaces: readonly Typeface[] = [
  {
    id: "noto-naskh",
    family: "Noto Naskh Arabic",
    name: { ar: "نوتو نسخ", en: "Noto Naskh" },
    meanAdvance: 0.36,
    leastLineHeight: 1.7,
  },
  {
    id: "amiri",
    family: "Amiri",
    name: { ar: "أميري", en: "Amiri" },
    meanAdvance: 0.34,
    leastLineHeight: 2.15,
  },
  {
    id: "scheherazade",
    family: "Scheherazade New",
    name: { ar: "شهرزاد", en: "Scheherazade" },
    meanAdvance: 0.365,
    leastLineHeight: 2.2,
  },
  {
    id: "vazirmatn",
    family: "Vazirmatn",
    name: { ar: "وزير", en: "Vazirmatn" },
    meanAdvance: 0.4,
    leastLineHeight: 1.85,
  },
  {
    id: "plex",
    family: "IBM Plex Sans Arabic",
    name: { ar: "بلكس", en: "IBM Plex Sans" },
    meanAdvance: 0.37,
    leastLineHeight: 1.9,
  },
  {
    id: "noto-kufi",
    family: "Noto Kufi Arabic",
    name: { ar: "نوتو كوفي", en: "Noto Kufi" },
    meanAdvance: 0.455,
    leastLineHeight: 1.95,
  },
];

const byId = new Map(typefaces.map((face) => [face.id, face]));

/** @throws Error (a bug) for an id without a face; a type test and the settings schema keep the two lists equal. */
export function typefaceOf(id: TypefaceId): Typeface {
  const face = byId.get(id);
  if (!face) throw new Error(`no typeface ${id}`);
  return face;
}

/** Characters a line of reading text holds; the middle of the 60–75 that typographers ask for. */
export const measureCharacters = 66;

/** Width of the text column for a face, in em of the reading size. */
export const measureOf = (face: Typeface): number =>
  Math.round(measureCharacters * face.meanAdvance * 10) / 10;

/** Line height in force: the reader's, but never so low that a face's marks meet the line above. */
export const lineHeightOf = (face: Typeface, wanted: number): number =>
  Math.max(wanted, face.leastLineHeight);
