import { QariError } from "../../../src/errors.ts";
import {
  readPackage,
  type EpubPackage,
} from "../../../src/importing/epub/package-document.ts";
import { resolvePart } from "../../../src/importing/epub/part-path.ts";
import { elementsNamed } from "../../../src/importing/markup/parse-xml.ts";
import type { BookContainer } from "./book-container.ts";

/**
 * The package of a book: where the container says it is, else the one there is.
 *
 * @throws QariError `document-damaged`, and as `BookContainer.xml`.
 * @source EPUB 3.3, 4.2.6.3.1 "Container file".
 */
export async function findPackage(
  container: BookContainer,
): Promise<EpubPackage> {
  const { name, names } = container;
  const index = await container.xml("META-INF/container.xml");
  const named = (index ? elementsNamed(index, "rootfile") : []).flatMap(
    ({ attributes }) => {
      const path = attributes.get("full-path");
      // From the root of the container, whatever it begins with.
      return path === undefined ? [] : (resolvePart("", path)?.path ?? []);
    },
  );
  for (const path of [...named, ...names.ending(".opf")]) {
    const root = await container.xml(path);
    if (root && elementsNamed(root, "item").length > 0)
      return readPackage(root, names.find(path) ?? path);
  }
  throw new QariError(
    "document-damaged",
    `${name}: no package document in the archive`,
  );
}
