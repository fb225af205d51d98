import { openDatabase } from "../library/open-database.ts";
import { breathe, type WorkControl } from "../threads/work-control.ts";
import type { RestoredBackup, RestoreRequest } from "./backup-service.ts";
import { indexArticles } from "./index-articles.ts";
import { mergeArticles } from "./merge/merge-articles.ts";
import { mergeClock } from "./merge/merge-clock.ts";
import { mergeMarks } from "./merge/merge-marks.ts";
import { mergePositions } from "./merge/merge-positions.ts";
import { mergeSessions } from "./merge/merge-sessions.ts";
import { mergeSets } from "./merge/merge-sets.ts";
import { keptArticles } from "./replace-library.ts";

/**
 * Take what another library has into this one, record by record: unknown ones
 * are added, of known ones the later is kept, and nothing is deleted. All of it
 * or none. Doing it again changes nothing.
 *
 * Other processes may have the library open; they see all of it at once.
 *
 * @param draft A sound library of the newest version.
 * @throws AbortError; QariError `library-busy`, `library-damaged`, `library-newer`, `library-unavailable`, `disk-full`.
 */
export async function mergeLibrary(
  draft: string,
  { libraryFile, now }: Pick<RestoreRequest, "libraryFile" | "now">,
  control: WorkControl,
): Promise<RestoredBackup> {
  const database = openDatabase(libraryFile);
  try {
    database.run("ATTACH ? AS other", draft);
    // Not `transaction`, which cannot be waited in: a cancellation comes between the steps.
    database.script("BEGIN IMMEDIATE");
    const stamp = mergeClock(database, now);
    const changed = mergeArticles(database, stamp);
    for (const step of [mergePositions, mergeMarks, mergeSets, mergeSessions]) {
      await breathe(control.signal);
      step(database);
    }
    await indexArticles(database, changed, control);
    const articles = keptArticles(database);
    database.script("DROP TABLE temp.kept_as");
    database.script("COMMIT");
    return { articles };
  } finally {
    // What was not committed is rolled back.
    database.close();
  }
}
