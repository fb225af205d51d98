import { once } from "node:events";
import { pathToFileURL } from "node:url";

/**
 * Wait until the main script has been evaluated, its top-level awaits
 * included: Electron emits `ready` only then. A script that awaits
 * `app.whenReady()` at its top level waits for itself, and goes on only when
 * nothing else keeps the event loop alive, here as in Electron.
 *
 * @source https://www.electronjs.org/docs/latest/tutorial/esm#main-process
 */
export async function mainScriptEvaluated(script: string): Promise<void> {
  // The same URL is the same module: this runs nothing twice. What it throws
  // Node itself reports.
  const evaluated = import(pathToFileURL(script).href).catch(() => undefined);
  await Promise.race([evaluated, once(process, "beforeExit")]);
}
