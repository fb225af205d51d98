import { doWork } from "../threads/do-work.ts";
import type { WorkControl } from "../threads/work-control.ts";
import type { BackupCall, BackupTask } from "./backup-call.ts";
import { backupsInThisThread } from "./in-this-thread.ts";

/** A thread that does one thing to backups and ends. Started by `openBackupThreads`, with what to do. */
await doWork((call, control) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- from `openBackupThreads`, our own code in the same process
  const { task, request } = call as BackupCall;
  return run(task, request, control);
});

function run(
  name: BackupTask,
  input: unknown,
  control: WorkControl,
): Promise<unknown> {
  // The request that came with this name is the one its function takes: both
  // are of one call of `openBackupThreads`.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const work = backupsInThisThread[name] as (
    request: unknown,
    control: WorkControl,
  ) => Promise<unknown>;
  return work(input, control);
}
