import { Worker } from "node:worker_threads";
import { fromPlain } from "../library/service/thread-messages.ts";
import type { BackupControl } from "./backup-control.ts";
import {
  cancelMessage,
  type BackupCall,
  type BackupMessage,
  type BackupTask,
} from "./backup-messages.ts";
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
    ((request: unknown, control: BackupControl) =>
      runInThread(script, { task, request }, control)) as BackupService[K];
  return {
    write: start("write"),
    writeAutomatic: start("writeAutomatic"),
    restore: start("restore"),
    recover: start("recover"),
    newestGood: start("newestGood"),
  };
}

/** @throws AbortError when it was cancelled; what the task threw. */
function runInThread(
  script: string,
  call: BackupCall,
  { signal, onProgress }: BackupControl,
): Promise<unknown> {
  signal.throwIfAborted();
  const worker = new Worker(script, { workerData: call });
  // Not terminated: a task that is told to stop puts its files away first.
  const cancel = (): void => worker.postMessage(cancelMessage);
  signal.addEventListener("abort", cancel, { once: true });
  return new Promise<unknown>((resolve, reject) => {
    worker.on("message", (message: BackupMessage) => {
      if ("done" in message) onProgress(message.done, message.total);
      else if ("value" in message) resolve(message.value);
      else if ("error" in message) reject(fromPlain(message.error));
      else reject(new DOMException("cancelled", "AbortError"));
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("the backup's thread ended")));
  }).finally(() => signal.removeEventListener("abort", cancel));
}
