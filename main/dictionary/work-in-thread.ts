import { Worker } from "node:worker_threads";
import {
  fromPlain,
  type PlainError,
} from "../library/service/thread-messages.ts";
import type { DictionaryWork } from "./dictionary-work.ts";

/** What the thread says, once. */
export type WorkMessage =
  | { readonly id: string }
  | { readonly index: Uint8Array<ArrayBuffer> }
  | { readonly error: PlainError };

/**
 * Copy dictionaries and make their indexes in threads of their own, so that the
 * main process goes on: half a million words are folded and sorted for seconds.
 *
 * @param script Absolute path of `dictionary-thread`, built or as it is.
 */
export function workInThread(script: string): DictionaryWork {
  return {
    keep: async (path, folder) => {
      const message = await run(script, { kind: "keep", path, folder });
      return "id" in message ? message.id : otherwise(message);
    },
    index: async (folder) => {
      const message = await run(script, { kind: "index", folder });
      return "index" in message ? message.index : otherwise(message);
    },
  };
}

function run(
  script: string,
  work: Readonly<Record<string, string>>,
): Promise<WorkMessage> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: work });
    worker.on("message", resolve);
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("the dictionary's thread ended")));
    // Never a reason to keep Qari running.
    worker.unref();
  });
}

function otherwise(message: WorkMessage): never {
  throw "error" in message
    ? fromPlain(message.error)
    : new Error("the dictionary's thread answered something else");
}
