import { QariError } from "../../../src/errors.ts";
import {
  importBook,
  type SpinePage,
} from "../../../src/importing/epub/import-book.ts";
import { readOwnBook } from "../../../src/importing/epub/own-book.ts";
import {
  coverOf,
  isDocument,
  type EpubPackage,
} from "../../../src/importing/epub/package-document.ts";
import { metadataOf } from "../../../src/importing/epub/package-metadata.ts";
import { protectionOf } from "../../../src/importing/epub/protection.ts";
import { LightDocument } from "../../../src/importing/markup/light-tree.ts";
import { removeReaderNotes } from "../../../src/importing/page/reader-notes.ts";
import { parseMarkup } from "../../../src/importing/markup/parse-markup.ts";
import {
  elementsNamed,
  xmlText,
} from "../../../src/importing/markup/parse-xml.ts";
import {
  bareName,
  type DocumentFile,
  type OpenedDocument,
} from "../documents/opened-document.ts";
import { firstOf, picturesInAddresses } from "../pictures/picture-source.ts";
import { addresses } from "../resolve-address.ts";
import { ZipDocument } from "../zip/zip-document.ts";
import { BookContainer } from "./book-container.ts";
import { findPackage } from "./find-package.ts";
import { readNavigation } from "./read-navigation.ts";

/** All pages of a book together, decoded. A book of a million words has some 14 million. Code units. */
const mostMarkup = 128 * 1024 * 1024;

/**
 * A book in EPUB 2 or 3 (docs/decisions/0026-books-and-pdf.md).
 *
 * @throws QariError `document-damaged`, `document-fixed-layout`, `document-protected`, `document-too-deep`, `document-too-heavy`, `document-unsafe`.
 * @source EPUB 3.3; OPF 2.0.1 and OCF 2.0.1 for EPUB 2.
 */
export async function openBook({
  bytes,
  name,
}: DocumentFile): Promise<OpenedDocument> {
  const zip = await ZipDocument.open(bytes, name);
  try {
    const container = new BookContainer(zip, name);
    return {
      draft: await draftOf(container),
      pictures: firstOf(picturesInAddresses, container.pictures),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function draftOf(
  container: BookContainer,
): Promise<OpenedDocument["draft"]> {
  const { name, names } = container;
  await refuseProtected(container);
  const book = await findPackage(container);
  if (book.isFixedLayout || (await isFixedForApple(container)))
    throw new QariError(
      "document-fixed-layout",
      `${name}: its pages are laid out as pictures are`,
    );
  const pages = await pagesOf(container, book);
  if (pages.length === 0)
    throw new QariError(
      "document-damaged",
      `${name}: none of the pages it names is there`,
    );
  const coverPath = coverOf(book);
  const cover = coverPath === undefined ? undefined : names.find(coverPath);
  const own = readOwnBook({
    metadata: book.metadata,
    dir: book.dir,
    pages,
    names,
    cover,
  });
  if (own) return own;
  const navigation = await readNavigation(container, book);
  return importBook(
    {
      ...navigation,
      name: bareName(name),
      metadata: metadataOf(book.metadata),
      pages,
      names,
      cover,
    },
    addresses,
  );
}

async function refuseProtected(container: BookContainer): Promise<void> {
  const protection = protectionOf({
    encryption: await container.xml("META-INF/encryption.xml"),
    hasPart: (path) => container.has(path),
  });
  if (protection !== undefined)
    throw new QariError(
      "document-protected",
      `${container.name} is locked by ${protection}`,
    );
}

/** Apple's books said it in a file of their own before the standard had a word for it. */
async function isFixedForApple(container: BookContainer): Promise<boolean> {
  const options = await container.xml(
    "META-INF/com.apple.ibooks.display-options.xml",
  );
  return (
    options !== undefined &&
    elementsNamed(options, "option").some(
      (option) =>
        option.attributes.get("name") === "fixed-layout" &&
        xmlText(option) === "true",
    )
  );
}

/** The pages that are there, each once, in reading order. What only links lead to stands at the end. */
async function pagesOf(
  container: BookContainer,
  { spine }: EpubPackage,
): Promise<readonly SpinePage[]> {
  const pages = new Map<string, SpinePage>();
  let left = mostMarkup;
  for (const { item, isLinear } of spine) {
    const path = container.names.find(item.path);
    if (path === undefined || pages.has(path)) continue;
    if (!isDocument(item)) {
      pages.set(path, { path, isLinear, document: pageOfPicture(item.path) });
      continue;
    }
    const markup = await container.text(path);
    if (markup === undefined) continue;
    left -= markup.length;
    if (left < 0)
      throw new QariError(
        "document-too-heavy",
        `${container.name}: more than ${mostMarkup} characters of markup`,
      );
    const document = parseMarkup(markup, { isXhtml: true });
    if (removeReaderNotes(document) && isBlank(document)) continue;
    pages.set(path, { path, isLinear, document });
  }
  const all = [...pages.values()];
  return [
    ...all.filter((page) => page.isLinear),
    ...all.filter((page) => !page.isLinear),
  ];
}

/** It held nothing but what a reader marked elsewhere. */
const isBlank = ({ body }: LightDocument): boolean =>
  body.textContent.trim() === "" &&
  body.getElementsByTagName("img").length === 0;

/** A spine may hold pictures themselves. */
function pageOfPicture(path: string): LightDocument {
  const document = new LightDocument();
  const picture = document.body.appendChild(document.createElement("img"));
  picture.src = path.slice(path.lastIndexOf("/") + 1);
  return document;
}
