import * as v from "valibot";
import { articleSchema } from "../../src/article/article.ts";
import { isErrorCode, type ErrorCode } from "../../src/errors.ts";
import { articleFormats } from "../../src/exporting/article-format.ts";
import { narrationChoiceSchema } from "../../src/exporting/narration-choice.ts";
import { markSchema } from "../../src/marks/mark-schema.ts";
import { readingOptionsSchema } from "../../src/speech/reading-options-schema.ts";

/** `ExportRequest`, as the thread for it is given it. */
export const exportRequestSchema = v.strictObject({
  items: v.array(
    v.strictObject({
      article: articleSchema,
      marks: v.array(markSchema),
      path: v.string(),
    }),
  ),
  format: v.picklist(articleFormats),
  library: v.string(),
  assets: v.string(),
  fonts: v.boolean(),
  narration: v.exactOptional(
    v.strictObject({
      ...narrationChoiceSchema.entries,
      voice: v.string(),
      reading: readingOptionsSchema,
    }),
  ),
  modified: v.date(),
});

/** What it answers: articles that no file could be made of. */
export const exportFailuresSchema = v.array(
  v.strictObject({
    code: v.custom<ErrorCode>(isErrorCode, "not one of our codes"),
    message: v.string(),
    title: v.string(),
    path: v.string(),
  }),
);
