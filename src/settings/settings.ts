import * as v from "valibot";
import { shelfSorts } from "../library/shelf-query.ts";

/** Bundled typefaces, by the id their face module carries (`renderer/typefaces/`). */
export const typefaceIds = [
  "noto-naskh",
  "amiri",
  "scheherazade",
  "vazirmatn",
  "plex",
  "noto-kufi",
] as const;

export const themeIds = ["system", "light", "sepia", "dark", "black"] as const;
export const interfaceLanguages = ["ar", "en"] as const;
/** `auto` is the digits that the interface's language is usually written with. */
export const digitSystems = ["auto", "arab", "latn"] as const;
export const shelfViews = ["grid", "list"] as const;

/** Inclusive limits of the numeric settings; sliders and schema read the same numbers. */
export const limits = {
  /** CSS px. */
  fontSize: { min: 14, max: 40, step: 1 },
  /** Multiple of the font size, on top of what the face itself needs. */
  lineHeight: { min: 1.5, max: 2.6, step: 0.05 },
  /** Multiple of the voice's normal rate. */
  speechRate: { min: 0.5, max: 3, step: 0.1 },
} as const;

const within = (range: { min: number; max: number }) =>
  v.pipe(v.number(), v.finite(), v.minValue(range.min), v.maxValue(range.max));

/** One schema a setting, so that one bad value costs only itself. */
export const settingSchemas = {
  language: v.picklist(interfaceLanguages),
  digits: v.picklist(digitSystems),
  theme: v.picklist(themeIds),
  typeface: v.picklist(typefaceIds),
  fontSize: within(limits.fontSize),
  lineHeight: within(limits.lineHeight),
  speechRate: within(limits.speechRate),
  shelfView: v.picklist(shelfViews),
  shelfSort: v.picklist(shelfSorts),
  shelfDescending: v.boolean(),
};

export const settingsSchema = v.strictObject(settingSchemas);
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Any subset of the settings, each value valid: what a change may send. */
export const settingsPatchSchema = v.strictObject({
  language: v.exactOptional(settingSchemas.language),
  digits: v.exactOptional(settingSchemas.digits),
  theme: v.exactOptional(settingSchemas.theme),
  typeface: v.exactOptional(settingSchemas.typeface),
  fontSize: v.exactOptional(settingSchemas.fontSize),
  lineHeight: v.exactOptional(settingSchemas.lineHeight),
  speechRate: v.exactOptional(settingSchemas.speechRate),
  shelfView: v.exactOptional(settingSchemas.shelfView),
  shelfSort: v.exactOptional(settingSchemas.shelfSort),
  shelfDescending: v.exactOptional(settingSchemas.shelfDescending),
});
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>;

export const defaultSettings: Settings = {
  language: "ar",
  digits: "auto",
  theme: "system",
  typeface: "noto-naskh",
  fontSize: 20,
  lineHeight: 1.9,
  speechRate: 1,
  shelfView: "grid",
  shelfSort: "added",
  shelfDescending: true,
};
