import * as v from "valibot";
import { limits, within } from "./limits.ts";

export const focusModes = ["none", "paragraph"] as const;

/** What helps the eye to stay where it reads, and what may be in its way. */
export const focusSchemas = {
  ruler: v.boolean(),
  focus: v.picklist(focusModes),
  /** Draw the reader's bookmarks, highlights and notes in the text. */
  showMarks: v.boolean(),
  autoScrollSpeed: within(limits.autoScrollSpeed),
};

const focusSchema = v.strictObject(focusSchemas);
export type FocusSettings = v.InferOutput<typeof focusSchema>;

export const defaultFocus: FocusSettings = {
  ruler: false,
  focus: "none",
  showMarks: true,
  // Near 200 words a minute in the default type.
  autoScrollSpeed: 16,
};
