import type { Input, Output } from "../../src/ipc/contract.ts";
import { marksToCsv } from "../../src/marks/marks-csv.ts";
import { marksToJsonLd } from "../../src/marks/marks-json-ld.ts";
import { marksToMarkdown } from "../../src/marks/marks-markdown.ts";
import type { MarksOfArticle } from "../../src/marks/marks-of-article.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { writeOutput } from "../command-line/write-output.ts";
import type { Dialogs } from "../dialogs.ts";
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
      `${fileName(only?.article.title ?? "Qari")}.${extension}`,
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

/** A title as a file may be called on every system. */
const fileName = (title: string): string =>
  title
    .replaceAll(
      // Controls are what no file may be called by: naming them is the point.
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/gu,
      " ",
    )
    .trim()
    .replaceAll(/\s+/gu, " ")
    .slice(0, 80)
    .replace(/[. ]+$/u, "") || "Qari";
