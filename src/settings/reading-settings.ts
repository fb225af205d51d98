import * as v from "valibot";
import { limits, within } from "./limits.ts";
import { patchOf } from "./patch-schema.ts";
import { latinTypefaceIds, typefaceSchema } from "./typeface-choice.ts";

export const alignments = ["start", "justify"] as const;
/** `scroll` is one long column; `page` and `spread` are pages of one and of two columns. */
export const layouts = ["scroll", "page", "spread"] as const;
/** How numbers in the text are shown; the text itself stays as it is. */
export const textDigitSystems = ["source", "arab", "latn"] as const;
/** Short vowels that the text lacks are added where a word may be misread (`needed`), or everywhere. */
export const vowelDisplays = ["source", "hidden", "needed", "all"] as const;
/** Tokens of `renderer/styles/tokens.css`: each theme has its own shade of them. */
export const vowelColors = ["off", "red", "blue", "green", "purple"] as const;

/**
 * How a text is set: what a preset keeps, and what an article may have of its
 * own. One schema a setting, so that one bad value costs only itself.
 */
export const readingSchemas = {
  typeface: typefaceSchema,
  latinTypeface: v.picklist(latinTypefaceIds),
  fontSize: within(limits.fontSize),
  fontWeight: within(limits.fontWeight),
  lineHeight: within(limits.lineHeight),
  paragraphSpacing: within(limits.paragraphSpacing),
  paragraphIndent: within(limits.paragraphIndent),
  wordSpacing: within(limits.wordSpacing),
  measure: within(limits.measure),
  pageMargin: within(limits.pageMargin),
  alignment: v.picklist(alignments),
  layout: v.picklist(layouts),
  textDigits: v.picklist(textDigitSystems),
  vowels: v.picklist(vowelDisplays),
  vowelColor: v.picklist(vowelColors),
};

export const readingSchema = v.strictObject(readingSchemas);
export type ReadingSettings = v.InferOutput<typeof readingSchema>;

/** Any subset of them: a preset, or what one article has of its own. */
export const readingPatchSchema = patchOf(readingSchemas);
export type ReadingPatch = v.InferOutput<typeof readingPatchSchema>;

export const defaultReading: ReadingSettings = {
  typeface: "noto-naskh",
  latinTypeface: "own",
  fontSize: 20,
  fontWeight: 400,
  lineHeight: 1.9,
  paragraphSpacing: 0.9,
  paragraphIndent: 0,
  wordSpacing: 0,
  measure: 66,
  pageMargin: 40,
  alignment: "start",
  layout: "scroll",
  textDigits: "source",
  vowels: "source",
  vowelColor: "off",
};
