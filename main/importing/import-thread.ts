import { parentPort } from "node:worker_threads";
import { toPlain } from "../library/service/thread-messages.ts";
import { importAny } from "./import-document.ts";
import type {
  ImportCall,
  ImportMessage,
  ProxyAnswer,
} from "./thread-messages.ts";
import type { ResolveProxy } from "./web/proxies.ts";

/** A thread that reads documents, one after the other. Started and ended by `ImportThread`. */
const port = parentPort;
if (!port) throw new Error("to be started as a thread");
const post = (message: ImportMessage): void => port.postMessage(message);

/** Progress is drawn, not read. */
const progressEveryMs = 50;

port.on("message", (message: ImportCall | ProxyAnswer) => {
  if ("input" in message) void run(message);
  else {
    asking.get(message.asked)?.(message.proxies);
    asking.delete(message.asked);
  }
});

/** Only Electron's own process knows the system's proxies. */
const asking = new Map<number, (proxies: string) => void>();
let asked = 0;
const resolveProxy: ResolveProxy = (url) =>
  new Promise((resolve) => {
    asked += 1;
    asking.set(asked, resolve);
    post({ asks: asked, url });
  });

async function run({ input }: ImportCall): Promise<void> {
  let last = 0;
  try {
    const value = await importAny(input, {
      resolveProxy,
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
