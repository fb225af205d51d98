import { dirname } from "node:path";
import type { BackupInfo } from "../../../src/library/records.ts";
import type { WorkControl } from "../../threads/work-control.ts";
import { automaticBackups, whyNotGood } from "../../backup/list-backups.ts";
import { readSummary } from "../../backup/read-manifest.ts";
import type { Finding } from "./finding.ts";

/** An automatic backup: what is in it, or what is wrong with it. */
export type CheckedBackup =
  { readonly good: BackupInfo } | { readonly bad: Finding };

/** Read all automatic backups whole. Newest first. */
export async function* checkBackups(
  libraryFile: string,
  control: WorkControl,
): AsyncGenerator<CheckedBackup> {
  const folder = dirname(libraryFile);
  for (const { name, file } of await automaticBackups(folder)) {
    const failure = await whyNotGood(file, control);
    yield failure
      ? {
          bad: {
            problem: "backup-damaged",
            subject: name,
            detail: failure.message,
          },
        }
      : { good: (await readSummary(file)).info };
  }
}
