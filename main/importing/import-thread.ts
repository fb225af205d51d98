import { parentPort } from "node:worker_threads";
import { toPlain } from "../library/service/thread-messages.ts";
import { importAny } from "./import-document.ts";
import type { ImportCall, ImportMessage } from "./thread-messages.ts";

/** A thread that reads documents, one after the other. Started and ended by `ImportThread`. */
const port = parentPort;
if (!port) throw new Error("to be started as a thread");
const post = (message: ImportMessage): void => port.postMessage(message);

/** Progress is drawn, not read. */
const progressEveryMs = 50;

port.on("message", (call: ImportCall) => void run(call));

async function run({ input }: ImportCall): Promise<void> {
  let last = 0;
  try {
    const value = await importAny(input, {
      onProgress: (done, total) => {
        const now = performance.now();
        if (now - last < progressEveryMs) return;
        last = now;
        post({ done, total });
      },
    });
    post({ value });
  } catch (error) {
    post({ error: toPlain(error) });
  }
}
