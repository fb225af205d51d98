import { deflateSync, inflateSync } from "node:zlib";
import * as v from "valibot";
import { articleSchema, type Article } from "../../src/article/article.ts";
import {
  joinSections,
  type ArticleExcerpt,
  type ArticlePart,
} from "../../src/article/excerpt.ts";
import type { Position } from "../../src/article/position.ts";
import { textLength } from "../../src/article/readable-text.ts";
import { QariError } from "../../src/errors.ts";
import { columnText } from "./column-text.ts";
import {
  isInParts,
  longText,
  packParts,
  PackedParts,
} from "./content-parts.ts";

const { title, byline, source, sections } = articleSchema.entries;
/** What a column could not hold as it was. */
const fieldsSchema = v.strictObject({
  title: v.optional(title),
  byline,
  source,
});
/** What is kept of an article apart from its row. */
const contentSchema = v.strictObject({ ...fieldsSchema.entries, sections });
export type Content = v.InferOutput<typeof contentSchema>;

/** What comes first of a long article, with what a column could not hold. */
export type OpeningContent = Omit<Content, "sections"> & {
  readonly excerpt: ArticleExcerpt;
};

/**
 * An article's content as it is stored: JSON, which keeps even half of a
 * surrogate pair, under zlib, whose checksum tells when a bit was turned. A
 * long text lies in parts (`content-parts.ts`).
 *
 * @throws For what is no article: a bug of the importer, found before it is stored.
 */
export function packContent(article: Article): Uint8Array {
  const parsed = v.parse(articleSchema, article);
  const fields = {
    ...(columnText(parsed.title) !== parsed.title && { title: parsed.title }),
    ...(parsed.byline !== undefined &&
      columnText(parsed.byline) !== parsed.byline && {
        byline: parsed.byline,
      }),
    ...(parsed.source !== undefined &&
      columnText(parsed.source) !== parsed.source && {
        source: parsed.source,
      }),
  };
  return isLong(parsed)
    ? packParts(parsed.sections, fields)
    : deflateSync(JSON.stringify({ ...fields, sections: parsed.sections }));
}

/** @throws QariError `library-damaged`. */
export const unpackContent = (data: Uint8Array, articleId: string): Content =>
  orDamaged(articleId, () => {
    if (!isInParts(data))
      return v.parse(
        contentSchema,
        JSON.parse(inflateSync(data).toString("utf8")),
      );
    const parts = new PackedParts(data);
    return {
      ...v.parse(fieldsSchema, parts.fields),
      sections: joinSections(parts.sections, parts.all()),
    };
  });

/**
 * The beginning of a long article: what stands around a place.
 *
 * @returns `undefined` for one that is read whole.
 * @throws QariError `library-damaged`.
 */
export const unpackOpening = (
  data: Uint8Array,
  articleId: string,
  near: Position,
): OpeningContent | undefined =>
  isInParts(data)
    ? orDamaged(articleId, () => {
        const parts = new PackedParts(data);
        const at = parts.partOf(near);
        const around = [at - 1, at, at + 1].flatMap(
          (index) => parts.part(index) ?? [],
        );
        return {
          ...v.parse(fieldsSchema, parts.fields),
          excerpt: {
            sections: parts.sections,
            pieces: [...parts.headings, ...around],
            parts: parts.count,
          },
        };
      })
    : undefined;

/**
 * Some parts of a long article.
 *
 * @param to Exclusive.
 * @throws QariError `library-damaged`.
 */
export const unpackParts = (
  data: Uint8Array,
  articleId: string,
  from: number,
  to: number,
): readonly ArticlePart[] =>
  orDamaged(articleId, () => {
    const parts = new PackedParts(data);
    return Array.from(
      { length: to - from },
      (_, index) => from + index,
    ).flatMap((index) => parts.part(index) ?? []);
  });

const isLong = ({ sections: all }: Article): boolean => {
  let length = 0;
  for (const { blocks } of all)
    for (const block of blocks) {
      length += textLength(block);
      if (length >= longText) return true;
    }
  return false;
};

function orDamaged<T>(articleId: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new QariError("library-damaged", `content of article ${articleId}`, {
      cause,
    });
  }
}
