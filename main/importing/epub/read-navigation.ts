import {
  readLandmarks,
  readNavigationDocument,
  readNcx,
  type NavigationEntry,
} from "../../../src/importing/epub/navigation.ts";
import type {
  EpubPackage,
  Landmark,
} from "../../../src/importing/epub/package-document.ts";
import { resolvePart } from "../../../src/importing/epub/part-path.ts";
import { parseMarkup } from "../../../src/importing/markup/parse-markup.ts";
import type { BookContainer } from "./book-container.ts";

/** What a book says of its order. */
export interface BookNavigation {
  readonly entries: readonly NavigationEntry[];
  /** What the entries are relative to. */
  readonly navigationPath: string;
  /** What single parts are, as the book says: cover, title page, contents. By their paths in the archive. */
  readonly typesByPath: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The contents of a book: the navigation document, else the NCX, else none.
 *
 * @throws QariError as `BookContainer.text`; `document-too-deep`.
 */
export async function readNavigation(
  container: BookContainer,
  book: EpubPackage,
): Promise<BookNavigation> {
  const items = [...book.manifest.values()];
  const nav = items.find(({ properties }) => properties.has("nav"));
  const text = nav && (await container.text(nav.path));
  if (nav && text !== undefined) {
    const document = parseMarkup(text, { isXhtml: true });
    const entries = readNavigationDocument(document);
    if (entries.length > 0)
      return {
        entries,
        navigationPath: nav.path,
        typesByPath: typesOf(container, [
          [book.path, book.guide],
          [nav.path, readLandmarks(document)],
          // In the spine it is a page that says what the app says anyway.
          [nav.path, [{ type: "toc", href: "" }]],
        ]),
      };
  }
  const path =
    (book.ncx === undefined ? undefined : book.manifest.get(book.ncx)?.path) ??
    items.find(({ mediaType }) => mediaType === "application/x-dtbncx+xml")
      ?.path ??
    items.find((item) => item.path.toLowerCase().endsWith(".ncx"))?.path;
  const ncx = path === undefined ? undefined : await container.xml(path);
  return {
    entries: ncx ? readNcx(ncx) : [],
    navigationPath: path ?? book.path,
    typesByPath: typesOf(container, [[book.path, book.guide]]),
  };
}

/** Of whole parts: a title in the midst of a page makes no title page of it. */
function typesOf(
  { names }: BookContainer,
  said: readonly (readonly [from: string, landmarks: readonly Landmark[]])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const types = new Map<string, Set<string>>();
  for (const [from, landmarks] of said)
    for (const { type, href } of landmarks) {
      const reference = resolvePart(from, href);
      const path = reference && names.find(reference.path);
      if (path === undefined || reference?.fragment !== undefined) continue;
      types.set(path, (types.get(path) ?? new Set()).add(type));
    }
  return types;
}
