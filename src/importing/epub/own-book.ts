import * as v from "valibot";
import { articleSchema } from "../../article/article.ts";
import {
  bookMeta,
  keptBookSchema,
  shownAs,
} from "../../exporting/kept-model.ts";
import { exportWords } from "../../exporting/words.ts";
import type { DraftArticle } from "../assemble/assemble-article.ts";
import { elementsNamed, type XmlElement } from "../markup/parse-xml.ts";
import { ForeignMarkup, ownSection } from "./own-markup.ts";
import type { BookPart } from "./book-tree.ts";
import { resolvePart, type PartNames } from "./part-path.ts";

export interface OwnBookSource {
  /** Of the package. */
  readonly metadata: XmlElement;
  /** The direction that the package says. */
  readonly dir: string | undefined;
  /** In reading order. */
  readonly pages: readonly BookPart[];
  readonly names: PartNames;
  /** Path of the cover's picture. */
  readonly cover: string | undefined;
}

/** The parts of an article that a package says. */
const { title, url, publishedAt, lang, dir } = articleSchema.entries;
const describedSchema = v.strictObject({
  title,
  byline: v.exactOptional(v.string()),
  source: v.exactOptional(v.string()),
  url: v.exactOptional(v.unwrap(url)),
  publishedAt: v.exactOptional(v.unwrap(publishedAt)),
  lang,
  dir,
});

/**
 * The article that a book was made of by us: nothing of it is guessed, so that
 * it is equal to the one that was written.
 *
 * @returns `undefined` for another's book, and for ours after somebody changed its pages.
 */
export function readOwnBook(source: OwnBookSource): DraftArticle | undefined {
  const { metadata, pages, names, cover } = source;
  const said = elementsNamed(metadata, "meta").find(
    ({ attributes }) => attributes.get("name") === bookMeta,
  );
  const kept = v.safeParse(
    v.pipe(v.string(), v.parseJson(), keptBookSchema),
    said?.attributes.get("content"),
  );
  if (!kept.success) return undefined;
  const described = v.safeParse(describedSchema, {
    ...describedBy(metadata, kept.output.title),
    dir: source.dir,
  });
  if (!described.success) return undefined;
  const { lang: language, dir: direction, ...rest } = described.output;
  try {
    return {
      ...rest,
      language: { lang: language, dir: direction },
      ...(cover !== undefined && { cover }),
      sections: pages.map(({ path, document }) =>
        ownSection(document, (address) => {
          const part = resolvePart(path, address);
          return part && (names.find(part.path) ?? part.path);
        }),
      ),
      sharedPlaces: new Map(),
    };
  } catch (error) {
    if (error instanceof ForeignMarkup) return undefined;
    throw error;
  }
}

function describedBy(metadata: XmlElement, kept: string | undefined) {
  const text = (name: string): string | undefined =>
    elementsNamed(metadata, name).at(0)?.text;
  const shown = text("title");
  // Somebody may have given it another one since.
  const isOurs =
    kept !== undefined &&
    (shownAs(kept) || exportWords(text("language") ?? "").untitled) === shown;
  return {
    title: isOurs ? kept : shown,
    lang: text("language"),
    ...optional("byline", text("creator")),
    ...optional("source", text("publisher")),
    ...optional("url", text("source")),
    ...optional("publishedAt", text("date")),
  };
}

const optional = (name: string, value: string | undefined) =>
  value === undefined ? {} : { [name]: value };
