import type { BridgeEnd } from "./bridge-end.ts";
import type { Wire } from "./wire.ts";

/** From a page's isolated world to main. */
export type FromPage =
  | { kind: "invoke"; id: number; channel: string; args: string }
  | { kind: "send"; channel: string; args: string }
  | { kind: "preload-failed"; message: string; stack: string };

/** From main to a page's isolated world. */
export type ToPage =
  /** Files that are about to be dropped, and what the page will see of them. */
  | {
      kind: "files";
      files: readonly { path: string; name: string; lastModified: number }[];
    }
  | { kind: "deliver"; channel: string; args: string }
  | { kind: "reply"; id: number; ok: boolean; value: string };

type Reply = Extract<ToPage, { kind: "reply" }>;
type Listener = (event: object, ...args: unknown[]) => void;

export interface PreloadWorld {
  require(name: string): unknown;
  receive(message: ToPage): void;
}

/**
 * What a sandboxed preload finds around itself: `require("electron")` with
 * `contextBridge` and `ipcRenderer`.
 *
 * This function runs inside pages, as its own source text: it may use nothing
 * from outside itself.
 *
 * @source https://www.electronjs.org/docs/latest/tutorial/sandbox#preload-scripts
 * @source https://www.electronjs.org/docs/latest/api/ipc-renderer
 */
export function openPreloadWorld(
  post: (message: FromPage) => void,
  wire: Wire,
  bridge: BridgeEnd,
): PreloadWorld {
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Map<string, { call: Listener; given: Listener }[]>();
  let last = 0;

  const refuseTheRest = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === "symbol" || key === "then")
          return Reflect.get(target, key) as unknown;
        throw new Error(`not implemented in the stand-in: ${name}.${key}`);
      },
    });

  const listen = (channel: string, given: Listener, call = given): object => {
    const known = listeners.get(channel) ?? [];
    listeners.set(channel, [...known, { call, given }]);
    return ipcRenderer;
  };
  const unlisten = (channel: string, given: Listener): object => {
    const known = listeners.get(channel) ?? [];
    const at = known.findLastIndex((entry) => entry.given === given);
    if (at >= 0) listeners.set(channel, known.toSpliced(at, 1));
    return ipcRenderer;
  };

  const ipcRenderer = refuseTheRest("ipcRenderer", {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++last;
      const { promise, resolve } = Promise.withResolvers<Reply>();
      post({ kind: "invoke", id, channel, args: wire.write(args) });
      waiting.set(id, resolve);
      const reply = await promise;
      const value = wire.read(reply.value);
      if (reply.ok) return value;
      throw new Error(
        `Error invoking remote method '${channel}': ${String(value)}`,
      );
    },
    send(channel: string, ...args: unknown[]): void {
      post({ kind: "send", channel, args: wire.write(args) });
    },
    on: (channel: string, listener: Listener) => listen(channel, listener),
    addListener: (channel: string, listener: Listener) =>
      listen(channel, listener),
    once: (channel: string, listener: Listener) =>
      listen(channel, listener, (...args) => {
        unlisten(channel, listener);
        listener(...args);
      }),
    off: unlisten,
    removeListener: unlisten,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
  });

  const files: { path: string; name: string; lastModified: number }[] = [];
  const webUtils = refuseTheRest("webUtils", {
    getPathForFile(file: unknown): string {
      if (!(file instanceof File))
        throw new TypeError("getPathForFile takes a File");
      const known = files.findLast(
        ({ name, lastModified }) =>
          name === file.name && lastModified === file.lastModified,
      );
      // Stock Chromium tells nobody in a page where a file lies.
      if (!known)
        throw new Error(
          "not implemented in the stand-in: the path of a file that no test dropped",
        );
      return known.path;
    },
  });

  const electron = refuseTheRest("electron (in a preload)", {
    ipcRenderer,
    webUtils,
    contextBridge: refuseTheRest("contextBridge", {
      exposeInMainWorld(key: string, api: unknown): void {
        // Electron sends the module itself over as an empty object.
        bridge.expose(key, api === ipcRenderer ? {} : api);
      },
    }),
  });

  return {
    require(name) {
      if (name === "electron" || name === "electron/renderer") return electron;
      throw new Error(`module not found: ${name}`);
    },
    receive(message) {
      if (message.kind === "files") {
        files.push(...message.files);
        return;
      }
      if (message.kind === "deliver") {
        const args = wire.read(message.args) as unknown[];
        const event = refuseTheRest("event", {
          sender: ipcRenderer,
          ports: [],
        });
        for (const { call } of listeners.get(message.channel) ?? [])
          call(event, ...args);
        return;
      }
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    },
  };
}
