import { runInThread } from "../threads/run-in-thread.ts";
import type { WorkControl } from "../threads/work-control.ts";
import type { BackupCall, BackupTask } from "./backup-call.ts";
import type { BackupService } from "./backup-service.ts";

/**
 * Backups, each in a thread of its own that ends with it.
 *
 * @param script Absolute path of `backup-thread`, built or as it is.
 */
export function openBackupThreads(script: string): BackupService {
  const start = <K extends BackupTask>(task: K): BackupService[K] =>
    // What comes back is what the function of that name returned.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    ((request: unknown, control: WorkControl) =>
      runInThread(
        script,
        { task, request } satisfies BackupCall,
        control,
      )) as BackupService[K];
  return {
    write: start("write"),
    writeAutomatic: start("writeAutomatic"),
    restore: start("restore"),
    recover: start("recover"),
    newestGood: start("newestGood"),
  };
}
