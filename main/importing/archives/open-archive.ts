import { extname } from "node:path";
import type { ArchiveEntry } from "../../../src/importing/archives/archive-entry.ts";
import {
  isOmnivoreMetadata,
  omnivoreContent,
  omnivoreEntries,
} from "../../../src/importing/archives/omnivore.ts";
import { savedLinks } from "../../../src/importing/archives/saved-links.ts";
import { savedList } from "../../../src/importing/archives/saved-lists.ts";
import { wallabagEntries } from "../../../src/importing/archives/wallabag.ts";
import { decodeText } from "../decode-text.ts";
import type { DocumentFile } from "../documents/opened-document.ts";
import { decodeMarkup } from "../encoding/decode-markup.ts";
import { ZipDocument } from "../zip/zip-document.ts";

/**
 * What another program that keeps articles for later has exported.
 *
 * @returns `undefined` for a document of any other kind.
 * @throws QariError `document-damaged`, `document-too-heavy`, `document-unsafe`, `encoding-unknown`, `file-empty`, `file-not-text`.
 */
export async function openArchive(
  file: DocumentFile,
): Promise<readonly ArchiveEntry[] | undefined> {
  const { bytes, name } = file;
  // What was fetched or pasted is an article.
  if (file.web || file.fragment) return undefined;
  switch (extname(name).toLowerCase()) {
    case ".csv":
      return savedList(decodeText(bytes, name));
    case ".json":
      return wallabagEntries(parsed(decodeText(bytes, name)));
    case ".zip":
      return omnivore(file);
    case ".html":
    case ".htm":
      return isListOfLinks(bytes)
        ? savedLinks(decodeMarkup(bytes, name))
        : undefined;
    default:
      return undefined;
  }
}

/** Looked at before a whole page is decoded and parsed for it. */
const isListOfLinks = (bytes: Uint8Array): boolean =>
  /netscape-bookmark-file-1|Pocket Export/i.test(
    Buffer.from(bytes.subarray(0, 4096)).toString("latin1"),
  );

async function omnivore({
  bytes,
  name,
}: DocumentFile): Promise<readonly ArchiveEntry[] | undefined> {
  const zip = await ZipDocument.open(bytes, name);
  try {
    const lists = zip.names.filter(isOmnivoreMetadata);
    if (lists.length === 0) return undefined;
    const entries: ArchiveEntry[] = [];
    for (const list of lists)
      entries.push(
        ...(await omnivoreEntries(
          parsed(decodeText((await zip.read(list)) ?? empty, list)),
          async (slug) => {
            const part = omnivoreContent(slug);
            const content = await zip.read(part);
            return content && content.length > 0
              ? decodeMarkup(content, part)
              : undefined;
          },
        )),
      );
    return entries;
  } finally {
    zip.close();
  }
}

const empty = new Uint8Array();

/** What is no JSON is no archive: it is read as the text that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
