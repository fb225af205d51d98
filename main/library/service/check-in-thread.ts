import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { wholeCheckBytes } from "../inspect-file.ts";
import { fromPlain, type PlainError } from "./thread-messages.ts";

/**
 * Check a library that was too large to be checked before it was opened.
 *
 * @param script Absolute path of `check-thread`, built or as it is.
 * @param file Absolute path of the library file.
 * @returns What is wrong with it, or `undefined`.
 */
export async function checkInThread(
  script: string,
  file: string,
): Promise<Error | undefined> {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size <= wholeCheckBytes) return undefined;
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: { file } });
    worker.on("message", (damage: PlainError) => resolve(fromPlain(damage)));
    worker.on("error", reject);
    worker.on("exit", () => resolve(undefined));
    // Never a reason to keep Qari running.
    worker.unref();
  });
}
