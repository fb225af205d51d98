import * as v from "valibot";
import { limits, within } from "./limits.ts";

export const focusModes = ["none", "paragraph"] as const;

/** What helps the eye to stay where it reads. */
export const focusSchemas = {
  ruler: v.boolean(),
  focus: v.picklist(focusModes),
  autoScrollSpeed: within(limits.autoScrollSpeed),
};

const focusSchema = v.strictObject(focusSchemas);
export type FocusSettings = v.InferOutput<typeof focusSchema>;

export const defaultFocus: FocusSettings = {
  ruler: false,
  focus: "none",
  // Near 200 words a minute in the default type.
  autoScrollSpeed: 16,
};
