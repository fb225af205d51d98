import { join } from "node:path";
import { createHandlers } from "../../../main/handlers.ts";
import { locate } from "../../../main/locations.ts";
import { openLog } from "../../../main/log.ts";
import { openServices } from "../../../main/services.ts";
import type { Emit } from "../../../src/ipc/events.ts";

/**
 * Main without its window, over a library; to be started from the built app.
 *
 * @param library Folder of the library. @param userData Folder of the rest.
 */
export function openMain(
  library: string,
  userData: string,
  { emit = () => undefined }: { readonly emit?: Emit } = {},
) {
  // The built main: threads are started by their path beside it.
  const main = join(import.meta.dirname, "../../../out/main");
  const locations = locate({ main, userData, library });
  const none = () => Promise.resolve(undefined);
  const services = openServices({
    locations,
    // electron-store needs Electron; what is measured here is the library.
    openKeyValueFile: () => ({ store: {} }),
    emit,
    log: openLog(locations.logs, () => new Date()),
    dialogs: {
      files: () => Promise.resolve([]),
      folders: () => Promise.resolve([]),
      reportToWrite: none,
      picture: none,
      typeface: none,
      dictionary: none,
      backupToWrite: none,
      backupToRead: none,
      marksToRead: none,
      marksToWrite: none,
      soundToWrite: none,
      articleToWrite: none,
      exportFolder: none,
      voiceFolder: none,
      pronunciationsToRead: none,
      pronunciationsToWrite: none,
    },
    country: () => "",
    resolveProxy: () => Promise.resolve("DIRECT"),
    openPrintPage: () => {
      throw new Error("nothing is printed here");
    },
    forkVoice: () => {
      throw new Error("nothing is read aloud here");
    },
    version: "bench",
    reveal: () => undefined,
    // Housekeeping has its own time, and threads.
    quietMs: 3_600_000,
  });
  const handlers = createHandlers({
    ...services,
    emit,
    platform: "linux",
    readClipboard: () => Promise.resolve({}),
    choosePaths: () => Promise.resolve([]),
    isFullScreen: () => false,
    setFullScreen: () => undefined,
    allowCommands: () => undefined,
    keepAwake: () => undefined,
    openLink: () => Promise.resolve(),
  });
  return { services, handlers };
}
