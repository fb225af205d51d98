import { Worker } from "node:worker_threads";
import { QariError } from "../../../src/errors.ts";
import { youngGeneration } from "../../threads/young-generation.ts";
import { serviceOf, type LibraryService } from "./library-service.ts";
import { fromPlain, type Call, type ThreadMessage } from "./thread-messages.ts";

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Open the library in a thread of its own. Calls run one after another, in the
 * order they were made.
 *
 * @param script Absolute path of `library-thread`, built or as it is.
 * @param file Absolute path of the library file.
 * @returns Settled when the library is open. `close` ends the thread.
 * @throws QariError as `openLibrary` does; every call later on, `library-unavailable` when the thread has ended.
 */
export async function openLibraryThread(
  script: string,
  file: string,
): Promise<LibraryService> {
  const worker = new Worker(script, {
    workerData: { file },
    resourceLimits: youngGeneration,
  });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended: Error | undefined;

  const opened = new Promise<void>((resolve, reject) => {
    const end = (error: Error): void => {
      ended ??= error;
      reject(ended);
      for (const each of waiting.values()) each.reject(ended);
      waiting.clear();
    };
    worker.on("message", (message: ThreadMessage) => {
      if ("opened" in message) {
        if (message.opened) return resolve();
        end(fromPlain(message.error));
        void worker.terminate();
        return;
      }
      const caller = waiting.get(message.call);
      waiting.delete(message.call);
      if ("error" in message) caller?.reject(fromPlain(message.error));
      else caller?.resolve(message.value);
    });
    worker.on("error", (cause) =>
      end(
        new QariError(
          "library-unavailable",
          `the library's thread: ${String(cause)}`,
          {
            cause,
          },
        ),
      ),
    );
    worker.on("exit", () =>
      end(new QariError("library-unavailable", "the library is closed")),
    );
  });
  await opened;

  return serviceOf(
    (method, input) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const call = (calls += 1);
        waiting.set(call, { resolve, reject });
        worker.postMessage({ call, method, input } satisfies Call);
      }),
  );
}
