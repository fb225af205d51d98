import type { Article } from "../../src/article/article.ts";
import type { Range } from "../../src/article/position.ts";
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
export type PlacedMark = Omit<ReadAnnotation, "source" | "quote"> & {
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
  const keys = new Set((marked?.marks ?? []).map(keyOf));
  const added: AddedMark[] = [];
  let known = 0;
  for (const each of marks) {
    const key = keyOf(each);
    if (keys.has(key)) known += 1;
    else added.push(await add(library, article.id, each));
    keys.add(key);
  }
  return { added, known };
}

/** Two marks are one when they say the same of the same place. */
const keyOf = ({
  kind,
  range,
  text = "",
}: Pick<Mark, "kind" | "range" | "text">): string =>
  JSON.stringify([kind, range.start, range.end, range.quote.exact, text]);

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
