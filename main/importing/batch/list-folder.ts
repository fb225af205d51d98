import { readdir, stat } from "node:fs/promises";
import { extname, join, parse } from "node:path";
import { isLink } from "../../../src/importing/links-in-text.ts";
import { asFileError } from "../read-file-bytes.ts";
import { documentExtensions } from "../document-extensions.ts";
import type { NewItem } from "./batch-records.ts";

const readable: ReadonlySet<string> = new Set(
  documentExtensions.map((extension) => `.${extension}`),
);
const isPage = (name: string): boolean => /\.x?html?$/i.test(name);

/** What browsers add to a page's name for the folder of its pictures and styles, in the languages they were met in. */
const partsFolder =
  /^[._-](?:files|file|fichiers|dateien|archivos|arquivos|ملفات|پرونده‌ها)$/iu;

const byName = new Intl.Collator("ar", { numeric: true });

/**
 * What a folder holds that can be brought in: documents by their names, and
 * the folders in it, in the order of their names. The parts of a saved page
 * come in with it. Links to folders are not followed: they may lead in a
 * circle. Names that begin with a dot are hidden for a reason.
 *
 * @param folder Absolute path.
 * @throws QariError `file-missing`, `file-unreadable`.
 */
export async function listFolder(folder: string): Promise<readonly NewItem[]> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw asFileError(error, folder);
  }
  const pages = new Set(
    entries.flatMap(({ name }) => (isPage(name) ? [parse(name).name] : [])),
  );
  const isOfPage = (name: string): boolean =>
    [...name.matchAll(/[._-]/gu)].some(
      ({ index }) =>
        pages.has(name.slice(0, index)) && partsFolder.test(name.slice(index)),
    );
  const items: NewItem[] = [];
  for (const entry of entries.toSorted((a, b) =>
    byName.compare(a.name, b.name),
  )) {
    const { name } = entry;
    const source = join(folder, name);
    if (name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      if (!isOfPage(name)) items.push({ kind: "folder", source });
    } else if (
      readable.has(extname(name).toLowerCase()) &&
      (entry.isFile() || (entry.isSymbolicLink() && (await isFile(source))))
    )
      items.push({ kind: "file", source });
  }
  return items;
}

/**
 * What came in, as what it is: links, folders, files. What is not there
 * is taken for a file, whose reading then says so.
 *
 * @param sources Addresses of the web and absolute paths.
 * @param isNamed Whether the reader named them herself: only such links may lead into her own network.
 */
export const itemsOf = (
  sources: readonly string[],
  isNamed: boolean,
): Promise<NewItem[]> =>
  Promise.all(
    sources.map(async (source) => {
      const kind = await kindOf(source);
      return {
        kind,
        source,
        ...(isNamed && kind === "link" && { isNamed }),
      };
    }),
  );

async function kindOf(source: string): Promise<NewItem["kind"]> {
  if (isLink(source)) return "link";
  return (await isFolder(source)) ? "folder" : "file";
}

const isFile = async (path: string): Promise<boolean> =>
  (await statOf(path))?.isFile() ?? false;
const isFolder = async (path: string): Promise<boolean> =>
  (await statOf(path))?.isDirectory() ?? false;

const statOf = (path: string) => stat(path).catch(() => undefined);
