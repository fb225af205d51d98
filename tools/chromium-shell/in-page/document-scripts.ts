import { openBridgeEnd } from "./bridge-end.ts";
import { denyWindows } from "./deny-windows.ts";
import { openPreloadWorld } from "./preload-world.ts";
import { watchKeys } from "./watch-keys.ts";
import { watchWindow } from "./watch-window.ts";
import { createWire } from "./wire.ts";

/** Name of the isolated world that the preload runs in. */
export const preloadWorldName = "electron-preload";
/** Name of the function, in that world only, that reaches main. */
export const bindingName = "__standInPost";
/** Name of the function, in that world only, that main calls. */
export const receiverName = "__standInReceive";

/** Runs first in every document's main world; the page's end of the bridge stands in the main frame only. */
export const pageScript = (secret: string): string =>
  `(${denyWindows.toString()})();
if (window.parent === window) (${openBridgeEnd.toString()})(${JSON.stringify(secret)}, "page");`;

/**
 * Runs next in the isolated world of every frame. A child frame gets the keys
 * of the menu and no preload, as without `nodeIntegrationInSubFrames`.
 */
export const preloadScript = (
  secret: string,
  preload: { readonly source: string; readonly path: string },
): string => `(() => {
  const post = (message) => globalThis.${bindingName}(JSON.stringify(message));
  const setChords = (${watchKeys.toString()})((chord) => post({ kind: "key", chord }));
  let world;
  globalThis.${receiverName} = (message) => {
    if (message.kind === "chords") setChords(message.chords);
    else world?.receive(message);
  };
  if (window.parent !== window) return;
  (${watchWindow.toString()})((news) => post({ kind: "window", ...news }));
  const wire = (${createWire.toString()})();
  const bridge = (${openBridgeEnd.toString()})(${JSON.stringify(secret)}, "preload");
  world = (${openPreloadWorld.toString()})(post, wire, bridge);
  try {
    const module = { exports: {} };
    (function (require, module, exports) {
${preload.source}
//# sourceURL=${encodeURI(preload.path)}
    })(world.require, module, module.exports);
  } catch (error) {
    post({ kind: "preload-failed", message: String(error?.message ?? error), stack: String(error?.stack ?? "") });
  }
})();`;
