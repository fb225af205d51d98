import { QariError } from "../../src/errors.ts";
import type { Failure, JobKind, JobState } from "../../src/ipc/contract.ts";
import { TimeLeft } from "./time-left.ts";

type Finished = Extract<JobState, { state: "finished" }>;
type Omitted<T> = T extends unknown ? Omit<T, "job"> : never;
/** What a job ends with when all goes well: its kind, and what it came to. */
export type JobResult = Omitted<Finished>;

/** What a running job is given. */
export interface JobContext {
  /** Aborted when the reader cancels or Qari quits. */
  readonly signal: AbortSignal;
  /** Say how far it is, as often as is handy: what is too soon is dropped. */
  readonly progress: (done: number, total: number) => void;
}

export interface JobsOptions {
  /** A clock that only runs forward, in ms. */
  readonly now: () => number;
  /** A fresh UUID. */
  readonly newId: () => string;
  readonly emit: (state: JobState) => void;
  /** Receives bugs; a job that meets one ends `failed`. */
  readonly report: (bug: unknown) => void;
}

/** Progress is drawn, not read: ten times a second is enough. */
const progressEveryMs = 100;

type Outcome =
  | JobResult
  | { readonly kind: JobKind; readonly state: "cancelled" }
  | {
      readonly kind: JobKind;
      readonly state: "failed";
      readonly error: Failure;
    };

/** Ours, or what `AbortSignal.throwIfAborted` and Node's own services throw. */
const isCancellation = (error: unknown): boolean =>
  error instanceof QariError
    ? error.code === "cancelled"
    : error instanceof Error && error.name === "AbortError";

interface Running {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

/** Long pieces of work: each has an id, says how far it is, can be cancelled, and ends exactly once. */
export class Jobs {
  readonly #options: JobsOptions;
  readonly #running = new Map<string, Running>();

  constructor(options: JobsOptions) {
    this.#options = options;
  }

  /**
   * Start a job. Its first event is sent before this returns.
   *
   * @param work Failures of single items belong into its result; it throws `cancelled` or an AbortError to end as cancelled.
   * @returns The job's id.
   */
  start(
    kind: JobKind,
    total: number,
    work: (context: JobContext) => Promise<JobResult>,
  ): string {
    const { emit, newId } = this.#options;
    const job = newId();
    const controller = new AbortController();
    emit({ job, kind, state: "running", done: 0, total });
    const timeLeft = new TimeLeft();
    const context = {
      signal: controller.signal,
      progress: this.#throttled((done, of) => {
        if (controller.signal.aborted) return;
        const now = this.#options.now();
        const left = timeLeft.after(now, done, of);
        const perSecond = timeLeft.perSecond(now, done);
        emit({
          job,
          kind,
          state: "running",
          done,
          total: of,
          ...(left !== undefined && { left }),
          ...(perSecond !== undefined && { perSecond }),
        });
      }),
    };
    const finish = async (): Promise<void> => {
      const outcome = await this.#outcome(kind, context, work);
      this.#running.delete(job);
      emit({ job, ...outcome });
    };
    this.#running.set(job, { controller, ended: finish() });
    return job;
  }

  async #outcome(
    kind: JobKind,
    context: JobContext,
    work: (context: JobContext) => Promise<JobResult>,
  ): Promise<Outcome> {
    try {
      return await work(context);
    } catch (error) {
      if (isCancellation(error)) return { kind, state: "cancelled" };
      if (error instanceof QariError)
        return {
          kind,
          state: "failed",
          error: { code: error.code, message: error.message },
        };
      this.#options.report(error);
      return {
        kind,
        state: "failed",
        error: { code: "internal", message: kind },
      };
    }
  }

  #throttled(
    emit: (done: number, total: number) => void,
  ): JobContext["progress"] {
    let last = this.#options.now();
    return (done, total) => {
      const now = this.#options.now();
      if (now - last < progressEveryMs) return;
      last = now;
      emit(done, total);
    };
  }

  /** Ask a job to stop. One that has already ended, or never was, is left alone: the reader's click and the end may cross. */
  cancel(job: string): void {
    this.#running.get(job)?.controller.abort();
  }

  /** Cancel all and wait until they have let go of their files. */
  async close(): Promise<void> {
    const jobs = [...this.#running.values()];
    for (const { controller } of jobs) controller.abort();
    await Promise.all(jobs.map(({ ended }) => ended));
  }
}
