import { randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import * as v from "valibot";
import type { Library } from "../library.ts";
import { openLibrary } from "../open-library.ts";
import { callByName } from "./library-service.ts";
import { toPlain, type Call, type ThreadMessage } from "./thread-messages.ts";

/**
 * The thread in which the app's library lives, so that no query ever holds up
 * the main process. Started by `openLibraryThread` with the path of the file.
 */
const dataSchema = v.strictObject({ file: v.string() });

const port = parentPort;
if (!port) throw new Error("to be started as a thread");
const post = (message: ThreadMessage): void => port.postMessage(message);

let library: Library | undefined;
try {
  library = openLibrary(v.parse(dataSchema, workerData).file, {
    now: () => new Date(),
    newId: randomUUID,
  });
  post({ opened: true });
} catch (error) {
  post({ opened: false, error: toPlain(error) });
}

port.on("message", ({ call, method, input }: Call) => {
  if (!library) return;
  try {
    post({ call, value: callByName(library, method, input) });
  } catch (error) {
    post({ call, error: toPlain(error) });
  }
  if (method === "close") port.close();
});
