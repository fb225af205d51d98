import { setTimeout as wait } from "node:timers/promises";

export type Task = (signal: AbortSignal) => Promise<void>;

export interface HousekeepingDeps {
  /** Quiet time before anything begins, in ms: a start belongs to the reader. */
  readonly afterMs: number;
  /** One after the other, in this order. */
  readonly tasks: readonly Task[];
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

  /** Once; later calls do nothing. @param urgent Does not wait for the quiet time. */
  start(urgent: Task): void {
    this.#running ??= this.#run(urgent);
  }

  /** Stop what is under way and wait until it has let go of its files. */
  async close(): Promise<void> {
    this.#controller.abort();
    await this.#running;
  }

  async #run(urgent: Task): Promise<void> {
    await this.#do(urgent);
    try {
      await wait(this.#deps.afterMs, undefined, {
        signal: this.#controller.signal,
      });
    } catch {
      return;
    }
    for (const task of this.#deps.tasks) await this.#do(task);
  }

  /** One that fails does not keep the next from its work. */
  async #do(task: Task): Promise<void> {
    const { signal } = this.#controller;
    if (signal.aborted) return;
    try {
      await task(signal);
    } catch (error) {
      if (!signal.aborted) this.#deps.report(error);
    }
  }
}
