import { pathToFileURL } from "node:url";
import { setTimeout } from "node:timers/promises";

const patienceMs = 1000;

/**
 * Wait until the main script has been evaluated, its top-level awaits
 * included: Electron emits `ready` only then.
 *
 * A script that awaits `app.whenReady()` at its top level waits for itself.
 * Electron gets out of that only when nothing else keeps its event loop
 * alive; here it is said, and not held against the script for longer.
 *
 * @source https://www.electronjs.org/docs/latest/tutorial/esm#main-process
 */
export async function mainScriptEvaluated(script: string): Promise<void> {
  const stop = new AbortController();
  // The same URL is the same module: this runs nothing twice.
  const evaluated = import(pathToFileURL(script).href)
    // Node itself reports what the script throws.
    .catch(() => undefined)
    .finally(() => stop.abort());
  const waited = setTimeout(patienceMs, true, { signal: stop.signal }).catch(
    () => false,
  );
  if (await Promise.race([evaluated.then(() => false), waited]))
    console.warn(
      "The main script is still at a top-level await. Electron may never be ready while it waits for app.whenReady() there.",
    );
}
