import { dirname, join } from "node:path";
import { setAsideLibrary } from "../library/set-aside-library.ts";
import { translateError } from "../library/translate-error.ts";
import type { WorkControl } from "../threads/work-control.ts";
import type { RecoverRequest, RestoredBackup } from "./backup-service.ts";
import { backupsFolder } from "./backups-folder.ts";
import { restoreBackup } from "./restore-backup.ts";

/**
 * Set a damaged library aside, whole and under a dated name, and go on with an
 * automatic backup or with an empty library. Nobody may have it open.
 *
 * @throws as `restoreBackup`: then the damaged library is where it was.
 */
export async function recoverLibrary(
  { libraryFile, backup, now }: RecoverRequest,
  control: WorkControl,
): Promise<RestoredBackup> {
  if (backup !== undefined)
    return restoreBackup(
      {
        file: join(backupsFolder(dirname(libraryFile)), backup),
        mode: "replace",
        libraryFile,
        now,
      },
      control,
    );
  try {
    const before = setAsideLibrary(libraryFile, { label: "damaged", now });
    return { articles: 0, ...(before !== undefined && { before }) };
  } catch (error) {
    throw translateError(error, libraryFile);
  }
}
