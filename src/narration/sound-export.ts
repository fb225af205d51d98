import * as v from "valibot";
import { positionSchema } from "../article/position.ts";
import { limits } from "../settings/limits.ts";
import { soundFormats } from "./sound-format.ts";
import { timingsFormats } from "./timings-writer.ts";

/** Articles that go into one sound: all of them are read before the first word. */
export const mostNarrated = 200;

/** What is kept as sound, and how. */
export const soundExportSchema = v.pipe(
  v.strictObject({
    /** Ids, one after the other. */
    articles: v.pipe(
      v.array(v.pipe(v.string(), v.uuid())),
      v.minLength(1),
      v.maxLength(mostNarrated),
    ),
    /** Only this much of the one article: a selection, a chapter. */
    range: v.exactOptional(
      v.strictObject({ start: positionSchema, end: positionSchema }),
    ),
    format: v.picklist(soundFormats),
    rate: v.pipe(
      v.number(),
      v.minValue(limits.speechRate.min),
      v.maxValue(limits.speechRate.max),
    ),
    /** The embedded voice says all of it, whichever the listener chose. */
    embedded: v.exactOptional(v.boolean()),
    /** Say titles and bylines too. */
    titles: v.boolean(),
    /** Times of words and sentences, in a file beside the sound. */
    timings: v.exactOptional(v.picklist(timingsFormats)),
  }),
  v.check(
    ({ articles, range }) => range === undefined || articles.length === 1,
    "a range is of one article",
  ),
);

export type SoundExport = v.InferOutput<typeof soundExportSchema>;
