import * as v from "valibot";
import { limits } from "../settings/limits.ts";
import { saidLevels } from "./epub/said-section.ts";

/** In which formats the sound of a book can be: core media types of EPUB 3.3. */
export const bookSounds = ["mp3", "opus"] as const;

/** How a book is narrated. */
export const narrationChoiceSchema = v.strictObject({
  sound: v.picklist(bookSounds),
  level: v.picklist(saidLevels),
  rate: v.pipe(
    v.number(),
    v.minValue(limits.speechRate.min),
    v.maxValue(limits.speechRate.max),
  ),
});
export type NarrationChoice = v.InferOutput<typeof narrationChoiceSchema>;
