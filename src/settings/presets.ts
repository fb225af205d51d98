import * as v from "valibot";
import { readingPatchSchema } from "./reading-settings.ts";

/** A way of setting text that the reader named. */
export const presetSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  reading: readingPatchSchema,
});
export type Preset = v.InferOutput<typeof presetSchema>;

/** The reader's own, in the order they were made. */
export const presetsSchema = v.pipe(v.array(presetSchema), v.maxLength(50));
