import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { wholeCheckBytes } from "../inspect-file.ts";
import { fromPlain, type PlainError } from "./thread-messages.ts";

/**
 * Check a library that was too large to be checked before it was opened.
 *
 * @param script Absolute path of `check-thread`, built or as it is.
 * @param file Absolute path of the library file.
 * @param signal Ends the thread, which lets go of the file.
 * @returns What is wrong with it, or `undefined`.
 * @throws The signal's reason, once the file is let go of.
 */
export async function checkInThread(
  script: string,
  file: string,
  signal: AbortSignal,
): Promise<Error | undefined> {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size <= wholeCheckBytes) return undefined;
  signal.throwIfAborted();
  const worker = new Worker(script, { workerData: { file } });
  const end = (): void => void worker.terminate();
  signal.addEventListener("abort", end, { once: true });
  const found = new Promise<Error | undefined>((resolve, reject) => {
    worker.on("message", (damage: PlainError) => resolve(fromPlain(damage)));
    worker.on("error", reject);
    worker.on("exit", () => resolve(undefined));
    // Never a reason to keep Qari running.
    worker.unref();
  });
  try {
    const damage = await found;
    signal.throwIfAborted();
    return damage;
  } finally {
    signal.removeEventListener("abort", end);
  }
}
