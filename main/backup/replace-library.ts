import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import { QariError } from "../../src/errors.ts";
import { Database } from "../library/database.ts";
import { busyTimeoutMs, inspectFile } from "../library/inspect-file.ts";
import { translateError } from "../library/translate-error.ts";
import { setAsideLibrary } from "../library/set-aside-library.ts";
import { syncFolder } from "../resources/sync-folder.ts";
import type { WorkControl } from "../threads/work-control.ts";
import type { RestoredBackup, RestoreRequest } from "./backup-service.ts";
import { allSeqs, indexArticles } from "./index-articles.ts";
import { openPrivately } from "./unpack-library.ts";

/**
 * Put a library into the place of the one that is there, which is kept beside
 * it under a dated name, sound or damaged.
 *
 * @param draft A sound library of the newest version, in the same folder; it is moved.
 * @throws AbortError; QariError `library-busy` while somebody else has the library open, `disk-full`; errors of the file system.
 */
export async function replaceLibrary(
  draft: string,
  { libraryFile, now }: Pick<RestoreRequest, "libraryFile" | "now">,
  control: WorkControl,
): Promise<RestoredBackup> {
  const articles = await finish(draft, control);
  const isSound = settle(libraryFile);
  control.signal.throwIfAborted();
  const before = setAsideLibrary(libraryFile, {
    label: isSound ? "before-restore" : "damaged",
    now,
    replacement: draft,
  });
  await syncFolder(dirname(libraryFile));
  return { articles, ...(before !== undefined && { before }) };
}

/** Make its search index and give it a name of its own. @returns How many articles it keeps. */
async function finish(draft: string, control: WorkControl): Promise<number> {
  const database = openPrivately(draft);
  let articles = 0;
  try {
    database.script("BEGIN");
    await indexArticles(database, allSeqs(database), control);
    // Another copy than the one that was backed up: stamps given out since
    // then must not come a second time.
    database.run(
      "UPDATE meta SET value = ? WHERE key = 'node'",
      randomBytes(4).toString("hex"),
    );
    articles = keptArticles(database);
    database.script("COMMIT");
  } finally {
    database.close();
  }
  const handle = await open(draft, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return articles;
}

/** How many articles a library keeps, without those in the trash. */
export const keptArticles = (database: Database): number =>
  database.row(
    v.strictObject({ count: v.number() }),
    "SELECT count(*) AS count FROM articles WHERE removed_at IS NULL",
  )?.count ?? 0;

/**
 * Bring all of a library into its one file, so that it can be moved.
 *
 * @returns False for a damaged one, which is left as it is.
 * @throws QariError `library-busy` while anybody has it open.
 */
function settle(file: string): boolean {
  if (!existsSync(file)) return true;
  let database: Database | undefined;
  try {
    inspectFile(file);
    database = new Database(
      file,
      new DatabaseSync(file, { timeout: busyTimeoutMs }),
    );
    // Leaving the write-ahead log takes the file for oneself.
    const mode = database.row(
      v.strictObject({ journal_mode: v.string() }),
      "PRAGMA journal_mode = DELETE",
    )?.journal_mode;
    if (mode !== "delete")
      throw new QariError("library-busy", `${file} is open elsewhere`);
    return true;
  } catch (error) {
    const failure = translateError(error, file);
    // Damaged, or none of ours: moved aside with all that lies beside it.
    if (
      failure instanceof QariError &&
      (failure.code === "library-damaged" || failure.code === "library-newer")
    )
      return false;
    throw failure;
  } finally {
    database?.close();
  }
}
