import { setTimeout as wait } from "node:timers/promises";

/** @throws Whatever it likes once `signal` is aborted: it has let go of its files by then. */
export type Task = (signal: AbortSignal) => Promise<void>;

export interface HousekeepingDeps {
  /** Quiet time before anything begins, in ms: a start belongs to the reader. */
  readonly afterMs: number;
  /** One after the other, in this order. */
  readonly tasks: readonly Task[];
  readonly report: (bug: unknown) => void;
}

/** What Qari does for itself once the reader is reading. What the reader wants done comes first. */
export class Housekeeping {
  readonly #deps: HousekeepingDeps;
  readonly #end = new AbortController();
  readonly #ended = new Promise<void>((resolve) => {
    this.#end.signal.addEventListener("abort", () => resolve());
  });
  /** Aborted when the task under way has to make way. */
  #turn = new AbortController();
  /** Settles when nothing that comes first is left. */
  #wanted: Promise<unknown> = Promise.resolve();
  /** Settles when the task under way has let go of its files. */
  #underWay: Promise<void> = Promise.resolve();
  #running: Promise<void> | undefined;

  constructor(deps: HousekeepingDeps) {
    this.#deps = deps;
  }

  /** Once; later calls do nothing. @param urgent Does not wait for the quiet time. */
  start(urgent: Task): void {
    this.#running ??= this.#run(urgent);
  }

  /** Do something while no task is under way: one that is stops, and begins anew afterwards. @throws What `work` throws. */
  async makeWay<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#wanted;
    const done = (async () => {
      await before;
      this.#turn.abort();
      await this.#underWay;
      return work();
    })();
    this.#wanted = done.catch(() => undefined);
    return done;
  }

  /** Stop what is under way and wait until it has let go of its files. */
  async close(): Promise<void> {
    this.#end.abort();
    await this.#running;
  }

  async #run(urgent: Task): Promise<void> {
    await this.#do(urgent);
    try {
      await wait(this.#deps.afterMs, undefined, { signal: this.#end.signal });
    } catch {
      return;
    }
    for (const task of this.#deps.tasks) await this.#do(task);
  }

  /** To its end, however often it has to make way. One that fails does not keep the next from its work. */
  async #do(task: Task): Promise<void> {
    let isDone = false;
    while (!isDone) {
      await this.#untilNothingIsWanted();
      if (this.#end.signal.aborted) return;
      this.#turn = new AbortController();
      const { signal: turn } = this.#turn;
      const signal = AbortSignal.any([this.#end.signal, turn]);
      const working = task(signal).then(
        () => true,
        (error: unknown) => {
          if (!signal.aborted) this.#deps.report(error);
          return !turn.aborted;
        },
      );
      this.#underWay = working.then(() => undefined);
      isDone = await working;
    }
  }

  /** Or until the end. */
  async #untilNothingIsWanted(): Promise<void> {
    let waited: Promise<unknown> | undefined;
    while (waited !== this.#wanted && !this.#end.signal.aborted) {
      waited = this.#wanted;
      await Promise.race([waited, this.#ended]);
    }
  }
}
