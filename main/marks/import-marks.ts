import type { Article } from "../../src/article/article.ts";
import { firstPosition, type Range } from "../../src/article/position.ts";
import { rangeOf, resolveRange } from "../../src/article/range.ts";
import { QariError } from "../../src/errors.ts";
import type { Output } from "../../src/ipc/contract.ts";
import type { Mark } from "../../src/marks/mark.ts";
import {
  readMarksJsonLd,
  type ReadAnnotation,
} from "../../src/marks/read-json-ld.ts";
import type { Dialogs } from "../dialogs.ts";
import { decodeText } from "../importing/decode-text.ts";
import { readFileBytes } from "../importing/read-file-bytes.ts";
import type { LibraryService } from "../library/service/library-service.ts";

/** A thousand notes of the longest kind take less. Bytes. */
const largestFile = 32 * 2 ** 20;

interface Deps {
  readonly library: Pick<
    LibraryService,
    | "idByUrl"
    | "readArticle"
    | "markedArticles"
    | "addBookmark"
    | "changeBookmark"
    | "addHighlight"
  >;
  readonly dialogs: Pick<Dialogs, "marksToRead">;
}

/**
 * Let the reader choose a file of W3C Web Annotations, and put its marks into
 * the articles that they are about. A passage that is no longer found is kept
 * with its words, as one that was lost in the library would be.
 *
 * @returns Nothing when the reader thought better of it.
 * @throws QariError `marks-unreadable`; of reading a file, and of the library.
 */
export const marksImport =
  ({ library, dialogs }: Deps) =>
  async (): Promise<Output<"marks.import">> => {
    const path = await dialogs.marksToRead();
    if (path === undefined) return {};
    const bytes = await readFileBytes(path, { maxBytes: largestFile });
    const annotations = readMarksJsonLd(decodeText(bytes, path), path);
    const result = { added: [] as AddedMark[], known: 0, strange: 0 };
    for (const [source, theirs] of Map.groupBy(
      annotations,
      (each) => each.source,
    )) {
      const article = await articleOf(library, source);
      if (!article) {
        result.strange += theirs.length;
        continue;
      }
      const [marked] = await library.markedArticles(article.id);
      const known = new Set((marked?.marks ?? []).map(keyOf));
      for (const each of theirs) {
        const range = rangeIn(article, each);
        const key = keyOf({ ...each, range });
        if (known.has(key)) result.known += 1;
        else result.added.push(await add(library, article.id, each, range));
        known.add(key);
      }
    }
    return { taken: result };
  };

type AddedMark = NonNullable<Output<"marks.import">["taken"]>["added"][number];

/** @returns `undefined` for what the library does not have. */
async function articleOf(
  library: Deps["library"],
  source: string,
): Promise<Article | undefined> {
  const id =
    /^urn:uuid:(?<id>[0-9a-f-]{36})$/iu.exec(source)?.groups?.["id"] ??
    (await library.idByUrl(source));
  if (id === undefined) return undefined;
  try {
    return await library.readArticle(id.toLowerCase());
  } catch (error) {
    if (error instanceof QariError && error.code === "not-found")
      return undefined;
    throw error;
  }
}

/** Two marks are one when they say the same of the same place. */
const keyOf = ({
  kind,
  range,
  text = "",
}: Pick<Mark, "kind" | "range" | "text">): string =>
  JSON.stringify([kind, range.start, range.end, range.quote.exact, text]);

function rangeIn(article: Article, { quote }: ReadAnnotation): Range {
  const place = resolveRange(article, {
    start: firstPosition,
    end: firstPosition,
    quote,
  });
  if (!place) return { start: firstPosition, end: firstPosition, quote };
  // Another text stands there now: what was marked is remembered.
  return place.doubt === "edited"
    ? { start: place.start, end: place.end, quote }
    : rangeOf(article, place.start, place.end);
}

async function add(
  library: Deps["library"],
  articleId: string,
  { kind, color, text, tags }: ReadAnnotation,
  range: Range,
): Promise<AddedMark> {
  if (kind === "bookmark") {
    const { id } = await library.addBookmark(articleId, range);
    if (text !== undefined)
      await library.changeBookmark(id, { label: text.slice(0, 200) });
    return { kind, id };
  }
  const { id } = await library.addHighlight(articleId, range, {
    // A note may go without; what says nothing has to be seen.
    color: color ?? (text === undefined ? "yellow" : null),
    tags,
    ...(text !== undefined && { note: text }),
  });
  return { kind, id };
}
