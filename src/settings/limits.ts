import * as v from "valibot";

/** Inclusive limits of the numeric settings; sliders and schemas read the same numbers. */
export const limits = {
  /** CSS px. */
  fontSize: { min: 14, max: 40, step: 1 },
  /** Multiple of the font size, on top of what the face itself needs. */
  lineHeight: { min: 1.5, max: 2.6, step: 0.05 },
  /** OpenType weight, on top of what the face itself has. */
  fontWeight: { min: 200, max: 800, step: 50 },
  /** Em of the text. */
  paragraphSpacing: { min: 0, max: 2, step: 0.1 },
  /** Em of the text, before the first line. */
  paragraphIndent: { min: 0, max: 3, step: 0.25 },
  /** Em of the text, on top of the face's own space. */
  wordSpacing: { min: 0, max: 0.5, step: 0.02 },
  /** Characters a line of running text holds. */
  measure: { min: 45, max: 90, step: 1 },
  /** CSS px at each side of the text. */
  pageMargin: { min: 16, max: 160, step: 4 },
  /** Lines of text a minute. In lines and not in px, so that the pace holds when the type grows. */
  autoScrollSpeed: { min: 4, max: 60, step: 1 },
  /** Multiple of the voice's normal rate. */
  speechRate: { min: 0.5, max: 4, step: 0.1 },
  /** Multiple of the voice's normal pitch. */
  speechPitch: { min: 0.5, max: 1.5, step: 0.05 },
  /** Share of full loudness. */
  speechVolume: { min: 0, max: 1, step: 0.05 },
} as const;

/** A number within limits, both ends included. */
export const within = (range: { readonly min: number; readonly max: number }) =>
  v.pipe(v.number(), v.finite(), v.minValue(range.min), v.maxValue(range.max));
