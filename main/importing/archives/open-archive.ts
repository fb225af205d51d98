import { extname } from "node:path";
import {
  archiveEntry,
  type ArchiveEntry,
} from "../../../src/importing/archives/archive-entry.ts";
import type { ArchiveMark } from "../../../src/importing/archives/archive-mark.ts";
import {
  omnivoreHighlights,
  readOmnivoreHighlights,
} from "../../../src/importing/archives/omnivore-highlights.ts";
import {
  isPocketAnnotations,
  isPocketList,
  pocketAnnotations,
} from "../../../src/importing/archives/pocket-annotations.ts";
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
      return zipped(file);
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

/** What the exports that come as archives hold. */
async function zipped({
  bytes,
  name,
}: DocumentFile): Promise<readonly ArchiveEntry[] | undefined> {
  const zip = await ZipDocument.open(bytes, name);
  try {
    return (await omnivore(zip)) ?? (await pocket(zip));
  } finally {
    zip.close();
  }
}

async function omnivore(
  zip: ZipDocument,
): Promise<readonly ArchiveEntry[] | undefined> {
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
        async (slug) => {
          const part = omnivoreHighlights(slug);
          const marks = await zip.read(part);
          return marks && marks.length > 0
            ? readOmnivoreHighlights(decodeText(marks, part))
            : [];
        },
      )),
    );
  return entries;
}

async function pocket(
  zip: ZipDocument,
): Promise<readonly ArchiveEntry[] | undefined> {
  const lists = zip.names.filter(isPocketList);
  if (lists.length === 0) return undefined;
  const marks = new Map<string, readonly ArchiveMark[]>();
  for (const part of zip.names.filter(isPocketAnnotations))
    for (const [url, theirs] of pocketAnnotations(
      parsed(decodeText((await zip.read(part)) ?? empty, part)),
    ))
      marks.set(url, [...(marks.get(url) ?? []), ...theirs]);
  const entries: ArchiveEntry[] = [];
  for (const list of lists)
    entries.push(
      ...(savedList(decodeText((await zip.read(list)) ?? empty, list), marks) ??
        []),
    );
  const listed = new Set(entries.map(({ url }) => url));
  // A page may have been taken off the list since, and what was marked in it not.
  for (const [url, theirs] of marks)
    if (!listed.has(url))
      entries.push(...[archiveEntry({ url, marks: theirs }) ?? []].flat());
  return entries;
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
