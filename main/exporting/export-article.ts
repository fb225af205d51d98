import { buffer } from "node:stream/consumers";
import type { Article } from "../../src/article/article.ts";
import { articleText } from "../../src/article/block-text.ts";
import { htmlPage } from "../../src/exporting/html-page.ts";
import { articleToMarkdown } from "../../src/exporting/markdown.ts";
import type { ArticleFormat } from "../../src/exporting/article-format.ts";
import { epubArchive, type EpubOptions } from "./epub-archive.ts";
import { linkAddress } from "./link-address.ts";
import { picturesOf, type ReadPicture } from "./publication-pictures.ts";

export interface ExportOptions extends EpubOptions {
  /** JSON on a single line. */
  readonly isOneLine?: boolean;
}

/** An article as the bytes of one file. */
export async function exportArticle(
  article: Article,
  format: ArticleFormat,
  options: ExportOptions,
): Promise<Uint8Array> {
  switch (format) {
    case "epub":
      return buffer(await epubArchive(article, options));
    case "html":
      return Buffer.from(await page(article, options.read));
    case "md":
      return Buffer.from(
        articleToMarkdown(article, { picture: () => undefined }),
      );
    case "json":
      return Buffer.from(
        `${JSON.stringify(article, undefined, options.isOneLine ? undefined : 2)}\n`,
      );
    case "txt":
      // The importer reads it back: the title, an empty line, the paragraphs.
      return Buffer.from(`${article.title}\n\n${articleText(article)}\n`);
  }
}

async function page(article: Article, read: ReadPicture): Promise<string> {
  const pictures = new Map<string, string>();
  for (const resource of picturesOf(article)) {
    const found = await read(resource);
    if (found)
      pictures.set(
        resource,
        `data:${found.type};base64,${Buffer.from(found.bytes).toString("base64")}`,
      );
  }
  return htmlPage(article, {
    picture: (resource) => pictures.get(resource),
    address: linkAddress,
  });
}
