import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Database } from "../../library/database.ts";
import { busyTimeoutMs } from "../../library/inspect-file.ts";
import { ResourceStore } from "../../resources/resource-store.ts";
import { checkContents } from "./check-contents.ts";
import { checkDatabase } from "./check-database.ts";
import { checkPictures } from "./check-pictures.ts";
import { checkSearch } from "./check-search.ts";
import type { Finding } from "./finding.ts";

/**
 * Look at all that a library holds and say what is wrong with it.
 *
 * @param libraryFile Of the newest version.
 * @throws QariError `library-damaged` when it cannot be gone through at all, `library-busy`, `library-unavailable`.
 */
export async function* examine(libraryFile: string): AsyncGenerator<Finding> {
  const database = new Database(
    libraryFile,
    new DatabaseSync(libraryFile, { timeout: busyTimeoutMs }),
  );
  try {
    yield* checkDatabase(database, libraryFile);
    yield* checkContents(database);
    yield* checkPictures(database, new ResourceStore(dirname(libraryFile)));
    yield* checkSearch(database);
  } finally {
    database.close();
  }
}
