import { registerHooks } from "node:module";
import type { OpenKeyValueFile } from "../../../main/settings/key-value-file.ts";

/**
 * The real electron-store under plain Node. It works with an absolute `cwd`
 * once its import of Electron finds anything at all; the npm package's own
 * module would go and fetch a binary.
 */
const hooks = registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? { url: "data:text/javascript,export default {}", shortCircuit: true }
      : next(specifier, context),
});
const { default: ElectronStore } = await import("electron-store");
hooks.deregister();

export const openWithElectronStore: OpenKeyValueFile = (options) =>
  new ElectronStore(options);
