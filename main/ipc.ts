import { isAbsolute } from "node:path";
import * as v from "valibot";
import { ipcMain, type BrowserWindow, type WebFrameMain } from "electron";
import { answer } from "../src/ipc/answer.ts";
import {
  dropChannel,
  eventChannel,
  requestChannel,
} from "../src/ipc/channels.ts";
import type { Handlers, Reply } from "../src/ipc/contract.ts";
import type { Emit } from "../src/ipc/events.ts";
import type { Batches } from "./importing/batch/batches.ts";
import type { Log } from "./log.ts";
import { appOrigin } from "./origin.ts";
import { isOurFrame } from "./sender.ts";

const refused: Reply<never> = {
  ok: false,
  error: { code: "forbidden", message: "foreign frame" },
};

/** Answer the interface's calls. Whatever is refused is logged; bugs are logged with their stack. */
export function serveRequests(handlers: Handlers, log: Log): void {
  ipcMain.handle(requestChannel, async (event, name: unknown, raw: unknown) => {
    if (!isOurFrame(event.senderFrame, appOrigin)) {
      log.warn(`refused a call from ${whence(event.senderFrame)}`);
      return refused;
    }
    const reply = await answer(handlers, name, raw, (bug) =>
      log.error(`bug in ${String(name)}`, bug),
    );
    // Bugs are logged with their stack above; what was cancelled is no failure.
    if (!reply.ok && !["internal", "cancelled"].includes(reply.error.code))
      log.warn(`${reply.error.code}: ${reply.error.message}`);
    return reply;
  });
}

/** Bring in files that were dropped on the page; the preload says which. */
export function serveDrops(batches: Pick<Batches, "start">, log: Log): void {
  ipcMain.handle(
    dropChannel,
    (event, raw: unknown): Reply<{ job?: string }> => {
      if (!isOurFrame(event.senderFrame, appOrigin)) {
        log.warn(`refused a drop from ${whence(event.senderFrame)}`);
        return refused;
      }
      const { success, output } = v.safeParse(droppedSchema, raw);
      if (!success)
        return { ok: false, error: { code: "bad-input", message: "no paths" } };
      return {
        ok: true,
        value:
          output.length > 0 ? { job: batches.start(output, "reader") } : {},
      };
    },
  );
}

const droppedSchema = v.pipe(
  v.array(v.pipe(v.string(), v.check(isAbsolute, "no absolute path"))),
  v.maxLength(100_000),
);

const whence = (frame: WebFrameMain | null): string =>
  frame === null ? "a frame that is gone" : frame.origin;

/** Events to the one window; dropped when there is none, since they only announce. */
export const emitTo =
  (window: () => BrowserWindow | undefined): Emit =>
  (name, payload) => {
    const target = window();
    if (target && !target.isDestroyed())
      target.webContents.send(eventChannel, name, payload);
  };
