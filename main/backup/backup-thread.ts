import { parentPort, workerData } from "node:worker_threads";
import { toPlain } from "../library/service/thread-messages.ts";
import type { BackupControl } from "./backup-control.ts";
import { isAbort } from "./backup-failure.ts";
import {
  cancelMessage,
  type BackupCall,
  type BackupMessage,
  type BackupTask,
} from "./backup-messages.ts";
import { backupsInThisThread } from "./in-this-thread.ts";

/** A thread that does one thing to backups and ends. Started by `openBackupThreads`, with what to do. */
const port = parentPort;
if (!port) throw new Error("to be started as a thread");
const post = (message: BackupMessage): void => port.postMessage(message);

const controller = new AbortController();
port.on("message", (message: unknown) => {
  if (message === cancelMessage) controller.abort();
});

/** Progress is drawn, not read. */
const progressEveryMs = 50;
let last = 0;
const control: BackupControl = {
  signal: controller.signal,
  onProgress: (done, total) => {
    const now = performance.now();
    if (now - last < progressEveryMs) return;
    last = now;
    post({ done, total });
  },
};

// From `openBackupThreads`, our own code in the same process.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { task, request } = workerData as BackupCall;
try {
  post({ value: await run(task, request) });
} catch (error) {
  post(isAbort(error) ? { cancelled: true } : { error: toPlain(error) });
}
port.close();

function run(name: BackupTask, input: unknown): Promise<unknown> {
  // The request that came with this name is the one its function takes: both
  // are of one call of `openBackupThreads`.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const work = backupsInThisThread[name] as (
    request: unknown,
    control: BackupControl,
  ) => Promise<unknown>;
  return work(input, control);
}
