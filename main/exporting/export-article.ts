import { buffer } from "node:stream/consumers";
import type { Article } from "../../src/article/article.ts";
import { htmlPage } from "../../src/exporting/html-page.ts";
import { articleToMarkdown } from "../../src/exporting/markdown.ts";
import type { ArticleFormat } from "../../src/exporting/article-format.ts";
import { marksInPlace } from "../../src/exporting/marks-in-place.ts";
import { articleToPlainText } from "../../src/exporting/plain-text.ts";
import { withMarks } from "../../src/exporting/with-marks.ts";
import { epubArchive, type EpubOptions } from "./epub-archive.ts";
import { linkAddress } from "./link-address.ts";
import { picturesOf } from "./publication-pictures.ts";

export interface ExportOptions extends EpubOptions {
  /** JSON on a single line. */
  readonly isOneLine?: boolean;
}

/** An article as the bytes of one file. Marks are drawn on the text where the format can, else they follow it; JSON is the article and no more. */
export async function exportArticle(
  article: Article,
  format: ArticleFormat,
  options: ExportOptions,
): Promise<Uint8Array> {
  const { marks = [] } = options;
  switch (format) {
    case "epub":
      return buffer(await epubArchive(article, options));
    case "html":
      return Buffer.from(await page(article, options));
    case "md":
      return Buffer.from(
        articleToMarkdown(withMarks(article, marks), {
          picture: () => undefined,
        }),
      );
    case "json":
      return Buffer.from(
        `${JSON.stringify(article, undefined, options.isOneLine ? undefined : 2)}\n`,
      );
    case "txt":
      return Buffer.from(articleToPlainText(withMarks(article, marks)));
  }
}

async function page(
  article: Article,
  { read, marks = [] }: ExportOptions,
): Promise<string> {
  const pictures = new Map<string, string>();
  for (const resource of picturesOf(article)) {
    const found = await read(resource);
    if (found)
      pictures.set(
        resource,
        `data:${found.type};base64,${Buffer.from(found.bytes).toString("base64")}`,
      );
  }
  const marked = marks.length > 0 ? marksInPlace(article, marks) : undefined;
  return htmlPage(marked?.article ?? article, {
    picture: (resource) => pictures.get(resource),
    address: linkAddress,
    ...(marked && { marks: marked }),
  });
}
