import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  libraryFileName,
  openLibrary,
} from "../../main/library/open-library.ts";
import { ResourceStore } from "../../main/resources/resource-store.ts";
import type { Article } from "../../src/article/article.ts";

/**
 * A library with one article, which opens at its beginning. The caller removes
 * the folder.
 *
 * @param make Is given the hash of a picture that the library holds.
 */
export async function libraryOf(
  make: (picture: string) => Article,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "qari-library-"));
  const icon = readFileSync(
    join(import.meta.dirname, "../../resources/icons/256x256.png"),
  );
  const { hash } = await new ResourceStore(folder).put(icon);
  const library = openLibrary(join(folder, libraryFileName), {
    now: () => new Date(),
    newId: randomUUID,
  });
  const { summary } = library.addArticle(make(hash));
  // What was read last is what opens.
  library.savePosition(summary.id, { section: 0, block: 0, offset: 0 }, 0);
  library.close();
  return folder;
}
