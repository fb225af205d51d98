import type { Article } from "../../src/article/article.ts";
import type { Range } from "../../src/article/position.ts";
import {
  rangeOf,
  resolveRanges,
  type ResolvedRange,
} from "../../src/article/range.ts";
import type { Mark } from "../../src/marks/mark.ts";
import type { ReadAnnotation } from "../../src/marks/read-json-ld.ts";
import type { Library } from "../library/library.ts";

/** What of a library is needed to put marks into its articles: of one in this thread or in its own. */
export type MarkedLibrary = {
  readonly [
    K in "markedArticles" | "addBookmark" | "changeBookmark" | "addHighlight"
  ]: (
    ...asked: Parameters<Library[K]>
  ) => ReturnType<Library[K]> | Promise<ReturnType<Library[K]>>;
};

/** A mark that is to be put where it belongs. */
export type PlacedMark = Omit<ReadAnnotation, "source" | "quote" | "offset"> & {
  readonly range: Range;
};

export interface AddedMark {
  readonly kind: Mark["kind"];
  readonly id: string;
}

/**
 * Put marks into an article, each once: one that says the same of the same
 * place is there already.
 *
 * @throws QariError of the library.
 */
export async function addMarks(
  library: MarkedLibrary,
  article: Article,
  marks: readonly PlacedMark[],
): Promise<{ readonly added: readonly AddedMark[]; readonly known: number }> {
  const [marked] = await library.markedArticles(article.id);
  const keys = new Set(keyed(article, marked?.marks ?? []).map(([key]) => key));
  const added: AddedMark[] = [];
  let known = 0;
  for (const [key, each] of keyed(article, marks)) {
    if (keys.has(key)) known += 1;
    else added.push(await add(library, article.id, each));
    keys.add(key);
  }
  return { added, known };
}

/**
 * Two marks are one when they say the same of the same place, as the text is
 * now: the library keeps where a mark was made, and the text has changed since.
 * Of what is lost, the words are all that tells.
 */
function keyed<M extends Pick<Mark, "kind" | "range" | "text">>(
  article: Article,
  marks: readonly M[],
): readonly (readonly [key: string, mark: M])[] {
  const places = resolveRanges(
    article,
    marks.map(({ range }) => range),
  );
  return marks.map((mark, at) => {
    const { kind, range, text = "" } = mark;
    const place = places[at];
    if (!place) return [JSON.stringify([kind, text, range.quote]), mark];
    const { start, end, quote } = rangeAnew(article, range, place);
    return [JSON.stringify([kind, text, start, end, quote.exact]), mark];
  });
}

/** The range of a place that was found again, as it is to be kept. */
export const rangeAnew = (
  article: Article,
  { quote }: Pick<Range, "quote">,
  { start, end, doubt }: ResolvedRange,
): Range =>
  // With the text that stands there now, the doubt would be forgotten.
  doubt ? { start, end, quote } : rangeOf(article, start, end);

async function add(
  library: MarkedLibrary,
  articleId: string,
  { kind, color, text, tags, range }: PlacedMark,
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
