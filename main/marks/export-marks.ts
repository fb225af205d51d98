import { QariError } from "../../src/errors.ts";
import type { Input, Output } from "../../src/ipc/contract.ts";
import { marksToCsv } from "../../src/marks/marks-csv.ts";
import { marksToJsonLd } from "../../src/marks/marks-json-ld.ts";
import { marksToMarkdown } from "../../src/marks/marks-markdown.ts";
import type { MarksOfArticle } from "../../src/marks/marks-of-article.ts";
import { textSpans, type TextSpan } from "../../src/marks/text-spans.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { writeOutput } from "../command-line/write-output.ts";
import type { Dialogs } from "../dialogs.ts";
import { fileNameOf } from "../file-name-of.ts";
import type { LibraryService } from "../library/service/library-service.ts";

const extensions = { markdown: "md", csv: "csv", annotations: "jsonld" };

interface Deps {
  readonly library: Pick<LibraryService, "markedArticles" | "readArticle">;
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
    const written = async (): Promise<string> => {
      switch (format) {
        case "markdown":
          return marksToMarkdown(articles, language());
        case "csv":
          return marksToCsv(articles);
        case "annotations":
          return marksToJsonLd(
            articles,
            now().toISOString(),
            await spansIn(library, articles),
          );
      }
    };
    await writeOutput(path, await written());
    return { path };
  };

/** Where all the marks stand. Articles are read one after the other: together they may be a whole library. */
async function spansIn(
  library: Deps["library"],
  articles: readonly MarksOfArticle[],
): Promise<ReadonlyMap<string, TextSpan>> {
  const spans = new Map<string, TextSpan>();
  for (const { article, marks } of articles)
    try {
      const whole = await library.readArticle(article.id);
      for (const [id, span] of textSpans(whole, marks)) spans.set(id, span);
    } catch (error) {
      // Of a text that cannot be read, the marks are saved by their quotes.
      if (!(error instanceof QariError)) throw error;
    }
  return spans;
}
