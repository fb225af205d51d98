import {
  contextBridge,
  ipcRenderer,
  webUtils,
  type IpcRendererEvent,
} from "electron";
import {
  dropChannel,
  eventChannel,
  requestChannel,
} from "../src/ipc/channels.ts";
import type { Bridge } from "../src/ipc/contract.ts";

/** Exactly these functions, and never `ipcRenderer` itself: with it, a script in the page could use every channel. */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  importFiles: (files) =>
    ipcRenderer.invoke(
      dropChannel,
      // Empty for what a script made and no disk holds.
      files
        .map((file) =>
          file instanceof File ? webUtils.getPathForFile(file) : "",
        )
        .filter((path) => path !== ""),
    ),
  listen: (listener) => {
    // The event object is dropped: it carries `ports` and `sender`.
    const forward = (_: IpcRendererEvent, name: string, payload: unknown) =>
      listener(name, payload);
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.off(eventChannel, forward);
    };
  },
};

contextBridge.exposeInMainWorld("qari", bridge);
