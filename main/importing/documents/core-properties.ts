import { parseMarkup } from "../../../src/importing/markup/parse-markup.ts";
import type { ZipDocument } from "../zip/zip-document.ts";

/** What an Office document says of itself. */
export interface CoreProperties {
  readonly title?: string;
  readonly byline?: string;
  readonly date?: string;
}

const largest = 1024 * 1024;

/** @source ECMA-376-2, 11 Core Properties (Dublin Core elements). */
export async function readCoreProperties(
  zip: ZipDocument,
): Promise<CoreProperties> {
  const bytes = await zip.read("docProps/core.xml", largest);
  if (!bytes) return {};
  const root = parseMarkup(new TextDecoder().decode(bytes), {
    isXhtml: true,
  }).documentElement;
  const text = (tag: string): string =>
    root.getElementsByTagName(tag).at(0)?.textContent.trim() ?? "";
  const [title, byline, date] = [
    text("dc:title"),
    text("dc:creator"),
    text("dcterms:created"),
  ];
  return {
    ...(title !== "" && { title }),
    ...(byline !== "" && { byline }),
    ...(date !== "" && { date }),
  };
}
