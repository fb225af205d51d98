import * as v from "valibot";

/** `system` follows the system's light or dark and its wish for contrast; `custom` is drawn in the reader's own colours. */
export const themeIds = [
  "system",
  "light",
  "sepia",
  "dark",
  "black",
  "contrast-light",
  "contrast-dark",
  "custom",
] as const;

/** `#rrggbb`, lower case, as a colour field gives it. */
export const colorSchema = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));

/** Colours of the window. One schema a setting, so that one bad value costs only itself. */
export const appearanceSchemas = {
  theme: v.picklist(themeIds),
  customPage: colorSchema,
  customText: colorSchema,
  customAccent: colorSchema,
  dimImages: v.boolean(),
};

const appearanceSchema = v.strictObject(appearanceSchemas);
export type AppearanceSettings = v.InferOutput<typeof appearanceSchema>;

export const defaultAppearance: AppearanceSettings = {
  theme: "system",
  customPage: "#eef3ea",
  customText: "#20281f",
  customAccent: "#1f5f4a",
  dimImages: false,
};
