import { registerHooks } from "node:module";

/**
 * Resolve `electron` to the stand-in, for the app and for the packages it
 * uses: `node --import tools/chromium-shell/register.ts out/main/index.js`.
 */
const standIn = new URL("./electron.ts", import.meta.url).href;
const names = new Set(["electron", "electron/main", "electron/common"]);

registerHooks({
  resolve: (specifier, context, next) =>
    names.has(specifier)
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
});
