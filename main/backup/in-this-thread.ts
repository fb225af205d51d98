import { dirname } from "node:path";
import type { BackupService } from "./backup-service.ts";
import { newestGoodBackup } from "./list-backups.ts";
import { recoverLibrary } from "./recover-library.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeAutomaticBackup } from "./write-automatic-backup.ts";
import { writeBackup } from "./write-backup.ts";

/** Backups in the thread that asks for them: what the thread for them runs, and the command line. */
export const backupsInThisThread: BackupService = {
  write: writeBackup,
  writeAutomatic: writeAutomaticBackup,
  restore: restoreBackup,
  recover: recoverLibrary,
  newestGood: ({ libraryFile }, control) =>
    newestGoodBackup(dirname(libraryFile), control),
};
