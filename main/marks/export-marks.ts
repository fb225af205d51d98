import type { Input, Output } from "../../src/ipc/contract.ts";
import { marksToCsv } from "../../src/marks/marks-csv.ts";
import { marksToJsonLd } from "../../src/marks/marks-json-ld.ts";
import { marksToMarkdown } from "../../src/marks/marks-markdown.ts";
import type { MarksOfArticle } from "../../src/marks/marks-of-article.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { writeOutput } from "../command-line/write-output.ts";
import type { Dialogs } from "../dialogs.ts";
import { fileNameOf } from "../file-name-of.ts";
import type { LibraryService } from "../library/service/library-service.ts";

const extensions = { markdown: "md", csv: "csv", annotations: "jsonld" };

interface Deps {
  readonly library: Pick<LibraryService, "markedArticles">;
  readonly dialogs: Pick<Dialogs, "marksToWrite">;
  readonly language: () => Settings["language"];
  readonly now: () => Date;
}

/**
 * Ask where to, and write the marks of an article or of all of them.
 *
 * @returns Nothing when the reader thought better of it.
 * @throws QariError of the library; `disk-full`, `file-missing`, `file-unwritable`.
 */
export const marksExport =
  ({ library, dialogs, language, now }: Deps) =>
  async ({
    format,
    articleId,
  }: Input<"marks.export">): Promise<Output<"marks.export">> => {
    const articles = await library.markedArticles(articleId);
    const extension = extensions[format];
    const [only] = articleId === undefined ? [] : articles;
    const path = await dialogs.marksToWrite(
      `${fileNameOf(only?.article.title ?? "Qari")}.${extension}`,
      extension,
    );
    if (path === undefined) return {};
    await writeOutput(path, written(format, articles, language(), now()));
    return { path };
  };

function written(
  format: Input<"marks.export">["format"],
  articles: readonly MarksOfArticle[],
  language: Settings["language"],
  now: Date,
): string {
  switch (format) {
    case "markdown":
      return marksToMarkdown(articles, language);
    case "csv":
      return marksToCsv(articles);
    case "annotations":
      return marksToJsonLd(articles, now.toISOString());
  }
}
