import type { TypefaceId } from "../../src/settings/typeface-choice.ts";
import type { FaceMeasures } from "./measure-face.ts";

/** A face in which text can be set, and what its design asks of the page. */
export interface Face extends FaceMeasures {
  /** Its CSS family. */
  readonly family: string;
}

/** A bundled face. */
export interface Typeface extends Face {
  readonly id: TypefaceId;
  /** Its own name in Arabic and in English. */
  readonly name: { readonly ar: string; readonly en: string };
}

/** In the order they are offered. `tests/renderer/typefaces.test.ts` measures the figures in Chromium and holds them. */
export const typefaces: readonly [Typeface, ...Typeface[]] = [
  {
    id: "noto-naskh",
    family: "Noto Naskh Arabic",
    name: { ar: "نوتو نسخ", en: "Noto Naskh" },
    meanAdvance: 0.36,
    leastLineHeight: 1.7,
    xHeight: 0.536,
    weights: { min: 400, max: 700 },
  },
  {
    id: "amiri",
    family: "Amiri",
    name: { ar: "أميري", en: "Amiri" },
    meanAdvance: 0.34,
    leastLineHeight: 2.15,
    xHeight: 0.42,
  },
  {
    id: "scheherazade",
    family: "Scheherazade New",
    name: { ar: "شهرزاد", en: "Scheherazade" },
    meanAdvance: 0.365,
    leastLineHeight: 2.2,
    xHeight: 0.404,
  },
  {
    id: "vazirmatn",
    family: "Vazirmatn",
    name: { ar: "وزير", en: "Vazirmatn" },
    meanAdvance: 0.4,
    leastLineHeight: 1.85,
    xHeight: 0.528,
    weights: { min: 200, max: 800 },
  },
  {
    id: "plex",
    family: "IBM Plex Sans Arabic",
    name: { ar: "بلكس", en: "IBM Plex Sans" },
    meanAdvance: 0.37,
    leastLineHeight: 1.9,
    xHeight: 0.516,
  },
  {
    id: "noto-kufi",
    family: "Noto Kufi Arabic",
    name: { ar: "نوتو كوفي", en: "Noto Kufi" },
    meanAdvance: 0.455,
    leastLineHeight: 1.95,
    xHeight: 0.536,
    weights: { min: 200, max: 800 },
  },
];

/** The bundled face of an id, or `undefined` for a choice that is no bundled face. */
export const bundledFace = (choice: string): Typeface | undefined =>
  typefaces.find(({ id }) => id === choice);

/** Width of the text column, in em of the reading size. @param characters A line holds. */
export const measureOf = (face: FaceMeasures, characters: number): number =>
  Math.round(characters * face.meanAdvance * 10) / 10;

/** Line height in force: the reader's, but never so low that a face's marks meet the line above. */
export const lineHeightOf = (face: FaceMeasures, wanted: number): number =>
  Math.max(wanted, face.leastLineHeight);

/** Weights in force for text and for what stands out of it. A face without a range has two: regular and bold. */
export function weightsIn(
  face: FaceMeasures,
  wanted: number,
): { readonly text: number; readonly strong: number; readonly bold: number } {
  const { weights } = face;
  if (!weights) return { text: 400, strong: 600, bold: 700 };
  const fit = (weight: number) =>
    Math.min(weights.max, Math.max(weights.min, weight));
  return {
    text: fit(wanted),
    strong: fit(wanted + 200),
    bold: fit(wanted + 300),
  };
}
