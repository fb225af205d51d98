import { deflateSync, inflateSync } from "node:zlib";
import * as v from "valibot";
import { articleSchema, type Article } from "../../src/article/article.ts";
import { QariError } from "../../src/errors.ts";
import { columnText } from "./column-text.ts";

/** What is kept of an article apart from its row: the sections, and what a column could not hold as it was. */
const contentSchema = v.strictObject({
  title: v.optional(articleSchema.entries.title),
  byline: articleSchema.entries.byline,
  source: articleSchema.entries.source,
  sections: articleSchema.entries.sections,
});
export type Content = v.InferOutput<typeof contentSchema>;

/**
 * An article's content as it is stored: JSON, which keeps even half of a
 * surrogate pair, under zlib, whose checksum tells when a bit was turned.
 *
 * @throws For what is no article: a bug of the importer, found before it is stored.
 */
export function packContent(article: Article): Uint8Array {
  const { title, byline, source, sections } = v.parse(articleSchema, article);
  return deflateSync(
    JSON.stringify({
      ...(columnText(title) !== title && { title }),
      ...(columnText(byline) !== byline && { byline }),
      ...(columnText(source) !== source && { source }),
      sections,
    }),
  );
}

/** @throws QariError `library-damaged`. */
export function unpackContent(data: Uint8Array, articleId: string): Content {
  try {
    return v.parse(
      contentSchema,
      JSON.parse(inflateSync(data).toString("utf8")),
    );
  } catch (cause) {
    throw new QariError("library-damaged", `content of article ${articleId}`, {
      cause,
    });
  }
}
