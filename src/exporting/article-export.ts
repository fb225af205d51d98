import * as v from "valibot";
import { exportFormats } from "./article-format.ts";
import { narrationChoiceSchema } from "./narration-choice.ts";

/** Articles that are written out at once: a large library, whole. */
export const mostExported = 100_000;

/** What is written out of the library, and how. */
export const articleExportSchema = v.strictObject({
  /** Ids; a file each. */
  articles: v.pipe(
    v.array(v.pipe(v.string(), v.uuid())),
    v.minLength(1),
    v.maxLength(mostExported),
  ),
  format: v.picklist(exportFormats),
  /** The reader's marks behind the text. Means nothing to JSON, which is the article and no more. */
  marks: v.boolean(),
  /** Carry the face that the text is set in. Means something to EPUB only. */
  fonts: v.boolean(),
  /** Read aloud in step with the text. Means something to EPUB only. */
  narration: v.exactOptional(narrationChoiceSchema),
});

export type ArticleExport = v.InferOutput<typeof articleExportSchema>;
