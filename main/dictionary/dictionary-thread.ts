import { parentPort, workerData } from "node:worker_threads";
import * as v from "valibot";
import { toPlain } from "../library/service/thread-messages.ts";
import { buildIndex } from "./build-index.ts";
import { keepDictionary } from "./keep-dictionary.ts";
import type { WorkMessage } from "./work-in-thread.ts";

/** Does one piece of work and ends. Started by `workInThread`, with what to do. */
const work = v.parse(
  v.variant("kind", [
    v.strictObject({
      kind: v.literal("keep"),
      path: v.string(),
      folder: v.string(),
    }),
    v.strictObject({ kind: v.literal("index"), folder: v.string() }),
  ]),
  workerData,
);
try {
  if (work.kind === "keep")
    post({ id: await keepDictionary(work.path, work.folder) });
  else {
    const index = await buildIndex(work.folder);
    post({ index }, [index.buffer]);
  }
} catch (error) {
  post({ error: toPlain(error) });
}

function post(message: WorkMessage, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}
