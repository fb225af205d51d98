import * as v from "valibot";
import {
  defaultReading,
  readingPatchSchema,
  type ReadingPatch,
  type ReadingSettings,
} from "./reading-settings.ts";

/** A way of setting text that the reader named. */
export const presetSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  reading: readingPatchSchema,
});
export type Preset = v.InferOutput<typeof presetSchema>;

/** Longest name of a preset, in code units. */
export const longestPresetName = 60;
/** Presets that a reader may keep. */
export const mostPresets = 50;

/** The reader's own, in the order they were made. */
export const presetsSchema = v.pipe(
  v.array(presetSchema),
  v.maxLength(mostPresets),
);

/** What each of Qari's own presets says. What the text holds (layout, digits, vowels) is no matter of theirs. */
const base = {
  typeface: defaultReading.typeface,
  fontSize: defaultReading.fontSize,
  fontWeight: defaultReading.fontWeight,
  lineHeight: defaultReading.lineHeight,
  paragraphSpacing: defaultReading.paragraphSpacing,
  paragraphIndent: defaultReading.paragraphIndent,
  wordSpacing: defaultReading.wordSpacing,
  measure: defaultReading.measure,
  pageMargin: defaultReading.pageMargin,
  alignment: defaultReading.alignment,
} satisfies ReadingPatch;

/** Qari's own, in the order they are offered. */
export const builtInPresets = {
  /** Larger and airier. */
  comfortable: {
    ...base,
    fontSize: 23,
    lineHeight: 2.1,
    paragraphSpacing: 1.1,
    wordSpacing: 0.04,
    measure: 60,
  },
  /** More of the text in the window. */
  dense: {
    ...base,
    fontSize: 17,
    lineHeight: 1.7,
    paragraphSpacing: 0.5,
    measure: 82,
    pageMargin: 24,
  },
  /** As a printed book: indents and two even edges. */
  book: {
    ...base,
    typeface: "amiri",
    fontSize: 22,
    lineHeight: 2.15,
    paragraphSpacing: 0,
    paragraphIndent: 1.5,
    alignment: "justify",
    pageMargin: 56,
  },
  /** Generous letters and marks, words well apart. */
  learning: {
    ...base,
    typeface: "scheherazade",
    fontSize: 30,
    lineHeight: 2.4,
    paragraphSpacing: 1.2,
    wordSpacing: 0.14,
    measure: 48,
  },
} as const satisfies Readonly<Record<string, ReadingPatch>>;
export type BuiltInPreset = keyof typeof builtInPresets;

/** Do these settings say all that the preset says? */
export const isInForce = (
  reading: ReadingPatch,
  settings: ReadingSettings,
): boolean => {
  const inForce = new Map<string, unknown>(Object.entries(settings));
  return Object.entries(reading).every(
    ([name, value]) => inForce.get(name) === value,
  );
};
