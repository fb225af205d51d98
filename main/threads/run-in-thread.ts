import { Worker, type MessagePort } from "node:worker_threads";
import { fromPlain } from "../library/service/thread-messages.ts";
import { cancelMessage, type WorkMessage } from "./thread-messages.ts";
import type { WorkControl } from "./work-control.ts";

/**
 * Do one piece of work in a thread of its own, which ends with it.
 *
 * @param script Absolute path of a script that calls `doWork`, built or as it is.
 * @param request What it is given; copied.
 * @param ports In the request, to be handed over.
 * @returns What the work returned, copied.
 * @throws AbortError when it was cancelled; what the work threw.
 */
export function runInThread(
  script: string,
  request: unknown,
  { signal, onProgress }: WorkControl,
  ports: readonly MessagePort[] = [],
): Promise<unknown> {
  signal.throwIfAborted();
  const worker = new Worker(script, {
    workerData: request,
    transferList: [...ports],
  });
  // Not terminated: work that is told to stop puts its files away first.
  const cancel = (): void => worker.postMessage(cancelMessage);
  signal.addEventListener("abort", cancel, { once: true });
  return new Promise<unknown>((resolve, reject) => {
    worker.on("message", (message: WorkMessage) => {
      if ("done" in message) onProgress(message.done, message.total);
      else if ("value" in message) resolve(message.value);
      else if ("error" in message) reject(fromPlain(message.error));
      else reject(new DOMException("cancelled", "AbortError"));
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error(`${script}: the thread ended`)));
  }).finally(() => signal.removeEventListener("abort", cancel));
}
