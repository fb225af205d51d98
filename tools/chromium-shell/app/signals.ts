import { lifeCycle } from "./life-cycle.ts";

/**
 * Quit on the signals that Electron quits on. What `release` gives up goes
 * first: who sends a signal often starts the app anew at once.
 */
export function quitOnSignals(release: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      release();
      lifeCycle.quit();
    });
}
