import { setTimeout as wait } from "node:timers/promises";

export interface HousekeepingDeps {
  /** Quiet time before anything begins, in ms: a start belongs to the reader. */
  readonly afterMs: number;
  /** One after the other, in this order. */
  readonly tasks: readonly ((signal: AbortSignal) => Promise<void>)[];
  readonly report: (bug: unknown) => void;
}

/** What Qari does for itself once the reader is reading. */
export class Housekeeping {
  readonly #deps: HousekeepingDeps;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;

  constructor(deps: HousekeepingDeps) {
    this.#deps = deps;
  }

  /** Once; later calls do nothing. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Stop what is under way and wait until it has let go of its files. */
  async close(): Promise<void> {
    this.#controller.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { afterMs, tasks, report } = this.#deps;
    const { signal } = this.#controller;
    try {
      await wait(afterMs, undefined, { signal });
    } catch {
      return;
    }
    for (const task of tasks) {
      if (signal.aborted) return;
      try {
        await task(signal);
      } catch (error) {
        // One that fails does not keep the next from its work.
        if (!signal.aborted) report(error);
      }
    }
  }
}
