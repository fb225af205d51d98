import { parentPort, workerData } from "node:worker_threads";
import { isAbort } from "../backup/backup-failure.ts";
import { toPlain } from "../library/service/thread-messages.ts";
import { cancelMessage, type WorkMessage } from "./thread-messages.ts";
import type { WorkControl } from "./work-control.ts";

/** Progress is drawn, not read. */
const progressEveryMs = 50;

/**
 * The whole life of a thread that `runInThread` started.
 *
 * @param work Is given what the thread was started with; what it returns is copied.
 */
export async function doWork(
  work: (request: unknown, control: WorkControl) => Promise<unknown>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("to be started as a thread");
  const post = (message: WorkMessage): void => port.postMessage(message);
  const controller = new AbortController();
  port.on("message", (message: unknown) => {
    if (message === cancelMessage) controller.abort();
  });
  let last = 0;
  const control: WorkControl = {
    signal: controller.signal,
    onProgress: (done, total) => {
      const now = performance.now();
      if (now - last < progressEveryMs) return;
      last = now;
      post({ done, total });
    },
  };
  try {
    post({ value: await work(workerData, control) });
  } catch (error) {
    post(isAbort(error) ? { cancelled: true } : { error: toPlain(error) });
  }
  port.close();
}
